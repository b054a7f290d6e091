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
    fi: '{controller} käsittelee henkilötietojasi. Tässä ovat tiedot, jotka sinulla on oikeus saada itsestäsi (tietosuoja-asetuksen 15 artikla). Ne on koottu {day}. Vastaus on maksuton.',
    sv: '{controller} behandlar dina personuppgifter. Här är de uppgifter om dig som du har rätt att få (artikel 15 i dataskyddsförordningen). De sammanställdes den {day}. Svaret är avgiftsfritt.',
    en: '{controller} processes your personal data. Here is the data about you that you have the right to receive (Article 15 of the GDPR). It was compiled on {day}. This answer is free of charge.',
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
  sourceLine: { fi: 'Tiedot on saatu: {source}, {day}.', sv: 'Uppgifterna har fåtts: {source}, {day}.', en: 'The data came: {source}, {day}.' },
  recipients: { fi: 'Kenelle tietojasi on annettu', sv: 'Till vem dina uppgifter har lämnats', en: 'Who has received your data' },
  nobody: {
    fi: 'Tietojasi ei ole luovutettu kenellekään.', sv: 'Dina uppgifter har inte lämnats ut till någon.',
    en: 'Your data has been disclosed to nobody.',
  },
  processors: {
    fi: 'Tietosuojaselosteen mukaan tietojasi voidaan antaa näille, kun käyttötarkoitus sitä vaatii: {entities}.',
    sv: 'Enligt dataskyddsbeskrivningen kan dina uppgifter lämnas till dessa när ändamålet kräver det: {entities}.',
    en: 'According to the privacy notice, your data may be given to these when the purpose requires it: {entities}.',
  },
  views: { fi: 'Milloin ja miksi tietojasi on käytetty', sv: 'När och varför dina uppgifter har använts', en: 'When and why your data has been used' },
  viewsLead: {
    fi: 'Lokista näkyy, missä työtehtävässä tietojasi on käytetty. Työntekijän nimi ei näy.',
    sv: 'Loggen visar i vilken arbetsuppgift dina uppgifter har använts. Den anställdas namn visas inte.',
    en: 'The log shows in which work task your data was used. The name of the employee is not shown.',
  },
  moreViews: { fi: 'Vanhempia merkintöjä on lisäksi {n}.', sv: 'Antal äldre anteckningar utöver dessa: {n}.', en: 'Number of older entries besides these: {n}.' },
  day: { fi: 'Päivä', sv: 'Dag', en: 'Day' },
  times: { fi: 'Kertaa', sv: 'Gånger', en: 'Times' },
  act: { fi: 'Toimenpide', sv: 'Åtgärd', en: 'Action' },
  workTask: { fi: 'Työtehtävä', sv: 'Arbetsuppgift', en: 'Work task' },
  product: { fi: 'Järjestelmä itse', sv: 'Systemet självt', en: 'The system itself' },
  unknownTask: { fi: 'Päättynyt työtehtävä', sv: 'Avslutad arbetsuppgift', en: 'An ended work task' },
  hidden: { fi: 'Mitä emme voi näyttää', sv: 'Vad vi inte kan visa', en: 'What we cannot show' },
  hiddenLine: {
    fi: '{table} (rivejä {n}): tiedot koskevat myös toista henkilöä, emmekä saa antaa hänen tietojaan.',
    sv: '{table} (antal rader {n}): uppgifterna gäller också en annan person, och vi får inte lämna ut dennes uppgifter.',
    en: '{table} (rows: {n}): this also concerns another person, whose data we may not give.',
  },
  keptOut: { fi: 'Takaisintuonnin esto', sv: 'Spärr mot återinförande', en: 'Kept out of the register' },
  keptOutLine: {
    fi: 'Osoitteesta on tallessa vain avaimellinen tiiviste, jottei sen haltijaa tuoda pyytämättä takaisin rekisteriin. Se poistetaan {day}.',
    sv: 'Av adressen finns endast en kontrollsumma med nyckel, för att innehavaren inte ska föras in på nytt utan begäran. Den raderas {day}.',
    en: 'Of the address there is only a keyed digest, so that its owner is not brought back unasked. It is removed on {day}.',
  },
  keptOutLifted: { fi: 'Esto kumottiin {day}.', sv: 'Spärren hävdes {day}.', en: 'This was lifted on {day}.' },
  whileTie: {
    fi: 'niin kauan kuin tehtäväsi tai sopimus jatkuu, ja sen jälkeen {length} ({after})',
    sv: 'så länge ditt uppdrag eller avtalet gäller och därefter {length} ({after})',
    en: 'as long as your role or the contract lasts, and {length} after that ({after})',
  },
  until: { fi: '{day} asti', sv: 'till den {day}', en: 'until {day}' },
  overdue: { fi: 'säilytysaika päättyi {day}; tieto poistetaan', sv: 'tiden gick ut den {day}; uppgiften raderas', en: 'the period ended on {day}; it is being removed' },
  byRule: { fi: '{length} ({after})', sv: '{length} ({after})', en: '{length} ({after})' },
  months: { fi: '{n} kk', sv: '{n} mån', en: '{n} months' },
  rights: { fi: 'Oikeutesi', sv: 'Dina rättigheter', en: 'Your rights' },
  noAutomation: {
    fi: 'Emme tee sinusta automaattisia päätöksiä emmekä profiloi sinua. Emme siirrä tietojasi EU:n ja ETA:n ulkopuolelle.',
    sv: 'Vi fattar inga automatiska beslut om dig och profilerar dig inte. Vi överför inte dina uppgifter utanför EU och EES.',
    en: 'We make no automated decisions about you and do not profile you. We do not transfer your data outside the EU and the EEA.',
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
  { fi: 'Saat tietosi koneluettavassa muodossa (20 artikla).', sv: 'Du får dina uppgifter i maskinläsbar form (artikel 20).',
    en: 'You may have your data in a machine-readable form (Article 20).' },
  { fi: 'Voit vastustaa käsittelyä ja kieltää kutsut, kyselyt ja markkinoinnin (21 artikla).',
    sv: 'Du kan invända mot behandlingen och förbjuda inbjudningar, enkäter och marknadsföring (artikel 21).',
    en: 'You may object to processing and forbid invitations, surveys and marketing (Article 21).' },
  { fi: 'Voit milloin tahansa perua antamasi suostumuksen (7 artikla).', sv: 'Du kan när som helst återkalla ett samtycke som du har gett (artikel 7).',
    en: 'You may withdraw a consent that you gave at any time (Article 7).' },
] as const satisfies readonly Text[]

export const basisTexts = {
  '6(1)(a)': { fi: 'suostumus (6.1 a artikla)', sv: 'samtycke (artikel 6.1 a)', en: 'consent (Article 6(1)(a))' },
  '6(1)(b)': { fi: 'sopimus (6.1 b artikla)', sv: 'avtal (artikel 6.1 b)', en: 'contract (Article 6(1)(b))' },
  '6(1)(c)': { fi: 'laki (6.1 c artikla)', sv: 'lag (artikel 6.1 c)', en: 'law (Article 6(1)(c))' },
  '6(1)(e)': { fi: 'yleinen etu (6.1 e artikla)', sv: 'allmänt intresse (artikel 6.1 e)', en: 'public interest (Article 6(1)(e))' },
  '6(1)(f)': { fi: 'oikeutettu etu (6.1 f artikla)', sv: 'berättigat intresse (artikel 6.1 f)', en: 'legitimate interest (Article 6(1)(f))' },
} as const
