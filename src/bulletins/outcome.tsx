import { choiceText } from '../platform/choices.ts'
import { formatInteger } from '../platform/text/number.ts'
import type { Language } from '../platform/text/language.ts'
import { Panel } from '../platform/ui/parts.tsx'
import { DataTable } from '../platform/ui/table.tsx'
import type { Bulletin, Counts, notReached } from './bulletins.ts'
import { pageTexts as texts } from './page-texts.ts'

/** What became of the bulletin, in numbers. Whoever informing does not reach is counted and never named. */
export function Outcome({ bulletin, counts, language }: { bulletin: Bulletin; counts: Counts; language: Language }) {
  const leftOut = bulletin.chosen - counts.all
  const lines = [
    ['sent', counts.sent], ['waiting', counts.waiting], ['bounced', counts.bounced], ['refused', counts.refused], ['noAddress', counts.left_out],
    ['leftOut', leftOut], ['unsure', counts.unsure],
  ] as const
  const shown = lines.filter(([name, count]) => count > 0 || (name === 'sent' && bulletin.state === 'sent'))
  return (
    <Panel title={`${texts.outcome[language]}: ${formatInteger(bulletin.chosen)}`} id="outcome">
      <div class="flow">
        <dl class="values">
          {shown.map(([name, count]) => <div key={name}><dt>{texts[name][language]}</dt><dd class="value">{formatInteger(count)}</dd></div>)}
        </dl>
        {leftOut > 0 && <p class="muted">{texts.leftOutHint[language]}</p>}
      </div>
    </Panel>
  )
}

/** Whom it did not reach, each with why and a way to their card. */
export function Unreached({ rows, language }: { rows: Awaited<ReturnType<typeof notReached>>; language: Language }) {
  if (rows.length === 0) return null
  return (
    <Panel title={texts.notReached[language]} id="unreached">
      <DataTable bare caption={texts.notReached[language]} rows={rows} rowKey={({ id }) => id} href={({ id }) => `/people/${id}`} empty=""
        columns={[
          { key: 'name', title: texts.name[language], main: true, cell: ({ last_name, first_name }) => `${last_name} ${first_name}` },
          { key: 'why', title: texts.why[language], cell: ({ why, state }) => (
            why === null ? choiceText('bulletin_recipient', 'state', state) : choiceText('bulletin_recipient', 'why', why))[language] },
        ]} />
    </Panel>
  )
}
