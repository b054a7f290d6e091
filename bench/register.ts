import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { purposeNames } from '../src/catalogue/schema/columns.ts'
import { startCluster } from '../src/platform/database/cluster.ts'
import { connect, type Connection, type Server } from '../src/platform/database/connection.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { provision, takeOver } from '../src/platform/database/provision.ts'
import { foundTenant, type Tenant } from '../src/platform/tenants.ts'

export type BenchRegister = {
  /** As the application enters it. */
  server: Server
  /** As the superuser enters it: no row policy applies. */
  bare: Server
  owner: Connection
  installation: string
  folder: string
  close(): Promise<void>
}

/** A migrated register on a cluster of its own, with the settings that the product serves with: it waits for the disk
 *  as the product does. */
export async function openBenchRegister(): Promise<BenchRegister> {
  const folder = mkdtempSync(join(tmpdir(), 'seloste-bench-'))
  const cluster = await startCluster({ folder })
  const at = (user: string, database: string): Server =>
    ({ host: cluster.socketFolder, port: cluster.port, user, database })
  const admin = connect(at(cluster.superuser, 'postgres'))
  await provision(admin, installation, login)
  await admin.script('create database bench')
  const bare = at(cluster.superuser, 'bench')
  const owner = connect(bare)
  await takeOver(owner, installation, 'bench', login)
  await migrate(owner, installation)
  // Planting is no statement of the product: it may take as long as it takes.
  await owner.script('set statement_timeout = 0')
  return {
    server: at(login, 'bench'), bare, owner, installation, folder,
    async close() {
      await Promise.all([owner.close(), admin.close()])
      await cluster.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const installation = 'bench'
const login = 'seloste_bench_login'

/** A controller with every purpose in use and `people` persons. */
export async function plantTenant(register: BenchRegister, slug: string, people: number): Promise<Tenant> {
  const tenant = await foundTenant(register.owner, installation,
    { slug, name: `Bench ${slug}`, languages: ['fi', 'sv', 'en'] }, purposeNames)
  await register.owner.run(`insert into person
    (tenant_id, id, first_name, last_name, language, source, source_on, notice_due_on)
    select $1::uuid, gen_random_uuid(), (${firstNames})[1 + n % 16], initcap(${syllable(1)} || ${syllable(20)}
      || ${syllable(400)} || ${syllable(8000)} || ${syllable(160000)}),
      (array['fi', 'fi', 'fi', 'sv', 'en'])[1 + n % 5], 'import', '2026-01-02', '2026-02-02'
    from generate_series(1, $2::int) as n`, [tenant.id, people])
  return tenant
}

/** Lets the planner know what was planted, and nothing of it wait for a later checkpoint. */
export async function settle(register: BenchRegister): Promise<void> {
  await register.owner.script('vacuum analyze')
  await register.owner.script('checkpoint')
}

const listOf = (names: string) => `array['${names.split(' ').join("','")}']`
const firstNames = listOf('Aino Åsa Eero Liisa Maija Matti Örjan Pekka Päivi Ritva Sami Tiina Ville Väinö Yrjö Kaisa')
const syllables = listOf('ka la mi no su te ri vu pa le ho ju ta ne ki so ma ru vi ha')

/** Ten persons share a last name, however many there are: whoever looks for a name wants somebody, not a crowd. */
function syllable(each: number): string {
  return `(${syllables})[1 + n / 10 / ${each} % 20]`
}
