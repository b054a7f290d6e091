import { beginBulletin } from '../platform/bulletins.ts'
import { choiceText } from '../platform/choices.ts'
import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { Refusal } from '../platform/refusal.ts'
import { formatInstant } from '../platform/text/day.ts'
import { formatInteger } from '../platform/text/number.ts'
import { Field } from '../platform/ui/field.tsx'
import { ErrorSummary, Form, summaryOf } from '../platform/ui/form.tsx'
import { Button, Callout, EmptyState, LinkButton } from '../platform/ui/parts.tsx'
import { DataTable } from '../platform/ui/table.tsx'
import { holdersOf, roles } from './audience.ts'
import { listBulletins } from './bulletins.ts'
import { State, titleOf } from './heading.tsx'
import { oneRoutes } from './one-routes.tsx'
import { pageTexts as texts } from './page-texts.ts'
import { readRoles } from './read-forms.ts'

const here = '/bulletins'

/** What is told to many: written, tried, sent now or later, and what became of it. Source: notice S6. */
export const bulletinRoutes: readonly Route[] = [
  { method: 'GET', path: here, kind: 'page', purposes: ['informing'], answer: listPage },
  { method: 'GET', path: `${here}/new`, kind: 'page', purposes: ['informing'], answer: async (visit) => newPage(visit) },
  { method: 'POST', path: here, kind: 'form', purposes: ['informing'], answer: begin },
  ...oneRoutes,
]

async function listPage(visit: Visit): Promise<Answer> {
  const { language, dial } = visit
  const rows = await visit.read('informing', 'listed', listBulletins)
  const add = <LinkButton href={`${here}/new`} look="primary">{texts.add[language]}</LinkButton>
  return {
    as: 'page', title: texts.title[language], current: here, actions: rows.length > 0 && add, body: (
      <div class="flow">
        <p class="muted">{texts.intro[language]}</p>
        {visit.mail === undefined && <Callout tone="waits">{texts.noMail[language]}</Callout>}
        <DataTable caption={texts.title[language]} rows={rows} rowKey={({ id }) => id} href={({ id }) => `${here}/${id}`}
          empty={<EmptyState title={texts.none[language]} text={<p>{texts.noneText[language]}</p>} actions={add} />}
          columns={[
            { key: 'subject', title: texts.subject[language], main: true, cell: (row) => titleOf(row, visit) },
            { key: 'state', title: texts.state[language], cell: (row) => <State bulletin={row} visit={visit} /> },
            { key: 'to', title: texts.to[language], align: 'end', cell: ({ chosen }) => formatInteger(chosen) },
            { key: 'at', title: texts.at[language], align: 'end', cell: ({ send_at }) => (send_at === null ? '' : formatInstant(send_at, language, dial)) },
          ]} />
      </div>
    ),
  }
}

function newPage(visit: Visit, refusal?: Refusal): Answer {
  const { language, form } = visit
  return {
    as: 'page', title: texts.add[language], current: here, narrow: true, ...(refusal === undefined ? {} : { status: 422 }),
    body: (
      <Form action={here} guarded errors={<ErrorSummary title={texts.mend[language]} errors={summaryOf(refusal?.faults ?? [], language)} />}
        actions={<><Button look="primary">{texts.begin[language]}</Button><LinkButton href={here} back>{texts.cancel[language]}</LinkButton></>}>
        <Field kind="checkboxes" name="roles" label={texts.whom[language]} hint={texts.whomHint[language]} must={texts.must[language]}
          values={refusal === undefined ? ['contact'] : form.getAll('roles')} error={refusal?.text[language]}
          options={roles.map((value) => ({ value, label: choiceText('affiliation_role', 'role', value)[language] }))} />
      </Form>
    ),
  }
}

async function begin(visit: Visit): Promise<Answer> {
  try {
    const people = await visit.read('informing', 'listed', (task) => holdersOf(task, readRoles(visit.form)))
    const id = await visit.write('informing', (task) => beginBulletin(task, people))
    return { as: 'redirect', to: `${here}/${id}`, said: texts.begun[visit.language] }
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.field === undefined) throw reason
    return newPage(visit, reason)
  }
}
