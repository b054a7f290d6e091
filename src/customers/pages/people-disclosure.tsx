import { catalogue } from '../../catalogue/schema/columns.ts'
import { items, type Item } from '../../catalogue/items.ts'
import { purposes } from '../../catalogue/purposes.ts'
import { recordDisclosures } from '../../platform/disclosures.ts'
import type { Answer, Visit } from '../../platform/http/route.ts'
import { nameOf, receiversOf } from '../../platform/recipients.ts'
import { Refusal } from '../../platform/refusal.ts'
import { say } from '../../platform/text/language.ts'
import { Field } from '../../platform/ui/field.tsx'
import { EmptyState, LinkButton } from '../../platform/ui/parts.tsx'
import { addressPurposes, reachedBy } from '../addresses.ts'
import { pageTexts } from '../page-texts.ts'
import { disclosureTexts as texts } from './disclosure-texts.ts'
import { page, PostForm, speaker } from './frame.tsx'
import { listFile } from './list-file.ts'
import { viewLink } from './list-links.ts'
import { people } from './people-list.tsx'
import { viewOf } from './list-view.ts'

const path = '/people/disclosure'

/** Asks to whom the list is given and for what: those alone who may have its chosen columns by the notice. */
export function askDisclosure(visit: Visit): Promise<Answer> {
  return asking(visit)
}

/** Gives the list to somebody outside. Whom the purpose does not reach are left out, and each of the others is entered
 *  before their row leaves. Source: GDPR 13(1)(e), 15(1)(c), 19; rules of the law 25, 28. */
export async function giveDisclosure(visit: Visit): Promise<Answer> {
  const purpose = addressPurposes.find((one) => one === visit.form.get('purpose') && visit.holds(one))
  if (purpose === undefined) return asking(visit, new Refusal('invalid', texts.choosePurpose, 'purpose'))
  const given = itemsOf(visit)
  const may = given === undefined ? [] : await visit.own.look((task) => receiversOf(task, purpose, given))
  const recipient = may.find((one) => nameOf(one) === visit.form.get('recipient'))?.legalEntity
  if (given === undefined || recipient === undefined) return asking(visit, new Refusal('invalid', texts.noRecipient, 'recipient'))
  return listFile(visit, people, undefined, async (rows) => {
    const reached = new Set(await visit.read(purpose, 'disclosed', (task) => reachedBy(task, rows.map(({ id }) => id))))
    const out = rows.filter(({ id }) => reached.has(id))
    await visit.write(purpose, (task) => recordDisclosures(task, { recipient, persons: out.map(({ id }) => id), items: given, how: 'exported' }))
    return out
  })
}

const designed: { readonly [key: string]: readonly Item[] } = {
  name: ['first_name', 'last_name'], organisation: ['organisation_affiliation'], email: ['email_work'], phone: ['phone'],
}

/** What the chosen columns tell of a person, or nothing where one of them is of no item: that one may leave to nobody. */
function itemsOf(visit: Visit): readonly Item[] | undefined {
  const told = viewOf(visit, people).keys.map((key) => designed[key] ?? itemOf(key))
  return told.every((one) => one !== undefined) ? [...new Set(told.flat())] : undefined
}

function itemOf(key: string): readonly Item[] | undefined {
  const column = catalogue['person']?.columns[key]
  if (column === undefined || !('personal' in column)) return undefined
  const name = Object.keys(items).find((one) => one === column.personal)
  return isItem(name) ? [name] : undefined
}

function isItem(name: string | undefined): name is Item {
  return name !== undefined && Object.hasOwn(items, name)
}

async function asking(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const t = speaker(visit)
  const held = addressPurposes.filter((purpose) => visit.holds(purpose))
  const given = itemsOf(visit)
  const may = given === undefined ? [] : await visit.own.look((task) => Promise.all(held.map((purpose) => receiversOf(task, purpose, given))))
  const receivers = [...new Set(may.flat().map(nameOf))]
  const back = viewLink('/people', visit.query, {})
  const errorOf = (field: string) => (refusal?.field === field ? t(refusal.text) : undefined)
  return page({
    title: t(texts.title),
    current: '/people',
    status: refusal === undefined ? 200 : 422,
    subtitle: (given ?? []).map((item) => say(items[item].label, visit.language)).join(', '),
    body: receivers.length === 0 ? (
      <EmptyState title={t(texts.nobody)} text={t(texts.nobodyNext)} actions={<LinkButton href={back} back>{t(pageTexts.cancel)}</LinkButton>} />
    ) : (
      <PostForm action={viewLink(path, visit.query, {})} back={back} language={visit.language} faults={refusal?.faults ?? []}
        refusal={refusal} confirm={texts.give}>
        <p class="muted">{t(texts.told)}</p>
        <Field kind="radios" name="purpose" label={t(texts.why)} error={errorOf('purpose')} must={t(pageTexts.must)}
          value={visit.form.get('purpose') ?? undefined}
          options={held.map((value) => ({ value, label: purposes[value].label[visit.language] }))} />
        <Field kind="choice" name="recipient" label={t(texts.recipient)} error={errorOf('recipient')} must={t(pageTexts.must)}
          none={t(pageTexts.choose)} value={visit.form.get('recipient') ?? undefined}
          options={receivers.map((value) => ({ value, label: value }))} />
      </PostForm>
    ),
  })
}
