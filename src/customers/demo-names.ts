import { businessIdCheckDigit } from '../platform/text/business-id.ts'
import { fold } from '../platform/text/fold.ts'
import type { NewPerson } from './persons.ts'

const firstNames = (
  'Aino Eero Kaisa Veikko Maija Juhani Ritva Mikael Sirpa Tuomas Hilkka Åke Päivi Jukka Elina Timo ' +
  'Johanna Väinö Sanna Antti Leena Markku Outi Petri Anna-Liisa Hannu Katja Olli Tiina Björn Marjatta ' +
  'Jari Anneli Ville Kirsi Esa Riikka Sampo Ulla Ossi'
).split(' ')
const lastNames = (
  'Mäkelä Virtanen Niskanen Åkerman Öhman Heikkilä Junttila Mäki-Petäjä Rautio Kinnunen Pääkkönen ' +
  'Hirvelä Lindström Ojala Vähäkangas Kangas Laitinen Sääskilahti Korhonen Aho Tölli Nylund-Saari ' +
  'Peltola Rönkkö Suvanto Haapala Jämsä Kärki Lehto Myllylä Nevala Oja-Leikas Pyykkönen Rinne Salmela ' +
  'Taskila Uusitalo Vierimaa Yliniemi Ängeslevä Isokääntä Hautala Kiviniemi Löytynoja Marjakangas ' +
  'Nurmela Parkkila Ranta-aho Similä Tuomikoski Viitala Anttila Erkkilä Forsström Grönroos Hyvönen ' +
  'Ihalainen Järvenpää Karjula Leskelä Määttä Nikula Ollila Pirttikoski Rahkola Söderholm Tuohimaa ' +
  'Untinen Vanhala Wikström Yrjänä Ågren Östman Alakangas Brännkärr Eskola Haukipuro Jokela Keskitalo ' +
  'Luoma-aho Mustonen Nyström Orjala Pesonen'
).split(' ')

/** The people of the example, one after another, always the same and each with a name of their own. */
export function demoPerson(at: number, domain: string, on: string): NewPerson & { source_on: string } {
  const first_name = firstNames[(at * 7) % firstNames.length] ?? 'Aino'
  const last_name = lastNames[at % lastNames.length] ?? 'Mäkelä'
  const local = fold(`${first_name}.${last_name}`)
  return {
    first_name,
    last_name,
    source: at % 5 === 0 ? 'person' : 'customer_organisation',
    source_on: on,
    language: /Å|ström|Björn|Öst|roos|holm/.test(`${first_name} ${last_name}`) ? 'sv' : 'fi',
    emails: [{ email: `${local}@${domain}`, starts_on: on }],
    // Every fourth contact is reached by e-mail alone, as in life.
    phones: at % 4 === 3 ? [] : [{ phone: `+35844729${String(1000 + at * 37)}`, starts_on: on }],
  }
}

/** Business ids that nobody has been given: the example must not point at a real organisation. */
export function demoBusinessIds(many: number): string[] {
  const ids: string[] = []
  for (let body = 9_000_001; ids.length < many; body += 1) {
    const check = businessIdCheckDigit(String(body))
    if (check !== undefined) ids.push(`${body}-${check}`)
  }
  return ids
}

/** The part of an address that belongs to an organisation of the example. */
export function domainOf(name: string): string {
  return `${fold(name)
    .replace(/ (oy|ry|ab)$/, '')
    .replace(/[^a-z0-9]+/g, '-')}.example`
}
