import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site, type Site } from '../site.ts'

// SELOSTE_RACES=1000 is the long form.
const rounds = Number(process.env['SELOSTE_RACES'] ?? 100)

type Editor = Awaited<ReturnType<Site['signIn']>>
type Outcome = { won: boolean; wrote: string; text: string }
type Edit = (editor: Editor, page: Page, wrote: string) => Promise<Outcome>
type Page = { path: string; api: string; field: string; form: Readonly<Record<string, string>> }

let s: Site
let editors: readonly [Editor, Editor]
let places: readonly { path: string; api: string; field: string }[]

before(async () => {
  s = await site()
  editors = [await s.signIn('customer_care'), await s.signIn('customer_care')]
  const customer = await made('/customers', { kind: 'organisation', name: 'Nivala', legal_form: 'municipality', is_customer: 'true' })
  const person = await made('/people', {
    customer,
    'person.first_name': 'Aino',
    'person.last_name': 'Mäkelä',
    'person.source': 'customer_organisation',
    'person.source_on': '1.2.2026',
    'email.email': 'aino@nivala.example',
    'tie.starts_on': '1.2.2020',
    role: 'contact',
  })
  places = [
    { path: `/people/${person}`, api: `/api/v1/persons/${person}`, field: 'last_name' },
    { path: `/customers/${customer}`, api: `/api/v1/organisations/${customer}`, field: 'name' },
  ]
})
after(() => s.close())

async function made(path: string, form: Readonly<Record<string, string>>): Promise<string> {
  const answer = await editors[0].post(path, form)
  assert.equal(answer.status, 303, path)
  return answer.headers.get('location')?.split('/').at(-1) ?? ''
}

test(`of two editors one wins and the other sees both versions, ${rounds} times`, async () => {
  const lost: string[] = []
  for (let round = 0; round < rounds; round++) {
    const [place] = places.slice(round % places.length)
    assert.ok(place !== undefined)
    const [one, other] = round % 2 === 0 ? editors : [editors[1], editors[0]]
    const ways = pairOf(round)
    // Both have the page open before either saves.
    const [first, second] = [await opened(one, place), await opened(other, place)]
    const outcomes = await Promise.all([ways[0](one, first, `Ensin-${round}`), ways[1](other, second, `Toinen-${round}`)])
    lost.push(...(await faultsOf(place, outcomes)).map((fault) => `round ${round}: ${fault}`))
  }
  assert.deepEqual(lost, [])
})

/** Two forms, a form and a program, a program and a form, two programs. */
function pairOf(round: number): readonly [Edit, Edit] {
  const at = Math.floor(round / 2) % 4
  return [at === 0 || at === 1 ? byForm : byProgram, at === 0 || at === 2 ? byForm : byProgram]
}

async function faultsOf(place: { path: string; field: string }, outcomes: readonly Outcome[]): Promise<readonly string[]> {
  const winners = outcomes.filter(({ won }) => won)
  const [winner] = winners
  const loser = outcomes.find(({ won }) => !won)
  if (winners.length !== 1 || winner === undefined || loser === undefined) return [`${winners.length} winners`]
  const card = await editors[0].get(place.path)
  const stored = (await card.text()).includes(winner.wrote)
  return [
    ...(stored ? [] : ['what the winner saved is not stored']),
    ...[winner.wrote, loser.wrote].filter((wrote) => !loser.text.includes(wrote)).map((wrote) => `the loser is not shown ${wrote}`),
  ]
}

async function opened(editor: Editor, place: { path: string; api: string; field: string }): Promise<Page> {
  const html = await (await editor.get(`${place.path}/edit`)).text()
  return { ...place, form: formIn(html) }
}

/** What the browser would send back of the form, untouched. */
function formIn(html: string): Readonly<Record<string, string>> {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main'))
  const value = (tag: string) => /\bvalue="([^"]*)"/.exec(tag)?.[1] ?? ''
  const name = (tag: string) => /\bname="([^"]*)"/.exec(tag)?.[1] ?? ''
  const inputs = [...main.matchAll(/<input\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => !/type="(?:checkbox|radio)"/.test(tag) || / checked/.test(tag))
  const chosen = [...main.matchAll(/<select\b[^>]*>[\s\S]*?<\/select>/g)].map(([tag]) => [
    name(tag), value(/<option\b[^>]*\bselected[^>]*>/.exec(tag)?.[0] ?? '')] as const)
  return Object.fromEntries([...inputs.map((tag) => [name(tag), value(tag)] as const), ...chosen].filter(([key]) => key !== ''))
}

async function byForm(editor: Editor, { path, field, form }: Page, wrote: string): Promise<Outcome> {
  const answer = await editor.post(path, { ...form, [field]: wrote })
  const text = await answer.text()
  assert.ok(answer.status === 303 || answer.status === 409, `${answer.status} ${text.slice(0, 4000)}`)
  return { won: answer.status === 303, wrote, text }
}

async function byProgram(editor: Editor, { api, field, form }: Page, wrote: string): Promise<Outcome> {
  const answer = await editor.send('PATCH', api, { [field]: wrote }, { 'if-match': `"${form['row_version'] ?? ''}"` })
  assert.ok(answer.status === 200 || answer.status === 412, String(answer.status))
  return { won: answer.status === 200, wrote, text: await answer.text() }
}

test('an edit that names no version is refused and changes nothing', async () => {
  for (const place of places) {
    const { form } = await opened(editors[0], place)
    const { row_version: seen, ...unversioned } = form
    assert.match(seen ?? '', /^\d+$/)
    const answer = await editors[0].post(place.path, { ...unversioned, [place.field]: 'Ilman-versiota' })
    assert.notEqual(answer.status, 303, place.path)
    assert.doesNotMatch(await (await editors[0].get(place.path)).text(), /Ilman-versiota/)
    assert.equal((await editors[0].send('PATCH', place.api, { [place.field]: 'Ilman-versiota' })).status, 422)
  }
})
