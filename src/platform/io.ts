import type { Connection, Server } from './database/connection.ts'
import type { Vault } from './files/vault.ts'
import type { Gate } from './gate/gate.ts'
import type { Tenant } from './tenants.ts'

/** An installation opened for one command. `owner` is for migration and founding alone; all else goes through the gate. */
export type Installation = {
  gate: Gate
  owner(): Promise<Connection>
  server: Server
  tenants: Tenant[]
  vault: Vault
  installation: string
  close(): Promise<void>
}

/** What a command of the terminal is given. `out` is the answer, `err` is said beside it; a line each.
 *  Every verb is `run(arguments, io)` and gives its exit code: 0 done, 1 refused, 2 wrong use. */
export type Io = { out(text: string): void; err(text: string): void; open(): Promise<Installation> }

/** One verb of the command line. */
export type Verb = (words: readonly string[], io: Io) => Promise<number>
