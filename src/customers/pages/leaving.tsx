import type { Answer, Visit } from '../../platform/http/route.ts'
import { isId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import { inAll, type Language } from '../../platform/text/language.ts'
import { Callout, EmptyState, LinkButton } from '../../platform/ui/parts.tsx'
import { Field } from '../../platform/ui/field.tsx'
import { FieldSet } from '../../platform/ui/form.tsx'
import { endAffiliation, type Heir } from '../departures.ts'
import { dropDraft } from '../drafts.ts'
import { handOver } from '../hand-over.ts'
import type { OrganisationCard } from '../organisation-card.ts'
import { pageTexts } from '../page-texts.ts'
import { letBackBy, reachesOf } from './coming-back.tsx'
import { DayField } from './contract-acts.tsx'
import { contactChoices, dayIn } from './contract-forms.tsx'
import { DraftNote, draftOn } from './drafts.tsx'
import { errorOf, type Filled } from './fields-form.tsx'
import { blank, idOf, seenVersion, submit } from './form-flow.ts'
import { formTexts as texts } from './form-texts.ts'
import { besideFields, PersonFields, personOf } from './person-fields.tsx'
import { leaverByTie, leaversOf, look, type Contract, type Leaver } from './leavers.ts'
import { page, PostForm, refusedStatus, speaker, type Say } from './frame.tsx'

/** Stands after a successor's id when they take over only until another is found. */
export const interimMark = ':interim'
const newcomerMark = 'newcomer'

/** The departure of a contact on its true day: every contract gets its successor in the same act. */
export async function departurePage(visit: Visit, filled?: Filled, refusal?: Refusal): Promise<Answer> {
  const say = speaker(visit)
  const id = idOf(visit)
  const { card, tie, customer, contracts, today } = await look(visit, (task) => leaverByTie(task, id))
  const draft = await draftOn(visit, `/affiliations/${id}/departure`)
  const newcomer = { 'person.source': 'customer_organisation', 'person.source_on': today }
  const now = filled ?? blank({ ...newcomer, ...draft.filled?.values })
  const back = `/people/${card.id}`
  const options = successors([...contactChoices(customer, tie.id), { value: newcomerMark, label: say(texts.newcomer) }], say)
  return page({
    title: say(texts.departure),
    current: '/people',
    status: refusedStatus(refusal),
    subtitle: (
      <>
        <a href={back}>
          {card.first_name} {card.last_name}
        </a>{' '}
        · {tie.organisation}
      </>
    ),
    body: (
      <div class="flow">
      {filled === undefined && <DraftNote draft={draft} visit={visit} />}
      <PostForm
        action={draft.form}
        draftOf={draft.form}
        back={back}
        language={visit.language}
        faults={now.faults}
        fields={[{ name: 'ended_on', label: texts.lastDay }]}
        refusal={refusal}
        hidden={{ row_version: now.values['row_version'] ?? String(tie.row_version) }}
        confirm={texts.departure}
      >
        <p class="muted">{say(texts.departureTold)}</p>
        <DayField name="ended_on" label={texts.lastDay} today={today} now={now} say={say} visit={visit} />
        {contracts.map(({ id: contract, number, title }) => (
          <Field
            key={contract}
            kind="choice"
            name={`heir.${contract}`}
            label={`${say(texts.successor)}: ${number} ${title}`}
            options={options}
            none={say(pageTexts.choose)}
            value={now.values[`heir.${contract}`]}
            error={errorOf(now.faults, `heir.${contract}`, visit.language)}
            must={say(pageTexts.must)}
          />
        ))}
        {contracts.length > 0 && <Newcomer filled={now} language={visit.language} />}
      </PostForm>
      </div>
    ),
  })
}

/** Each of the heirs for good, and each until another one is found. */
function successors(heirs: readonly { value: string; label: string }[], say: Say) {
  const interim = heirs.map(({ value, label }) => ({ value: value + interimMark, label: `${label} (${say(texts.interimSuffix)})` }))
  return [...heirs, ...interim]
}

export async function postDeparture(visit: Visit): Promise<Answer> {
  const id = idOf(visit)
  return submit(
    visit,
    async () => {
      const { card, contracts } = await look(visit, (task) => leaverByTie(task, id))
      const known = contracts.filter((contract) => heirId(visit.form, contract.id) !== newcomerMark)
      const departure = {
        ended_on: dayIn(visit.form, 'ended_on', texts.lastDay),
        heirs: heirsIn(visit.form, known),
        ...(known.length < contracts.length ? { newcomer: newcomerOf(visit.form, contracts) } : {}),
      }
      await visit.write('contracting', async (task) => {
        if (departure.newcomer !== undefined) await letBackBy(task, visit.form, reachesOf(departure.newcomer.person))
        await endAffiliation(task, id, departure, seenVersion(visit.form))
        await dropDraft(task, `/affiliations/${id}/departure`)
      })
      return { as: 'redirect', to: `/people/${card.id}`, said: speaker(visit)(pageTexts.saved) }
    },
    (filled, refusal) => departurePage(visit, besideFields(filled), refusal),
  )
}

/** The successor may be somebody whom the register does not know: they are entered here, in the same act. */
function Newcomer(props: { filled: Filled; language: Language }) {
  return (
    <details open={props.filled.values['person.first_name'] !== undefined}>
      <summary>{texts.newcomer[props.language]}</summary>
      <div class="flow">
        <PersonFields {...props} />
      </div>
    </details>
  )
}

function newcomerOf(form: URLSearchParams, contracts: readonly Contract[]) {
  const is_interim = contracts.some(({ id }) => form.get(`heir.${id}`) === newcomerMark + interimMark)
  return { person: personOf(form), is_interim, roles: ['contact'] as const }
}

/** One screen for handing over: all contracts are chosen, each has its successor, and the day is one. */
export async function handOverPage(visit: Visit, filled?: Filled, refusal?: Refusal): Promise<Answer> {
  const say = speaker(visit)
  const id = idOf(visit)
  const leavers = await look(visit, (task) => leaversOf(task, id))
  const draft = await draftOn(visit, `/people/${id}/hand-over`)
  const now = filled ?? draft.filled ?? blank()
  const back = `/people/${id}`
  const [first] = leavers
  return page({
    title: say(texts.handOver),
    current: '/people',
    status: refusedStatus(refusal),
    subtitle: first !== undefined && (
      <a href={back}>
        {first.card.first_name} {first.card.last_name}
      </a>
    ),
    body:
      first === undefined ? (
        <EmptyState
          title={say(texts.nothingToHandOver)}
          actions={
            <LinkButton href={back} back>
              {say(pageTexts.cancel)}
            </LinkButton>
          }
        />
      ) : (
        <div class="flow">
        {filled === undefined && <DraftNote draft={draft} visit={visit} />}
        <PostForm
          action={draft.form}
          draftOf={draft.form}
          back={back}
          language={visit.language}
          faults={now.faults}
          fields={[{ name: 'handed_over_on', label: texts.handedOverOn }]}
          refusal={refusal}
          confirm={texts.handOver}
        >
          <p class="muted">{say(texts.handOverTold)}</p>
          <DayField name="handed_over_on" label={texts.handedOverOn} today={first.today} now={now} say={say} visit={visit} />
          {leavers.map((leaver) => (
            <Contracts
              key={leaver.tie.id}
              leaver={leaver}
              now={now}
              visit={visit}
              isAgain={(filled ?? draft.filled) !== undefined}
            />
          ))}
        </PostForm>
        </div>
      ),
  })
}

export async function postHandOver(visit: Visit): Promise<Answer> {
  const id = idOf(visit)
  return submit(
    visit,
    async () => {
      const leavers = await look(visit, (task) => leaversOf(task, id))
      const chosen = leavers.flatMap(({ tie, contracts }) =>
        contracts
          .filter((contract) => visit.form.has(`move.${contract.id}`))
          .map((contract) => ({ from: tie.id, contract })),
      )
      if (chosen.length === 0) throw new Refusal('invalid', texts.chooseOne)
      const heirs = heirsIn(
        visit.form,
        chosen.map(({ contract }) => contract),
      )
      const handed_over_on = dayIn(visit.form, 'handed_over_on', texts.handedOverOn)
      await visit.write('contracting', async (task) => {
        for (const { from, contract } of chosen) {
          const heir = heirs.find(({ contract_id }) => contract_id === contract.id)
          if (heir !== undefined)
            await handOver(task, {
              from,
              to: heir.affiliation_id,
              handed_over_on,
              contract_ids: [contract.id],
            })
        }
        await dropDraft(task, `/people/${id}/hand-over`)
      })
      return { as: 'redirect', to: `/people/${id}`, said: speaker(visit)(pageTexts.saved) }
    },
    (filled, refusal) => handOverPage(visit, filled, refusal),
  )
}

function Contracts({
  leaver,
  now,
  visit,
  isAgain,
}: {
  leaver: Leaver
  now: Filled
  visit: Visit
  isAgain: boolean
}) {
  const say = speaker(visit)
  const heirs = contactChoices(leaver.customer, leaver.tie.id)
  return (
    <FieldSet legend={leaver.tie.organisation}>
      {heirs.length === 0 && <Nobody customer={leaver.customer} say={say} />}
      {leaver.contracts.map(({ id, number, title }) => (
        <div key={id} class="flow">
          <Field
            kind="checkbox"
            name={`move.${id}`}
            label={`${number} ${title}`}
            value="true"
            isChecked={!isAgain || now.values[`move.${id}`] === 'true'}
          />
          <Field
            kind="choice"
            name={`heir.${id}`}
            label={`${say(texts.successor)}: ${number}`}
            options={heirs}
            none={say(pageTexts.choose)}
            value={now.values[`heir.${id}`] ?? (heirs.length === 1 ? heirs[0]?.value : undefined)}
            error={errorOf(now.faults, `heir.${id}`, visit.language)}
          />
        </div>
      ))}
    </FieldSet>
  )
}

function Nobody({ customer, say }: { customer: OrganisationCard; say: Say }) {
  return (
    <Callout tone="waits">
      {say(texts.nobodyElse)} <a href={`/people/new?customer=${customer.id}`}>{say(texts.newPerson)}</a>
    </Callout>
  )
}

/** The heir of each contract, or a refusal beside each one that nobody takes. */
export function heirsIn(form: URLSearchParams, contracts: readonly Pick<Contract, 'id' | 'number'>[]): Heir[] {
  const faults = contracts
    .filter(({ id }) => !isId(heirId(form, id)))
    .map(({ id, number }) => ({ field: `heir.${id}`, text: texts.chooseSuccessor, label: inAll(number) }))
  if (faults.length > 0) throw new Refusal('invalid', texts.chooseSuccessor, undefined, faults)
  return contracts.map(({ id }) => ({
    contract_id: id,
    affiliation_id: heirId(form, id),
    is_interim: (form.get(`heir.${id}`) ?? '').endsWith(interimMark),
  }))
}

function heirId(form: URLSearchParams, contract: string): string {
  return (form.get(`heir.${contract}`) ?? '').replace(interimMark, '')
}
