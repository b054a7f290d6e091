import type { Text } from '../platform/text/language.ts'
import { formatInteger } from '../platform/text/number.ts'
import type { Duplicate } from './import-plan.ts'

const t = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

/** Words of the import's pages and of its command. */
export const importPageTexts = {
  title: t('Tuo asiakkaita', 'Importera kunder', 'Import customers'),
  intro: t(
    'Vie asiakastiedot vanhasta järjestelmästä CSV-tiedostoon ja tuo se tästä. Rivi, jossa on virhe, ei luo mitään: ' +
      'se luetellaan syineen, ja muut rivit tuodaan.',
    'Exportera kunduppgifterna från det gamla systemet till en CSV-fil och importera den här. En rad med fel skapar ' +
      'ingenting: den listas med orsaken, och de övriga raderna importeras.',
    'Export the customer data from the old system to a CSV file and import it here. A line with an error creates ' +
      'nothing: it is listed with the reason, and the other lines are imported.',
  ),
  file: t('Tiedosto', 'Fil', 'File'),
  limits: t(
    'CSV, enintään 50 Mt ja 250 000 riviä, tai .xlsx, enintään 20 Mt. Merkistö ja erotin tunnistetaan.',
    'CSV, högst 50 MB och 250 000 rader, eller .xlsx, högst 20 MB. Teckenkodningen och avgränsaren identifieras.',
    'CSV, at most 50 MB and 250,000 lines, or .xlsx, at most 20 MB. Encoding and delimiter are recognised.',
  ),
  columns: t('Sarakkeet', 'Kolumner', 'Columns'),
  must: t('Tiedostossa on oltava', 'Filen måste ha', 'The file must have'),
  may: t('Lisäksi tunnetaan', 'Dessutom känns igen', 'Also known'),
  send: t('Jatka', 'Fortsätt', 'Continue'),
  stepFile: t('Tiedosto', 'Fil', 'File'),
  stepColumns: t('Sarakkeet ja esikatselu', 'Kolumner och förhandsgranskning', 'Columns and preview'),
  stepRun: t('Tuonti', 'Import', 'Import'),
  choose: t('Tarkista ennen tuontia', 'Kontrollera före importen', 'Check before the import'),
  bring: (count: number) => t(`Tuo ${formatInteger(count)} riviä`, `Importera ${formatInteger(count)} rader`, `Import ${formatInteger(count)} lines`),
  updatesThem: (count: number) => t(
    `Päivitä myös ${formatInteger(count)} asiakasta, jotka ovat jo rekisterissä`,
    `Uppdatera också ${formatInteger(count)} kunder som redan finns i registret`,
    `Also bring up to date ${formatInteger(count)} customers that the register has`,
  ),
  updateThem: (count: number) => t(
    `Päivitä ${formatInteger(count)} asiakasta`, `Uppdatera ${formatInteger(count)} kunder`, `Bring ${formatInteger(count)} customers up to date`,
  ),
  updatesTold: t(
    'Osoite, puhelin, kunta ja kieli tulevat rivistä; tyhjä solu jättää arvon ennalleen. Entiset arvot voi palauttaa joukkomuutoksista.',
    'Adress, telefon, kommun och språk tas från raden; en tom cell lämnar värdet som det är. Tidigare värden kan återställas bland massändringarna.',
    'Address, phone, municipality and language come from the line; an empty cell leaves the value as it is. Former values can be restored from the bulk edits.',
  ),
  updatedCount: (count: number) => t(
    `Päivitettyjä asiakkaita ${formatInteger(count)}.`, `Uppdaterade kunder ${formatInteger(count)}.`, `Customers brought up to date ${formatInteger(count)}.`,
  ),
  remembered: t(
    'Valinta muistetaan: seuraava tiedosto, jossa on samat otsikot, luetaan samoin.',
    'Valet sparas: nästa fil med samma rubriker läses på samma sätt.',
    'The choice is remembered: the next file with the same titles is read the same way.',
  ),
  alike: t('Tunnetaanko nämä jo?', 'Är de redan kända?', 'Are these known already?'),
  alikeTold: t(
    'Näillä riveillä on henkilö, jolla on sama nimi, sähköposti tai puhelin kuin rekisterissä olevalla. Jos henkilö on sama, hän saa rivin tehtävän, sähköpostin ja puhelimen; nimi ja muut tiedot pysyvät rekisterin mukaisina. Valinta muistetaan, kunnes tiedosto tuodaan.',
    'På dessa rader finns en person med samma namn, e-post eller telefon som någon i registret. Om personen är densamma får hen radens uppgift, e-post och telefon; namnet och det övriga förblir som i registret. Valet sparas tills filen importeras.',
    'These lines name somebody with the name, e-mail or phone of a person in the register. If it is the same person, they get the line’s role, e-mail and phone; the name and the rest stay as in the register. The choice is kept until the file is imported.',
  ),
  someAlike: (count: number) =>
    t(
      `Yhteyshenkilöistä ${count} muistuttaa rekisterissä jo olevaa. Valitse alla, ovatko he samoja; muuten heistä tulee uusia henkilöitä.`,
      `${count} av kontaktpersonerna liknar någon som redan finns i registret. Välj nedan om de är desamma; annars blir de nya personer.`,
      `${count} of the contacts look like somebody already in the register. Choose below whether they are the same; otherwise they become new people.`,
    ),
  contact: t('Yhteyshenkilö', 'Kontaktperson', 'Contact'),
  lines: t('Rivit', 'Rader', 'Lines'),
  whoIsIt: t('Kuka hän on?', 'Vem är personen?', 'Who is it?'),
  newPerson: t('Uusi henkilö', 'Ny person', 'New person'),
  skipLines: t('Ohita rivit', 'Hoppa över raderna', 'Leave the lines out'),
  samePerson: t('Sama', 'Samma', 'Same'),
  by: {
    last_name: t('sama nimi', 'samma namn', 'same name'),
    email_work: t('sama sähköposti', 'samma e-post', 'same e-mail'),
    phone: t('sama puhelin', 'samma telefon', 'same phone'),
  },
  keepChoices: t('Muista valinnat', 'Spara valen', 'Remember the choices'),
  tryAgain: t('Muista ja esikatsele', 'Spara och förhandsgranska', 'Remember and preview'),
  notHeld: t(
    'Tiedosto ei ole enää muistissa. Lähetä se uudelleen.',
    'Filen finns inte längre i minnet. Skicka den på nytt.',
    'The file is no longer in memory. Send it again.',
  ),
  underWay: t('Tuonti on käynnissä', 'Importen pågår', 'The import is under way'),
  linesOf: (count: number, of: number) =>
    t(`${formatInteger(count)}/${formatInteger(of)} riviä`, `${formatInteger(count)}/${formatInteger(of)} rader`, `${formatInteger(count)}/${formatInteger(of)} lines`),
  refresh: t('Päivitä', 'Uppdatera', 'Refresh'),
  underWayTold: t(
    'Voit jättää sivun: tuonti jatkuu. Jos luku ei enää kasva, tuonti on keskeytynyt; lähetä sama tiedosto uudelleen, ja loput rivit tuodaan.',
    'Du kan lämna sidan: importen fortsätter. Om talet inte längre växer har importen avbrutits; skicka samma fil på nytt, så importeras resten.',
    'You may leave the page: the import goes on. If the number no longer grows, it was cut off; send the same file again, and the other lines come in.',
  ),
  noFile: t('Valitse tiedosto.', 'Välj en fil.', 'Choose a file.'),
  waiting: t('Odottavat rivit', 'Väntande rader', 'Waiting lines'),
  waitingIntro: t(
    'Näiden rivien sopimuksella ei ole vastuullista yhteyshenkilöä. Niistä ei ole mitään rekisterissä. Selvitä henkilö ' +
      'asiakkaalta ja tuo rivi uudelleen tai kirjaa asiakas käsin.',
    'Avtalen på dessa rader har ingen ansvarig kontaktperson. Ingenting av dem finns i registret. Ta reda på personen hos ' +
      'kunden och importera raden på nytt eller lägg upp kunden för hand.',
    'The contracts on these lines have no responsible contact. Nothing of them is in the register. Ask the customer who it ' +
      'is, and import the line again or enter the customer by hand.',
  ),
  noneWaits: t('Mikään rivi ei odota', 'Ingen rad väntar', 'No line waits'),
  noneWaitsNext: t(
    'Tuonnin rivi jää tänne, kun sen sopimukselta puuttuu vastuullinen yhteyshenkilö.',
    'En importerad rad stannar här när dess avtal saknar ansvarig kontaktperson.',
    'A line of an import stays here when its contract has no responsible contact.',
  ),
  settle: t('Merkitse käsitellyksi', 'Markera som behandlad', 'Mark as settled'),
  settled: t('Rivi on käsitelty.', 'Raden är behandlad.', 'The line is settled.'),
  result: t('Tuonnin tulos', 'Importens resultat', 'Outcome of the import'),
  refused: t('Hylätyt rivit', 'Avvisade rader', 'Refused lines'),
  recognised: t('Näin tiedosto luettiin', 'Så här lästes filen', 'How the file was read'),
  encoding: t('Merkistö', 'Teckenkodning', 'Encoding'),
  delimiter: t('Erotin', 'Avgränsare', 'Delimiter'),
  takenAs: t('Tuodaan sarakkeena', 'Importeras som', 'Taken as'),
  notTaken: t('ei tuoda', 'importeras inte', 'not imported'),
  firstValues: t('Ensimmäiset arvot', 'Första värdena', 'First values'),
  refusedFile: t('Hylätyt tiedostona', 'Avvisade som fil', 'Refused as a file'),
  warned: t('Huomautukset', 'Anmärkningar', 'Warnings'),
  duplicates: t('Kaksoiskappaleet', 'Dubbletter', 'Duplicates'),
  line: t('Rivi', 'Rad', 'Line'),
  column: t('Sarake', 'Kolumn', 'Column'),
  reason: t('Syy', 'Orsak', 'Reason'),
  ofLine: t('Sama kuin', 'Samma som', 'Same as'),
  inRegister: t(
    'asiakas on jo rekisterissä',
    'kunden finns redan i registret',
    'the customer is in the register already',
  ),
  byNumber: t(
    'asiakas on jo rekisterissä: sama asiakasnumero',
    'kunden finns redan i registret: samma kundnummer',
    'the customer is in the register already: the same customer number',
  ),
  byBusinessId: t(
    'asiakas on jo rekisterissä: sama Y-tunnus',
    'kunden finns redan i registret: samma FO-nummer',
    'the customer is in the register already: the same business id',
  ),
  none: t('Ei yhtään', 'Inga', 'None'),
  another: t('Tuo toinen tiedosto', 'Importera en annan fil', 'Import another file'),
  more: t(
    'Vain ensimmäiset 5 000 näytetään.',
    'Endast de första 5 000 visas.',
    'Only the first 5,000 are shown.',
  ),
  noSuchFile: t('Tiedostoa ei voi lukea.', 'Filen kan inte läsas.', 'The file cannot be read.'),
  noSuchTenant: t(
    'Rekisterinpitäjää ei ole.',
    'Personuppgiftsansvarige finns inte.',
    'There is no such controller.',
  ),
} as const

/** How many lines went which way, in one sentence. */
export function countsText(accepted: number, refused: number, duplicates: number): Text {
  const [a, r, d] = [formatInteger(accepted), formatInteger(refused), formatInteger(duplicates)]
  return t(
    `Hyväksyttyjä rivejä ${a}, hylättyjä ${r}, kaksoiskappaleita ${d}.`,
    `Godkända rader ${a}, avvisade ${r}, dubbletter ${d}.`,
    `Accepted lines ${a}, refused ${r}, duplicates ${d}.`,
  )
}

/** What a left out line is a copy of: a line of the file, or a customer of the register by a key. */
export function ofLineText({ ofLine, by }: Omit<Duplicate, 'line'>): Text {
  if (ofLine !== null) return t(`rivi ${ofLine}`, `rad ${ofLine}`, `line ${ofLine}`)
  if (by === 'customer_number') return importPageTexts.byNumber
  return by === 'business_id' ? importPageTexts.byBusinessId : importPageTexts.inRegister
}
