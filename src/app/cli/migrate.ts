import { readConfig } from '../../platform/config.ts'
import { connect, serverOf } from '../../platform/database/connection.ts'
import { provision } from '../../platform/database/provision.ts'
import type { Io } from '../../platform/io.ts'
import { openPlace, prepare } from '../installation.ts'
import { readWords } from './words.ts'

const usage = `seloste migrate [--json]

Makes the roles that are missing and brings the database to the newest version. On a PostgreSQL of your own it needs
DATABASE_URL and DATABASE_OWNER_URL.`

/** Migrates the database. */
export async function run(words: readonly string[], io: Io): Promise<number> {
  const read = readWords(words, {}, usage, io)
  if (read === undefined) return 0
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
}
