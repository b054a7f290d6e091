import { renderToString } from 'preact-render-to-string'
import type { Language } from './text/language.ts'

type Written = { subject: string; text: string; language: Language }

/** The line after which a letter's foot stands. Source: RFC 3676 4.3. */
export const footLine = '-- '

/** A plain text as a page for mail programs: paragraphs, lists of lines that begin with `- `, addresses to press. Nothing in
 *  it is fetched from anywhere, so nobody learns that it was read. Source: notice S26. */
export function letterHtml({ subject, text, language }: Written): string {
  return `<!doctype html>${renderToString(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{subject}</title>
        <style>{style}</style>
      </head>
      <body style="margin: 0; padding: 0">
        <div class="letter" style="max-width: 36rem; margin: 0 auto; padding: 24px 20px; font: 16px/1.55 'Segoe UI', Helvetica, Arial, sans-serif">
          <LetterBlocks text={text} inMail />
        </div>
      </body>
    </html>,
  )}`
}

/** A letter's blocks, and its foot below a line. In mail their looks stand in the blocks themselves: no other place is safe there. */
export function LetterBlocks({ text, inMail = false }: { text: string; inMail?: boolean }) {
  const at = text.lastIndexOf(`\n${footLine}\n`)
  const [words, foot] = at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + footLine.length + 2)]
  return (
    <>
      <Blocks text={words} inMail={inMail} />
      {foot !== undefined && (
        <div class={inMail ? 'foot' : 'muted prose'} style={inMail ? 'margin-top: 32px; padding-top: 16px; border-top: 1px solid #d9d5cc; font-size: 14px; color: #5a6268' : undefined}>
          <Blocks text={foot} inMail={inMail} />
        </div>
      )}
    </>
  )
}

// Programs that know no style sheet show the letter as it stands inside.
const style = `.letter { color: #1d2327 } .letter a { color: #0b5c63 }
@media (prefers-color-scheme: dark) { body { background: #131619 } .letter { color: #e9e7e2 } .letter a { color: #5cc3c5 }
  .letter .foot { color: #a9b0b5 !important; border-color: #3a4045 !important } }`

/** Blocks are parted by an empty line. */
function Blocks({ text, inMail }: { text: string; inMail: boolean }) {
  const blocks = text.split('\n\n').map((block) => block.split('\n').filter((line) => line.trim() !== '')).filter((lines) => lines.length > 0)
  return <>{blocks.map((lines, at) => (lines.every((line) => line.startsWith('- '))
    ? <ul key={at} style={inMail ? 'margin: 0 0 16px; padding-left: 24px' : undefined}>{lines.map((line, row) => <li key={row}><Words line={line.slice(2)} /></li>)}</ul>
    : <p key={at} style={inMail ? 'margin: 0 0 16px' : undefined}>{lines.map((line, row) => <>{row > 0 && <br />}<Words line={line} /></>)}</p>))}</>
}

function Words({ line }: { line: string }) {
  return <>{line.split(' ').map((word, at) => <>{at > 0 && ' '}<Word word={word} /></>)}</>
}

/** A sign that ends a sentence is no part of the address before it. */
function Word({ word }: { word: string }) {
  const isAddress = word.startsWith('https://') || word.startsWith('http://localhost')
  const end = '.,;:)!?'.includes(word.at(-1) ?? ' ') ? word.length - 1 : word.length
  return isAddress ? <><a href={word.slice(0, end)}>{word.slice(0, end)}</a>{word.slice(end)}</> : <>{word}</>
}
