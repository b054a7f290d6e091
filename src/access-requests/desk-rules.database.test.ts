import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { customers } from '../../test/customers.ts'
import { pdfText } from '../../test/pdf-text.ts'
import { tables } from '../catalogue/catalogue.ts'
import { tableNamed } from '../catalogue/schema/columns.ts'
import { controllerOf } from '../platform/controller.ts'
import { printPaper, type Paper } from '../platform/paper/paper.ts'
import { Refusal, type RefusalKind } from '../platform/refusal.ts'
import { addDays } from '../platform/text/day.ts'
import type { WritingTask } from '../platform/gate/task.ts'
import { answerAccess } from './answer.ts'
import { readAct } from './acts.ts'
import { openRestrictions, restrict } from './enforce.ts'
import { accessPaper } from './letter.ts'
import { accessPage } from './page-of-answer.tsx'
import { standingOf, type Step } from './request-clock.ts'
import { liftingPaper, requestPaper } from './request-letter.ts'
import { matchPerson, receiveRequest, requestOf, requestQueue, takeStep, type NewRequest, type NewStep } from './requests.ts'
import { accessScript } from './script.ts'

const languages = ['fi', 'sv', 'en'] as const
const authority = { fi: /Tietosuojavaltuutetun toimisto/, sv: /Dataombudsmannens byrå/, en: /Data Protection Ombudsman/ }
const court = { fi: /tuomioistuimeen/, sv: /domstol/, en: /a court/ }

let w: Awaited<ReturnType<typeof customers>>
let aino: string
before(async () => {
  w = await customers()
  aino = w.nivala.contacts[0].person
})
after(() => w.close())

const desk = <R>(act: (task: WritingTask<'rights_requests'>) => Promise<R>) =>
  w.gate.write(w.as('rights_requests'), 'rights_requests', 'test', act)
const received = (more: Partial<NewRequest> = {}) => desk((task) => receiveRequest(task, { kind: 'access', channel: 'email',
  received_on: w.today, language: 'fi', sender: 'Aino Mäkelä', ...more }))
const stepped = (id: string, step: NewStep) => desk((task) => takeStep(task, id, step))
const refused = (kind: RefusalKind, field?: string) => (reason: unknown) =>
  reason instanceof Refusal && reason.kind === kind && (field === undefined || reason.field === field)
const paperOf = (id: string) => w.ask('rights_requests', async (task) =>
  requestPaper(await requestOf(task, id), await controllerOf(task, 'Joki ICT Oy'), 'Aino Mäkelä'))
const words = (paper: Paper) => [...paper.above ?? [], paper.title, paper.lead, ...paper.sections.flatMap(({ heading, lines }) => [heading, ...lines])].join('\n')

for (const language of languages) {
  test(`a refusal gives its reasons, and complaint to the authority and to a court: ${language}`, async () => {
    const id = await received({ language })
    await assert.rejects(stepped(id, { step: 'refused', reason: '' }), refused('invalid', 'reason'))
    await stepped(id, { step: 'refused', reason: 'Sama pyyntö toteutettiin viikko sitten.' })
    const letter = words(await paperOf(id))
    for (const said of [/Sama pyyntö toteutettiin viikko sitten\./, authority[language], court[language]]) assert.match(letter, said)
  })

  test(`every letter, of whatever kind and step, names the authority and the court: ${language}`, async () => {
    const steps: readonly NewStep[][] = [[], [{ step: 'identity_asked', reason: 'r' }], [{ step: 'clarification_asked', reason: 'r' }],
      [{ step: 'extended', reason: 'r', more_months: 2 }], [{ step: 'refused', reason: 'r' }], [{ step: 'withdrawn' }]]
    for (const kind of tables.rights_request.columns.kind.choices) {
      for (const taken of [...steps, [{ step: 'answered', reason: 'r', delivery: 'letter' }] satisfies NewStep[]]) {
        const id = await received({ language, kind })
        await desk((task) => matchPerson(task, id, aino, 1))
        for (const step of taken) await stepped(id, step)
        const letter = words(await paperOf(id))
        assert.match(letter, authority[language], `${kind} ${taken[0]?.step}`)
        assert.match(letter, court[language], `${kind} ${taken[0]?.step}`)
        assert.doesNotMatch(letter, /\{\w+\}|\bundefined\b|\bnull\b/)
      }
    }
  })

  test(`every form of an answer, and the letter before a restriction is lifted, names the authority: ${language}`, async () => {
    const answer = await w.ask('rights_requests', (task) => answerAccess(task, aino, 'Joki ICT Oy', language))
    for (const text of [words(accessPaper(answer)), accessPage(answer), accessScript(answer)]) assert.match(text, authority[language])
    await desk((task) => restrict(task, aino, 'unlawful', 'events'))
    const paper = await w.ask('rights_requests', async (task) => {
      const [restriction] = await openRestrictions(task, aino)
      return restriction && liftingPaper(restriction, language, await controllerOf(task, 'Joki ICT Oy'), { name: 'Aino Mäkelä', today: w.today })
    })
    assert.match(paper === undefined ? '' : words(paper), authority[language])
    assert.ok(pdfText(await printPaper(paper ?? accessPaper(answer))).length > 400)
  })
}

test('a complaint to the officer is a case with its clock, and is decided with reasons', async () => {
  const id = await received({ kind: 'complaint', words: 'Tietojani näytettiin sivulliselle.' })
  const queue = await w.ask('rights_requests', requestQueue)
  assert.equal(queue.find((each) => each.id === id)?.standing.state, 'open')
  assert.match(words(await paperOf(id)), /Tietosuojavastaava käsittelee sen/)
  await assert.rejects(stepped(id, { step: 'answered', delivery: 'letter' }), refused('invalid', 'reason'))
  await stepped(id, { step: 'answered', delivery: 'letter', reason: 'Tapaus oli tietoturvaloukkaus, ja pääsy poistettiin.' })
  const letter = words(await paperOf(id))
  for (const said of ['Valituksesi on käsitelty', 'Tapaus oli tietoturvaloukkaus, ja pääsy poistettiin.']) assert.ok(letter.includes(said), said)
})

test('nobody but the officer handles a complaint', async () => {
  const id = await received({ kind: 'complaint' })
  await assert.rejects(w.ask('rights_requests', (task) => requestOf(task, id), w.as('customer_service')), refused('not-allowed'))
})

test('time is extended once, by two months at most, with a letter that says why and until when', async () => {
  const id = await received()
  await assert.rejects(stepped(id, { step: 'extended', more_months: 2 }), refused('invalid', 'reason'))
  await assert.rejects(stepped(id, { step: 'extended', more_months: 3, reason: 'x' }), refused('invalid', 'more_months'))
  await stepped(id, { step: 'extended', more_months: 2, reason: 'Aineistoa on paljon.' })
  const { standing } = await w.ask('rights_requests', (task) => requestOf(task, id))
  const letter = words(await paperOf(id))
  const due = standing.dueOn.split('-').toReversed().map(Number).join('.')
  const written = w.today.split('-').toReversed().map(Number).join('.')
  for (const said of ['Aineistoa on paljon.', `viimeistään ${due}`, `\n${written}\n`]) assert.ok(letter.includes(said), said)
  await assert.rejects(stepped(id, { step: 'extended', more_months: 1, reason: 'x' }), refused('too-late'))
})

test('an extension after the first month is too late, and on its last day it is not', () => {
  assert.equal(standingOf('2026-03-10', [], '2026-04-10').mayExtend, true)
  assert.equal(standingOf('2026-03-10', [], '2026-04-11').mayExtend, false)
})

test('a deadline on a holiday moves to the next working day, after a pause and an extension too', () => {
  assert.equal(standingOf('2026-11-24', [], '2026-11-25').dueOn, '2026-12-28', 'Christmas')
  assert.equal(standingOf('2026-01-19', [step('extended', '2026-02-01', 2)], '2026-02-02').dueOn, '2026-04-20')
  assert.equal(standingOf('2026-02-03', [step('extended', '2026-02-10', 1)], '2026-02-11').dueOn, '2026-04-07', 'Good Friday and Easter')
  assert.equal(standingOf('2026-05-12', [step('identity_asked', '2026-05-13'), step('identity_confirmed', '2026-05-20')], '2026-05-21').dueOn,
    '2026-06-22', 'Midsummer Eve')
})

test('the clock stands still only while identity or clarification is awaited', async () => {
  const days = (steps: readonly Step[]) => standingOf('2026-03-10', steps, '2026-03-25').dueOn
  for (const name of ['identity_confirmed', 'clarification_received', 'extended', 'answered', 'refused', 'withdrawn'] as const) {
    const moved = days([step(name, '2026-03-11', name === 'extended' ? 1 : null)])
    assert.equal(moved, name === 'extended' ? '2026-05-11' : '2026-04-10', name)
  }
  const asked = [step('clarification_asked', '2026-03-12'), step('clarification_received', '2026-03-17')]
  assert.equal(days(asked), addDays('2026-04-10', 5))
  await assert.rejects(stepped(await received(), { step: 'clarification_received' }), refused('conflict'), 'nothing was asked')
})

test('no personal identity code is asked for or kept, wherever it is written', async () => {
  const code = 'Olen 131052-308T'
  const labels = ['rights_request', 'rights_step', 'consent', 'restriction', 'objection']
    .flatMap((name) => Object.values(tableNamed(name).columns)).flatMap(({ label }) => (label === undefined ? [] : [label.fi, label.sv, label.en]))
  assert.ok(labels.length > 40)
  assert.deepEqual(labels.filter((label) => /henkilötunnus|personbeteckning|identity code/i.test(label)), [])
  for (const field of ['sender', 'reach', 'words']) await assert.rejects(received({ [field]: code }), refused('invalid', field))
  await assert.rejects(stepped(await received(), { step: 'identity_asked', reason: code }), refused('invalid', 'reason'))
  assert.throws(() => readAct({ act: 'end', purpose: 'events', reason: code }), refused('invalid', 'reason'))
  assert.throws(() => readAct({ act: 'consent', purpose: 'events', channel: 'paper', wording: code }), refused('invalid', 'wording'))
})

function step(name: Step['step'], taken_on: string, more_months: number | null = null): Step {
  return { step: name, taken_on, more_months }
}
