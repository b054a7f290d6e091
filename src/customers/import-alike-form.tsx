import { Button, Panel } from '../platform/ui/parts.tsx'
import { Refusal } from '../platform/refusal.ts'
import { DataTable } from '../platform/ui/table.tsx'
import type { Alike, Candidate } from './import-alike.ts'
import type { Held } from './import-held.ts'
import { importPageTexts as texts } from './import-page-texts.ts'
import type { Decisions, Said } from './import-same.ts'
import type { Imported } from './import.ts'
import type { Say } from './pages/frame.tsx'

/** The contacts to ask about: also those whose lines were left out by an earlier choice, so that it can be changed. */
export async function alikeAsked(
  file: Held, alike: readonly Alike[], unsaid: () => Promise<Imported | Refusal>,
): Promise<readonly Alike[]> {
  if ([...file.said.values()].every(({ as }) => as === 'same')) return alike
  const tried = await unsaid()
  return tried instanceof Refusal ? alike : tried.alike
}

/** Each contact who looks like somebody in the register, and the choice of who they are. */
export function AlikeForm({ file, alike, say }: { file: Held; alike: readonly Alike[]; say: Say }) {
  return (
    <Panel id="alike" title={say(texts.alike)}>
      <form method="post" action={`/imports/files/${file.id}/persons`}>
        <p class="muted">{say(texts.alikeTold)}</p>
        <DataTable
          caption={say(texts.alike)}
          rows={alike}
          rowKey={({ key }) => key}
          empty={null}
          columns={[
            { key: 'name', title: say(texts.contact), main: true, cell: ({ name }) => name, second: ({ customer }) => customer },
            { key: 'lines', title: say(texts.lines), cell: ({ lines }) => linesIn(lines) },
            {
              key: 'who', long: true, title: say(texts.whoIsIt),
              cell: (one) => (
                <select name={fieldOf(one)} aria-label={`${say(texts.whoIsIt)}: ${one.name}`}>
                  {optionsOf(one, say).map(({ value, label }) => (
                    <option key={value} value={value} selected={value === valueOf(file.said.get(one.key))}>{label}</option>
                  ))}
                </select>
              ),
            },
          ]}
        />
        <div class="actions"><Button>{say(texts.keepChoices)}</Button></div>
      </form>
    </Panel>
  )
}

const mostLines = 5

function linesIn(lines: readonly number[]): string {
  return lines.length > mostLines ? `${lines.slice(0, mostLines).join(', ')}…` : lines.join(', ')
}

/** A contact's field is named by their first line: nothing of the file stands in a name that a log might show. */
function fieldOf({ lines }: Alike): string {
  return `line.${lines[0] ?? 0}`
}

function optionsOf({ persons }: Alike, say: Say) {
  return [
    { value: 'new', label: say(texts.newPerson) },
    ...persons.map((person) => ({ value: person.id, label: `${say(texts.samePerson)}: ${candidate(person, say)}` })),
    { value: 'skip', label: say(texts.skipLines) },
  ]
}

const items = ['last_name', 'email_work', 'phone'] as const

function candidate({ name, organisations, by }: Candidate, say: Say): string {
  return `${[name, ...organisations].join(', ')} (${items.filter((item) => by.includes(item)).map((item) => say(texts.by[item])).join(', ')})`
}

function valueOf(said: Said | undefined): string {
  if (said === undefined) return 'new'
  return said.as === 'same' ? said.person : 'skip'
}

/** What the form says of these contacts; only people who were offered are taken. */
export function saidIn(form: URLSearchParams, alike: readonly Alike[]): Decisions {
  return new Map(alike.flatMap((one): [string, Said][] => {
    const value = form.get(fieldOf(one))
    if (value === 'skip') return [[one.key, { as: 'skip' }]]
    const person = one.persons.find(({ id }) => id === value)
    return person === undefined ? [] : [[one.key, { as: 'same', person: person.id }]]
  }))
}
