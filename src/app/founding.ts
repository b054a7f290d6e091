import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { grantDuty, workTaskNamed } from '../access/duties.ts'
import { addUser, makeSignInLink } from '../access/users.ts'
import { purposes } from '../catalogue/purposes.ts'
import { purposeNames } from '../catalogue/schema/columns.ts'
import type { WorkTask } from '../catalogue/work-tasks.ts'
import type { Installation } from '../platform/io.ts'
import { addMonths } from '../platform/text/day.ts'
import { foundTenant, machineActor, type Tenant } from '../platform/tenants.ts'

const workTask = z.string().transform((name, context) => {
  const found = workTaskNamed(name)
  if (found === undefined) context.addIssue({ code: 'custom', message: `there is no work task ${name}` })
  return found ?? z.NEVER
})
const language = z.enum(['fi', 'sv', 'en'])
const example = z.object({
  slug: z.string(), name: z.string(), languages: z.array(language),
  users: z.array(z.object({ name: z.string(), email: z.string(), language, workTask, title: z.string(), ground: z.string(),
    rights: z.array(workTask).default([]) })),
})
export type Example = z.infer<typeof example>
export type FirstUser = Example['users'][number]

/** A day's worth of minutes: example links are printed on a terminal and used when there is time. */
const demoMinutes = 24 * 60

/** The example controller's settings of users, from its data file. */
export async function readExample(): Promise<Example> {
  return example.parse(JSON.parse(await readFile(join(import.meta.dirname, '../../example/joki-ict/users.json'), 'utf8')))
}

/** Founds a controller with the purposes that are on by default, and adds it to the installation's list. */
export async function found(opened: Installation, wanted: Omit<Tenant, 'id' | 'zone'>): Promise<Tenant> {
  const owner = await opened.owner()
  try {
    const inUse = purposeNames.filter((purpose) => purposes[purpose].byDefault === 'on')
    const tenant = await foundTenant(owner, opened.installation, wanted, inUse)
    opened.tenants.push(tenant)
    return tenant
  } finally {
    await owner.close()
  }
}

/** Adds a user with duties from today for a year. Gives the user's id. */
export async function addFirstUser(
  opened: Installation, tenant: Tenant, user: Omit<FirstUser, 'workTask' | 'title' | 'rights'>,
  duties: readonly { workTask: WorkTask; title: string }[],
): Promise<string> {
  return opened.gate.write(machineActor(tenant, ['access_security']), 'access_security', 'founding', async (task) => {
    const userId = await addUser(task, user)
    for (const duty of duties) {
      await grantDuty(task, { ...duty, userId, reach: '*', ground: user.ground, startsOn: task.today, endsOn: addMonths(task.today, 12),
        preparedOn: task.today })
    }
    return userId
  })
}

/** One-time links for the example's people, as terminal lines: title, name, path. */
export async function exampleLinks(
  opened: Installation, tenant: Tenant, people: Example,
): Promise<{ title: string; name: string; path: string }[]> {
  return opened.gate.write(machineActor(tenant, ['access_security']), 'access_security', 'founding', async (task) => {
    const links: { title: string; name: string; path: string }[] = []
    for (const { title, name, email } of people.users) {
      links.push({ title, name, path: `/sign-in/${await makeSignInLink(task, email, demoMinutes)}` })
    }
    return links
  })
}
