import { AuditRefusal } from '../platform/audit/log.ts'
import { ClusterRefusal } from '../platform/database/cluster-refusal.ts'
import { closingTexts, standsClosed } from '../platform/closing.ts'
import { Refusal } from '../platform/refusal.ts'
import { ConfigError, readConfig } from '../platform/config.ts'
import type { Installation, Io, Verb } from '../platform/io.ts'
import { incident, standardError } from '../platform/log.ts'
import { InstallationError } from './external.ts'
import { openInstallation } from './installation.ts'

/** `waits`: it is not done while the register is closed but for the rights desk. */
type Entry = { says: string; waits?: true; load(): Promise<{ run: Verb }> }

/** The verbs of the command line; each is loaded when it is used. */
const table: Readonly<Record<string, Entry>> = {
  serve: { says: 'serve the register', load: () => import('./cli/serve.ts') },
  migrate: { says: 'bring the database to the newest version', load: () => import('./cli/migrate.ts') },
  import: { waits: true, says: 'import customers from a file', load: () => import('../customers/import-cli.ts') },
  check: { says: 'show how each row of the notice stands', load: () => import('./cli/check.ts') },
  explain: { says: 'explain a table or a column', load: async () => ({ run: (await import('../notice/cli.ts')).explain }) },
  notice: { says: 'print the privacy notice', load: async () => ({ run: (await import('../notice/cli.ts')).notice }) },
  'article-30': { says: 'print the record of processing', load: async () => ({ run: (await import('../notice/cli.ts')).article30 }) },
  catalogue: { says: 'dump and compare catalogues', load: async () => ({ run: (await import('../notice/cli.ts')).catalogueVerb }) },
  access: { says: 'give a person all that is held about them', load: async () => ({ run: (await import('../access-requests/cli.ts')).access }) },
  portable: { waits: true, says: 'add a person from what they brought along', load: () => import('../customers/portable-cli.ts') },
  rights: { says: 'consent, restrict, object and end, by purpose', load: () => import('./cli/rights.ts') },
  bounces: { waits: true, says: 'take a mail system’s report of a bulletin that came back', load: () => import('../bulletins/cli.ts') },
  trash: { waits: true, says: 'delete for good what lies in the trash past its end', load: () => import('./cli/trash.ts') },
  user: { says: 'add users, give duties, make sign-in links', load: () => import('./cli/user.ts') },
  identity: { waits: true, says: 'connect an identity provider and its directory', load: () => import('./cli/identity.ts') },
  token: { waits: true, says: 'make a token for a program, bound to one duty', load: () => import('./cli/token.ts') },
  'break-glass': { says: 'seal the emergency account, tell how it stands', load: () => import('./cli/break-glass.ts') },
  erase: { says: 'erase a person by a plan, and prove it', load: () => import('./cli/erase.ts') },
  purge: { says: 'remove what no purpose keeps any more', load: () => import('./cli/purge.ts') },
  backup: { says: 'take an encrypted backup while the register is served', load: () => import('./cli/backup.ts') },
  restore: { says: 'restore a backup, and erase again who was erased since', load: () => import('./cli/restore.ts') },
  keys: { says: 'name, renew, seal away and bring back the keys', load: () => import('./cli/keys.ts') },
  timetable: { says: 'show what is done each night, and run what is due', load: () => import('./cli/timetable.ts') },
  demo: { waits: true, says: 'make new sign-in links for the example people', load: () => import('./cli/demo.ts') },
  audit: { says: 'verify and seal the log, remove what has expired', load: () => import('../audit-log/cli.ts') },
  health: { says: 'ask a running server whether it is well', load: () => import('./cli/health.ts') },
}

/** The names of all verbs. */
export const verbs: readonly string[] = Object.keys(table)

/** Runs one command. Gives its exit code: 0 done, 1 refused, 2 wrong use. */
export async function run(argv: readonly string[], say: Pick<Io, 'out' | 'err'> = terminal): Promise<number> {
  const [name = '--help', ...words] = argv
  const entry = Object.hasOwn(table, name) ? table[name] : undefined
  if (entry === undefined) return help(name, say)
  const { io, close } = ioFor(say, entry, words)
  try {
    const verb = await entry.load()
    return await verb.run(words, io)
  } catch (reason) {
    return refusal(reason, name, say)
  } finally {
    await close()
  }
}

const terminal: Pick<Io, 'out' | 'err'> = { out: writerTo(process.stdout), err: writerTo(process.stderr) }

function writerTo(stream: NodeJS.WriteStream): (text: string) => void {
  let isListening = false
  return (text) => {
    if (!isListening) stream.on('error', mayLeave)
    isListening = true
    stream.write(`${text}\n`)
  }
}

/** A reader that has read enough, as `head` does, is no fault: the verb goes on to its end, unheard. */
function mayLeave(reason: NodeJS.ErrnoException): void {
  if (reason.code !== 'EPIPE') throw reason
}

function help(name: string, say: Pick<Io, 'out' | 'err'>): number {
  const lines = Object.entries(table).map(([verb, { says }]) => `  ${verb.padEnd(12)} ${says}`)
  const text = `seloste VERB [--help] [--json]\n\n${lines.join('\n')}`
  if (name === '--help' || name === '-h' || name === 'help') {
    say.out(text)
    return 0
  }
  say.err(`there is no verb "${name}"\n\n${text}`)
  return 2
}

/** The installation is opened when a verb first asks for it, and closed after it. */
function ioFor(say: Pick<Io, 'out' | 'err'>, { waits }: Entry, words: readonly string[]): { io: Io; close: () => Promise<void> } {
  let opened: Promise<Installation> | undefined
  const open = async () => {
    opened ??= openInstallation(readConfig(process.env), 'beside', 3)
    if (waits === true) await mustBeOpenFor(await opened, words)
    return opened
  }
  return { io: { ...say, open }, close: async () => { await (await opened?.catch(() => undefined))?.close() } }
}

/** Refuses what is about a controller whose register is closed; without a name it is about each of them. */
async function mustBeOpenFor({ gate, tenants }: Installation, words: readonly string[]): Promise<void> {
  const at = words.indexOf('--controller')
  for (const tenant of tenants.filter(({ slug }) => at < 0 || slug === words[at + 1])) {
    if (await gate.own(tenant, standsClosed)) throw new Refusal('not-allowed', closingTexts.why)
  }
}

function refusal(reason: unknown, verb: string, say: Pick<Io, 'out' | 'err'>): number {
  const known = reason instanceof ConfigError || reason instanceof InstallationError || reason instanceof ClusterRefusal
    || reason instanceof AuditRefusal
  if (known) say.err(reason.message)
  else incident(reason, verb, standardError)
  return 1
}
