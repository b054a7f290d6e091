import pg from 'pg'
import { z } from 'zod'
import { installedVault } from '../src/app/files.ts'
import { lostLedger } from '../src/app/ledger-lost.ts'
import { restoreInto, usableLedger } from '../src/app/restoring.ts'
import { readConfig } from '../src/platform/config.ts'
import { installation } from './world.ts'

const server = z.object({ host: z.string(), port: z.number(), user: z.string(), password: z.string().exactOptional(), database: z.string() })
const given = z.object({ server, owner: server, environment: z.record(z.string(), z.string()), file: z.string(), officer: z.string(), dies: z.number() })

// A process of its own that restores a backup whose ledger is lost. It kills itself before its statement number `dies`, and
// says at its end how many there were.
const { owner, environment, file, officer, dies, server: to } = given.parse(JSON.parse(process.argv[2] ?? ''))
let asked = 0
const query: unknown = Reflect.get(pg.Client.prototype, 'query')
if (typeof query !== 'function') throw new Error('the driver asks nothing by "query"')
Reflect.set(pg.Client.prototype, 'query', new Proxy(query, {
  apply(asks, client, words): unknown {
    if (++asked === dies) process.kill(process.pid, 'SIGKILL')
    const answer: unknown = Reflect.apply(asks, client, words)
    return answer
  },
}))
const config = { ...readConfig(environment), installation }
const ledger = await lostLedger(config, () => usableLedger(config, file))
await restoreInto({ config, server: to, owner, file, ledger, named: [officer], files: installedVault(config), told: () => {} })
process.stdout.write(String(asked))
