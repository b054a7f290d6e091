import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const product = ['seloste', 'asiakasrekisteri', 'kundregister', 'customerregister']
// What is left of a password without the words around it must still be worth guessing.
const leastOwn = 8
const leastWord = 3

/** Whether a password would be among the first that somebody guesses: it leaked and is common, is made of two such or
 *  of one repeated, runs along the keys, or says little but whose it is and where. */
export async function isGuessable(password: string, around: readonly string[]): Promise<boolean> {
  const folded = foldWord(password)
  const unit = repeatedUnit(folded)
  return unit.length < 5 || isRow(folded) || withoutWords(folded, around).length < leastOwn
    || isAmong(await commonPasswords(), unit)
}

/** The list is read for each new password and let go: they are chosen seldom, and half a megabyte would stay. */
function commonPasswords(): Promise<string> {
  return readFile(fileURLToPath(import.meta.resolve('@zxcvbn-ts/language-common/src/passwords.json')), 'utf8')
}

function isAmong(list: string, password: string): boolean {
  const has = (word: string) => word.length >= leastWord && list.includes(`"${word}"`)
  return has(password) || Array.from(password, (_, at) => at).some((at) => has(password.slice(0, at)) && has(password.slice(at)))
}

function withoutWords(folded: string, around: readonly string[]): string {
  const words = [...product, ...around.flatMap((text) => text.split(/[\s@.,_-]+/)).map(foldWord)]
  const long = words.filter((word) => word.length >= leastWord).toSorted((one, other) => other.length - one.length)
  return long.reduce((left, word) => left.replaceAll(word, ''), folded).replaceAll(/(?:19|20)\d\d/g, '')
}

/** Letters and digits alone, small and without their marks. */
function foldWord(text: string): string {
  return text.normalize('NFKD').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '') || text
}

/** The shortest piece that gives the whole when it is repeated; its last repetition may be cut. */
function repeatedUnit(text: string): string {
  for (let length = 1; length <= text.length / 2; length++) {
    const unit = text.slice(0, length)
    if (unit.repeat(Math.ceil(text.length / length)).startsWith(text)) return unit
  }
  return text
}

function isRow(text: string): boolean {
  const rows = ['12345678901234567890', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopåasdfghjklöäzxcvbnm', 'qwertyuiopasdfghjklzxcvbnm']
  return rows.some((row) => [row, [...row].toReversed().join('')].some((way) => way.repeat(4).includes(text)))
}
