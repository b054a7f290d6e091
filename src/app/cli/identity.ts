import { readFile } from 'node:fs/promises'
import { addProvider, endProvider, providersOf } from '../../access/oidc-providers.ts'
import { oidcTexts } from '../../access/oidc-texts.ts'
import { makeDirectoryToken } from '../../access/scim-users.ts'
import { readConfig } from '../../platform/config.ts'
import type { WritingTask } from '../../platform/gate/task.ts'
import { isId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import { openSealer } from '../../platform/sealer.ts'
import { machineActor } from '../../platform/tenants.ts'
import { tenantNamed, verb, WrongUse, type Words } from '../../platform/words.ts'

const usage = `seloste identity add --name NAME --issuer ADDRESS --client ID --secret-file FILE [--directory ID] [--strong VALUE,VALUE]
seloste identity list
seloste identity token --provider ID [--days DAYS]
seloste identity end --provider ID
all: [--controller SLUG] [--json]

Says by which service staff sign in. The secret is read from a file, so that no list of processes shows it.
--strong: what the service says in acr or amr when it took two factors (mfa). The token is the directory's, for
provisioning; it is shown once.`

const texts = ['name', 'issuer', 'client', 'secret-file', 'directory', 'strong', 'provider', 'days', 'controller']

/** Connects a controller's identity provider and directory. */
export const run = verb(usage, { texts }, async (read, io) => {
  const [name = ''] = read.rest
  const act = acts[name]
  if (act === undefined || read.rest.length !== 1) throw new WrongUse()
  const opened = await io.open()
  const tenant = tenantNamed(opened, read.text('controller'))
  const lines = await opened.gate.write(machineActor(tenant, ['access_security']), 'access_security', `seloste identity ${name}`,
    (task) => act(task, read))
  io.out(read.has('json') ? JSON.stringify(lines) : lines.map((line) => Object.values(line).join('  ')).join('\n'))
  return 0
})

type Act = (task: WritingTask<'access_security'>, words: Words) => Promise<readonly Readonly<Record<string, string>>[]>

const acts: Readonly<Record<string, Act>> = {
  add: async (task, words) => {
    const secret = (await readFile(words.must('secret-file'), 'utf8')).trim()
    const [directory, strong] = [words.text('directory'), words.text('strong')?.split(',')]
    const provider = await addProvider(task, { name: words.must('name'), issuer: words.must('issuer'), clientId: words.must('client'), secret,
      ...(directory === undefined ? {} : { directory }), ...(strong === undefined ? {} : { strong }) },
    openSealer(readConfig(process.env).keysFolder))
    return [{ provider, comesBackTo: `/sign-in/external/${provider}` }]
  },
  list: async (task) => (await providersOf(task)).map(({ id, name, issuer }) => ({ provider: id, name, issuer })),
  token: async (task, words) => {
    const days = Number(words.text('days') ?? 180)
    if (!Number.isInteger(days) || days < 1 || days > 365) throw new WrongUse()
    return [{ token: await makeDirectoryToken(task, await knownProvider(task, words), days) }]
  },
  end: async (task, words) => {
    const provider = await knownProvider(task, words)
    await endProvider(task, provider)
    return [{ ended: provider }]
  },
}

async function knownProvider(task: WritingTask<'access_security'>, words: Words): Promise<string> {
  const id = words.must('provider')
  const known = isId(id) && (await providersOf(task)).some((provider) => provider.id === id)
  if (!known) throw new Refusal('not-found', oidcTexts.noProvider, 'provider')
  return id
}
