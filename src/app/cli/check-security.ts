import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../../platform/refusal.ts'
import { verb, WrongUse } from '../../platform/words.ts'
import { sources, standingRows } from '../security-tests.ts'

const usage = `seloste check --security [--json]

Shows the rows of what is tested for security: the requirements of OWASP ASVS 5.0, what is promised, and the tests that
hold it. Exits with 1 when a test that is named is not there.`

const noSource = { fi: 'Testit ovat lähdekoodin vieressä, eikä sitä ole täällä.', sv: 'Testerna finns bredvid källkoden, som inte finns här.',
  en: 'The tests lie beside the source, which is not here.' }

/** Prints each row with its requirements and the tests that hold it. */
export const checkSecurity = verb(usage, { flags: ['security'] }, async (words, io) => {
  if (words.rest.length > 0) throw new WrongUse()
  if (!existsSync(join(sources, 'test/security'))) throw new Refusal('not-found', noSource)
  const rows = standingRows()
  for (const { row, asvs, says, state, told } of rows) {
    if (words.has('json')) io.out(JSON.stringify({ row, asvs, says, state, told }))
    else io.out(`${String(row).padEnd(4)}${state.padEnd(9)}${says}  (ASVS ${asvs})${told.map((one) => `\n             ${one}`).join('')}`)
  }
  return rows.some(({ state }) => state === 'missing') ? 1 : 0
})
