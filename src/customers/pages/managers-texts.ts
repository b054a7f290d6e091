import type { Text } from '../../platform/text/language.ts'

const t = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

/** The words of naming one account manager for many customers. */
export const managersTexts = {
  title: t('Vaihda asiakasvastaava', 'Byt kundansvarig', 'Change the account manager'),
  action: t('Vaihda valittujen asiakasvastaava', 'Byt de valdas kundansvariga', 'Change the account manager of the chosen'),
  chosen: (count: number) => t(`${count} valittua`, `${count} valda`, `${count} chosen`),
  who: t('Uusi asiakasvastaava', 'Ny kundansvarig', 'New account manager'),
  preview: t('Esikatsele', 'Förhandsgranska', 'Preview'),
  change: (count: number) => t(`Vaihda ${count} asiakkaalle`, `Byt för ${count} kunder`, `Change for ${count} customers`),
  changes: (count: number) =>
    t(`${count} asiakasta muuttuu.`, `${count} kunder ändras.`, `${count} customers change.`),
  same: (count: number) =>
    t(
      `${count} jää ennalleen: vastaava on jo sama.`,
      `${count} ändras inte: den ansvariga är redan densamma.`,
      `${count} stay as they are: the account manager is the same already.`,
    ),
  later: (count: number) =>
    t(
      `${count} hylätään: nykyinen vastaava aloittaa vasta myöhemmin. Muuta ne asiakkaan kortilta.`,
      `${count} avvisas: den nuvarande ansvariga börjar först senare. Ändra dem på kundens kort.`,
      `${count} are refused: the present account manager begins only later. Change them on the customer’s card.`,
    ),
  unseen: (count: number) =>
    t(
      `${count} hylätään: niitä ei enää ole tai ne eivät kuulu työtehtävääsi.`,
      `${count} avvisas: de finns inte längre eller hör inte till din arbetsuppgift.`,
      `${count} are refused: they are no longer there, or not in your work task.`,
    ),
  done: (count: number) =>
    t(`Asiakasvastaava vaihdettiin ${count} asiakkaalle.`, `Kundansvarig byttes för ${count} kunder.`,
      `The account manager of ${count} customers was changed.`),
  undo: t('Kumoa', 'Ångra', 'Undo'),
  undoTold: t(
    'Kumous palauttaa entiset vastaavat. Asiakkaat, joita on muutettu sen jälkeen, jäävät ennalleen.',
    'Ångra återställer de tidigare ansvariga. Kunder som har ändrats sedan dess lämnas som de är.',
    'Undo brings the former ones back. Customers changed since are left as they are.',
  ),
  undone: (count: number, of: number) =>
    t(`Kumottiin ${count}/${of}.`, `${count}/${of} återställdes.`, `${count}/${of} were restored.`),
  toList: t('Takaisin luetteloon', 'Tillbaka till listan', 'Back to the list'),
  nobody: t('Yhtään asiakasta ei ole valittu', 'Ingen kund är vald', 'No customer is chosen'),
  nobodyNext: t(
    'Palaa luetteloon ja valitse rivejä.',
    'Gå tillbaka till listan och välj rader.',
    'Go back to the list and choose rows.',
  ),
  tooMany: (most: number) =>
    t(
      `Kerralla voi muuttaa enintään ${most} asiakasta. Rajaa luetteloa.`,
      `Högst ${most} kunder kan ändras åt gången. Begränsa listan.`,
      `At most ${most} customers can be changed at a time. Narrow the list.`,
    ),
  chooseWho: t('Valitse asiakasvastaava.', 'Välj kundansvarig.', 'Choose an account manager.'),
} as const
