import { choiceText } from '../../platform/choices.ts'
import type { Answer, Visit } from '../../platform/http/route.ts'
import { asField } from '../../platform/own-fields.ts'
import { Refusal } from '../../platform/refusal.ts'
import { say } from '../../platform/text/language.ts'
import { Field } from '../../platform/ui/field.tsx'
import type { Choice } from '../../platform/ui/field-frame.tsx'
import { ErrorSummary, Form } from '../../platform/ui/form.tsx'
import { Button, EmptyState, LinkButton, type Content } from '../../platform/ui/parts.tsx'
import { editAll, editOf, foreseeEdit, mostRows, type Edit, type Foreseen } from '../bulk-edit.ts'
import { bulkFields, type BulkField } from '../bulk-fields.ts'
import type { Rooted } from '../bulk-rows.ts'
import { bulkTexts as texts } from '../bulk-texts.ts'
import { contractIds } from '../contract-list.ts'
import { municipalitySuggestions } from '../municipalities.ts'
import { listers, organisationIds } from '../organisation-list.ts'
import { pageTexts } from '../page-texts.ts'
import { personIds } from '../person-list.ts'
import { keepers, type Keeper } from '../rows.ts'
import { Preview } from './bulk-preview.tsx'
import { Chosen, chosenIds } from './chosen-rows.tsx'
import { contractFilter } from './contract-list.tsx'
import { organisationFilter } from './customer-list.tsx'
import { FieldsForm } from './fields-form.tsx'
import { inputOf } from './form-flow.ts'
import { readFound } from './found-rows.ts'
import { page, refusedStatus, speaker, type Say } from './frame.tsx'
import { personFilter } from './people-list.tsx'

/** A list whose rows are changed together: where it is, whose rows, and which of them a filter finds. */
export type BulkList = {
  path: string
  table: Rooted
  find: (visit: Visit, asked: URLSearchParams, limit: number) => Promise<string[]>
}

export const bulkLists: readonly BulkList[] = [
  {
    path: '/customers',
    table: 'organisation',
    find: (visit, asked, limit) =>
      readFound(visit, { table: 'organisation', purposes: listers }, asked, (task) => organisationIds(task, organisationFilter(asked), limit)),
  },
  {
    path: '/people',
    table: 'person',
    find: (visit, asked, limit) =>
      readFound(visit, { table: 'person', purposes: keepers }, asked, (task) => personIds(task, personFilter(asked), limit)),
  },
  {
    path: '/contracts',
    table: 'contract',
    find: (visit, asked, limit) =>
      readFound(visit, { table: 'contract', purposes: listers }, asked, (task) => contractIds(task, contractFilter(asked), limit)),
  },
]

const own = ['field', 'value', 'sure', 'count']

/** Asks which field is changed, and then for its value. */
export async function askBulk(visit: Visit, list: BulkList): Promise<Answer> {
  const { ids, fields, suggestions } = await looked(visit, list, visit.query)
  const field = fields.find(({ name }) => name === visit.query.get('field'))
  return framed(visit, list, ids.length, ids.length === 0
    ? <Nobody say={speaker(visit)} path={list.path} />
    : <>
        <FieldChoice visit={visit} list={list} asked={visit.query} fields={fields} field={field} />
        {field !== undefined && <ValueForm visit={visit} list={list} asked={visit.query} field={field} suggestions={suggestions} />}
      </>)
}

/** Shows what would change, and once that was confirmed changes it. A preview that no longer holds is shown again. */
export async function postBulk(visit: Visit, list: BulkList): Promise<Answer> {
  const { form } = visit
  const name = form.get('field') ?? ''
  const { ids, fields, suggestions } = await looked(visit, list, form)
  const field = fields.find((one) => one.name === name)
  if (field === undefined) throw new Refusal('not-found', texts.noSuchField)
  try {
    const typed = inputOf(form, [{ ...asPlain(field), name: 'value' }])['value'] ?? ''
    const { edit, foreseen } = await visit.read<'contracting', { edit: Edit; foreseen: Foreseen }>('contracting', 'listed', async (task) => {
      const edit = await editOf(task, list.table, name, typed)
      return { edit, foreseen: await foreseeEdit(task, edit, ids) }
    })
    const isSeen = form.get('count') === String(foreseen.changes.length)
    if (form.has('sure') && isSeen) return await change(visit, list, name, typed, ids)
    const body = <Preview path={list.path} edit={edit} language={visit.language} foreseen={foreseen} typed={typed} isStale={form.has('sure')}>
      <Chosen asked={form} own={own} />
    </Preview>
    return framed(visit, list, ids.length, body, form.has('sure') ? 409 : 200)
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.kind !== 'invalid') throw reason
    return framed(visit, list, ids.length,
      <ValueForm visit={visit} list={list} asked={form} field={field} suggestions={suggestions} refusal={reason} />, refusedStatus(reason))
  }
}

async function change(visit: Visit, { table }: BulkList, name: string, typed: string, ids: readonly string[]): Promise<Answer> {
  const { changed } = await visit.write('contracting', async (task) => editAll(task, await editOf(task, table, name, typed), ids))
  return { as: 'redirect', to: '/bulk-edits', said: speaker(visit)(texts.done(changed)) }
}

async function looked(visit: Visit, list: BulkList, asked: URLSearchParams) {
  const ids = await chosenIds(asked, (limit) => list.find(visit, asked, limit), mostRows, texts.tooMany(mostRows))
  const fields = await visit.read<'contracting', BulkField[]>('contracting', 'listed', (task) => bulkFields(task, list.table))
  const suggestions = list.table !== 'organisation' ? {}
    : await visit.read<Keeper, Suggestions>('contracting', 'listed', municipalitySuggestions)
  return { ids, fields, suggestions }
}

type Suggestions = { readonly [name: string]: readonly Choice[] }

function framed(visit: Visit, { path }: BulkList, count: number, body: Content, status: 200 | 409 | 422 = 200): Answer {
  const say = speaker(visit)
  return page({
    title: say(texts.title), current: path, status, subtitle: say(texts.chosen(count)),
    actions: <LinkButton href={path} back>{say(texts.toList)}</LinkButton>,
    body: <div class="flow">{body}</div>,
  })
}

function Nobody({ say, path }: { say: Say; path: string }) {
  const back = <LinkButton href={path} back>{say(texts.toList)}</LinkButton>
  return <EmptyState title={say(texts.nobody)} text={say(texts.nobodyNext)} actions={back} />
}

function FieldChoice(props: {
  visit: Visit; list: BulkList; asked: URLSearchParams; fields: readonly BulkField[]; field: BulkField | undefined
}) {
  const { visit, asked } = props
  const t = speaker(visit)
  return (
    <Form
      action={`${props.list.path}/bulk`}
      method="get"
      actions={<Button look={props.field === undefined ? 'primary' : 'plain'}>{t(props.field === undefined ? texts.next : texts.otherField)}</Button>}
    >
      <Chosen asked={asked} own={own} />
      <Field
        kind="choice"
        name="field"
        label={t(texts.field)}
        value={props.field?.name}
        options={props.fields.map(({ name, label }) => ({ value: name, label: say(label, visit.language) }))}
      />
    </Form>
  )
}

function ValueForm(props: {
  visit: Visit; list: BulkList; asked: URLSearchParams; field: BulkField; suggestions: Suggestions; refusal?: Refusal
}) {
  const { visit, field, refusal, suggestions } = props
  const t = speaker(visit)
  const faults = refusal === undefined ? [] : [{ field: 'value', text: refusal.text }]
  const options = optionsOf(props.list.table, field, t)
  const known = suggestions[field.name]
  return (
    <Form
      action={`${props.list.path}/bulk`}
      hidden={{ field: field.name }}
      errors={<ErrorSummary title={t(pageTexts.mend)} errors={faults.map(({ text }) => ({ name: 'value', text: t(text) }))} />}
      actions={<Button look="primary">{t(texts.preview)}</Button>}
    >
      <Chosen asked={props.asked} own={own} />
      <FieldsForm
        table={props.list.table}
        fields={[{ ...asPlain(field), name: 'value' }]}
        filled={{ values: { value: props.asked.get('value') ?? '' }, faults }}
        language={visit.language}
        hints={field.nullable ? { value: t(texts.empties) } : {}}
        {...(options === undefined ? {} : { options: { value: options } })}
        suggestions={known === undefined ? undefined : { value: known }}
      />
    </Form>
  )
}

/** The field without what ties it to its name: its choices are given as options. */
function asPlain(field: BulkField) {
  return { ...(field.own === undefined ? field : asField(field.own)), choices: undefined, required: !field.nullable }
}

/** What is chosen from. A box that is left empty says nothing of many rows: yes and no are both choices. */
function optionsOf(table: Rooted, { name, kind, choices, own: of }: BulkField, t: Say): readonly Choice[] | undefined {
  if (kind === 'yes') return [{ value: 'true', label: t(pageTexts.yes) }, { value: 'false', label: t(pageTexts.no) }]
  if (of?.kind === 'choice') return of.choices.map((value) => ({ value, label: value }))
  return choices?.map((value) => ({ value, label: t(choiceText(table, name, value)) }))
}
