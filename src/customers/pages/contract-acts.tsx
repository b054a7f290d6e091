import type { WritingTask } from '../../platform/gate/task.ts'
import type { Answer, Visit } from '../../platform/http/route.ts'
import { isId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import { formatDay } from '../../platform/text/day.ts'
import type { Text } from '../../platform/text/language.ts'
import { Field } from '../../platform/ui/field.tsx'
import type { Content } from '../../platform/ui/parts.tsx'
import { contractCard, type ContractCard } from '../contract-card.ts'
import { changeResponsible, endContract, signContract } from '../contracts.ts'
import { dropDraft } from '../drafts.ts'
import { organisationCard, type OrganisationCard } from '../organisation-card.ts'
import { pageTexts } from '../page-texts.ts'
import type { Keeper } from '../rows.ts'
import { contactChoices, dayIn } from './contract-forms.tsx'
import { DraftNote, draftOn } from './drafts.tsx'
import { errorOf, type Filled } from './fields-form.tsx'
import { blank, idOf, isWritten, seenVersion, submit } from './form-flow.ts'
import { formTexts as texts } from './form-texts.ts'
import { page, PostForm, refusedStatus, speaker, type Say } from './frame.tsx'

type Seen = {
  contract: ContractCard
  customer: OrganisationCard
  today: string
  now: Filled
  say: Say
  visit: Visit
}
/** What the fields of the acts are called. */
const called = [
  { name: 'signatures', label: texts.signers },
  { name: 'signed_on', label: texts.signedOn },
  { name: 'starts_on', label: pageTexts.starts },
  { name: 'ends_on', label: pageTexts.agreedEnd },
  { name: 'ended_on', label: texts.endedOn },
  { name: 'affiliation_id', label: texts.newResponsible },
  { name: 'handed_over_on', label: texts.handedOverOn },
]

type Act = {
  segment: string
  title: Text
  told?: Text
  ask: (seen: Seen) => Content
  write: (visit: Visit, id: string, task: WritingTask<'contracting'>) => Promise<unknown>
}

/** What happens to a contract, each on a page of its own. */
export const contractActs: readonly Act[] = [
  { segment: 'signature', title: texts.sign, ask: SignFields, write: sign },
  { segment: 'end', title: texts.endContract, told: texts.endTold, ask: EndFields, write: end },
  { segment: 'responsible', title: texts.changeResponsible, ask: ResponsibleFields, write: hand },
]

export async function actPage(visit: Visit, act: Act, filled?: Filled, refusal?: Refusal): Promise<Answer> {
  const say = speaker(visit)
  const id = idOf(visit)
  const back = `/contracts/${id}`
  const draft = await draftOn(visit, `${back}/${act.segment}`)
  const read = await visit.read<Keeper, Pick<Seen, 'contract' | 'customer' | 'today'>>(
    'contracting',
    'opened',
    async (task) => {
      const contract = await contractCard(task, id)
      return {
        contract,
        customer: await organisationCard(task, contract.organisation_id),
        today: formatDay(task.today),
      }
    },
  )
  const now = filled ?? draft.filled ?? blank()
  return page({
    title: say(act.title),
    current: '/contracts',
    status: refusedStatus(refusal),
    subtitle: (
      <a href={back}>
        {read.contract.number} {read.contract.title}
      </a>
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
        fields={called}
        refusal={refusal}
        hidden={{ row_version: now.values['row_version'] ?? String(read.contract.row_version) }}
        confirm={act.title}
      >
        {act.told !== undefined && <p class="muted">{say(act.told)}</p>}
        {act.ask({ ...read, now, say, visit })}
      </PostForm>
      </div>
    ),
  })
}

export async function postAct(visit: Visit, act: Act): Promise<Answer> {
  const id = idOf(visit)
  return submit(
    visit,
    async () => {
      await visit.write('contracting', async (task) => {
        await act.write(visit, id, task)
        await dropDraft(task, `/contracts/${id}/${act.segment}`)
      })
      return { as: 'redirect', to: `/contracts/${id}`, said: speaker(visit)(pageTexts.saved) }
    },
    (filled, refusal) => actPage(visit, act, filled, refusal),
  )
}

/** A day of an act: today unless another one is written. */
export function DayField(props: {
  name: string
  label: Text
  today: string
  now: Filled
  say: Say
  visit: Visit
  must?: boolean
}) {
  const { name, label, today, now, say, visit, must = true } = props
  return (
    <Field
      kind="day"
      name={name}
      label={say(label)}
      value={now.values[name] ?? (must ? today : undefined)}
      error={errorOf(now.faults, name, visit.language)}
      must={must ? say(pageTexts.must) : undefined}
    />
  )
}

function SignFields(seen: Seen) {
  const { customer, contract, now, say, visit } = seen
  const chosen = visit.form.getAll('signatures')
  const signatures = chosen.length > 0 ? chosen : (now.values['signatures'] ?? contract.responsible_id ?? '').split(' ')
  return (
    <>
      <Field
        kind="checkboxes"
        name="signatures"
        label={say(texts.signers)}
        options={contactChoices(customer)}
        values={signatures}
        error={errorOf(now.faults, 'signatures', visit.language)}
        must={say(pageTexts.must)}
      />
      <DayField {...seen} name="signed_on" label={texts.signedOn} />
      <DayField {...seen} name="starts_on" label={pageTexts.starts} />
      <DayField
        {...seen}
        name="ends_on"
        label={pageTexts.agreedEnd}
        must={false}
        today={contract.ends_on === null ? '' : formatDay(contract.ends_on)}
      />
    </>
  )
}

async function sign({ form }: Visit, id: string, task: WritingTask<'contracting'>): Promise<unknown> {
  const signers = form.getAll('signatures')
  if (signers.length === 0 || !signers.every(isId))
    throw new Refusal('invalid', texts.chooseOne, 'signatures')
  const signed_on = dayIn(form, 'signed_on', texts.signedOn)
  const signing = {
    starts_on: dayIn(form, 'starts_on', pageTexts.starts),
    ...(isWritten(form, 'ends_on') ? { ends_on: dayIn(form, 'ends_on', pageTexts.agreedEnd) } : {}),
    signatures: signers.map((affiliation_id) => ({ affiliation_id, signed_on })),
  }
  return signContract(task, id, signing, seenVersion(form))
}

function EndFields(seen: Seen) {
  return <DayField {...seen} name="ended_on" label={texts.endedOn} />
}

async function end({ form }: Visit, id: string, task: WritingTask<'contracting'>): Promise<unknown> {
  return endContract(task, id, dayIn(form, 'ended_on', texts.endedOn), seenVersion(form))
}

function ResponsibleFields(seen: Seen) {
  const { customer, contract, now, say, visit } = seen
  return (
    <>
      <Field
        kind="choice"
        name="affiliation_id"
        label={say(texts.newResponsible)}
        must={say(pageTexts.must)}
        options={contactChoices(customer, contract.responsible_id ?? undefined)}
        none={say(pageTexts.choose)}
        value={now.values['affiliation_id']}
        error={errorOf(now.faults, 'affiliation_id', visit.language)}
      />
      <DayField {...seen} name="handed_over_on" label={texts.handedOverOn} />
      <Field
        kind="checkbox"
        name="is_interim"
        label={say(texts.isInterim)}
        value="true"
        isChecked={now.values['is_interim'] === 'true'}
      />
    </>
  )
}

async function hand({ form }: Visit, id: string, task: WritingTask<'contracting'>): Promise<unknown> {
  const affiliation_id = form.get('affiliation_id') ?? ''
  if (!isId(affiliation_id)) throw new Refusal('invalid', texts.chooseSuccessor, 'affiliation_id')
  const handed_over_on = dayIn(form, 'handed_over_on', texts.handedOverOn)
  return changeResponsible(task, id, { affiliation_id, handed_over_on, is_interim: form.has('is_interim') }, seenVersion(form))
}
