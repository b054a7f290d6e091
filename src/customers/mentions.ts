import type { Task, WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { oneOf } from './one-of.ts'
import type { Keeper } from './rows.ts'
import { noteTexts } from './note-texts.ts'

// A text names people by their ids, so that a name is shown only to those who may see the person, follows the person
// when it changes, and goes when the person is erased. Source: privacy by construction 4.5.

/** One stretch of a text: words, or somebody it mentions. */
export type Stretch =
  | { is: 'words'; words: string }
  | { is: 'person'; id: string }
  | { is: 'colleague'; id: string }

/** The names that the reader may see, by id. */
export type Names = ReadonlyMap<string, string>

const token = /\{(person|user):([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}/g
const address =
  /(?:https?:\/\/[^\s/]+)?\/people\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![\w/-])/g
const called = /(?<![\p{L}\d.])@([\p{L}'’-]+(?: [\p{L}'’-]+){0,3})/gu

/** A stored text as its stretches. */
export function stretchesOf(text: string): readonly Stretch[] {
  const found: Stretch[] = []
  let at = 0
  for (const match of text.matchAll(token)) {
    const [whole, kind, id = ''] = match
    if (match.index > at) found.push({ is: 'words', words: text.slice(at, match.index) })
    found.push({ is: kind === 'person' ? 'person' : 'colleague', id })
    at = match.index + whole.length
  }
  if (at < text.length) found.push({ is: 'words', words: text.slice(at) })
  return found
}

/** Whom the texts mention. */
export function mentionedIn(texts: readonly (string | null)[]): { persons: string[]; colleagues: string[] } {
  const all = texts.flatMap((text) => stretchesOf(text ?? ''))
  const ids = (kind: 'person' | 'colleague') => [
    ...new Set(all.flatMap((one) => (one.is === kind ? [one.id] : []))),
  ]
  return { persons: ids('person'), colleagues: ids('colleague') }
}

/** The persons among these whom the task sees, with their names. */
export async function personsNamed(task: Task<Keeper>, ids: readonly string[]): Promise<Names> {
  if (ids.length === 0) return new Map()
  const rows = await task.db
    .selectFrom('person')
    .select(['id', 'first_name', 'last_name'])
    .where('tenant_id', '=', task.tenant)
    .where('id', '=', oneOf(ids))
    .orderBy('id')
    .execute()
  return new Map(rows.map(({ id, first_name, last_name }) => [id, `${first_name} ${last_name}`]))
}

/** The text as its writer edits it: names after an at sign, and whom the writer may not see as they are stored. */
export function written(text: string, names: Names): string {
  return stretchesOf(text)
    .map((one) => {
      if (one.is === 'words') return one.words
      const name = names.get(one.id)
      return name === undefined ? `{${one.is === 'person' ? 'person' : 'user'}:${one.id}}` : `@${name}`
    })
    .join('')
}

/** Turns what was typed into what is stored: `@Name` and the address of a person's card become tokens. An at sign
 *  before nobody's name stays as it is. Refuses a name that several people have. */
export async function withTokens(
  task: Task<Keeper>,
  typed: string,
  colleagues: readonly { id: string; name: string }[],
  field: string,
): Promise<string> {
  const text = typed.replaceAll(address, '{person:$1}')
  const wanted = [...text.matchAll(called)].flatMap(([, name = '']) => beginnings(name))
  const people = [...(await peopleCalled(task, wanted)), ...colleagues.map(asColleague)]
  return text.replaceAll(called, (whole, name: string) => {
    for (const beginning of beginnings(name)) {
      const [one, other] = people.filter((known) => known.name === beginning)
      if (other !== undefined) throw new Refusal('invalid', noteTexts.severalCalled(beginning), field)
      if (one !== undefined) return one.token + name.slice(beginning.length)
    }
    return whole
  })
}

type Called = { name: string; token: string }

function asColleague({ id, name }: { id: string; name: string }): Called {
  return { name, token: `{user:${id}}` }
}

/** The longest name first: after the name the sentence may go on with a capital or a small letter alike. */
function beginnings(name: string): string[] {
  const words = name.split(' ')
  return words.map((_, at) => words.slice(0, words.length - at).join(' ')).filter((one) => one.includes(' '))
}

async function peopleCalled(task: Task<Keeper>, names: readonly string[]): Promise<Called[]> {
  if (names.length === 0) return []
  const lasts = [...new Set(names.map((name) => name.slice(name.lastIndexOf(' ') + 1)))]
  const rows = await task.db
    .selectFrom('person')
    .select(['id', 'first_name', 'last_name'])
    .where('tenant_id', '=', task.tenant)
    .where('last_name', 'in', lasts)
    .orderBy('id')
    .limit(500)
    .execute()
  return rows.map(({ id, first_name, last_name }) => ({
    name: `${first_name} ${last_name}`,
    token: `{person:${id}}`,
  }))
}

/** Refuses to mention a person whom the writer does not see, unless the text mentioned them before. */
export async function mustSeeMentioned(
  task: WritingTask<'contracting'>,
  text: string,
  before: string,
  field: string,
): Promise<void> {
  const known = new Set(mentionedIn([before]).persons)
  const added = mentionedIn([text]).persons.filter((id) => !known.has(id))
  if (added.length === 0) return
  const seen = await task.db
    .selectFrom('person')
    .select('id')
    .where('tenant_id', '=', task.tenant)
    .where('id', '=', oneOf(added))
    .execute()
  if (seen.length < added.length) throw new Refusal('invalid', noteTexts.nobodyThere, field)
}
