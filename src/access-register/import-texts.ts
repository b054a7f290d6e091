import type { TableFault } from '../platform/table/table-error.ts'
import type { Text } from '../platform/text/language.ts'

/** What the import of the access register says. */
export const registerImportTexts = {
  title: { fi: 'Tuo pääsyrekisteri', sv: 'Importera åtkomstregister', en: 'Import the access register' },
  told: {
    fi: 'CSV-tiedosto tai Excel-taulukko, jossa on samat otsikot kuin ladattavassa tiedostossa. Ensin näytetään, mitä tiedostosta tulisi.',
    sv: 'En CSV-fil eller Exceltabell med samma rubriker som i filen som kan laddas ner. Först visas vad filen skulle ge.',
    en: 'A CSV file or an Excel sheet with the same headings as the file one can download. What would come of it is shown first.',
  },
  file: { fi: 'Tiedosto', sv: 'Fil', en: 'File' },
  limits: { fi: 'Enintään 5 000 riviä ja 5 Mt.', sv: 'Högst 5 000 rader och 5 MB.', en: 'At most 5,000 lines and 5 MB.' },
  send: { fi: 'Näytä, mitä tulisi', sv: 'Visa vad som kommer', en: 'Show what would come' },
  columns: { fi: 'Sarakkeet', sv: 'Kolumner', en: 'Columns' },
  personHint: { fi: 'Työntekijä löytyy nimellä tai sähköpostiosoitteella.', sv: 'Den anställda hittas med namn eller e-postadress.',
    en: 'An employee is found by name or by e-mail address.' },
  accepted: { fi: 'Kirjataan', sv: 'Antecknas', en: 'Would be recorded' },
  refused: { fi: 'Jää pois', sv: 'Lämnas bort', en: 'Left out' },
  line: { fi: 'Rivi', sv: 'Rad', en: 'Line' },
  why: { fi: 'Miksi', sv: 'Varför', en: 'Why' },
  nothing: { fi: 'Tiedostossa ei ole kirjattavaa.', sv: 'Filen innehåller inget att anteckna.', en: 'The file has nothing to record.' },
  record: { fi: 'Kirjaa {n} riviä', sv: 'Anteckna {n} rader', en: 'Record {n} lines' },
  recorded: { fi: 'Kirjattiin {n} riviä.', sv: '{n} rader antecknades.', en: '{n} lines were recorded.' },
  more: { fi: 'ja {n} muuta', sv: 'och {n} till', en: 'and {n} more' },
  noFile: { fi: 'Valitse tiedosto.', sv: 'Välj en fil.', en: 'Choose a file.' },
  noPerson: { fi: 'Tällä nimellä tai osoitteella ei ole työntekijää.', sv: 'Ingen anställd har detta namn eller denna adress.',
    en: 'No employee has this name or address.' },
  manyPersons: { fi: 'Nimi on usealla. Käytä sähköpostiosoitetta.', sv: 'Flera har detta namn. Använd e-postadressen.',
    en: 'Several have this name. Use the e-mail address.' },
  noKind: { fi: 'Laji ei ole avain, kulkukortti, tila eikä ulkoinen järjestelmä.', sv: 'Typen är varken nyckel, passerkort, lokal eller externt system.',
    en: 'The kind is no key, badge, room or external system.' },
  dutiesElsewhere: { fi: 'Tämän rekisterin tehtävät annetaan omalla sivullaan.', sv: 'Uppdrag i detta register ges på en egen sida.',
    en: 'Duties in this register are given on their own page.' },
  noLine: { fi: 'Teksti puuttuu, on liian pitkä tai sisältää henkilötunnuksen.', sv: 'Texten saknas, är för lång eller innehåller en personbeteckning.',
    en: 'The text is missing, too long, or holds a personal identity code.' },
  notYet: { fi: 'Palautus ei voi olla tulevaisuudessa.', sv: 'Återlämningen kan inte ligga i framtiden.', en: 'A return cannot lie in the future.' },
  known: { fi: 'On jo rekisterissä.', sv: 'Finns redan i registret.', en: 'Is in the register already.' },
  changed: { fi: 'Rekisteri muuttui esikatselun jälkeen. Lähetä tiedosto uudelleen.', sv: 'Registret ändrades efter förhandsgranskningen. Skicka filen på nytt.',
    en: 'The register changed after the preview. Send the file again.' },
  tooMany: { fi: 'Tiedostossa on yli 5 000 riviä. Jaa se osiin.', sv: 'Filen har över 5 000 rader. Dela upp den.', en: 'The file has more than 5,000 lines. Split it.' },
  tooLarge: { fi: 'Tiedosto on yli 5 Mt.', sv: 'Filen är över 5 MB.', en: 'The file is larger than 5 MB.' },
  noColumns: (titles: readonly string[]): Text => ({
    fi: `Tiedostosta puuttuu sarake: ${titles.join(', ')}.`, sv: `Filen saknar en kolumn: ${titles.join(', ')}.`, en: `The file lacks a column: ${titles.join(', ')}.`,
  }),
}

const faults: { readonly [F in TableFault]?: Text } = {
  empty: { fi: 'Tiedosto on tyhjä.', sv: 'Filen är tom.', en: 'The file is empty.' },
  zip: { fi: 'Tiedosto ei ole taulukko. Tallenna se CSV- tai .xlsx-muodossa.', sv: 'Filen är ingen tabell. Spara den i CSV- eller .xlsx-format.',
    en: 'The file is no table. Save it as CSV or .xlsx.' },
}

/** Why a file cannot be read, and on which line. */
export function faultText(reason: TableFault, line: number | undefined): Text {
  const at = { fi: line === undefined ? '' : ` (rivi ${line})`, sv: line === undefined ? '' : ` (rad ${line})`, en: line === undefined ? '' : ` (line ${line})` }
  return faults[reason] ?? { fi: `Taulukkoa ei voi lukea${at.fi}. Tallenna se uudelleen CSV- tai .xlsx-muodossa.`,
    sv: `Tabellen kan inte läsas${at.sv}. Spara den på nytt i CSV- eller .xlsx-format.`,
    en: `The table cannot be read${at.en}. Save it again as CSV or .xlsx.` }
}
