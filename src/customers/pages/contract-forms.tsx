import { parseFields } from '../../platform/fields.ts'
import type { WritingTask } from '../../platform/gate/task.ts'
import type { Answer, Visit } from '../../platform/http/route.ts'
import { isId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Text } from '../../platform/text/language.ts'
import { formatDay, parseDay } from '../../platform/text/day.ts'
import { EmptyState, LinkButton } from '../../platform/ui/parts.tsx'
import { prepareContract } from '../contracts.ts'
import { dropDraft } from '../drafts.ts'
import { organisationCard, type OrganisationCard } from '../organisation-card.ts'
import { pageTexts } from '../page-texts.ts'
import type { Keeper } from '../rows.ts'
import { customerStep } from './customer-step.tsx'
import { DraftNote, draftOn } from './drafts.tsx'
import { FieldsForm, type Filled } from './fields-form.tsx'
import { flowTexts } from './flow-texts.ts'
import { accepted, askedFields, blank, inputOf, submit } from './form-flow.ts'
import { formTexts as texts } from './form-texts.ts'
import { page, PostForm, refusedStatus, speaker, type Say } from './frame.tsx'
import { keepOwnOf, ownAsked, OwnInputs } from './own-form.tsx'
import { unitChoices } from './person-forms.tsx'

const fields = () =>
  askedFields(
    'contract',
    'contracting',
    'insert',
    ['organisation_id', 'ended_on', 'responsible_is_interim', 'starts_on'],
    ['unit_id', 'responsible_id'],
  ).map((field) => (field.name === 'responsible_id' ? { ...field, required: true } : field))

/** The page of a new contract: first whose it is, then what it says and who answers for it. */
export async function newContract(visit: Visit): Promise<Answer> {
  const customer = visit.query.get('customer') ?? ''
  if (isId(customer)) return contractForm(visit, customer)
  return customerStep(visit, {
    path: '/contracts/new',
    title: texts.newContract,
    question: texts.whoseContract,
    current: '/contracts',
  })
}

export async function postContract(visit: Visit): Promise<Answer> {
  const customer = visit.form.get('customer') ?? ''
  return submit(
    visit,
    async () => {
      const id = await visit.write('contracting', (task) => prepare(task, customer, visit.form))
      return { as: 'redirect', to: `/contracts/${id}`, said: speaker(visit)(pageTexts.saved) }
    },
    (filled, refusal) => contractForm(visit, customer, filled, refusal),
  )
}

async function prepare(
  task: WritingTask<'contracting'>,
  organisation_id: string,
  form: URLSearchParams,
): Promise<string> {
  const read = accepted(
    parseFields('contract', 'contracting', 'insert', { ...inputOf(form, fields()), organisation_id }),
  )
  const { responsible_id } = read
  if (typeof responsible_id !== 'string')
    throw new Refusal('invalid', texts.chooseSuccessor, 'responsible_id')
  await numberIsFree(task, read.number)
  const id = await prepareContract(task, { ...read, responsible_id })
  await keepOwnOf(task, 'contract', id, form)
  await dropDraft(task, `/contracts/new?customer=${organisation_id}`)
  return id
}

/** Two contracts never share a number: the second press of one button is told so beside the field. */
async function numberIsFree(task: WritingTask<'contracting'>, number: string): Promise<void> {
  const taken = await task.db
    .selectFrom('contract')
    .select('id')
    .where('tenant_id', '=', task.tenant)
    .where('number', '=', number)
    .executeTakeFirst()
  if (taken !== undefined) throw new Refusal('invalid', texts.numberTaken, 'number')
}

async function contractForm(
  visit: Visit,
  customer: string,
  filled?: Filled,
  refusal?: Refusal,
): Promise<Answer> {
  const say = speaker(visit)
  if (!isId(customer)) return newContract(visit)
  const { card, today } = await visit.read<Keeper, { card: OrganisationCard; today: string }>(
    'contracting',
    'opened',
    async (task) => ({ card: await organisationCard(task, customer), today: formatDay(task.today) }),
  )
  const own = await ownAsked(visit, 'contract')
  const draft = await draftOn(visit, `/contracts/new?customer=${customer}`)
  const contacts = contactChoices(card)
  const back = `/customers/${customer}`
  const now =
    filled ??
    draft.filled ??
    blank({
      prepared_on: today,
      award: 'direct',
      capacity: 'controller',
      ...(contacts.length === 1 ? { responsible_id: contacts[0]?.value ?? '' } : {}),
    })
  return page({
    title: say(texts.newContract),
    current: '/contracts',
    status: refusedStatus(refusal),
    subtitle: <a href={back}>{card.name}</a>,
    body:
      contacts.length === 0 ? (
        <NoContacts customer={customer} say={say} />
      ) : (
        <div class="flow">
        {filled === undefined && <DraftNote draft={draft} visit={visit} />}
        <PostForm
          action="/contracts"
          draftOf={draft.form}
          back={back}
          hidden={{ customer }}
          language={visit.language}
          faults={now.faults}
          refusal={refusal}
        >
          <p class="muted">{say(texts.contractTold)}</p>
          <FieldsForm
            table="contract"
            fields={fields()}
            filled={now}
            language={visit.language}
            options={{ unit_id: unitChoices(card.units), responsible_id: contacts }}
          />
          <OwnInputs table="contract" own={own} filled={now} language={visit.language} />
        </PostForm>
        </div>
      ),
  })
}

function NoContacts({ customer, say }: { customer: string; say: Say }) {
  const add = (
    <LinkButton href={`/people/new?customer=${customer}`} look="primary">
      {say(texts.newPerson)}
    </LinkButton>
  )
  return <EmptyState title={say(texts.noContacts)} text={say(texts.noContactsNext)} actions={add} />
}

/** The contacts who may answer for a contract: those who have not left. */
export function contactChoices(card: OrganisationCard, without?: string): { value: string; label: string }[] {
  return card.contacts
    .filter(({ id, ended_on }) => ended_on === null && id !== without)
    .map(({ id, first_name, last_name, job_title }) => ({
      value: id,
      label: `${first_name} ${last_name}${job_title === null ? '' : `, ${job_title}`}`,
    }))
}

/** A day that a form must give. */
export function dayIn(form: URLSearchParams, name: string, label: Text): string {
  const day = parseDay(form.get(name) ?? '')
  if (day === undefined)
    throw new Refusal('invalid', flowTexts.mend, undefined, [{ field: name, text: flowTexts.giveDay, label }])
  return day
}
