import assert from 'node:assert/strict'
import { test } from 'node:test'
import { items } from './items.ts'
import { prohibitions } from './prohibitions.ts'
import { purposes } from './purposes.ts'
import { recipients } from './recipients.ts'
import { retention } from './retention.ts'
import type {
  ItemShape, ProhibitionShape, PurposeShape, RecipientShape, RetentionShape, SubjectShape, Text,
  WorkTaskShape,
} from './shape.ts'
import { subjects } from './subjects.ts'
import { workTasks } from './work-tasks.ts'

type Named<T> = { readonly [name: string]: T }
type Vocabulary = {
  subjects: Named<SubjectShape>
  purposes: Named<PurposeShape<string>>
  items: Named<ItemShape>
  retention: Named<RetentionShape>
  recipients: Named<RecipientShape<string, string>>
  workTasks: Named<WorkTaskShape<string>>
  prohibitions: Named<ProhibitionShape>
}

const ours: Vocabulary = { subjects, purposes, items, retention, recipients, workTasks, prohibitions }

// A proper noun, an example address or number, or a word that the languages share.
const sameInFinnishAndEnglish = new Set([
  'items.first_name.example', 'items.last_name.example', 'items.postal_address.example',
  'items.business_id.example', 'items.customer_number.example', 'items.user_name.example',
])

test('every statement of the vocabulary is complete', () => {
  assert.deepEqual(faultsOf(ours), [])
})

function faultsOf(vocabulary: Vocabulary): string[] {
  return [
    ...textFaults(vocabulary), ...basisFaults(vocabulary), ...objectionFaults(vocabulary),
    ...termFaults(vocabulary), ...lengthFaults(vocabulary), ...referenceFaults(vocabulary),
  ]
}

function textFaults(vocabulary: Vocabulary): string[] {
  return textsOf(vocabulary).flatMap(([path, text]) => [
    ...[text.fi, text.sv, text.en].some((words) => words.trim() === '')
      ? [`${path} is empty in a language`] : [],
    ...text.fi === text.en && !sameInFinnishAndEnglish.has(path) ? [`${path} is not translated`] : [],
  ])
}

function textsOf(statement: object, path = ''): [string, Text][] {
  if (isText(statement)) return [[path, statement]]
  return Object.entries(statement).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? textsOf(value, path === '' ? name : `${path}.${name}`) : [])
}

function isText(statement: object): statement is Text {
  return 'fi' in statement && 'sv' in statement && 'en' in statement
}

function basisFaults({ purposes, subjects }: Vocabulary): string[] {
  return Object.entries(purposes).flatMap(([name, purpose]) => {
    const bases = Object.values(purpose.basis)
    const strangers = Object.entries(purpose.basis)
      .filter(([subject, basis]) => basis === '6(1)(b)' && subjects[subject]?.party !== true)
    return [
      ...bases.length === 0 ? [`${name} has no basis`] : [],
      ...bases.includes('6(1)(f)') && !(purpose.interest && purpose.balancing)
        ? [`${name} is not balanced`] : [],
      ...bases.includes('6(1)(c)') && !purpose.law ? [`${name} names no law`] : [],
      ...strangers.map(([subject]) => `${name}: ${subject} is no party to a contract`),
    ]
  })
}

function objectionFaults({ purposes }: Vocabulary): string[] {
  return Object.entries(purposes).flatMap(([name, purpose]) => {
    const mayObject = Object.values(purpose.basis).some((basis) => basis === '6(1)(f)' || basis === '6(1)(e)')
    return mayObject === (purpose.objection !== 'none') ? [] : [`${name}: Article 21 says otherwise`]
  })
}

function termFaults({ subjects, purposes, items, prohibitions }: Vocabulary): string[] {
  const kinds: Record<string, Record<string, { dpv: string }>> = { subjects, purposes, items, prohibitions }
  return Object.entries(kinds).flatMap(([kind, statements]) =>
    Object.entries(statements)
      .filter(([, statement]) => !/^(?:dpv|pd|sel):[A-Z][A-Za-z]+$/.test(statement.dpv))
      .map(([name]) => `${kind}.${name} has an unknown term`))
}

function lengthFaults({ retention }: Vocabulary): string[] {
  return Object.entries(retention)
    .filter(([, { months, settable: [least, most] }]) => least < 0 || months < least || months > most)
    .map(([name]) => `${name} is outside its own bounds`)
}

function referenceFaults({ subjects, purposes, items, recipients, workTasks }: Vocabulary): string[] {
  const opened = new Set(Object.values(workTasks).flatMap((task) => task.purposes))
  const uses = [
    ...Object.entries(purposes)
      .map(([name, one]) => ({ name, used: Object.keys(one.basis), known: subjects })),
    ...Object.entries(recipients).map(([name, one]) => ({ name, used: one.items, known: items })),
    ...Object.entries(recipients).map(([name, one]) => ({ name, used: one.purposes, known: purposes })),
    ...Object.entries(workTasks).filter(([, one]) => one.rights === undefined)
      .map(([name, one]) => ({ name, used: one.purposes, known: purposes })),
  ]
  return [
    ...uses.flatMap(({ name, used, known }) => [
      ...used.length === 0 ? [`${name} is for nothing`] : [],
      ...used.filter((one) => !(one in known)).map((one) => `${name} names ${one}, which is not stated`),
      ...new Set(used).size < used.length ? [`${name} names something twice`] : [],
    ]),
    ...Object.keys(purposes).filter((name) => !opened.has(name))
      .map((name) => `${name} is opened by no work task`),
  ]
}

test('an untranslated or empty text is found', () => {
  const label = { fi: 'Etunimi', sv: ' ', en: 'Etunimi' }
  assert.deepEqual(faultsOf({ ...ours, items: { ...items, first_name: { ...items.first_name, label } } }), [
    'items.first_name.label is empty in a language', 'items.first_name.label is not translated',
  ])
})

test('a legitimate interest without its balancing test is found', () => {
  const { balancing, ...unbalanced } = purposes.events
  assert.ok(balancing.fi.length > 0)
  assert.deepEqual(faultsOf(withPurpose('events', unbalanced)), ['events is not balanced'])
})

function withPurpose(name: string, purpose: PurposeShape<string>): Vocabulary {
  return { ...ours, purposes: { ...purposes, [name]: purpose } }
}

test('a legal obligation without its law is found', () => {
  const { law, ...lawless } = purposes.statutory_accounting
  assert.ok(law.fi.length > 0)
  assert.deepEqual(faultsOf(withPurpose('statutory_accounting', lawless)),
    ['statutory_accounting names no law'])
})

test('a contact person is no party: the notice of 2018 claims 6(1)(b) for everybody', () => {
  const basis = { ...purposes.contracting.basis, contact_person: '6(1)(b)' } as const
  assert.deepEqual(faultsOf(withPurpose('contracting', { ...purposes.contracting, basis })),
    ['contracting: contact_person is no party to a contract'])
})

test('a purpose without a basis, or with a basis for nobody known, is found', () => {
  assert.deepEqual(faultsOf(withPurpose('membership', { ...purposes.membership, basis: {} })),
    ['membership has no basis', 'membership is for nothing'])
  const stranger = { ...purposes.membership, basis: { passer_by: '6(1)(a)' } } as const
  assert.deepEqual(faultsOf(withPurpose('membership', stranger)),
    ['membership names passer_by, which is not stated'])
})

test('a right to object that is denied, or promised where there is none, is found', () => {
  assert.deepEqual(faultsOf(withPurpose('feedback', { ...purposes.feedback, objection: 'none' })),
    ['feedback: Article 21 says otherwise'])
  assert.deepEqual(faultsOf(withPurpose('membership', { ...purposes.membership, objection: 'at-once' })),
    ['membership: Article 21 says otherwise'])
})

test('a term of no known vocabulary is found', () => {
  assert.deepEqual(faultsOf({ ...ours, items: { ...items, phone: { ...items.phone, dpv: 'foaf:phone' } } }),
    ['items.phone has an unknown term'])
})

test('vouchers and books may not go before the Accounting Act lets them, by any setting', () => {
  assert.deepEqual([retention.voucher.settable[0], retention.ledger.settable[0]], [72, 120])
  const hasty = { ...retention.voucher, months: 71 }
  assert.deepEqual(faultsOf({ ...ours, retention: { ...retention, voucher: hasty } }),
    ['voucher is outside its own bounds'])
})

test('a purpose that no work task opens, and a recipient of unstated data, are found', () => {
  const { membership_care, ...others } = workTasks
  assert.deepEqual(membership_care.purposes, ['membership'])
  assert.deepEqual(faultsOf({ ...ours, workTasks: others }), ['membership is opened by no work task'])
  const greedy = { ...recipients.bank, items: ['first_name', 'first_name', 'shoe_size'] }
  assert.deepEqual(faultsOf({ ...ours, recipients: { ...recipients, bank: greedy } }),
    ['bank names shoe_size, which is not stated', 'bank names something twice'])
})

test('first name, last name and municipal organisation go to partners for an event, and nothing else', () => {
  assert.deepEqual(recipients.event_partner.items, ['first_name', 'last_name', 'organisation_affiliation'])
  assert.deepEqual(recipients.event_partner.purposes, ['events'])
})

test('whoever runs the servers is stated to hold everything that is on them', () => {
  assert.deepEqual([...recipients.ict_processor.items].sort(), Object.keys(items).sort())
  assert.deepEqual([...recipients.ict_processor.purposes].sort(), Object.keys(purposes).sort())
})

test('membership and marketing wait until a controller switches them on', () => {
  const off = Object.entries(purposes).filter(([, purpose]) => purpose.byDefault === 'off')
  assert.deepEqual(off.map(([name]) => name), ['membership', 'marketing'])
})

test('an objection to invitations, surveys and marketing takes effect at once, and to nothing else', () => {
  const atOnce = Object.entries(purposes).filter(([, purpose]) => purpose.objection === 'at-once')
  assert.deepEqual(atOnce.map(([name]) => name), ['events', 'feedback', 'marketing'])
})
