import { purposes } from '../../catalogue/purposes.ts'
import { mustMayExport } from '../../platform/http/exports.ts'
import type { Answer, Visit } from '../../platform/http/route.ts'
import { printNameTags, printParticipants } from '../../platform/paper/paper.ts'
import { Refusal } from '../../platform/refusal.ts'
import { findPersonalIdentityCodes } from '../../platform/text/hetu.ts'
import { Field } from '../../platform/ui/field.tsx'
import { Callout, EmptyState, LinkButton } from '../../platform/ui/parts.tsx'
import { addressPurposes, mostAddresses, reachedBy, type AddressPurpose } from '../addresses.ts'
import { pageTexts } from '../page-texts.ts'
import { participants, printable, type Participant } from '../participants.ts'
import { personIds } from '../person-list.ts'
import { keepers } from '../rows.ts'
import { addressTexts } from './address-texts.ts'
import { Chosen, chosenIds } from './chosen-rows.tsx'
import { flowTexts } from './flow-texts.ts'
import { typed } from './form-flow.ts'
import { readFound } from './found-rows.ts'
import { page, PostForm, refusedStatus, speaker } from './frame.tsx'
import { personFilter } from './people-list.tsx'
import { printoutTexts as texts } from './printout-texts.ts'

const path = '/people/printout'
const kinds = ['list', 'tags'] as const
type Wanted = { kind: (typeof kinds)[number]; purpose: AddressPurpose; occasion: string }
const mostLetters = 120

/** Asks what is printed of the chosen people, and for what. */
export async function askPrintout(visit: Visit): Promise<Answer> {
  return asking(visit, visit.query, await chosenIn(visit, visit.query))
}

/** Prints the chosen people whom the purpose reaches, once it is known how many of them are left out. Each of the printed is
 *  entered; the limit is that of exports. Source: notice "Suojaustoimet" (S28); GDPR 5(1)(b), 21. */
export async function givePrintout(visit: Visit): Promise<Answer> {
  const ids = await chosenIn(visit, visit.form)
  const wanted = wantedIn(visit)
  if (wanted instanceof Refusal || ids.length === 0) return asking(visit, visit.form, ids, wanted instanceof Refusal ? { refusal: wanted } : {})
  await mustMayExport(visit, ids.length)
  const named = await visit.read(visit.firstHeld(keepers) ?? keepers[0], 'listed', (task) => printable(task, ids))
  const reached = named.length === 0 ? [] : await visit.read(wanted.purpose, 'listed', (task) => reachedBy(task, named))
  if (reached.length === 0) return asking(visit, visit.form, ids, { refusal: new Refusal('invalid', texts.nobodyLeft) })
  const leftOut = ids.length - reached.length
  if (leftOut > 0 && visit.form.get('without') !== `${leftOut} ${wanted.purpose}`) return asking(visit, visit.form, ids, { leftOut, purpose: wanted.purpose })
  const people = await visit.read(wanted.purpose, 'printed', (task) => participants(task, reached))
  return { as: 'file', type: 'application/pdf', name: `${wanted.kind === 'list' ? 'participants' : 'name-tags'}.pdf`, bytes: await printed(visit, wanted, people) }
}

function wantedIn(visit: Visit): Wanted | Refusal {
  const kind = kinds.find((one) => one === visit.form.get('kind'))
  const purpose = addressPurposes.find((one) => one === visit.form.get('purpose') && visit.holds(one))
  const occasion = (visit.form.get('occasion') ?? '').trim()
  if (kind === undefined) return new Refusal('invalid', texts.chooseWhat, 'kind')
  if (purpose === undefined) return new Refusal('invalid', addressTexts.choosePurpose, 'purpose')
  if (findPersonalIdentityCodes(occasion).length > 0) return new Refusal('invalid', flowTexts.identityCode, 'occasion')
  if (occasion.length > mostLetters) return new Refusal('invalid', texts.tooLong, 'occasion')
  return { kind, purpose, occasion }
}

function printed(visit: Visit, { kind, occasion }: Wanted, people: readonly Participant[]): Promise<Uint8Array> {
  const { language } = visit
  const say = speaker(visit)
  if (kind === 'tags') return printNameTags({ language, title: occasion || say(texts.nameTags), tags: people })
  return printParticipants({
    language, title: occasion || say(texts.participants), lead: say(texts.count(people.length)),
    header: [texts.header.number, texts.header.name, texts.header.organisation, texts.header.signature].map(say),
    rows: people.map(({ first, last, organisation }, at) => [String(at + 1), `${last} ${first}`, organisation, '']),
  })
}

/** The chosen people's ids: those marked on the list, or all that its filter finds. */
async function chosenIn(visit: Visit, asked: URLSearchParams): Promise<readonly string[]> {
  const find = async (limit: number) => (visit.firstHeld(keepers) === undefined ? []
    : readFound(visit, { table: 'person', purposes: keepers }, asked, (task) => personIds(task, personFilter(asked), limit)))
  return chosenIds(asked, find, mostAddresses, texts.tooMany(mostAddresses))
}

type Told = { refusal?: Refusal; leftOut?: number; purpose?: AddressPurpose }

async function asking(visit: Visit, asked: URLSearchParams, ids: readonly string[], { refusal, leftOut, purpose }: Told = {}): Promise<Answer> {
  const say = speaker(visit)
  const held = addressPurposes.filter((one) => visit.holds(one))
  const { values } = typed(asked)
  const errorOf = (field: string) => (refusal?.field === field ? say(refusal.text) : undefined)
  return page({
    title: say(texts.title),
    current: '/people',
    status: refusedStatus(refusal),
    subtitle: say(addressTexts.chosen(ids.length)),
    body: ids.length === 0 ? (
      <EmptyState title={say(addressTexts.nobody)} text={say(addressTexts.nobodyNext)}
        actions={<LinkButton href="/people" back>{say(pageTexts.cancel)}</LinkButton>} />
    ) : (
      <PostForm action={path} back="/people" language={visit.language} faults={[]} refusal={refusal?.field === undefined ? refusal : undefined}
        confirm={leftOut === undefined ? texts.make : texts.makeSmaller(ids.length - leftOut)}
        hidden={leftOut === undefined ? {} : { without: `${leftOut} ${purpose ?? ''}` }}>
        {leftOut !== undefined && <Callout tone="waits">{say(texts.leftOut(leftOut))}</Callout>}
        <Chosen asked={asked} own={['kind', 'purpose', 'occasion', 'without']} />
        <Field kind="radios" name="kind" label={say(texts.what)} must={say(pageTexts.must)} error={errorOf('kind')} value={values['kind']}
          options={kinds.map((value) => ({ value, label: say(texts[value]) }))} />
        <Field kind="radios" name="purpose" label={say(texts.why)} hint={say(texts.whyHint)} must={say(pageTexts.must)} error={errorOf('purpose')}
          value={values['purpose']} options={held.map((value) => ({ value, label: purposes[value].label[visit.language] }))} />
        <Field kind="text" name="occasion" label={say(texts.occasion)} hint={say(texts.occasionHint)} error={errorOf('occasion')}
          value={values['occasion']} />
      </PostForm>
    ),
  })
}
