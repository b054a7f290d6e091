import type { Language, Text } from '../../catalogue/shape.ts'

/** The heading over the remedies. */
export const remediesTitle = { fi: 'Oikeus valittaa', sv: 'Rätten att klaga', en: 'The right to complain' } as const satisfies Text

/** Both remedies, told in every answer. Source: GDPR 12(4), 77, 79; Data Protection Act 1050/2018, section 21. */
const remedyLines = [
  { fi: 'Voit ottaa ensin yhteyttä tietosuojavastaavaamme, mutta se ei ole pakollista.',
    sv: 'Du kan först kontakta vårt dataskyddsombud, men du behöver inte göra det.',
    en: 'You may first turn to our data protection officer, but you need not.' },
  { fi: 'Voit tehdä valituksen valvontaviranomaiselle: Tietosuojavaltuutetun toimisto, PL 800, 00531 Helsinki, tietosuoja@om.fi, tietosuoja.fi.',
    sv: 'Du kan lämna in ett klagomål till tillsynsmyndigheten: Dataombudsmannens byrå, PB 800, 00531 Helsingfors, tietosuoja@om.fi, tietosuoja.fi/sv.',
    en: 'You may lodge a complaint with the supervisory authority: Office of the Data Protection Ombudsman, PO Box 800, 00531 Helsinki, tietosuoja@om.fi, tietosuoja.fi/en.' },
  { fi: 'Voit myös viedä asian tuomioistuimeen (tietosuoja-asetuksen 79 artikla).', sv: 'Du kan också föra saken till domstol (artikel 79 i dataskyddsförordningen).',
    en: 'You may also bring the matter before a court (Article 79 of the General Data Protection Regulation).' },
] as const satisfies readonly Text[]

const reachTexts = {
  contact: { fi: 'Rekisterin yhteyshenkilö: {reach}.', sv: 'Registrets kontaktperson: {reach}.', en: 'Contact person of the register: {reach}.' },
  officer: { fi: 'Tietosuojavastaava: {reach}.', sv: 'Dataskyddsombud: {reach}.', en: 'Data protection officer: {reach}.' },
} as const satisfies Record<string, Text>

/** The remedies, and whom to turn to, as every answer and letter ends. */
export function remediesIn(language: Language, reach: { contact: string | undefined; officer: string | undefined }): string[] {
  const { contact, officer } = reach
  return [...remedyLines.map((line) => line[language]),
    ...(contact === undefined ? [] : [fill(reachTexts.contact[language], { reach: contact })]),
    ...(officer === undefined ? [] : [fill(reachTexts.officer[language], { reach: officer })])]
}

/** Puts values in their places. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}
