import type { Text } from '../platform/text/language.ts'

const text = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

/** What columns about members of staff are called in their answer, where the catalogue gives no name of its own. */
export const staffLabels: { readonly [column: string]: Text } = {
  created_at: text('Kirjattu', 'Registrerad', 'Recorded'), seen_at: text('Käytetty viimeksi', 'Senast använd', 'Last used'),
  used_at: text('Käytetty', 'Använd', 'Used'), expires_at: text('Vanhenee', 'Upphör att gälla', 'Expires'),
  ended_at: text('Päättynyt', 'Avslutad', 'Ended'), closed_at: text('Suljettu', 'Stängt', 'Closed'),
  second_factor_at: text('Toinen tunniste alkaen', 'Andra faktor sedan', 'Second factor since'),
  confirmed_at: text('Vahvistettu', 'Bekräftad', 'Confirmed'), reminded_on: text('Muistutettu viimeksi', 'Senast påmind', 'Last reminded'),
  asked_on: text('Pyydetty', 'Begärd', 'Asked'), requested_on: text('Pyydetty', 'Begärd', 'Requested'),
  answered_on: text('Vastattu', 'Besvarad', 'Answered'), seen_on: text('Nähty', 'Sedd', 'Seen'), dismissed_on: text('Hylätty', 'Avvisad', 'Dismissed'),
  program: text('Ohjelma', 'Program', 'Program'), kind: text('Laji', 'Typ', 'Kind'), proof: text('Tunnistautuminen', 'Identifiering', 'Proof'),
  route: text('Sivu', 'Sida', 'Page'), purpose: text('Käyttötarkoitus', 'Ändamål', 'Purpose'), everywhere: text('Koko rekisteri', 'Hela registret', 'The whole register'),
  proved_at: text('Vahvistettu', 'Bekräftad', 'Proved'), dismissed_task: text('Hylätty tehtävä', 'Avvisat uppdrag', 'Dismissed task'),
}

/** The words of an answer to a member of staff. */
export const staffTexts = {
  title: text('Työntekijöiden tiedot', 'Uppgifter om anställda', 'Data on staff'),
  lead: text('Mitä rekisterissä on siitä, joka käyttää sitä työssään: tili, tehtävät, avaimet, asetukset ja loki.',
    'Vad registret innehåller om den som använder det i sitt arbete: konto, uppdrag, nycklar, inställningar och logg.',
    'What the register holds on those who use it at work: account, duties, keys, settings and log.'),
  none: text('Käyttäjiä ei ole.', 'Det finns inga användare.', 'There are no users.'),
  name: text('Nimi', 'Namn', 'Name'), email: text('Sähköposti', 'E-post', 'E-mail'), closed: text('Suljettu', 'Stängt', 'Closed'),
  open: text('Käytössä', 'I bruk', 'In use'), state: text('Tili', 'Konto', 'Account'),
  held: text('Mitä on tallessa', 'Vad som finns', 'What is held'),
  answer: text('Vastaus', 'Svar', 'Answer'), pdf: text('Kirje (PDF)', 'Brev (PDF)', 'Letter (PDF)'), files: text('Tiedostot (ZIP)', 'Filer (ZIP)', 'Files (ZIP)'),
  script: text('Ääneen luettava', 'Att läsa upp', 'To read aloud'),
  source: text('työnantajalta', 'av arbetsgivaren', 'from the employer'),
  log: text('Lokimerkinnät tehtävittäin ja päivittäin', 'Loggposter per uppdrag och dag', 'Log entries by duty and day'),
  day: text('Päivä', 'Dag', 'Day'), duty: text('Tehtävä', 'Uppdrag', 'Duty'), entries: text('Merkintöjä', 'Poster', 'Entries'),
  ownAccount: text('oma tili', 'eget konto', 'own account'),
  nobody: text('Käyttäjää ei löydy.', 'Användaren finns inte.', 'There is no such user.'),
  erasure: text('Poistaminen', 'Radering', 'Erasure'),
  seeErasure: text('Katso poistosuunnitelma', 'Visa raderingsplanen', 'See the erasure plan'),
} as const
