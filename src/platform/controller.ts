import { z } from 'zod'
import type { Basis } from '../catalogue/shape.ts'
import type { Task } from './gate/task.ts'
import { formatPhone } from './text/phone.ts'

const contact = z.object({ name: z.string(), email: z.string().optional(), phone: z.string().optional() })
const form = z.object({
  controller: z.object({ name: z.string(), street: z.string(), postalCode: z.string(), postOffice: z.string(),
    registerContact: contact, dataProtectionOfficer: contact }),
  bases: z.record(z.string(), z.record(z.string(), z.enum(['6(1)(a)', '6(1)(b)', '6(1)(c)', '6(1)(e)', '6(1)(f)']))),
  recipients: z.array(z.object({ legalEntity: z.string(), country: z.string(), purposes: z.array(z.string()) })),
})

/** Who answers for the register, as its settings say; before they are decided only the name is known, and a person's
 *  right does not wait for them. */
export type Controller = {
  name: string
  address: string | undefined
  contact: string | undefined
  officer: string | undefined
  bases: { readonly [purpose: string]: { readonly [subject: string]: Basis } }
  recipients: readonly { legalEntity: string; country: string; purposes: readonly string[] }[]
}

/** The controller by its settings decided last. */
export async function controllerOf(task: Task<'rights_requests' | 'access_security'>, name: string): Promise<Controller> {
  const row = await task.db.selectFrom('controller_settings').select('settings').where('tenant_id', '=', task.tenant)
    .orderBy('version', 'desc').limit(1).executeTakeFirst()
  const read = form.safeParse(row?.settings)
  if (!read.success) return { name, address: undefined, contact: undefined, officer: undefined, bases: {}, recipients: [] }
  const { controller, bases, recipients } = read.data
  return {
    name: controller.name, address: `${controller.street}, ${controller.postalCode} ${controller.postOffice}`,
    contact: reach(controller.registerContact), officer: reach(controller.dataProtectionOfficer), bases, recipients,
  }
}

function reach({ name, email, phone }: z.infer<typeof contact>): string {
  return [name, email, phone === undefined ? undefined : formatPhone(phone)].filter((part) => part !== undefined).join(', ')
}
