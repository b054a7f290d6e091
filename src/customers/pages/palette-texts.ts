import type { Text } from '../../platform/text/language.ts'

const t = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

/** The words of the search over everything. */
export const paletteTexts = {
  title: t('Hae kaikesta', 'Sök i allt', 'Search everything'),
  label: t(
    'Nimi, sähköposti, puhelin, Y-tunnus tai sopimusnumero',
    'Namn, e-post, telefon, FO-nummer eller avtalsnummer',
    'Name, e-mail, phone, business id or contract number',
  ),
  hint: t('Kirjoita sanan alku.', 'Skriv början av ordet.', 'Write the beginning of a word.'),
  found: (count: number) => t(`${count} löytyi`, `${count} hittades`, `${count} found`),
  recent: t('Viimeksi avatut', 'Senast öppnade', 'Opened last'),
  person: t('Henkilö', 'Person', 'Person'),
  organisation: t('Asiakas', 'Kund', 'Customer'),
  contract: t('Sopimus', 'Avtal', 'Contract'),
  nothing: t('Mitään ei löytynyt', 'Ingenting hittades', 'Nothing was found'),
  nothingNext: t(
    'Kirjoita vähemmän kirjaimia tai hae toisella tiedolla. Työtehtäväsi ulkopuolelta ei haeta.',
    'Skriv färre bokstäver eller sök med en annan uppgift. Utanför din arbetsuppgift söks inte.',
    'Write fewer letters or search by something else. Nothing outside your work task is searched.',
  ),
} as const
