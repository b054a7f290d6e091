import { inflateSync } from 'node:zlib'

/** The text of a PDF that our typesetter made, without its blanks: lines are broken where they fit. Its glyphs are read
 *  by the fonts' own tables, as a screen reader does. */
export function pdfText(bytes: Uint8Array): string {
  const objects = objectsIn(Buffer.from(bytes))
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head))
  return pages.map(({ head }) => pageText(head, objects)).join('').replace(/\s/g, '')
}

export type PdfLine = { page: number; x: number; y: number; size: number; text: string }

/** The lines of a PDF that our typesetter made: where each begins on its sheet, in points from the lower left, and the size
 *  it is set in. */
export function pdfLines(bytes: Uint8Array): readonly PdfLine[] {
  const objects = objectsIn(Buffer.from(bytes))
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head))
  return pages.flatMap(({ head }, page) => {
    const content = contentOf(head, objects)
    return [...content.matchAll(/1 0 0 -1 ([-\d.]+) ([-\d.]+) cm\s(?:(?!\bQ\b)[^])*?\/f\d+ ([\d.]+) Tf(?:(?!\nQ\n)[^])*/g)].map((line) => ({
      page, x: Number(line[1]), y: Number(line[2]), size: Number(line[3]), text: saidIn(line[0], head, objects) }))
  })
}

type Part = { head: string; stream: Buffer | undefined }
type Objects = ReadonlyMap<string, Part>

function objectsIn(file: Buffer): Objects {
  const text = file.toString('latin1')
  const found = new Map<string, Part>()
  for (const match of text.matchAll(/(?<=^|\n)(\d+) 0 obj\n/g)) {
    const from = match.index + match[0].length
    const to = text.indexOf('endobj', from)
    const at = text.indexOf('stream\n', from)
    const length = Number(/\/Length (\d+)/.exec(text.slice(from, at < 0 ? to : at))?.[1] ?? 0)
    if (at < 0 || at > to && length === 0) {
      found.set(match[1] ?? '', { head: text.slice(from, to), stream: undefined })
      continue
    }
    const head = text.slice(from, Math.min(at, to < at ? to : at))
    const raw = file.subarray(at + 7, at + 7 + length)
    const own = to < at ? undefined : head.includes('/FlateDecode') ? inflateSync(raw) : raw
    found.set(match[1] ?? '', { head, stream: own })
  }
  return found
}

function pageText(head: string, objects: Objects): string {
  return saidIn(contentOf(head, objects), head, objects)
}

function contentOf(head: string, objects: Objects): string {
  return objects.get(/\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '')?.stream?.toString('latin1') ?? ''
}

function saidIn(content: string, head: string, objects: Objects): string {
  const fonts = new Map([...head.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, glyphsOf(id, objects)]))
  let glyphs: ReadonlyMap<number, string> = new Map()
  let said = ''
  // A parenthesis inside a text needs no escape where it has its pair.
  for (const match of content.matchAll(/\/(f\d+) [\d.]+ Tf|\(((?:\\[^]|[^\\()]|\((?:\\[^]|[^\\()])*\))*)\)|<([0-9a-fA-F]+)>/g)) {
    const [, font, literal, hex] = match
    if (font !== undefined) glyphs = fonts.get(font) ?? glyphs
    else said += textOf(literal === undefined ? Buffer.from(hex ?? '', 'hex') : unescaped(literal), glyphs)
  }
  return said
}

function textOf(codes: Buffer, glyphs: ReadonlyMap<number, string>): string {
  let said = ''
  for (let at = 0; at + 1 < codes.length; at += 2) said += glyphs.get(codes.readUInt16BE(at)) ?? ''
  return said
}

const signs: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescaped(literal: string): Buffer {
  return Buffer.from(literal.replace(/\\([0-7]{1,3}|[^])/g, (_, code: string) =>
    (/^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : signs[code] ?? code)), 'latin1')
}

/** What each glyph of a font stands for. */
function glyphsOf(font: string, objects: Objects): Map<number, string> {
  const table = objects.get(/\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.head ?? '')?.[1] ?? '')?.stream?.toString('latin1') ?? ''
  const found = new Map<number, string>()
  for (const [, block = ''] of table.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    for (const [, glyph = '', text = ''] of block.matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g)) {
      found.set(Number.parseInt(glyph, 16), Buffer.from(text, 'hex').swap16().toString('utf16le'))
    }
  }
  return found
}
