import type { Text } from '../platform/text/language.ts'
import { formatInteger } from '../platform/text/number.ts'

const t = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })
const counted = (count: number, fi: string, sv: string, en: string): Text => ({
  fi: `${formatInteger(count)} ${fi}`,
  sv: `${formatInteger(count)} ${sv}`,
  en: `${formatInteger(count)} ${en}`,
})

/** The words of changing one field of many rows. */
export const bulkTexts = {
  title: t('Muuta valittuja', 'Ändra de valda', 'Change the chosen'),
  action: t('Muuta valittujen tietoa', 'Ändra en uppgift hos de valda', 'Change a field of the chosen'),
  chosen: (count: number) => counted(count, 'valittua', 'valda', 'chosen'),
  field: t('Mitä muutetaan', 'Vad ändras', 'What to change'),
  next: t('Jatka', 'Fortsätt', 'Continue'),
  value: t('Uusi arvo', 'Nytt värde', 'New value'),
  empties: t('Tyhjä kenttä poistaa arvon.', 'Ett tomt fält tar bort värdet.', 'An empty field removes the value.'),
  preview: t('Esikatsele', 'Förhandsgranska', 'Preview'),
  otherField: t('Vaihda kenttää', 'Byt fält', 'Another field'),
  changes: (count: number) => counted(count, 'riviä muuttuu.', 'rader ändras.', 'rows change.'),
  same: (count: number) =>
    counted(count, 'jää ennalleen: arvo on jo sama.', 'ändras inte: värdet är redan detsamma.', 'stay as they are: the value is the same already.'),
  unfit: (count: number) =>
    counted(
      count,
      'hylätään: uusi arvo on ristiriidassa rivin muiden tietojen kanssa.',
      'avvisas: det nya värdet strider mot radens övriga uppgifter.',
      'are refused: the new value contradicts what else the row says.',
    ),
  unseen: (count: number) =>
    counted(
      count,
      'hylätään: niitä ei enää ole tai ne eivät kuulu työtehtävääsi.',
      'avvisas: de finns inte längre eller hör inte till din arbetsuppgift.',
      'are refused: they are no longer there, or not in your work task.',
    ),
  someOf: (shown: number, count: number) =>
    t(`Näytetään ${shown}/${count}.`, `${shown}/${count} visas.`, `${shown}/${count} are shown.`),
  now: t('Nyt', 'Nu', 'Now'),
  after: t('Uusi', 'Ny', 'New'),
  row: t('Rivi', 'Rad', 'Row'),
  refused: t('Hylätään', 'Avvisas', 'Refused'),
  change: (count: number) => t(`Muuta ${formatInteger(count)} riviä`, `Ändra ${formatInteger(count)} rader`, `Change ${formatInteger(count)} rows`),
  done: (count: number) =>
    t(
      `${formatInteger(count)} riviä muutettiin. Muutoksen voi kumota 30 päivän ajan.`,
      `${formatInteger(count)} rader ändrades. Ändringen kan ångras i 30 dagar.`,
      `${formatInteger(count)} rows were changed. The change can be undone for 30 days.`,
    ),
  countChanged: t(
    'Rivit ovat muuttuneet esikatselun jälkeen. Tarkista ja vahvista uudelleen.',
    'Raderna har ändrats efter förhandsgranskningen. Kontrollera och bekräfta igen.',
    'The rows have changed since the preview. Check and confirm again.',
  ),
  past: t('Joukkomuutokset', 'Massändringar', 'Bulk edits'),
  byImport: t('Tuonnin päivitys', 'Uppdatering från fil', 'Brought by a file'),
  pastTold: t(
    'Viimeisten 30 päivän joukkomuutokset. Kumoaminen palauttaa entiset arvot; rivit, joita on muutettu sen jälkeen, jäävät ennalleen.',
    'Massändringar under de senaste 30 dagarna. Ångra återställer de tidigare värdena; rader som har ändrats sedan dess lämnas som de är.',
    'Bulk edits of the last 30 days. Undo brings the former values back; rows changed since are left as they are.',
  ),
  none: t('Ei joukkomuutoksia', 'Inga massändringar', 'No bulk edits'),
  noneNext: t(
    'Valitse rivejä luettelosta ja muuta niiden tietoa yhdellä kertaa.',
    'Välj rader i en lista och ändra en uppgift i dem på en gång.',
    'Choose rows of a list and change a field of them at once.',
  ),
  when: t('Päivä', 'Dag', 'Day'),
  changed: t('Rivejä', 'Rader', 'Rows'),
  undo: t('Kumoa', 'Ångra', 'Undo'),
  undoneOn: t('Kumottu', 'Ångrad', 'Undone'),
  undone: (count: number, of: number) =>
    t(`Kumottiin ${count}/${of}.`, `${count}/${of} återställdes.`, `${count}/${of} were restored.`),
  toList: t('Takaisin luetteloon', 'Tillbaka till listan', 'Back to the list'),
  nobody: t('Yhtään riviä ei ole valittu', 'Ingen rad är vald', 'No row is chosen'),
  nobodyNext: t('Palaa luetteloon ja valitse rivejä.', 'Gå tillbaka till listan och välj rader.', 'Go back to the list and choose rows.'),
  tooMany: (most: number) =>
    t(
      `Kerralla voi muuttaa enintään ${formatInteger(most)} riviä. Rajaa luetteloa.`,
      `Högst ${formatInteger(most)} rader kan ändras åt gången. Begränsa listan.`,
      `At most ${formatInteger(most)} rows can be changed at a time. Narrow the list.`,
    ),
  nothing: t('Mikään rivi ei muutu.', 'Ingen rad ändras.', 'No row changes.'),
  changedMeanwhile: t(
    'Joku muu tallensi samaan aikaan. Yritä uudelleen.',
    'Någon annan sparade samtidigt. Försök igen.',
    'Somebody else saved at the same time. Try again.',
  ),
  noSuchField: t('Tätä kenttää ei voi muuttaa joukkona.', 'Det här fältet kan inte massändras.', 'This field cannot be changed in bulk.'),
  notFound: t('Joukkomuutosta ei löytynyt.', 'Massändringen hittades inte.', 'The bulk edit was not found.'),
  alreadyUndone: t('Muutos on jo kumottu.', 'Ändringen är redan ångrad.', 'The change is undone already.'),
  tooLate: t('Muutosta ei voi enää kumota.', 'Ändringen kan inte längre ångras.', 'The change can no longer be undone.'),
} as const
