import { readConfig } from '../../platform/config.ts'
import { connect, serverOf } from '../../platform/database/connection.ts'
import { writeMigration } from '../../platform/database/migrate.ts'
import { provision } from '../../platform/database/provision.ts'
import type { Io } from '../../platform/io.ts'
import { verb } from '../../platform/words.ts'
import { openPlace, prepare } from '../installation.ts'

const usage = `seloste migrate [--json]
seloste migrate --new NAME --why TEXT

Makes the roles that are missing and brings the database to the newest version. On a PostgreSQL of your own it needs
DATABASE_URL and DATABASE_OWNER_URL.
With --new it writes the next migration from what the catalogue now asks for, and touches no database.`

/** Migrates the database. */
export const run = verb(usage, { texts: ['new', 'why'] }, async (read, io) => {
  if (read.text('new') !== undefined) return writeNext(read.must('new'), read.must('why'), io)
  const config = readConfig(process.env)
  const place = await openPlace(config, 'beside')
  try {
    if (config.databaseUrl !== undefined && config.ownerUrl !== undefined) {
      const admin = connect(serverOf(config.ownerUrl))
      try {
        await provision(admin, config.installation, place.server.user)
      } finally {
        await admin.close()
      }
    }
    const applied = [...place.applied, ...await prepare(config, place)]
    if (read.has('json')) io.out(JSON.stringify({ applied }))
    else io.out(applied.length === 0 ? 'The database is at the newest version.' : `Applied ${applied.join(', ')}.`)
    return 0
  } finally {
    await place.stop()
  }
})

async function writeNext(name: string, why: string, io: Io): Promise<number> {
  const file = await writeMigration(name, why)
  io.out(file === undefined ? 'The catalogue asks for nothing new.' : `Wrote migrations/${file}.`)
  return 0
}
