import { dirname } from 'node:path'
import { text } from 'node:stream/consumers'
import { searchFor, type Place } from '../../platform/erasure/forensics.ts'
import { scrub } from '../../platform/erasure/scrub.ts'
import { readConfig } from '../../platform/config.ts'
import type { Io } from '../../platform/io.ts'
import { verb, WrongUse, type Words } from '../../platform/words.ts'
import { ledgerPlaces } from '../ledger.ts'

const usage = `seloste erase verify --marker - [--scrub] [--json]

Looks for a value, read from standard input, in every place where the database and its data folder may still hold it:
rows, files of tables and indexes, statistics, the write-ahead log, every other file. Gives 0 when it is nowhere, and 1
when it is somewhere or where a place cannot be searched. With --scrub the tables are written anew first.`

/** Looks for what is left of an erased value. */
export const run = verb(usage, { texts: ['marker'], flags: ['scrub'] }, async (words, io) => {
  if (words.must('marker') !== '-' || words.rest.length > 0) throw new WrongUse(onlyInput)
  const marker = (await text(process.stdin)).trim()
  if (Buffer.byteLength(marker) < 8) throw new WrongUse(tooShort)
  const config = readConfig(process.env)
  const owner = await (await io.open()).owner()
  const { second } = ledgerPlaces(config)
  try {
    if (words.has('scrub')) await scrub(owner)
    return tell(await searchFor(marker, owner, [config.dataFolder, dirname(second)]), words, io)
  } finally {
    await owner.close()
  }
})

function tell(places: readonly Place[], words: Words, io: Io): number {
  const isProved = places.every(({ found }) => found === 0)
  if (words.has('json')) io.out(JSON.stringify({ proved: isProved, places }))
  else for (const { place, found } of places) io.out(found === undefined ? `not provable: ${place}` : `${String(found).padStart(6)}  ${place}`)
  return isProved ? 0 : 1
}

const onlyInput = {
  fi: 'Etsittävä arvo luetaan vakiosyötteestä: --marker -',
  sv: 'Värdet som söks läses från standardinmatningen: --marker -',
  en: 'The value to look for is read from standard input: --marker -',
}
const tooShort = {
  fi: 'Etsittävän arvon on oltava vähintään 8 tavua.',
  sv: 'Värdet som söks ska vara minst 8 byte.',
  en: 'The value to look for must be at least 8 bytes.',
}
