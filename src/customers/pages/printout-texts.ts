import type { Text } from '../../platform/text/language.ts'

const t = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

/** The words of printing chosen people: a list to sign, and name tags. */
export const printoutTexts = {
  action: t('Osallistujaluettelo tai nimilaput', 'Deltagarlista eller namnlappar', 'Participant list or name tags'),
  title: t('Tulosta valitut', 'Skriv ut de valda', 'Print the chosen'),
  what: t('Mitä tulostat', 'Vad du skriver ut', 'What you print'),
  list: t('Osallistujaluettelo, jossa on tilaa allekirjoitukselle', 'Deltagarlista med plats för underskrift', 'Participant list with room for a signature'),
  tags: t('Nimilaput, 10 arkilla (85 × 54 mm)', 'Namnlappar, 10 per ark (85 × 54 mm)', 'Name tags, 10 on a sheet (85 × 54 mm)'),
  occasion: t('Tilaisuus', 'Evenemang', 'Occasion'),
  occasionHint: t('Esimerkiksi Syysseminaari 3.12.2026. Tulee luettelon alkuun.', 'Till exempel Höstseminarium 3.12.2026. Står överst på listan.',
    'For example Autumn seminar 3.12.2026. Stands on top of the list.'),
  why: t('Mihin käytät tulosteen', 'Vad du använder utskriften till', 'What you use the printout for'),
  whyHint: t(
    'Pois jäävät ne, joihin tämä käyttötarkoitus ei yllä, ja ne, joilla on turvakielto. Tulostus kirjataan jokaisen henkilön käyttölokiin.',
    'De som ändamålet inte når och de som har spärrmarkering lämnas bort. Utskriften antecknas i varje persons logg.',
    'Those whom this purpose does not reach, and those with a protection order, are left out. Printing is entered in the log of each person.',
  ),
  make: t('Tee PDF', 'Gör en PDF', 'Make a PDF'),
  makeSmaller: (count: number) => t(`Tee PDF ${count} henkilöstä`, `Gör en PDF av ${count} personer`, `Make a PDF of ${count} people`),
  leftOut: (count: number) =>
    t(
      `${count} valittua jää pois tulosteesta. Syytä ei kerrota. Tulostetaanko muut?`,
      `${count} av de valda lämnas bort från utskriften. Orsaken anges inte. Ska de övriga skrivas ut?`,
      `${count} of the chosen are left out of the printout. The reason is not told. Print the others?`,
    ),
  nobodyLeft: t('Ketään valituista ei voi tulostaa tähän käyttötarkoitukseen.', 'Ingen av de valda kan skrivas ut för detta ändamål.',
    'None of the chosen can be printed for this purpose.'),
  chooseWhat: t('Valitse, mitä tulostat.', 'Välj vad du skriver ut.', 'Choose what you print.'),
  tooLong: t('Teksti on liian pitkä. Lyhennä se enintään 120 merkkiin.', 'Texten är för lång. Förkorta den till högst 120 tecken.',
    'The text is too long. Shorten it to at most 120 characters.'),
  tooMany: (most: number) =>
    t(`Kerralla voi tulostaa enintään ${most} henkilöä. Rajaa luetteloa.`, `Högst ${most} personer åt gången. Begränsa listan.`,
      `At most ${most} people at a time. Narrow the list.`),
  participants: t('Osallistujat', 'Deltagare', 'Participants'),
  nameTags: t('Nimilaput', 'Namnlappar', 'Name tags'),
  count: (count: number) => t(`${count} henkilöä`, `${count} personer`, `${count} people`),
  header: {
    number: t('Nro', 'Nr', 'No.'),
    name: t('Nimi', 'Namn', 'Name'),
    organisation: t('Organisaatio', 'Organisation', 'Organisation'),
    signature: t('Allekirjoitus', 'Underskrift', 'Signature'),
  },
} as const
