import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { securityRows, type SecurityRow } from './security-rows.ts'

/** How a row stands: the tests that hold it, or what of it is missing. */
export type StandingRow = Pick<SecurityRow, 'row' | 'asvs' | 'says'> & { state: 'tested' | 'not yet' | 'missing'; told: readonly string[] }

/** Where the tests lie beside the code; an installation without its source has none. */
export const sources = join(import.meta.dirname, '../..')

/** Each row with its tests, looked up in the files that are there. */
export function standingRows(rows: readonly SecurityRow[] = securityRows, folder = sources): StandingRow[] {
  return rows.map((one) => {
    const { row, asvs, says } = one
    if ('notYet' in one) return { row, asvs, says, state: 'not yet', told: [one.notYet] }
    const found = one.tests.map((place) => testsAt(place, row, folder))
    const absent = one.tests.filter((_, at) => found[at]?.length === 0)
    return absent.length > 0 ? { row, asvs, says, state: 'missing', told: absent } : { row, asvs, says, state: 'tested', told: found.flat() }
  })
}

function testsAt(place: string, row: number, folder: string): string[] {
  const [file = '', title] = place.split(' › ')
  const titles = titlesIn(join(folder, file))
  const meant = title === undefined ? titles.filter((one) => new RegExp(`^row ${row}\\b`).test(one)) : titles.filter((one) => one === title)
  return meant.map((one) => `${file} › ${one}`)
}

function titlesIn(file: string): string[] {
  if (!existsSync(file)) return []
  return [...readFileSync(file, 'utf8').matchAll(/^ *test\( *(['"`])((?:\\.|(?!\1)[^\\\n])*)\1/gm)].map(([, , title = '']) => title)
}
