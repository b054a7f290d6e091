import type { Text } from '../catalogue/shape.ts'
import type { TableFault } from '../platform/table/table-error.ts'

/** What an import says about a file, a line or a value. */
export const importTexts = {
  otherColumns: {
    fi: 'Tiedostossa ei ole asiakastietojen sarakkeita. Tarkista, että valitsit oikean tiedoston.',
    sv: 'Filen har inga kolumner med kunduppgifter. Kontrollera att du valde rätt fil.',
    en: 'The file has no columns of customer data. Check that you chose the right file.',
  },
  wholeReach: {
    fi: 'Asiakkaita voi tuoda vain tehtävä, joka kattaa kaikki asiakkaat.',
    sv: 'Kunder kan bara importeras av ett uppdrag som omfattar alla kunder.',
    en: 'Only a duty that covers all customers may import customers.',
  },
  noResponsible: {
    fi: 'Sopimuksella ei ole vastuullista yhteyshenkilöä. Rivi odottaa, kunnes henkilö on nimetty.',
    sv: 'Avtalet har ingen ansvarig kontaktperson. Raden väntar tills en person har utsetts.',
    en: 'The contract has no responsible contact. The line waits until somebody has been named.',
  },
  needsNumber: {
    fi: 'Riviltä puuttuvat sekä asiakasnumero että Y-tunnus.',
    sv: 'Raden saknar både kundnummer och FO-nummer.',
    en: 'The line has neither a customer number nor a business id.',
  },
  needsBusinessId: { fi: 'Y-tunnus puuttuu.', sv: 'FO-numret saknas.', en: 'The business id is missing.' },
  wholeName: {
    fi: 'Yhteyshenkilöltä puuttuu etunimi tai sukunimi.',
    sv: 'Kontaktpersonens för- eller efternamn saknas.',
    en: 'The contact lacks a first or a last name.',
  },
  whoseDetail: {
    fi: 'Rivillä on yhteyshenkilön tietoja, mutta ei hänen nimeään.',
    sv: 'Raden har uppgifter om en kontaktperson men inte namnet.',
    en: 'The line has details of a contact but not their name.',
  },
  type: {
    fi: 'Tuntematon asiakastyyppi. Esimerkiksi: kunta, yritys, yhdistys, yksityishenkilö',
    sv: 'Okänd kundtyp. Till exempel: kommun, företag, förening, privatperson',
    en: 'Unknown customer type. For example: municipality, company, association, private person',
  },
  mark: { fi: 'Kirjoita K tai E.', sv: 'Skriv J eller N.', en: 'Write Y or N.' },
  inFuture: {
    fi: 'Päivä ei voi olla tulevaisuudessa.',
    sv: 'Dagen kan inte ligga i framtiden.',
    en: 'The day cannot be in the future.',
  },
  endsFirst: {
    fi: 'Sopimus päättyisi ennen kuin se alkaa.',
    sv: 'Avtalet skulle upphöra innan det börjar.',
    en: 'The contract would end before it starts.',
  },
  needsOperator: {
    fi: 'Verkkolaskuosoitteelta puuttuu välittäjätunnus.',
    sv: 'E-fakturaadressen saknar förmedlarkod.',
    en: 'The e-invoice address lacks its operator.',
  },
  needsVersion: {
    fi: 'Kerro, mikä selosteen versio annettiin.',
    sv: 'Ange vilken version av beskrivningen som gavs.',
    en: 'Say which version of the notice was given.',
  },
  contractInUse: {
    fi: 'Sopimusnumero on jo toisella asiakkaalla.',
    sv: 'Avtalsnumret används redan för en annan kund.',
    en: 'The contract number is already another customer’s.',
  },
  alreadyThere: {
    fi: 'Asiakas on jo rekisterissä, mutta se ei kuulu työtehtävääsi.',
    sv: 'Kunden finns redan i registret men hör inte till din arbetsuppgift.',
    en: 'The customer is in the register already, outside your work task.',
  },
  staysOut: {
    fi: 'Osoitteen haltija on pyytänyt, ettei häntä tuoda takaisin rekisteriin. Jos hän palaa, lisää hänet lomakkeella ja valitse peruste.',
    sv: 'Innehavaren av adressen har bett att inte föras in på nytt. Om hen återkommer, lägg till hen på blanketten och välj grunden.',
    en: 'The owner of the address asked not to be brought back. If they come back, add them on the form and choose the ground.',
  },
  skipped: {
    fi: 'Rivi jätettiin tuomatta, kuten esikatselussa valittiin.',
    sv: 'Raden importerades inte, enligt valet i förhandsgranskningen.',
    en: 'The line was left out, as was chosen in the preview.',
  },
  personGone: {
    fi: 'Rekisterin henkilöä, joksi tämä valittiin, ei enää löydy. Valitse uudelleen.',
    sv: 'Personen i registret som valdes för raden finns inte längre. Välj på nytt.',
    en: 'The person of the register who was chosen for this line is no longer there. Choose again.',
  },
  identityCode: {
    fi: 'Henkilötunnus vapaassa tekstissä. Se korvattiin tähdillä: rekisteri ei tarvitse sitä.',
    sv: 'Personbeteckning i fritext. Den ersattes med stjärnor: registret behöver den inte.',
    en: 'A personal identity code in free text. It was replaced by asterisks: the register does not need it.',
  },
  formula: {
    fi: 'Taulukkolaskenta suorittaisi tämän kaavana. Se säilytettiin tekstinä ja viedään vaarattomana.',
    sv: 'Ett kalkylprogram skulle köra detta som en formel. Det sparades som text och exporteras ofarligt.',
    en: 'A spreadsheet would run this as a formula. It was kept as text and is exported harmless.',
  },
  notImported: {
    fi: 'Tuntematon sarake: sen arvoja ei tuoda.',
    sv: 'Okänd kolumn: dess värden importeras inte.',
    en: 'An unknown column: its values are not imported.',
  },
} as const satisfies Record<string, Text>

export function missingColumns(titles: readonly string[]): Text {
  const list = titles.join(', ')
  return {
    fi: `Tiedostosta puuttuu: ${list}. Lisää sarakkeet ja tuo tiedosto uudelleen.`,
    sv: `Filen saknar: ${list}. Lägg till kolumnerna och importera filen på nytt.`,
    en: `The file lacks: ${list}. Add the columns and import the file again.`,
  }
}

export function twiceColumn(title: string): Text {
  return {
    fi: `Sarake ${title} on tiedostossa kahdesti.`,
    sv: `Kolumnen ${title} finns två gånger i filen.`,
    en: `The column ${title} is in the file twice.`,
  }
}

export function otherBusinessId(line: number): Text {
  return {
    fi: `Samalla asiakkaalla on rivillä ${line} toinen Y-tunnus.`,
    sv: `Samma kund har ett annat FO-nummer på rad ${line}.`,
    en: `The same customer has another business id on line ${line}.`,
  }
}

export function secondResponsible(line: number): Text {
  return {
    fi: `Sopimuksella on jo vastuuhenkilö rivillä ${line}.`,
    sv: `Avtalet har redan en ansvarig på rad ${line}.`,
    en: `The contract already has a responsible contact on line ${line}.`,
  }
}

/** Why the file as a whole could not be read, and what to do. */
export function fileFault(reason: TableFault, line: number | undefined): Text {
  const text = fileFaults[reason]
  if (line === undefined) return text
  return { fi: `${text.fi} (rivi ${line})`, sv: `${text.sv} (rad ${line})`, en: `${text.en} (line ${line})` }
}

const fileFaults: Record<TableFault, Text> = {
  empty: { fi: 'Tiedosto on tyhjä.', sv: 'Filen är tom.', en: 'The file is empty.' },
  zip: {
    fi: 'Tämä on pakattu tiedosto, jota ei voi avata taulukkona. Tallenna se CSV- tai .xlsx-muodossa.',
    sv: 'Detta är en packad fil som inte kan öppnas som tabell. Spara den i CSV- eller .xlsx-format.',
    en: 'This is a packed file that cannot be opened as a table. Save it as CSV or .xlsx.',
  },
  'not-text': {
    fi: 'Tiedosto ei ole tekstiä. Tallenna se CSV-muodossa.',
    sv: 'Filen är inte text. Spara den i CSV-format.',
    en: 'The file is not text. Save it as CSV.',
  },
  encoding: {
    fi: 'Tiedoston merkistö on rikki. Tallenna se UTF-8-muodossa.',
    sv: 'Filens teckenkodning är trasig. Spara den som UTF-8.',
    en: 'The encoding of the file is broken. Save it as UTF-8.',
  },
  quote: {
    fi: 'Lainausmerkki jää auki.',
    sv: 'Ett citattecken är inte avslutat.',
    en: 'A quotation mark is left open.',
  },
  cut: {
    fi: 'Tiedosto katkeaa kesken rivin. Lataa se uudelleen.',
    sv: 'Filen slutar mitt i en rad. Ladda ner den på nytt.',
    en: 'The file ends in the middle of a line. Fetch it again.',
  },
  uneven: {
    fi: 'Rivillä on eri määrä sarakkeita kuin otsikossa.',
    sv: 'Raden har ett annat antal kolumner än rubriken.',
    en: 'The line has another number of columns than the header.',
  },
  'too-large': {
    fi: 'Tiedosto on liian suuri. CSV enintään 50 Mt, .xlsx enintään 20 Mt: jaa se osiin.',
    sv: 'Filen är för stor. CSV högst 50 MB, .xlsx högst 20 MB: dela upp den.',
    en: 'The file is too large. CSV at most 50 MB, .xlsx at most 20 MB: split it.',
  },
  'too-long': { fi: 'Rivi on liian pitkä.', sv: 'Raden är för lång.', en: 'The line is too long.' },
  'too-wide': {
    fi: 'Sarakkeita on liikaa.',
    sv: 'Det finns för många kolumner.',
    en: 'There are too many columns.',
  },
  'too-many-rows': {
    fi: 'Rivejä on liikaa. Enintään 250 000: jaa tiedosto osiin.',
    sv: 'Det finns för många rader. Högst 250 000: dela upp filen.',
    en: 'There are too many lines. At most 250,000: split the file.',
  },
}
