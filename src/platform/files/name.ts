import type { FileType } from './sniff.ts'

const longest = 200
// Marks that turn the direction of writing, and what no name holds.
const hidden = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff<>:"|?*]/gu
const endings: { readonly [T in FileType]: readonly string[] } = {
  pdf: ['pdf'], png: ['png'], jpeg: ['jpg', 'jpeg'], docx: ['docx'], xlsx: ['xlsx'], odt: ['odt'], ods: ['ods'],
  txt: ['txt', 'csv', 'log', 'md'], eml: ['eml'], msg: ['msg'],
}

/** The name of a file as it is kept: no folder, nothing hidden, an ending that says what the file is, and no longer than
 *  a line. Source: OWASP ASVS 5.3.2, 5.4.1. */
export function safeName(given: string, type: FileType): string {
  const bare = bared(given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1)?.replaceAll(hidden, '') ?? '')
  const [, stem = bare, ending = ''] = /^(.*)\.([^.]{1,10})$/su.exec(bare) ?? []
  const [usual = ''] = endings[type]
  const isTrue = endings[type].includes(ending.toLowerCase())
  const last = isTrue ? ending : usual
  const whole = bared(isTrue ? stem : bare) || usual
  return `${[...whole].slice(0, longest - last.length - 1).join('')}.${last}`
}

/** Without the points and blanks around it. */
function bared(name: string): string {
  const isEdge = (at: number) => /^[.\s]$/.test(name.charAt(at))
  let [from, to] = [0, name.length]
  while (from < to && isEdge(from)) from++
  while (to > from && isEdge(to - 1)) to--
  return name.slice(from, to)
}
