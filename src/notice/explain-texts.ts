import type { Text } from '../catalogue/shape.ts'

/** The words of `seloste explain`. */
export const explainTexts = {
  item: { fi: 'tieto', sv: 'uppgift', en: 'item' },
  dpv: { fi: 'DPV-termi', sv: 'DPV-term', en: 'DPV term' },
  purposes: { fi: 'tarkoitukset ja perusteet', sv: 'ändamål och grunder', en: 'purposes and bases' },
  select: { fi: 'näkee', sv: 'ser', en: 'may see' },
  insert: { fi: 'lisää', sv: 'lägger till', en: 'may add' },
  update: { fi: 'muuttaa', sv: 'ändrar', en: 'may change' },
  retention: { fi: 'säilytys', sv: 'bevaring', en: 'kept' },
  onErase: { fi: 'poistettaessa', sv: 'vid radering', en: 'on erasure' },
  recipients: { fi: 'vastaanottajat', sv: 'mottagare', en: 'recipients' },
  nobody: { fi: 'ei kukaan', sv: 'ingen', en: 'nobody' },
  refers: { fi: 'viittaus tauluun', sv: 'hänvisning till tabellen', en: 'reference to the table' },
  notPersonal: { fi: 'ei henkilötieto', sv: 'inte en personuppgift', en: 'not personal' },
  ownColumn: {
    fi: 'taulun oma hallintosarake',
    sv: 'tabellens egen styrkolumn',
    en: 'a column the table keeps for itself',
  },
} as const satisfies Record<string, Text>

/** What erasure does to a value. Source: GDPR 17. */
export const erasureTexts = {
  delete: { fi: 'rivi poistetaan', sv: 'raden raderas', en: 'the row is deleted' },
  null: { fi: 'arvo tyhjennetään', sv: 'värdet töms', en: 'the value is emptied' },
  pseudonym: {
    fi: 'arvo korvataan tunnisteettomalla',
    sv: 'värdet ersätts med ett som inte identifierar',
    en: 'the value is replaced by one that names nobody',
  },
  successor: { fi: 'seuraaja nimetään', sv: 'en efterträdare utses', en: 'a successor is named' },
  keep: {
    fi: 'säilyy, kunnes sen peruste päättyy',
    sv: 'bevaras tills grunden upphör',
    en: 'kept until its ground ends',
  },
} as const satisfies Record<string, Text>
