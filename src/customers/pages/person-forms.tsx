import { tables } from '../../catalogue/catalogue.ts'
import { choiceText } from '../../platform/choices.ts'
import { parseFields } from '../../platform/fields.ts'
import type { Answer, Visit } from '../../platform/http/route.ts'
import { isId } from '../../platform/id.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { formatDay } from '../../platform/text/day.ts'
import { Button } from '../../platform/ui/parts.tsx'
import { Field } from '../../platform/ui/field.tsx'
import { FieldSet, Form } from '../../platform/ui/form.tsx'
import { maskPersonalIdentityCodes } from '../../platform/text/hetu.ts'
import { formatPhone } from '../../platform/text/phone.ts'
import { affiliate } from '../affiliations.ts'
import { dropDraft } from '../drafts.ts'
import { organisationCard, type OrganisationCard } from '../organisation-card.ts'
import { pageTexts } from '../page-texts.ts'
import { addPerson } from '../persons.ts'
import type { Keeper } from '../rows.ts'
import { readSignature } from '../signature.ts'
import { AlikeLine } from './alike-now.tsx'
import { letBackBy, reachesOf } from './coming-back.tsx'
import { customerStep } from './customer-step.tsx'
import { draftTexts } from './draft-texts.ts'
import { DraftNote, draftOn } from './drafts.tsx'
import { duplicatePeople, peopleLike } from './duplicate-people.tsx'
import { FieldsForm, type Filled } from './fields-form.tsx'
import { accepted, askedFields, blank, inputOf, submit } from './form-flow.ts'
import { formTexts as texts } from './form-texts.ts'
import { page, PostForm, refusedStatus, speaker } from './frame.tsx'
import { oneValue } from './list-links.ts'
import { keepOwnOf, ownAsked, OwnInputs } from './own-form.tsx'
import { besideFields, PersonFields, personOf } from './person-fields.tsx'

const roles = tables.affiliation_role.columns.role.choices
const tieFields = () =>
  askedFields('affiliation', 'contracting', 'insert', ['active', 'ended_on'], ['unit_id']).filter(
    ({ name }) => name !== 'organisation_id',
  )

/** The page of a new person: first where they belong, then who they are. */
export async function newPerson(visit: Visit): Promise<Answer> {
  const customer = visit.query.get('customer')
  if (customer !== null || visit.query.has('alone')) return personForm(visit, customer ?? '')
  return customerStep(visit, {
    path: '/people/new',
    title: texts.newPerson,
    question: texts.whichCustomer,
    current: '/people',
    without: '/people/new?alone=1',
  })
}

export async function postPerson(visit: Visit): Promise<Answer> {
  const customer = visit.form.get('customer') ?? ''
  return submit(
    visit,
    async () => {
      const person = personOf(visit.form)
      const alike = visit.form.has('save_anyway') ? [] : await peopleLike(visit, person)
      if (alike.length > 0) return duplicatePeople(visit, alike, { action: '/people', back: '/people' })
      const id = await visit.write('contracting', async (task) => {
        await letBackBy(task, visit.form, reachesOf(person))
        const personId = await addPerson(task, person)
        await keepOwnOf(task, 'person', personId, visit.form)
        await dropDraft(task, formOf(customer))
        if (!isId(customer)) return personId
        const tie = accepted(
          parseFields('affiliation', 'contracting', 'insert', {
            ...inputOf(visit.form, tieFields(), 'tie.'),
            person_id: personId,
            organisation_id: customer,
            active: true,
          }),
          'tie.',
        )
        await affiliate(task, { ...tie, roles: [oneValue(visit.form, 'role', roles) ?? 'contact'] })
        return personId
      })
      return { as: 'redirect', to: `/people/${id}`, said: speaker(visit)(pageTexts.saved) }
    },
    (filled, refusal) => personForm(visit, customer, besideFields(filled), refusal),
  )
}

/** The page of this form, which a draft of it is kept under. */
function formOf(customer: string): string {
  return isId(customer) ? `/people/new?customer=${customer}` : '/people/new?alone=1'
}

/** What a pasted signature tells, in the fields of the form. */
export async function postSignature(visit: Visit): Promise<Answer> {
  const read = readSignature(maskPersonalIdentityCodes(visit.form.get('signature') ?? ''))
  const customer = visit.form.get('customer') ?? ''
  const names = { first_name: 'person.first_name', last_name: 'person.last_name', job_title: 'tie.job_title',
    email: 'email.email', phone: 'phone.phone' } as const
  const values = Object.fromEntries(Object.entries(names).flatMap(([name, field]) => {
    const value = Object.entries(read).find(([key]) => key === name)?.[1]
    return value === undefined ? [] : [[field, name === 'phone' ? formatPhone(value) : value]]
  }))
  return personForm(visit, customer, undefined, undefined, values)
}

async function personForm(
  visit: Visit,
  customer: string,
  filled?: Filled,
  refusal?: Refusal,
  pasted: { readonly [name: string]: string } = {},
): Promise<Answer> {
  const say = speaker(visit)
  const own = await ownAsked(visit, 'person')
  const draft = await draftOn(visit, formOf(customer))
  const { today, card } = await visit.read<Keeper, { today: string; card: OrganisationCard | undefined }>(
    'contracting',
    'opened',
    async (task) => ({
      today: formatDay(task.today),
      card: isId(customer) ? await organisationCard(task, customer) : undefined,
    }),
  )
  const now =
    filled ??
    draft.filled ??
    blank({
      'person.source': card === undefined ? 'person' : 'customer_organisation',
      'person.source_on': today,
      'tie.starts_on': today,
      role: 'contact',
      ...pasted,
    })
  return page({
    title: say(texts.newPerson),
    current: '/people',
    status: refusedStatus(refusal),
    subtitle: card?.name,
    body: (
      <div class="flow">
      {filled === undefined && <DraftNote draft={draft} visit={visit} />}
      {refusal === undefined && <SignatureBox visit={visit} customer={customer} />}
      <PostForm
        action="/people"
        draftOf={draft.form}
        back={card === undefined ? '/people' : `/customers/${card.id}`}
        hidden={{ customer }}
        language={visit.language}
        faults={now.faults}
        refusal={refusal}
      >
        <p class="muted">{say(pageTexts.compulsoryTold)}</p>
        <AlikeLine of="person" language={visit.language} />
        <PersonFields filled={now} language={visit.language} />
        <OwnInputs table="person" own={own} filled={now} language={visit.language} />
        {card !== undefined && <TieFields visit={visit} card={card} filled={now} />}
      </PostForm>
      </div>
    ),
  })
}

function SignatureBox({ visit, customer }: { visit: Visit; customer: string }) {
  const t = speaker(visit)
  return (
    <div class="view">
      <details>
        <summary>{t(draftTexts.signature)}</summary>
        <Form action="/people/signature" hidden={{ customer }} actions={<Button>{t(draftTexts.pick)}</Button>}>
          <Field kind="textarea" name="signature" label={t(draftTexts.signature)} hint={t(draftTexts.signatureTold)} value="" />
        </Form>
      </details>
    </div>
  )
}

function TieFields({ visit, card, filled }: { visit: Visit; card: OrganisationCard; filled: Filled }) {
  const t = speaker(visit)
  return (
    <FieldSet legend={t(texts.tie)}>
      <Field
        kind="choice"
        name="role"
        label={t(texts.role)}
        value={filled.values['role']}
        options={roles.map((value) => ({ value, label: t(choiceText('affiliation_role', 'role', value)) }))}
      />
      <FieldsForm
        table="affiliation"
        prefix="tie."
        fields={tieFields()}
        filled={filled}
        language={visit.language}
        options={{ unit_id: unitChoices(card.units) }}
      />
    </FieldSet>
  )
}

/** Units as choices, each under the ones above it. */
export function unitChoices(
  units: OrganisationCard['units'],
  above = '',
): { value: string; label: string }[] {
  return units
    .filter(({ ended_on }) => ended_on === null)
    .flatMap((unit) => [
      { value: unit.id, label: `${above}${unit.name}` },
      ...unitChoices(unit.units, `${above}${unit.name} › `),
    ])
}
