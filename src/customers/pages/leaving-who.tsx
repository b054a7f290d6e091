import { choiceText } from '../../platform/choices.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { formatDay } from '../../platform/text/day.ts'
import { say, type Language } from '../../platform/text/language.ts'
import { Field } from '../../platform/ui/field.tsx'
import { Button } from '../../platform/ui/parts.tsx'
import { DataTable } from '../../platform/ui/table.tsx'
import { leavingTexts as texts } from '../leaving-texts.ts'
import type { LeavingTie } from '../leaving-ties.ts'
import { pageTexts } from '../page-texts.ts'
import { errorOf } from './fields-form.tsx'
import { formTexts } from './form-texts.ts'
import { PostForm, type Say } from './frame.tsx'
import { listTexts } from './list-texts.ts'

/** Where a list of names or addresses is pasted. */
export function AskNames(props: { action: string; names: string | undefined; refusal: Refusal | undefined; language: Language }) {
  const { refusal, language } = props
  const faults = refusal?.faults ?? []
  const t: Say = (text) => say(text, language)
  return (
    <PostForm action={props.action} back="/people" language={language} faults={faults} refusal={refusal} confirm={texts.next}>
      <p class="muted">{t(texts.orChoose)}</p>
      <Field
        kind="textarea"
        name="names"
        rows={10}
        label={t(texts.names)}
        hint={t(texts.namesTold)}
        value={props.names}
        error={errorOf(faults, 'names', language)}
        must={t(pageTexts.must)}
      />
    </PostForm>
  )
}

/** One customer's contacts, each to be marked. */
export function AskWhich({ action, ties, language }: { action: string; ties: readonly LeavingTie[]; language: Language }) {
  const t: Say = (text) => say(text, language)
  const nameOf = ({ last_name, first_name }: LeavingTie) => `${last_name} ${first_name}`
  return (
    <form action={action} class="flow">
      <p class="muted">{t(texts.choose)}</p>
      <DataTable
        caption={t(texts.who)}
        rows={ties}
        rowKey={({ id }) => id}
        selection={{ name: 'tie', all: t(listTexts.chooseAll), value: ({ id }) => id, label: nameOf }}
        empty={null}
        columns={[
          { key: 'name', title: t(pageTexts.name), main: true, cell: nameOf, second: (tie) => placeOf(tie) },
          { key: 'roles', title: t(formTexts.role), cell: (tie) => rolesOf(tie, language) },
          { key: 'contracts', title: t(listTexts.contracts), cell: ({ contracts }) => contracts.map(({ number }) => number).join(', ') || '–' },
          { key: 'since', title: t(pageTexts.from), align: 'end', cell: ({ starts_on }) => formatDay(starts_on) },
        ]}
      />
      <div class="actions">
        <Button look="primary">{t(texts.next)}</Button>
      </div>
    </form>
  )
}

/** Where somebody works: their title and unit. */
export function placeOf({ job_title, unit }: LeavingTie): string {
  return [job_title, unit].filter(Boolean).join(' · ')
}

/** A tie's roles in words. */
export function rolesOf({ roles }: LeavingTie, language: Language): string {
  return roles.map((role) => say(choiceText('affiliation_role', 'role', role), language)).join(', ')
}
