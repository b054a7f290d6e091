import type { Text } from '../catalogue/shape.ts'

/** What is wrong with a value: the words beside the field say what to do, with an example where one helps. */
export const faultTexts = {
  required: {
    fi: 'Tämä tieto puuttuu. Täytä se.',
    sv: 'Den här uppgiften saknas. Fyll i den.',
    en: 'This is missing. Fill it in.',
  },
  unknown: {
    fi: 'Tällaista kenttää ei ole, tai työtehtäväsi ei anna oikeutta siihen. Jätä se pois.',
    sv: 'Ett sådant fält finns inte, eller så ger din arbetsuppgift inte rätt till det. Lämna bort det.',
    en: 'There is no such field, or your work task does not allow it. Leave it out.',
  },
  text: { fi: 'Kirjoita tähän tekstiä.', sv: 'Skriv text här.', en: 'Write text here.' },
  characters: {
    fi: 'Tekstissä on merkkejä, joita ei voi tallentaa. Kirjoita se uudelleen.',
    sv: 'Texten innehåller tecken som inte kan sparas. Skriv den på nytt.',
    en: 'The text has characters that cannot be stored. Write it again.',
  },
  line: {
    fi: 'Kirjoita tämä yhdelle riville.',
    sv: 'Skriv detta på en rad.',
    en: 'Write this on one line.',
  },
  at: {
    fi: 'Osoitteesta puuttuu @-merkki. Esimerkiksi: paivi@nivala.example',
    sv: 'Adressen saknar tecknet @. Till exempel: paivi@nivala.example',
    en: 'The address lacks an @ sign. For example: paivi@nivala.example',
  },
  email: {
    fi: 'Tämä ei ole sähköpostiosoite. Esimerkiksi: paivi@nivala.example',
    sv: 'Detta är ingen e-postadress. Till exempel: paivi@nivala.example',
    en: 'This is not an e-mail address. For example: paivi@nivala.example',
  },
  phone: {
    fi: 'Tämä ei ole puhelinnumero. Esimerkiksi: 044 729 1419 tai +46 8 123 456',
    sv: 'Detta är inget telefonnummer. Till exempel: 044 729 1419 eller +46 8 123 456',
    en: 'This is not a phone number. For example: 044 729 1419 or +46 8 123 456',
  },
  day: {
    fi: 'Tällaista päivää ei ole. Kirjoita muodossa 31.12.2026.',
    sv: 'En sådan dag finns inte. Skriv i formen 31.12.2026.',
    en: 'There is no such day. Write it as 31.12.2026.',
  },
  instant: {
    fi: 'Tämä ei ole ajankohta. Esimerkiksi: 2026-12-31T12:00:00Z',
    sv: 'Detta är ingen tidpunkt. Till exempel: 2026-12-31T12:00:00Z',
    en: 'This is not a point in time. For example: 2026-12-31T12:00:00Z',
  },
  yes: {
    fi: 'Vastaa kyllä tai ei (true tai false).',
    sv: 'Svara ja eller nej (true eller false).',
    en: 'Answer yes or no (true or false).',
  },
  count: {
    fi: 'Kirjoita kokonaisluku. Esimerkiksi: 12',
    sv: 'Skriv ett heltal. Till exempel: 12',
    en: 'Write a whole number. For example: 12',
  },
  basis_points: {
    fi: 'Kirjoita prosentti väliltä 0–100, enintään kaksi desimaalia. Esimerkiksi: 25,5',
    sv: 'Skriv en procent mellan 0 och 100, högst två decimaler. Till exempel: 25,5',
    en: 'Write a percentage between 0 and 100, at most two decimals. For example: 25,5',
  },
  language: {
    fi: 'Valitse kieli: fi, sv tai en.',
    sv: 'Välj språk: fi, sv eller en.',
    en: 'Choose a language: fi, sv or en.',
  },
  business_id: {
    fi: 'Tarkista Y-tunnus: muoto tai tarkistusnumero on väärin. Esimerkiksi: 2617416-4',
    sv: 'Kontrollera FO-numret: formen eller kontrollsiffran är fel. Till exempel: 2617416-4',
    en: 'Check the business id: its form or check digit is wrong. For example: 2617416-4',
  },
  postal_code: {
    fi: 'Postinumerossa on viisi numeroa. Esimerkiksi: 85500',
    sv: 'Ett postnummer har fem siffror. Till exempel: 85500',
    en: 'A postal code has five digits. For example: 85500',
  },
  municipality: {
    fi: 'Kuntakoodissa on kolme numeroa. Esimerkiksi: 535',
    sv: 'En kommunkod har tre siffror. Till exempel: 535',
    en: 'A municipality code has three digits. For example: 535',
  },
  e_invoice: {
    fi: 'Tämä ei ole verkkolaskuosoite (OVT tai IBAN). Esimerkiksi: 003726174164',
    sv: 'Detta är ingen e-fakturaadress (OVT eller IBAN). Till exempel: 003726174164',
    en: 'This is not an e-invoice address (OVT or IBAN). For example: 003726174164',
  },
  operator: {
    fi: 'Tämä ei ole välittäjätunnus. Esimerkiksi: 003721291126 tai NDEAFIHH',
    sv: 'Detta är ingen förmedlarkod. Till exempel: 003721291126 eller NDEAFIHH',
    en: 'This is not an operator code. For example: 003721291126 or NDEAFIHH',
  },
  choice: {
    fi: 'Valitse jokin annetuista vaihtoehdoista.',
    sv: 'Välj något av de givna alternativen.',
    en: 'Choose one of the given choices.',
  },
  uuid: {
    fi: 'Tämä ei ole tietueen tunniste. Valitse tieto luettelosta.',
    sv: 'Detta är ingen identifierare för en post. Välj uppgiften i listan.',
    en: 'This is not the id of a record. Choose it from the list.',
  },
  json: {
    fi: 'Tätä rakennetta ei voi tallentaa.',
    sv: 'Denna struktur kan inte sparas.',
    en: 'This structure cannot be stored.',
  },
} as const satisfies Record<string, Text>

export type FaultCode = keyof typeof faultTexts

/** The words for a text that is longer than its kind allows. */
export function tooLong(most: number): Text {
  return {
    fi: `Teksti on liian pitkä. Lyhennä se enintään ${most} merkkiin.`,
    sv: `Texten är för lång. Förkorta den till högst ${most} tecken.`,
    en: `The text is too long. Shorten it to at most ${most} characters.`,
  }
}

/** Labels of columns whose statement has none because they mean the same in every table. */
export const commonLabels: { readonly [column: string]: Text } = {
  starts_on: { fi: 'Alkaa', sv: 'Börjar', en: 'Starts' },
  ends_on: { fi: 'Päättyy', sv: 'Upphör', en: 'Ends' },
  ended_on: { fi: 'Päättyi', sv: 'Upphörde', en: 'Ended' },
  merged_on: { fi: 'Yhdistyi', sv: 'Sammanslogs', en: 'Merged' },
  closed_on: { fi: 'Suljettu', sv: 'Stängt', en: 'Closed' },
  bounced_on: { fi: 'Viesti palautui', sv: 'Meddelandet studsade', en: 'Message bounced' },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  language: { fi: 'Kieli', sv: 'Språk', en: 'Language' },
  active: { fi: 'Voimassa', sv: 'Gällande', en: 'Active' },
  is_interim: { fi: 'Väliaikainen', sv: 'Tillfällig', en: 'Interim' },
  responsible_is_interim: {
    fi: 'Väliaikainen vastuuhenkilö',
    sv: 'Tillfällig ansvarig',
    en: 'Interim contact',
  },
  into_id: { fi: 'Mihin', sv: 'Till', en: 'Into' },
  successor_id: { fi: 'Seuraaja', sv: 'Efterträdare', en: 'Successor' },
  representative_id: { fi: 'Edustaja', sv: 'Företrädare', en: 'Representative' },
  user_id: { fi: 'Käyttäjä', sv: 'Användare', en: 'User' },
  line: { fi: 'Rivi', sv: 'Rad', en: 'Line' },
  reason: { fi: 'Syy', sv: 'Orsak', en: 'Reason' },
  version: { fi: 'Versio', sv: 'Version', en: 'Version' },
  notice: { fi: 'Seloste', sv: 'Beskrivning', en: 'Notice' },
}
