import { tables } from '../../catalogue/catalogue.ts'
import { choiceText } from '../../platform/choices.ts'
import { parseFields } from '../../platform/fields.ts'
import type { Answer, Visit } from '../../platform/http/route.ts'
import { isId } from '../../platform/id.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { formatDay } from '../../platform/text/day.ts'
import { Field } from '../../platform/ui/field.tsx'
import { affiliate } from '../affiliations.ts'
import { dropDraft } from '../drafts.ts'
import { organisationCard, type OrganisationCard } from '../organisation-card.ts'
import { pageTexts } from '../page-texts.ts'
import { personCard, type PersonCard } from '../person-card.ts'
import type { Keeper } from '../rows.ts'
import { customerStep } from './customer-step.tsx'
import { DraftNote, draftOn } from './drafts.tsx'
import { FieldsForm, type Filled } from './fields-form.tsx'
import { accepted, askedFields, blank, idOf, inputOf, submit } from './form-flow.ts'
import { formTexts as texts } from './form-texts.ts'
import { page, PostForm, refusedStatus, speaker } from './frame.tsx'
import { oneValue } from './list-links.ts'
import { unitChoices } from './person-forms.tsx'

const roles = tables.affiliation_role.columns.role.choices
const fields = () => askedFields('affiliation', 'contracting', 'insert', ['active', 'ended_on'], ['unit_id'])

/** Ties a person who is already known to one more organisation. */
export async function newTie(visit: Visit): Promise<Answer> {
  // A person who is not there, or is another controller's, has no form either.
  await visit.read<Keeper, unknown>('contracting', 'opened', (task) => personCard(task, idOf(visit)))
  const customer = visit.query.get('customer') ?? ''
  if (isId(customer)) return tieForm(visit, customer)
  return customerStep(visit, {
    path: `/people/${idOf(visit)}/affiliations/new`,
    title: texts.addTie,
    question: texts.whichCustomer,
    current: '/people',
  })
}

export async function postTie(visit: Visit): Promise<Answer> {
  const person_id = idOf(visit)
  const organisation_id = visit.form.get('customer') ?? ''
  return submit(
    visit,
    async () => {
      const tie = accepted(
        parseFields('affiliation', 'contracting', 'insert', {
          ...inputOf(visit.form, fields()),
          person_id,
          organisation_id,
          active: true,
        }),
      )
      await visit.write('contracting', async (task) => {
        await affiliate(task, { ...tie, roles: [oneValue(visit.form, 'role', roles) ?? 'contact'] })
        await dropDraft(task, formOf(person_id, organisation_id))
      })
      return { as: 'redirect', to: `/people/${person_id}`, said: speaker(visit)(pageTexts.saved) }
    },
    (filled, refusal) => tieForm(visit, organisation_id, filled, refusal),
  )
}

/** The page of this form, which a draft of it is kept under. */
function formOf(person: string, customer: string): string {
  return `/people/${person}/affiliations/new?customer=${customer}`
}

async function tieForm(visit: Visit, customer: string, filled?: Filled, refusal?: Refusal): Promise<Answer> {
  const say = speaker(visit)
  const id = idOf(visit)
  if (!isId(customer)) return newTie(visit)
  const { person, card, today } = await visit.read<
    Keeper,
    { person: PersonCard; card: OrganisationCard; today: string }
  >('contracting', 'opened', async (task) => ({
    person: await personCard(task, id),
    card: await organisationCard(task, customer),
    today: formatDay(task.today),
  }))
  const draft = await draftOn(visit, formOf(id, customer))
  const now = filled ?? draft.filled ?? blank({ starts_on: today, role: 'contact' })
  return page({
    title: say(texts.addTie),
    current: '/people',
    status: refusedStatus(refusal),
    subtitle: (
      <>
        <a href={`/people/${id}`}>
          {person.first_name} {person.last_name}
        </a>{' '}
        · {card.name}
      </>
    ),
    body: (
      <div class="flow">
      {filled === undefined && <DraftNote draft={draft} visit={visit} />}
      <PostForm
        action={`/people/${id}/affiliations`}
        draftOf={draft.form}
        back={`/people/${id}`}
        hidden={{ customer }}
        language={visit.language}
        faults={now.faults}
        refusal={refusal}
      >
        <Field
          kind="choice"
          name="role"
          label={say(texts.role)}
          value={now.values['role']}
          options={roles.map((value) => ({
            value,
            label: say(choiceText('affiliation_role', 'role', value)),
          }))}
        />
        <FieldsForm
          table="affiliation"
          fields={fields()}
          filled={now}
          language={visit.language}
          options={{ unit_id: unitChoices(card.units) }}
        />
      </PostForm>
      </div>
    ),
  })
}
