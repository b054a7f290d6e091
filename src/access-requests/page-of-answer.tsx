import { document } from '../platform/ui/document.tsx'
import type { AccessAnswer } from './answer.ts'
import { accessPaper } from './letter.ts'

/** The answer as one page that opens without a network: the same parts as the letter. */
export function accessPage(answer: AccessAnswer): string {
  const { title, lead, sections, language } = accessPaper(answer)
  return document({ title, language, stylesheet: look, body: (
    <main>
      <h1>{title}</h1>
      <p>{lead}</p>
      {sections.map(({ heading, lines, header, rows }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          {lines.length > 0 && <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>}
          {rows.length > 0 && (
            <table>
              <thead><tr>{header.map((cell) => <th key={cell} scope="col">{cell}</th>)}</tr></thead>
              <tbody>{rows.map((row) => <tr key={row.join('|')}>{row.map((cell) => <td key={cell}>{cell}</td>)}</tr>)}</tbody>
            </table>
          )}
        </section>
      ))}
    </main>
  ) })
}

const look = `data:text/css,${encodeURIComponent('body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}'
  + 'table{border-collapse:collapse;width:100%}td,th{border:1px solid;padding:.3rem;text-align:left;vertical-align:top}')}`
