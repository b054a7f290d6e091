import { choiceText } from '../../platform/choices.ts'
import { parseFields } from '../../platform/fields.ts'
import type { WritingTask } from '../../platform/gate/task.ts'
import type { Answer, Visit } from '../../platform/http/route.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { formatDay } from '../../platform/text/day.ts'
import { EmptyState, LinkButton } from '../../platform/ui/parts.tsx'
import { FieldSet } from '../../platform/ui/form.tsx'
import { tables } from '../../catalogue/catalogue.ts'
import { dropDraft } from '../drafts.ts'
import { municipalitySuggestions } from '../municipalities.ts'
import { organisationsLike, type Alike } from '../organisation-duplicates.ts'
import { addOrganisation, type NewOrganisation } from '../organisations.ts'
import { pageTexts } from '../page-texts.ts'
import type { NewPerson } from '../persons.ts'
import { addPrivateCustomer, addSoleTrader } from '../private-customers.ts'
import type { Keeper } from '../rows.ts'
import { AlikeLine } from './alike-now.tsx'
import { letBackBy, reachesOf } from './coming-back.tsx'
import { DraftNote, draftOn } from './drafts.tsx'
import { duplicateCustomers } from './duplicate-customers.tsx'
import { FieldsForm, type Filled } from './fields-form.tsx'
import { accepted, askedFields, blank, inputOf, submit } from './form-flow.ts'
import { formTexts as texts } from './form-texts.ts'
import { page, PostForm, refusedStatus, speaker, type Say } from './frame.tsx'
import { oneValue } from './list-links.ts'
import { keepOwnOf, ownAsked, OwnInputs } from './own-form.tsx'
import { besideFields, PersonFields, personOf } from './person-fields.tsx'

const kinds = ['organisation', 'sole_trader', 'private_person'] as const
type CustomerKind = (typeof kinds)[number]
const action = '/customers'

/** The page of a new customer: first who it is, then what that kind is asked for. */
export async function newCustomer(visit: Visit): Promise<Answer> {
  const kind = oneValue(visit.query, 'kind', kinds)
  return kind === undefined ? chooseKind(speaker(visit)) : customerForm(visit, kind)
}

export async function postCustomer(visit: Visit): Promise<Answer> {
  const kind = oneValue(visit.form, 'kind', kinds) ?? 'organisation'
  return submit(
    visit,
    async () => {
      const draft = draftOf(kind, visit.form)
      const alike = visit.form.has('save_anyway') ? [] : await alikeIn(visit, draft)
      if (alike.length > 0) return duplicateCustomers(visit, alike, draft.organisation.business_id)
      const id = await visit.write('contracting', async (task) => {
        if (draft.person !== undefined) await letBackBy(task, visit.form, reachesOf(draft.person))
        const added = await add(task, kind, draft)
        await keepOwnOf(task, 'organisation', added, visit.form)
        await dropDraft(task, `/customers/new?kind=${kind}`)
        return added
      })
      return { as: 'redirect', to: `/customers/${id}`, said: speaker(visit)(pageTexts.saved) }
    },
    (filled, refusal) => customerForm(visit, kind, kind === 'organisation' ? filled : besideFields(filled), refusal),
  )
}

async function alikeIn(visit: Visit, { organisation }: Draft): Promise<Alike[]> {
  return visit.read<Keeper, Alike[]>('contracting', 'listed', (task) => organisationsLike(task, organisation))
}

function chooseKind(say: Say): Answer {
  const choices = [
    ['organisation', texts.organisation, texts.organisationTold],
    ['sole_trader', texts.soleTrader, texts.soleTraderTold],
    ['private_person', texts.privatePerson, texts.privatePersonTold],
  ] as const
  return page({
    title: say(texts.newCustomer),
    current: action,
    subtitle: say(texts.whichKind),
    body: choices.map(([kind, title, told]) => (
      <EmptyState
        key={kind}
        title={say(title)}
        text={say(told)}
        actions={<LinkButton href={`/customers/new?kind=${kind}`}>{say(title)}</LinkButton>}
      />
    )),
  })
}

function customerFields(kind: CustomerKind) {
  const without = [
    'person_id',
    'marketing_ban_on',
    ...(kind === 'organisation' ? [] : ['legal_form']),
    ...(kind === 'private_person' ? ['name', 'business_id'] : []),
  ]
  return askedFields('organisation', 'contracting', 'insert', without)
}

type Asked = { today: string; suggestions: Awaited<ReturnType<typeof municipalitySuggestions>> }

async function customerForm(
  visit: Visit,
  kind: CustomerKind,
  filled?: Filled,
  refusal?: Refusal,
): Promise<Answer> {
  const say = speaker(visit)
  const own = await ownAsked(visit, 'organisation')
  const draft = await draftOn(visit, `/customers/new?kind=${kind}`)
  const { today, suggestions } = await visit.read<Keeper, Asked>('contracting', 'listed', async (task) => ({
    today: formatDay(task.today),
    suggestions: await municipalitySuggestions(task),
  }))
  const now = filled ?? draft.filled ?? blank({ is_customer: 'true', 'person.source': 'person', 'person.source_on': today })
  const title = {
    organisation: texts.organisation,
    sole_trader: texts.soleTrader,
    private_person: texts.privatePerson,
  }[kind]
  const forms = tables.organisation.columns.legal_form.choices
    .filter((form) => form !== 'sole_trader' && form !== 'private_person')
    .map((value) => ({ value, label: say(choiceText('organisation', 'legal_form', value)) }))
  return page({
    title: say(texts.newCustomer),
    current: action,
    status: refusedStatus(refusal),
    subtitle: say(title),
    body: (
      <div class="flow">
      {filled === undefined && <DraftNote draft={draft} visit={visit} />}
      <PostForm
        action={action}
        draftOf={draft.form}
        back="/customers/new"
        hidden={{ kind }}
        language={visit.language}
        faults={now.faults}
        fields={customerFields(kind)}
        refusal={refusal}
      >
        <p class="muted">{say(pageTexts.compulsoryTold)}</p>
        <AlikeLine of={kind} language={visit.language} />
        {kind !== 'organisation' && <PersonFields filled={now} language={visit.language} />}
        <FieldSet legend={say(texts.customership)}>
          <FieldsForm
            table="organisation"
            fields={customerFields(kind)}
            filled={now}
            language={visit.language}
            options={kind === 'organisation' ? { legal_form: forms } : {}}
            suggestions={suggestions}
          />
          <OwnInputs table="organisation" own={own} filled={now} language={visit.language} />
        </FieldSet>
      </PostForm>
      </div>
    ),
  })
}

/** What the form tells: the customership, and the person behind it when the customer is one. */
type Draft = { organisation: NewOrganisation; person?: NewPerson }

function draftOf(kind: CustomerKind, form: URLSearchParams): Draft {
  const input = inputOf(form, customerFields(kind))
  if (kind === 'organisation')
    return { organisation: accepted(parseFields('organisation', 'contracting', 'insert', input)) }
  const person = personOf(form)
  // The name and the kind come from the person; they are set here only so that the row can be read.
  const organisation = accepted(
    parseFields('organisation', 'contracting', 'insert', {
      name: `${person.last_name} ${person.first_name}`,
      ...input,
      legal_form: kind,
    }),
  )
  return { person, organisation }
}

async function add(
  task: WritingTask<'contracting'>,
  kind: CustomerKind,
  { organisation, person }: Draft,
): Promise<string> {
  if (person === undefined) return addOrganisation(task, organisation)
  if (kind === 'sole_trader') return (await addSoleTrader(task, person, organisation)).organisation
  const { name: _, business_id: __, ...customership } = organisation
  return (await addPrivateCustomer(task, person, customership)).organisation
}
