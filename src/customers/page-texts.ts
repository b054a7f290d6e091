import type { Text } from '../platform/text/language.ts'
import { formatInteger } from '../platform/text/number.ts'

const t = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

/** Words that stand on many of the customers' pages. */
export const pageTexts = {
  save: t('Tallenna', 'Spara', 'Save'),
  cancel: t('Peruuta', 'Avbryt', 'Cancel'),
  edit: t('Muokkaa', 'Redigera', 'Edit'),
  add: t('Lisää', 'Lägg till', 'Add'),
  correct: t('Korjaa tai päätä', 'Rätta eller avsluta', 'Correct or end'),
  correctOrEnd: t(
    'Korjaa virhe, tai kirjoita päivä, jona tämä päättyi. Muuttunut tieto lisätään uutena.',
    'Rätta ett fel, eller ange dagen då detta upphörde. En ändrad uppgift läggs till som en ny.',
    'Mend an error, or write the day this ended. A changed value is added as a new one.',
  ),
  endToday: t('Päätä tänään', 'Avsluta i dag', 'End today'),
  end: t('Päätä', 'Avsluta', 'End'),
  search: t('Hae', 'Sök', 'Search'),
  must: t('pakollinen', 'obligatorisk', 'required'),
  choose: t('Valitse', 'Välj', 'Choose'),
  none: t('Ei mitään', 'Ingen', 'None'),
  yes: t('kyllä', 'ja', 'yes'),
  no: t('ei', 'nej', 'no'),
  views: t('Näkymät', 'Vyer', 'Views'),
  pages: t('Sivut', 'Sidor', 'Pages'),
  next: t('Seuraavat', 'Följande', 'Next'),
  first: t('Alkuun', 'Till början', 'First page'),
  all: t('Kaikki', 'Alla', 'All'),
  columns: t('Sarakkeet', 'Kolumner', 'Columns'),
  showColumns: t('Näytä nämä sarakkeet', 'Visa dessa kolumner', 'Show these columns'),
  details: t('Tiedot', 'Uppgifter', 'Details'),
  name: t('Nimi', 'Namn', 'Name'),
  kind: t('Laji', 'Typ', 'Kind'),
  state: t('Tila', 'Status', 'State'),
  since: t('alkaen', 'från', 'since'),
  from: t('Alkaen', 'Från', 'Since'),
  openEnded: t('toistaiseksi', 'tills vidare', 'open-ended'),
  inForce: t('Voimassa', 'I kraft', 'In force'),
  ended: t('Päättynyt', 'Upphört', 'Ended'),
  lapsed: t('Rauennut', 'Förfallit', 'Lapsed'),
  prepared: t('Valmistelussa', 'Under beredning', 'In preparation'),
  endsIn: (days: number) => {
    if (days === 0) return t('Päättyy tänään', 'Upphör i dag', 'Ends today')
    if (days === 1) return t('Päättyy huomenna', 'Upphör i morgon', 'Ends tomorrow')
    return t(`Päättyy ${days} päivän kuluttua`, `Upphör om ${days} dagar`, `Ends in ${days} days`)
  },
  endedAsAgreed: t('Sovittu aika päättynyt', 'Avtalad tid ute', 'Agreed time is over'),
  responsible: t('Vastuullinen yhteyshenkilö', 'Ansvarig kontaktperson', 'Responsible contact'),
  successorBy: t('Nimeä seuraaja viimeistään', 'Utse en efterträdare senast', 'Name a successor by'),
  starts: t('Alkaa', 'Börjar', 'Starts'),
  agreedEnd: t('Sovittu päättymispäivä', 'Avtalat slutdatum', 'Agreed end'),
  interim: t('Väliaikainen yhteyshenkilö', 'Tillfällig kontaktperson', 'Interim contact'),
  total: (count: number, isMore: boolean) =>
    t(
      `${isMore ? 'yli ' : ''}${formatInteger(count)} yhteensä`,
      `${isMore ? 'över ' : ''}${formatInteger(count)} totalt`,
      `${isMore ? 'over ' : ''}${formatInteger(count)} in all`,
    ),
  shown: (count: number) =>
    t(`${count} riviä tällä sivulla`, `${count} rader på sidan`, `${count} rows on this page`),
  mend: t(
    'Korjaa nämä ja tallenna uudelleen',
    'Rätta till detta och spara på nytt',
    'Mend these and save again',
  ),
  compulsoryTold: t(
    'Pakolliset kohdat on merkitty. Ilman niitä tietoa ei voi tallentaa.',
    'Obligatoriska fält är märkta. Utan dem kan uppgiften inte sparas.',
    'Required fields are marked. Without them nothing can be saved.',
  ),
  closedSection: (what: Text) =>
    t(
      `Työtehtäväsi ei sisällä tätä: ${what.fi}.`,
      `Din arbetsuppgift omfattar inte detta: ${what.sv}.`,
      `Your work task does not include this: ${what.en}.`,
    ),
  requestIt: t('Pyydä pääsyä', 'Begär åtkomst', 'Request access'),
  requestAccess: t(
    'Jos tarvitset sitä työssäsi, pyydä pääsyä käyttöoikeuksien hoitajalta ja kerro, mihin tehtävään.',
    'Om du behöver det i ditt arbete, be den som sköter behörigheter om åtkomst och berätta för vilken uppgift.',
    'If your work needs it, request access from the administrator of access rights and say for which task.',
  ),
  doneBefore: t('Se oli jo tallennettu.', 'Det var redan sparat.', 'It had already been saved.'),
  saved: t('Tallennettu.', 'Sparat.', 'Saved.'),
  conflict: t('Joku muu ehti tallentaa ensin', 'Någon annan hann spara först', 'Somebody else saved first'),
  conflictNext: t(
    'Mitään ei ole korvattu. Vertaa versioita. Jos oma versiosi pitää jäädä, tallenna uudelleen.',
    'Ingenting har ersatts. Jämför versionerna. Om din version ska gälla, spara på nytt.',
    'Nothing was overwritten. Compare the versions. If yours should stay, save again.',
  ),
  field: t('Kohta', 'Fält', 'Field'),
  stored: t('Tallennettu nyt', 'Sparat nu', 'Saved now'),
  typed: t('Sinun versiosi', 'Din version', 'Your version'),
  saveMine: t('Tallenna oma versioni', 'Spara min version', 'Save my version'),
  languages: {
    fi: t('suomi', 'finska', 'Finnish'),
    sv: t('ruotsi', 'svenska', 'Swedish'),
    en: t('englanti', 'engelska', 'English'),
  },
} as const
