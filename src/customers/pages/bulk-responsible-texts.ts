import type { Text } from '../../platform/text/language.ts'

const t = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

/** The words of naming the responsible contact of many contracts. */
export const bulkResponsibleTexts = {
  title: t('Vaihda vastuulliset yhteyshenkilöt', 'Byt ansvariga kontaktpersoner', 'Change the responsible contacts'),
  action: t('Vaihda valittujen vastuullinen', 'Byt de valdas ansvariga', 'Change the responsible contact of the chosen'),
  told: t(
    'Valitse kullekin asiakkaalle uusi vastuullinen. Tyhjäksi jätetyn asiakkaan sopimukset pysyvät ennallaan, samoin päättyneet.',
    'Välj en ny ansvarig för varje kund. Avtalen för en kund som lämnas tom förblir oförändrade, liksom avslutade avtal.',
    'Choose a new contact for each customer. The contracts of a customer left empty stay as they are, and so do ended ones.',
  ),
  stays: t('ei muutosta', 'ingen ändring', 'no change'),
  contracts: (numbers: string) => t(`Sopimukset: ${numbers}`, `Avtal: ${numbers}`, `Contracts: ${numbers}`),
  preview: t('Esikatsele', 'Förhandsgranska', 'Preview'),
  changes: (count: number) =>
    t(
      count === 1 ? 'Yksi sopimus siirtyy.' : `${count} sopimusta siirtyy.`,
      count === 1 ? 'Ett avtal överförs.' : `${count} avtal överförs.`,
      count === 1 ? 'One contract is handed over.' : `${count} contracts are handed over.`,
    ),
  confirm: t('Siirrä vastuut', 'Överför ansvaret', 'Hand over'),
  contract: t('Sopimus', 'Avtal', 'Contract'),
  now: t('Nyt', 'Nu', 'Now'),
  after: t('Jälkeen', 'Efteråt', 'After'),
  nothing: t('Valitse ainakin yhdelle asiakkaalle uusi vastuullinen.', 'Välj en ny ansvarig för minst en kund.', 'Choose a new contact for at least one customer.'),
  done: (count: number) =>
    t(
      count === 1 ? 'Yhden sopimuksen vastuu siirrettiin.' : `${count} sopimuksen vastuu siirrettiin.`,
      count === 1 ? 'Ansvaret för ett avtal överfördes.' : `Ansvaret för ${count} avtal överfördes.`,
      count === 1 ? 'One contract was handed over.' : `${count} contracts were handed over.`,
    ),
  undo: t('Kumoa', 'Ångra', 'Undo'),
  undoTold: t(
    'Kumous siirtää vastuut takaisin tänään. Sopimukset, joita on muutettu sen jälkeen, jäävät ennalleen, ja kumpikin siirto näkyy sopimuksen historiassa.',
    'Ångra överför ansvaret tillbaka i dag. Avtal som har ändrats sedan dess lämnas som de är, och båda överföringarna syns i avtalets historia.',
    'Undo hands them back today. Contracts changed since are left as they are, and both hand-overs stay in the contract’s history.',
  ),
  undone: (count: number, of: number) => t(`Kumottiin ${count}/${of}.`, `${count}/${of} återställdes.`, `${count}/${of} were restored.`),
  nobody: t('Yhtään voimassa olevaa sopimusta ei ole valittu', 'Inget avtal i kraft är valt', 'No living contract is chosen'),
  nobodyNext: t('Palaa luetteloon ja valitse rivejä.', 'Gå tillbaka till listan och välj rader.', 'Go back to the list and choose rows.'),
  toList: t('Takaisin luetteloon', 'Tillbaka till listan', 'Back to the list'),
  tooMany: (most: number) =>
    t(
      `Kerralla voi siirtää enintään ${most} sopimusta. Rajaa luetteloa.`,
      `Högst ${most} avtal kan överföras åt gången. Begränsa listan.`,
      `At most ${most} contracts can be handed over at a time. Narrow the list.`,
    ),
} as const
