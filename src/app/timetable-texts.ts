import type { Text } from '../platform/text/language.ts'

/** What the timetable and its page say. */
export const timetableTexts = {
  title: { fi: 'Yöajot', sv: 'Nattkörningar', en: 'Nightly runs' },
  intro: {
    fi: 'Rekisteri tekee nämä itse joka yö tässä järjestyksessä. Väliin jäänyt ajo tehdään, kun rekisteri käynnistyy.',
    sv: 'Registret gör detta självt varje natt i denna ordning. En körning som uteblivit görs när registret startar.',
    en: 'The register does these by itself each night, in this order. A run that was missed is made when the register starts.',
  },
  job: { fi: 'Työ', sv: 'Jobb', en: 'Job' },
  at: { fi: 'Kello', sv: 'Klockan', en: 'At' },
  last: { fi: 'Viimeksi', sv: 'Senast', en: 'Last' },
  result: { fi: 'Tulos', sv: 'Utfall', en: 'Result' },
  next: { fi: 'Seuraavaksi', sv: 'Nästa', en: 'Next' },
  never: { fi: 'Ei vielä ajettu', sv: 'Inte körd än', en: 'Not run yet' },
  running: { fi: 'Käynnissä', sv: 'Pågår', en: 'Running' },
  drills: { fi: 'Palautusharjoitus', sv: 'Återställningsövning', en: 'Restore drill' },
  drilled: { fi: 'Varmuuskopion palautusta on kokeiltu', sv: 'Återställningen har övats', en: 'A restore was rehearsed' },
  neverDrilled: {
    fi: 'Varmuuskopion palautusta ei ole vielä kokeiltu: seloste restore TIEDOSTO --drill',
    sv: 'Återställning har inte övats än: seloste restore FIL --drill',
    en: 'No restore has been rehearsed yet: seloste restore FILE --drill',
  },
} as const

/** What each job does, in a few words. */
export const jobTexts = {
  seal: { fi: 'Lokin sinetöinti', sv: 'Loggen förseglas', en: 'Seal the log' },
  trash: { fi: 'Roskakorin tyhjennys', sv: 'Papperskorgen töms', en: 'Empty the trash' },
  lives: { fi: 'Säilytysaikojen vertailu', sv: 'Bevarandetiderna jämförs', en: 'Compare the retention dates' },
  purge: { fi: 'Vanhentuneiden tietojen poisto', sv: 'Föråldrade uppgifter gallras', en: 'Remove what has expired' },
  access: { fi: 'Lähteneiden tunnusten sulkeminen ja vanhat kirjautumiset', sv: 'Konton för dem som slutat stängs, gamla inloggningar gallras',
    en: 'Close the accounts of leavers, remove old sign-ins' },
  review: { fi: 'Käyttöoikeuksien katselmointi', sv: 'Granskning av åtkomsträttigheter', en: 'Review of access' },
  reminders: { fi: 'Muistutukset käyttäjille', sv: 'Påminnelser till användarna', en: 'Remind the users' },
  files: { fi: 'Tietueetta jääneiden liitteiden hävitys', sv: 'Bilagor utan post förstörs', en: 'Destroy attached files without a row' },
  scrub: { fi: 'Poistetun tiedon hävitys levyltä', sv: 'Raderat avlägsnas från disken', en: 'Scrub what was erased off the disk' },
  backup: { fi: 'Varmuuskopio', sv: 'Säkerhetskopia', en: 'Backup' },
  ledger: { fi: 'Poistokirjan vanhentuneet merkinnät', sv: 'Raderingsbokens föråldrade poster', en: 'Expire the erasure ledger' },
  checkpoint: { fi: 'Lokin sinetit toiseen paikkaan', sv: 'Loggens sigill till det andra stället', en: 'Copy the seals of the log outside' },
} as const

/** What a run tells, by the words of its report. */
export const reportTexts: Readonly<Record<string, Text>> = {
  mailed: { fi: 'sinetti postitettu', sv: 'sigill skickat', en: 'seal mailed' },
  begun: { fi: 'aloitettu', sv: 'inledda', en: 'begun' },
  reminded: { fi: 'muistutettu', sv: 'påminda', en: 'reminded' },
  undelivered: { fi: 'ei mennyt perille', sv: 'nådde inte fram', en: 'not delivered' },
  closed: { fi: 'suljettu', sv: 'stängda', en: 'closed' },
  sealed: { fi: 'sinetöity', sv: 'förseglade', en: 'sealed' },
  kept: { fi: 'jätetty', sv: 'kvar', en: 'kept' },
  deleted: { fi: 'poistettu', sv: 'borttagna', en: 'deleted' },
  persons: { fi: 'henkilöitä', sv: 'personer', en: 'persons' },
  differences: { fi: 'eroja', sv: 'skillnader', en: 'differences' },
  removed: { fi: 'poistettu', sv: 'gallrade', en: 'removed' },
  file: { fi: 'tiedosto', sv: 'fil', en: 'file' },
  rows: { fi: 'rivejä', sv: 'rader', en: 'rows' },
  expired: { fi: 'vanhentunut', sv: 'utgångna', en: 'expired' },
  before: { fi: 'ennen', sv: 'före', en: 'before' },
  taken_at: { fi: 'kopio otettu', sv: 'kopian togs', en: 'backup taken' },
  because: { fi: 'asetus puuttuu:', sv: 'inställning saknas:', en: 'not set:' },
  incident: { fi: 'häiriönumero', sv: 'störningsnummer', en: 'incident' },
}
