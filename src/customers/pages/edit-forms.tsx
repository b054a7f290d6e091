import { fieldsOf, parseFields, type Field } from '../../platform/fields.ts'
import type { Answer, Visit } from '../../platform/http/route.ts'
import type { Task, WritingTask } from '../../platform/gate/task.ts'
import {
  asField,
  keepOwn,
  ownFieldsFor,
  ownValues,
  parseOwn,
  type OwnedTable,
  type OwnField,
} from '../../platform/own-fields.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { fold } from '../../platform/text/fold.ts'
import type { Choice } from '../../platform/ui/field-frame.tsx'
import { contractCard } from '../contract-card.ts'
import { changeContract } from '../contracts.ts'
import { dropDraft } from '../drafts.ts'
import { organisationCard } from '../organisation-card.ts'
import { organisationsLike, type Alike } from '../organisation-duplicates.ts'
import { changeOrganisation } from '../organisations.ts'
import { municipalitySuggestions } from '../municipalities.ts'
import { pageTexts } from '../page-texts.ts'
import { personCard } from '../person-card.ts'
import { changePerson } from '../persons.ts'
import type { Keeper } from '../rows.ts'
import { conflictPage } from './conflict.tsx'
import { DraftNote, draftOn } from './drafts.tsx'
import { duplicateCustomers } from './duplicate-customers.tsx'
import { duplicatePeople, peopleLike } from './duplicate-people.tsx'
import { FieldsForm, type Filled } from './fields-form.tsx'
import { accepted, idOf, inputOf, stored, submit, versionWrittenOver } from './form-flow.ts'
import { formTexts as texts } from './form-texts.ts'
import { page, PostForm, refusedStatus, speaker } from './frame.tsx'
import { ownChoices } from './own-values.tsx'
import type { Row } from './values.ts'

type Stored = Row & { row_version: number }
type Input = { readonly [name: string]: string }

type Looked = { name: string; row: Stored; suggestions?: { readonly [name: string]: readonly Choice[] } }

/** A row whose own values are changed on a page: where it is, how it is named, read and written. */
type Editable = {
  path: string
  table: OwnedTable
  without: readonly string[]
  look: (task: Task<Keeper>, id: string) => Promise<Looked>
  change: (
    task: WritingTask<'contracting'>,
    id: string,
    input: Input,
    seen: number | undefined,
  ) => Promise<number>
  /** Asks first when a new name is somebody else's already. */
  warned?: (visit: Visit, id: string, name: string, input: Input) => Promise<Answer | undefined>
}

function backTo(path: string, id: string) {
  return { action: `${path}/${id}`, back: `${path}/${id}/edit` }
}

const customer: Editable = {
  path: '/customers',
  table: 'organisation',
  without: [],
  look: async (task, id) => {
    const row = await organisationCard(task, id)
    return { name: row.name, row, suggestions: await municipalitySuggestions(task) }
  },
  change: async (task, id, input, seen) =>
    changeOrganisation(task, id, accepted(parseFields('organisation', 'contracting', 'update', input)), seen),
  warned: async (visit, id, before, { name = '' }) => {
    if (fold(name) === fold(before)) return undefined
    const found = await visit.read<Keeper, Alike[]>('contracting', 'listed', (task) => organisationsLike(task, { name }))
    const alike = found.filter((one) => one.id !== id)
    return alike.length === 0 ? undefined : duplicateCustomers(visit, alike, undefined, backTo('/customers', id))
  },
}
const person: Editable = {
  path: '/people',
  table: 'person',
  without: ['notice_due_on'],
  look: async (task, id) => {
    const row = await personCard(task, id)
    return { name: `${row.first_name} ${row.last_name}`, row }
  },
  change: async (task, id, input, seen) =>
    changePerson(task, id, accepted(parseFields('person', 'contracting', 'update', input)), seen),
  warned: async (visit, id, before, { first_name = '', last_name = '' }) => {
    if (fold(`${first_name} ${last_name}`) === fold(before)) return undefined
    const alike = (await peopleLike(visit, { first_name, last_name })).filter((one) => one.id !== id)
    return alike.length === 0 ? undefined : duplicatePeople(visit, alike, backTo('/people', id))
  },
}
const contract: Editable = {
  path: '/contracts',
  table: 'contract',
  without: ['ended_on', 'responsible_is_interim', 'starts_on'],
  look: async (task, id) => {
    const row = await contractCard(task, id)
    return { name: `${row.number} ${row.title}`, row }
  },
  change: async (task, id, input, seen) =>
    changeContract(task, id, accepted(parseFields('contract', 'contracting', 'update', input)), seen),
}

export const editCustomer = (visit: Visit): Promise<Answer> => editPage(visit, customer)
export const postCustomerEdit = (visit: Visit): Promise<Answer> => postEdit(visit, customer)
export const editPerson = (visit: Visit): Promise<Answer> => editPage(visit, person)
export const postPersonEdit = (visit: Visit): Promise<Answer> => postEdit(visit, person)
export const editContract = (visit: Visit): Promise<Answer> => editPage(visit, contract)
export const postContractEdit = (visit: Visit): Promise<Answer> => postEdit(visit, contract)

function fieldsIn({ table, without }: Editable): readonly Field[] {
  return fieldsOf(table, 'contracting').filter(
    ({ name, may, refersTo }) => may.update && refersTo === undefined && !without.includes(name),
  )
}

/** The row with its own fields, as the purpose of the form reads them. */
async function lookAt(visit: Visit, editable: Editable) {
  const id = idOf(visit)
  return visit.read<Keeper, Looked & { own: readonly OwnField[] }>('contracting', 'opened', async (task) => {
    const { row, ...looked } = await editable.look(task, id)
    const own = await ownFieldsFor(task, editable.table)
    const values = await ownValues(task, editable.table, [id], own)
    return { ...looked, own, row: { ...row, ...values.get(id) } }
  })
}

async function editPage(
  visit: Visit,
  editable: Editable,
  filled?: Filled,
  refusal?: Refusal,
): Promise<Answer> {
  const say = speaker(visit)
  const { name, row, suggestions, own } = await lookAt(visit, editable)
  const fields = [...fieldsIn(editable), ...own.map(asField)]
  const back = `${editable.path}/${idOf(visit)}`
  const draft = await draftOn(visit, `${back}/edit`)
  const now = filled ?? draft.filled ?? stored(fields, row)
  const seen = now.values['row_version'] ?? String(row.row_version)
  return page({
    title: say(texts.edit),
    current: editable.path,
    status: refusedStatus(refusal),
    subtitle: <a href={back}>{name}</a>,
    body: (
      <div class="flow">
        {filled === undefined && <DraftNote draft={draft} visit={visit} />}
        <PostForm
          action={back}
          back={back}
          draftOf={draft.form}
          hidden={{ row_version: seen }}
          language={visit.language}
          faults={now.faults}
          fields={fields}
          refusal={refusal}
        >
          <FieldsForm
            table={editable.table}
            fields={fields}
            filled={now}
            language={visit.language}
            suggestions={suggestions}
            options={ownChoices(own)}
          />
        </PostForm>
      </div>
    ),
  })
}

async function postEdit(visit: Visit, editable: Editable): Promise<Answer> {
  const id = idOf(visit)
  const back = `${editable.path}/${id}`
  return submit(
    visit,
    async () => {
      const input = inputOf(visit.form, fieldsIn(editable))
      if (editable.warned !== undefined && !visit.form.has('save_anyway')) {
        const { name } = await lookAt(visit, editable)
        const warning = await editable.warned(visit, id, name, input)
        if (warning !== undefined) return warning
      }
      await visit.write('contracting', async (task) => {
        const own = await ownFieldsFor(task, editable.table)
        const values = accepted(parseOwn(own, inputOf(visit.form, own.map(asField))))
        await editable.change(task, id, input, versionWrittenOver(visit.form))
        await keepOwn(task, editable.table, id, values)
        await dropDraft(task, `${back}/edit`)
      })
      return { as: 'redirect', to: back, said: speaker(visit)(pageTexts.saved) }
    },
    async (filled, refusal) => {
      if (refusal.kind !== 'conflict' || refusal.faults.length > 0)
        return editPage(visit, editable, filled, refusal)
      const { name, row, own } = await lookAt(visit, editable)
      if (row.row_version === versionWrittenOver(visit.form)) return editPage(visit, editable, filled, refusal)
      return conflictPage(visit, {
        table: editable.table,
        fields: [...fieldsIn(editable), ...own.map(asField)],
        row,
        filled,
        action: back,
        back,
        current: editable.path,
        about: name,
      })
    },
  )
}
