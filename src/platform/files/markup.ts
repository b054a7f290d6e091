const most = 1024 * 1024
const silent = /<(script|style|head|title|template|svg|object|iframe)\b(?:(?!<\/\1\s*>)[\s\S])*(?:<\/\1\s*>)?/gi
const breaks = /<(?:br|\/p|\/div|\/tr|\/li|\/h[1-6]|\/blockquote)\b[^>]*>?/gi
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', auml: 'ä', Auml: 'Ä',
  ouml: 'ö', Ouml: 'Ö', aring: 'å', Aring: 'Å', euro: '€', ndash: '–', mdash: '—', rsquo: '’', lsquo: '‘', rdquo: '”', ldquo: '“', hellip: '…' }

/** The words of a marked-up message, without what is not shown. What comes out is plain text: it is written out as text
 *  wherever it is shown. */
export function wordsOf(markup: string): string {
  return markup.slice(0, most)
    .replaceAll(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replaceAll(silent, ' ')
    .replaceAll(/[\r\n\t ]+/g, ' ')
    .replaceAll(breaks, '\n')
    .replaceAll(/<[^>]*>?/g, '')
    .replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) =>
      (name === undefined ? letter(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)) : named[name] ?? whole))
    .split('\n').map((line) => line.trim()).join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

function letter(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : ''
}
