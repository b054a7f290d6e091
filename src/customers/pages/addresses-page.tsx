import { purposes } from '../../catalogue/purposes.ts'
import { recordDisclosures } from '../../platform/disclosures.ts'
import { mustMayExport } from '../../platform/http/exports.ts'
import { nameOf, receiversOf } from '../../platform/recipients.ts'
import type { Answer, Visit } from '../../platform/http/route.ts'
import { Refusal } from '../../platform/refusal.ts'
import { Field } from '../../platform/ui/field.tsx'
import { Callout, EmptyState, LinkButton } from '../../platform/ui/parts.tsx'
import { addressesFor, addressPurposes, mostAddresses, type Addresses } from '../addresses.ts'
import { pageTexts } from '../page-texts.ts'
import { personIds } from '../person-list.ts'
import { keepers } from '../rows.ts'
import { addressTexts as texts } from './address-texts.ts'
import { Chosen, chosenIds } from './chosen-rows.tsx'
import { readFound } from './found-rows.ts'
import { page, PostForm, speaker, type Say } from './frame.tsx'
import { personFilter } from './people-list.tsx'

const path = '/people/addresses'

/** Asks for what the addresses of the chosen people are wanted. */
export async function askAddresses(visit: Visit): Promise<Answer> {
  return asking(visit, visit.query, await chosenIn(visit, visit.query))
}

/** Gives the addresses to copy, and enters in the audit that they were given. */
export async function giveAddresses(visit: Visit): Promise<Answer> {
  const ids = await chosenIn(visit, visit.form)
  const purpose = addressPurposes.find((one) => one === visit.form.get('purpose') && visit.holds(one))
  if (purpose === undefined || ids.length === 0) {
    return asking(visit, visit.form, ids, new Refusal('invalid', texts.choosePurpose, 'purpose'))
  }
  const wanted = (visit.form.get('recipient') ?? '').trim()
  const may = wanted === '' ? [] : await visit.own.look((task) => receiversOf(task, purpose, ['email_work']))
  const recipient = may.find((one) => nameOf(one) === wanted)?.legalEntity
  if (wanted !== '' && recipient === undefined) {
    return asking(visit, visit.form, ids, new Refusal('invalid', texts.noRecipient, 'recipient'))
  }
  await mustMayExport(visit, ids.length)
  const given = await visit.read(purpose, 'disclosed', (task) => addressesFor(task, ids))
  if (recipient !== undefined && given.persons.length > 0) {
    await visit.write(purpose, (task) =>
      recordDisclosures(task, { recipient, persons: given.persons, items: ['email_work'], how: 'copied' }),
    )
  }
  const say = speaker(visit)
  return page({
    title: say(texts.title),
    current: '/people',
    subtitle: purposes[purpose].label[visit.language],
    actions: <Back say={say} />,
    body: <Given given={given} say={say} />,
  })
}

/** The chosen people's ids: those marked on the list, or all that its filter finds. */
async function chosenIn(visit: Visit, asked: URLSearchParams): Promise<readonly string[]> {
  const find = async (limit: number) => (visit.firstHeld(keepers) === undefined ? []
    : readFound(visit, { table: 'person', purposes: keepers }, asked, (task) => personIds(task, personFilter(asked), limit)))
  return chosenIds(asked, find, mostAddresses, texts.tooMany(mostAddresses))
}

async function asking(visit: Visit, asked: URLSearchParams, ids: readonly string[], refusal?: Refusal): Promise<Answer> {
  const say = speaker(visit)
  const held = addressPurposes.filter((purpose) => visit.holds(purpose))
  const may = await visit.own.look((task) => Promise.all(held.map((purpose) => receiversOf(task, purpose, ['email_work']))))
  const receivers = [...new Set(may.flat().map(nameOf))]
  const errorOf = (field: string) => (refusal?.field === field ? say(refusal.text) : undefined)
  return page({
    title: say(texts.title),
    current: '/people',
    status: refusal === undefined ? 200 : 422,
    subtitle: say(texts.chosen(ids.length)),
    body:
      ids.length === 0 ? (
        <EmptyState title={say(texts.nobody)} text={say(texts.nobodyNext)} actions={<Back say={say} />} />
      ) : (
        <PostForm
          action={path}
          back="/people"
          language={visit.language}
          faults={refusal?.faults ?? []}
          refusal={refusal}
          confirm={texts.show}
        >
          <Chosen asked={asked} own={['purpose', 'recipient']} />
          <Field
            kind="radios"
            name="purpose"
            label={say(texts.why)}
            hint={say(texts.whyHint)}
            error={errorOf('purpose')}
            value={asked.get('purpose') ?? undefined}
            must={say(pageTexts.must)}
            options={held.map((purpose) => ({ value: purpose, label: purposes[purpose].label[visit.language] }))}
          />
          <Field
            kind="choice"
            name="recipient"
            label={say(texts.recipient)}
            hint={say(texts.recipientHint)}
            error={errorOf('recipient')}
            none={say(texts.ownUse)}
            options={receivers.map((name) => ({ value: name, label: name }))}
            value={asked.get('recipient') ?? undefined}
          />
        </PostForm>
      ),
  })
}

function Given({ given, say }: { given: Addresses; say: Say }) {
  return (
    <div class="flow">
      {given.leftOut > 0 && <Callout tone="waits">{say(texts.leftOut(given.leftOut))}</Callout>}
      {given.bounced > 0 && <Callout tone="waits">{say(texts.bounced(given.bounced))}</Callout>}
      <Field
        kind="textarea"
        name="addresses"
        label={say(texts.addresses)}
        hint={say(texts.paste)}
        value={given.addresses.join('; ')}
        rows={8}
      />
    </div>
  )
}

function Back({ say }: { say: Say }) {
  return (
    <LinkButton href="/people" back>
      {say(pageTexts.cancel)}
    </LinkButton>
  )
}
