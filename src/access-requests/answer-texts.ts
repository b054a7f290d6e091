import type { Text } from '../platform/text/language.ts'

const languages: Readonly<Record<string, Text>> = {
  fi: { fi: 'suomi', sv: 'finska', en: 'Finnish' },
  sv: { fi: 'ruotsi', sv: 'svenska', en: 'Swedish' },
  en: { fi: 'englanti', sv: 'engelska', en: 'English' },
}

/** What an answer about a person's own data says, in every delivery. */
export const answerTexts = {
  languages,
  yes: { fi: 'kyllä', sv: 'ja', en: 'yes' },
  no: { fi: 'ei', sv: 'nej', en: 'no' },
  title: { fi: 'Tietosi rekisterissämme', sv: 'Dina uppgifter i vårt register', en: 'Your data in our register' },
  lead: {
    fi: '{controller} käsittelee henkilötietojasi. Tämä on vastaus oikeuteesi saada pääsy tietoihin (tietosuoja-asetuksen 15 artikla), päivätty {day}. Vastaus on maksuton.',
    sv: '{controller} behandlar dina personuppgifter. Detta är svaret på din rätt till tillgång (artikel 15 i dataskyddsförordningen), daterat {day}. Svaret är avgiftsfritt.',
    en: '{controller} processes your personal data. This answers your right of access (Article 15 of the GDPR), dated {day}. It is free of charge.',
  },
  file: { fi: 'Tiedosto', sv: 'Fil', en: 'File' },
  fileGone: {
    fi: 'Tiedostoa ei voi enää avata', sv: 'Filen kan inte längre öppnas', en: 'The file can no longer be opened',
  },
  item: { fi: 'Tieto', sv: 'Uppgift', en: 'Data' },
  value: { fi: 'Arvo', sv: 'Värde', en: 'Value' },
  purposesOf: { fi: 'Käyttötarkoitukset', sv: 'Ändamål', en: 'Purposes' },
  kept: { fi: 'Säilytetään', sv: 'Bevaras', en: 'Kept' },
  purposes: { fi: 'Mihin tietojasi käytetään', sv: 'Vad dina uppgifter används till', en: 'What your data is used for' },
  keeps: { fi: 'Kuinka kauan tietojasi säilytetään', sv: 'Hur länge dina uppgifter bevaras', en: 'How long your data is kept' },
  letter: { fi: 'Tunnus', sv: 'Tecken', en: 'Mark' },
  number: { fi: 'Nro', sv: 'Nr', en: 'No.' },
  purpose: { fi: 'Käyttötarkoitus', sv: 'Ändamål', en: 'Purpose' },
  basis: { fi: 'Peruste', sv: 'Grund', en: 'Basis' },
  explains: { fi: 'Selitys', sv: 'Förklaring', en: 'Explanation' },
  source: { fi: 'Mistä tiedot on saatu', sv: 'Varifrån uppgifterna kommer', en: 'Where the data came from' },
  sourceLine: { fi: 'Tiedot on saatu: {source}, {day}.', sv: 'Uppgifterna har erhållits: {source}, {day}.', en: 'The data came: {source}, {day}.' },
  recipients: { fi: 'Kenelle tietojasi on annettu', sv: 'Till vem dina uppgifter har lämnats', en: 'Who has received your data' },
  nobody: {
    fi: 'Tietojasi ei ole luovutettu kenellekään.', sv: 'Dina uppgifter har inte lämnats ut till någon.',
    en: 'Your data has been disclosed to nobody.',
  },
  processors: {
    fi: 'Selosteen mukaan tietoja voivat saada, kun käyttötarkoitus sitä vaatii: {entities}.',
    sv: 'Enligt beskrivningen kan dessa få uppgifter när ändamålet kräver det: {entities}.',
    en: 'By the notice these may receive data when the purpose calls for it: {entities}.',
  },
  views: { fi: 'Milloin ja miksi tietojasi on käytetty', sv: 'När och varför dina uppgifter har använts', en: 'When and why your data has been used' },
  viewsLead: {
    fi: 'Lokista näkyy työtehtävä, jossa tietojasi on käytetty, mutta ei työntekijän nimeä.',
    sv: 'Loggen visar arbetsuppgiften som uppgifterna har använts i, men inte den anställdas namn.',
    en: 'The log shows the work task in which your data was used, but not the name of the employee.',
  },
  moreViews: { fi: 'Lisäksi {n} vanhempaa merkintää.', sv: 'Dessutom {n} äldre anteckningar.', en: 'And {n} older entries.' },
  day: { fi: 'Päivä', sv: 'Dag', en: 'Day' },
  times: { fi: 'Kertaa', sv: 'Gånger', en: 'Times' },
  act: { fi: 'Teko', sv: 'Handling', en: 'Act' },
  workTask: { fi: 'Työtehtävä', sv: 'Arbetsuppgift', en: 'Work task' },
  product: { fi: 'Järjestelmä itse', sv: 'Systemet självt', en: 'The system itself' },
  unknownTask: { fi: 'Päättynyt työtehtävä', sv: 'Avslutad arbetsuppgift', en: 'An ended work task' },
  hidden: { fi: 'Mitä ei näytetä arvoina', sv: 'Vad som inte visas som värden', en: 'What is not shown as values' },
  hiddenLine: {
    fi: '{table}: {n} riviä koskee myös toista henkilöä, jonka tietoja emme saa antaa.',
    sv: '{table}: {n} rader gäller också en annan person, vars uppgifter vi inte får lämna ut.',
    en: '{table}: {n} rows also concern another person, whose data we may not give.',
  },
  whileTie: {
    fi: 'niin kauan kuin tehtäväsi tai sopimus jatkuu, ja sen jälkeen {length} ({after})',
    sv: 'så länge ditt uppdrag eller avtalet gäller och därefter {length} ({after})',
    en: 'as long as your role or the contract lasts, and {length} after that ({after})',
  },
  until: { fi: '{day} asti', sv: 'till {day}', en: 'until {day}' },
  overdue: { fi: 'säilytysaika päättyi {day}, tieto poistetaan', sv: 'tiden gick ut {day}, uppgiften raderas', en: 'the period ended on {day}; it is being removed' },
  byRule: { fi: '{length} ({after})', sv: '{length} ({after})', en: '{length} ({after})' },
  months: { fi: '{n} kk', sv: '{n} mån', en: '{n} months' },
  rights: { fi: 'Oikeutesi', sv: 'Dina rättigheter', en: 'Your rights' },
  noAutomation: {
    fi: 'Sinusta ei tehdä automaattisia päätöksiä eikä profiilia. Tietojasi ei siirretä EU:n tai ETA:n ulkopuolelle.',
    sv: 'Inga automatiska beslut fattas om dig och ingen profilering görs. Uppgifterna överförs inte utanför EU eller EES.',
    en: 'No automated decisions or profiles are made of you. Your data is not transferred outside the EU or the EEA.',
  },
} as const

/** What a person may do, by article. */
export const rightLines = [
  { fi: 'Voit pyytää virheellisten tietojen oikaisua (16 artikla).', sv: 'Du kan begära rättelse av felaktiga uppgifter (artikel 16).',
    en: 'You may ask for wrong data to be rectified (Article 16).' },
  { fi: 'Voit pyytää tietojesi poistamista (17 artikla).', sv: 'Du kan begära att dina uppgifter raderas (artikel 17).',
    en: 'You may ask for your data to be erased (Article 17).' },
  { fi: 'Voit pyytää käsittelyn rajoittamista (18 artikla).', sv: 'Du kan begära att behandlingen begränsas (artikel 18).',
    en: 'You may ask for processing to be restricted (Article 18).' },
  { fi: 'Saat tietosi koneluettavina (20 artikla).', sv: 'Du får dina uppgifter i maskinläsbar form (artikel 20).',
    en: 'You may have your data in a machine-readable form (Article 20).' },
  { fi: 'Voit vastustaa käsittelyä ja kieltää kutsut, kyselyt ja markkinoinnin (21 artikla).',
    sv: 'Du kan invända mot behandlingen och förbjuda inbjudningar, enkäter och marknadsföring (artikel 21).',
    en: 'You may object to processing and forbid invitations, surveys and marketing (Article 21).' },
] as const satisfies readonly Text[]

export const basisTexts = {
  '6(1)(a)': { fi: 'suostumus (6 artikla 1 a)', sv: 'samtycke (artikel 6.1 a)', en: 'consent (Article 6(1)(a))' },
  '6(1)(b)': { fi: 'sopimus (6 artikla 1 b)', sv: 'avtal (artikel 6.1 b)', en: 'contract (Article 6(1)(b))' },
  '6(1)(c)': { fi: 'laki (6 artikla 1 c)', sv: 'lag (artikel 6.1 c)', en: 'law (Article 6(1)(c))' },
  '6(1)(e)': { fi: 'yleinen etu (6 artikla 1 e)', sv: 'allmänt intresse (artikel 6.1 e)', en: 'public interest (Article 6(1)(e))' },
  '6(1)(f)': { fi: 'oikeutettu etu (6 artikla 1 f)', sv: 'berättigat intresse (artikel 6.1 f)', en: 'legitimate interest (Article 6(1)(f))' },
} as const
