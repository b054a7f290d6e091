import { join, resolve, sep } from 'node:path'
import type { Mail } from './mail.ts'
import { parseEmail } from './text/email.ts'

/** How this process serves, from its environment alone. `origin` is declared where a proxy stands in front. Keys lie
 *  beside the data folder and never inside it; `checkpointsFolder` is where the audit's seals are kept a second time. */
export type Config = {
  port: number
  host: string
  dataFolder: string
  installation: string
  databaseUrl: string | undefined
  ownerUrl: string | undefined
  tls: { keyFile: string; certificateFile: string } | undefined
  origin: string | undefined
  /** The pieces of the pages are shown at /ui, to who develops them on this machine. */
  gallery: boolean
  keysFolder: string
  checkpointsFolder: string
  /** The second file of the erasure ledger, and the second folder of the keys of attached files. */
  ledgerCopy: string
  fileKeysFolder: string
  /** Where the night's backup goes; without it none is taken by itself. */
  backupsFolder: string | undefined
  /** The mail server, and who is sent the log's seals by it each night. */
  mail: Mail | undefined
  checkpointsTo: string | undefined
}

/** A setting that cannot be served with; its message says what to change. */
export class ConfigError extends Error {}

/** Reads the settings. Refuses (ConfigError) to serve plain HTTP to anybody but this machine.
 *  Source: rules of starting and serving 32. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const dataFolder = resolve(environment['SELOSTE_DATA'] ?? './data')
  const keysFolder = keysBeside(dataFolder, environment['SELOSTE_KEYS'])
  const config = {
    port: portOf(environment['PORT'] ?? '3000'),
    host: environment['HOST'] ?? '127.0.0.1',
    dataFolder,
    installation: installationOf(environment['SELOSTE_INSTALLATION'] ?? 'main'),
    databaseUrl: environment['DATABASE_URL'],
    ownerUrl: environment['DATABASE_OWNER_URL'],
    tls: tlsOf(environment['SELOSTE_TLS_KEY'], environment['SELOSTE_TLS_CERT']),
    origin: originOf(environment['SELOSTE_PROXY']),
    gallery: environment['SELOSTE_GALLERY'] === 'yes',
    keysFolder,
    checkpointsFolder: resolve(environment['SELOSTE_CHECKPOINTS'] ?? join(keysFolder, 'checkpoints')),
    ledgerCopy: resolve(environment['SELOSTE_LEDGER_COPY'] ?? join(keysFolder, 'erasure-ledger.jsonl')),
    fileKeysFolder: resolve(environment['SELOSTE_FILE_KEYS'] ?? join(keysFolder, 'file-keys')),
    backupsFolder: environment['SELOSTE_BACKUPS'] === undefined ? undefined : resolve(environment['SELOSTE_BACKUPS']),
    mail: mailOf(environment['SELOSTE_SMTP'], environment['SELOSTE_MAIL_FROM']),
    checkpointsTo: environment['SELOSTE_CHECKPOINTS_TO'] === undefined ? undefined
      : addressOf('SELOSTE_CHECKPOINTS_TO', environment['SELOSTE_CHECKPOINTS_TO']),
  }
  if (!isLoopback(config.host) && config.tls === undefined && config.origin === undefined) {
    throw new ConfigError(`HOST ${config.host} would serve others over plain HTTP. Give SELOSTE_TLS_KEY and`
      + ' SELOSTE_TLS_CERT, or declare the proxy in front: SELOSTE_PROXY=https://register.example')
  }
  if (config.gallery && (config.origin !== undefined || config.tls !== undefined)) {
    throw new ConfigError('SELOSTE_GALLERY is for developing on this machine alone: leave it out where others are served')
  }
  return config
}

/** Whether the name or address is this machine's own loopback. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '::1' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host)
}

/** A copy of the data folder must not carry the keys that its log is signed with. */
function keysBeside(dataFolder: string, text: string | undefined): string {
  const folder = resolve(text ?? `${dataFolder}-keys`)
  if (`${folder}${sep}`.startsWith(`${dataFolder}${sep}`)) throw new ConfigError('SELOSTE_KEYS lies inside SELOSTE_DATA: put it elsewhere')
  return folder
}

function portOf(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) throw new ConfigError(`PORT ${text} is not a port number`)
  return port
}

function installationOf(text: string): string {
  if (!/^[a-z][a-z0-9]{0,15}$/.test(text)) throw new ConfigError('SELOSTE_INSTALLATION must be 1-16 letters a-z and digits')
  return text
}

function tlsOf(keyFile: string | undefined, certificateFile: string | undefined): Config['tls'] {
  if (keyFile === undefined && certificateFile === undefined) return undefined
  if (keyFile === undefined || certificateFile === undefined) {
    throw new ConfigError('SELOSTE_TLS_KEY and SELOSTE_TLS_CERT are given together or not at all')
  }
  return { keyFile, certificateFile }
}

function originOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol !== 'https:' || url.pathname !== '/' || url.search !== '') {
    throw new ConfigError('SELOSTE_PROXY must be the public https address, such as https://register.example')
  }
  return url.origin
}

function mailOf(server: string | undefined, from: string | undefined): Mail | undefined {
  if (server === undefined) return undefined
  const url = URL.canParse(server) ? new URL(server) : undefined
  if (url === undefined || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') {
    throw new ConfigError('SELOSTE_SMTP must be the address of a mail server, such as smtps://name:password@mail.example')
  }
  return { server, from: addressOf('SELOSTE_MAIL_FROM', from) }
}

/** A line break in an address would be another header. */
function addressOf(setting: string, text: string | undefined): string {
  const address = parseEmail(text ?? '')
  if (address === undefined) throw new ConfigError(`${setting} must be an e-mail address`)
  return address
}
