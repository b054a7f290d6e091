/** What the notice's pages and verbs say. */
export const texts = {
  tooWide: {
    fi: 'Asetus on laajempi kuin tietoluettelo sallii.', sv: 'Inställningen är vidare än katalogen tillåter.',
    en: 'The setting is wider than the catalogue allows.',
  },
  version: { fi: '{controller} · versio {version}, voimassa {day} alkaen', sv: '{controller} · version {version}, gäller från {day}',
    en: '{controller} · version {version}, in force from {day}' },
  draft: {
    fi: '{controller} · luonnos, jota ei ole vielä julkaistu', sv: '{controller} · utkast som ännu inte har publicerats',
    en: '{controller} · a draft that has not been published',
  },
  whatChanged: { fi: 'Mitä muuttui', sv: 'Vad som ändrades', en: 'What changed' },
  versions: { fi: 'Selosteen versiot', sv: 'Versioner av beskrivningen', en: 'Versions of the notice' },
  versionNumber: { fi: 'Versio {version}, {day}', sv: 'Version {version}, {day}', en: 'Version {version}, {day}' },
  firstVersion: { fi: 'Ensimmäinen versio.', sv: 'Den första versionen.', en: 'The first version.' },
  noVersions: { fi: 'Selostetta ei ole vielä julkaistu.', sv: 'Beskrivningen har ännu inte publicerats.', en: 'The notice has not been published yet.' },
  removed: { fi: 'Poistui', sv: 'Borttaget', en: 'Removed' },
  added: { fi: 'Tuli', sv: 'Tillkom', en: 'Added' },
  noSettings: {
    fi: 'Rekisterinpitäjän asetuksia ei ole vielä päätetty.', sv: 'Den personuppgiftsansvariges inställningar är ännu inte beslutade.',
    en: 'The controller’s settings have not been decided yet.',
  },
  others: { fi: 'Muut selosteet', sv: 'Andra beskrivningar', en: 'Other notices' },
  balancing: { fi: 'Punninta', sv: 'Avvägning', en: 'Balancing test' },
  soItIs: { fi: 'Näin on: {what} Todettu {day}.', sv: 'Så är det: {what} Konstaterat {day}.', en: 'So it is: {what} Found {day}.' },
  proof: { fi: 'Todiste', sv: 'Bevis', en: 'Evidence' },
  skip: { fi: 'Siirry sisältöön', sv: 'Gå till innehållet', en: 'Skip to content' },
  languages: { fi: 'Kielet', sv: 'Språk', en: 'Languages' },
} as const
