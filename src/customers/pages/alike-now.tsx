import type { Answer, Visit } from '../../platform/http/route.ts'
import { parseBusinessId } from '../../platform/text/business-id.ts'
import { parseEmail } from '../../platform/text/email.ts'
import { parsePhone } from '../../platform/text/phone.ts'
import { say, type Language } from '../../platform/text/language.ts'
import { organisationsLike, type Alike } from '../organisation-duplicates.ts'
import type { Keeper } from '../rows.ts'
import { peopleLike } from './duplicate-people.tsx'
import { formTexts as texts } from './form-texts.ts'

type Known = { name: string; href: string }

const ofPerson = { first_name: 'person.first_name', last_name: 'person.last_name', email: 'email.email', phone: 'phone.phone' } as const
const ofCustomer = { name: 'name', business_id: 'business_id' } as const
// A sole trader is a person and has a name of the trade too.
const asked = {
  person: Object.values(ofPerson), organisation: Object.values(ofCustomer), private_person: Object.values(ofPerson),
  sole_trader: [...Object.values(ofPerson), ...Object.values(ofCustomer)],
}
const most = 3
// The country and the shortest numbers that anybody has.
const leastLength = '+358812345'.length

/** Who in the register may be the one whom a form is being filled of: what saving it will ask, told while one types.
 *  With the script; without it saving asks alone. */
export async function alikeNow(visit: Visit): Promise<Answer> {
  const found = await Promise.all([peopleNow(visit), customersNow(visit)])
  return { as: 'json', body: found.flat().slice(0, most) }
}

async function peopleNow(visit: Visit): Promise<Known[]> {
  const [first_name, last_name] = [written(visit, ofPerson.first_name), written(visit, ofPerson.last_name)]
  const email = parseEmail(written(visit, ofPerson.email))
  const phone = wholePhone(written(visit, ofPerson.phone))
  if ((first_name === '' || last_name === '') && email === undefined && phone === undefined) return []
  const rows = await peopleLike(visit, { first_name, last_name, emails: email === undefined ? [] : [{ email }],
    phones: phone === undefined ? [] : [{ phone }] })
  return rows.map(({ id, ties: [tie], ...row }) =>
    ({ name: `${row.last_name} ${row.first_name}${tie === undefined ? '' : `, ${tie.organisation}`}`, href: `/people/${id}` }))
}

async function customersNow(visit: Visit): Promise<Known[]> {
  const [name, business_id] = [written(visit, ofCustomer.name), parseBusinessId(written(visit, ofCustomer.business_id))]
  if (name === '' && business_id === undefined) return []
  const rows = await visit.read<Keeper, Alike[]>('contracting', 'listed', (task) => organisationsLike(task, { name, business_id }))
  return rows.map((row) => ({ name: row.name, href: `/customers/${row.id}` }))
}

/** A number that is still being typed is some other number too. */
function wholePhone(text: string): string | undefined {
  const phone = parsePhone(text)
  return phone === undefined || phone.length < leastLength ? undefined : phone
}

function written({ form }: Visit, name: string): string {
  return form.get(name)?.trim() ?? ''
}

/** The line where the form says so; it has its room from the beginning, so that nothing moves. */
export function AlikeLine({ of, language }: { of: keyof typeof asked; language: Language }) {
  const names = asked[of].join(' ')
  return <p class="muted" role="status" data-alike={names} data-told={say(texts.alikeNow, language)}>{'\u00a0'}</p>
}
