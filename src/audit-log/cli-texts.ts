import type { Finding, Verdict } from '../platform/audit/verify.ts'
import type { Text } from '../platform/text/language.ts'

const kinds: { readonly [W in Finding['what']]: Text } = {
  flip: { fi: 'muutettu', sv: 'ändrad', en: 'changed' },
  delete: { fi: 'poistettu', sv: 'borttagen', en: 'removed' },
  insert: { fi: 'lisätty jälkikäteen', sv: 'tillagd i efterhand', en: 'put in afterwards' },
  reorder: { fi: 'siirretty toiseen paikkaan', sv: 'flyttad till en annan plats', en: 'moved to another place' },
  truncate: { fi: 'loppu katkaistu tästä alkaen', sv: 'slutet avhugget härifrån', en: 'the end is cut off from here' },
  checkpoint: { fi: 'sinetti ei täsmää', sv: 'sigillet stämmer inte', en: 'the seal does not agree' },
  columns: { fi: 'sarakeluettelo muutettu tai poistettu', sv: 'kolumnlistan ändrad eller borttagen',
    en: 'the list of columns was changed or removed' },
  signature: { fi: 'allekirjoitus ei täsmää', sv: 'signaturen stämmer inte', en: 'the signature does not agree' },
  unfinished: { fi: 'toinen paikka ei tunne sinettiä', sv: 'det andra stället känner inte till sigillet',
    en: 'the second place does not know the seal' },
}

/** What is wrong, in one line: what, which entry, at which place, under which seal. */
export function findingText({ what, entry, place, checkpoint }: Finding): Text {
  const where = (words: readonly [entry: string, place: string, seal: string]) => [
    entry === undefined ? undefined : `${words[0]} ${entry}`, place === undefined ? undefined : `${words[1]} ${place}`,
    checkpoint === undefined ? undefined : `${words[2]} ${checkpoint}`].filter((part) => part !== undefined).join(', ')
  const { fi, sv, en } = kinds[what]
  return { fi: `${fi}: ${where(['merkintä', 'paikka', 'sinetti'])}`, sv: `${sv}: ${where(['post', 'plats', 'sigill'])}`,
    en: `${en}: ${where(['entry', 'place', 'seal'])}` }
}

/** How large the log is and how much of it is sealed. */
export function verdictText({ sealed, unsealed, purged, checkpoints }: Verdict): Text {
  return {
    fi: `${sealed} sinetöityä merkintää, joista ${purged} vanhentunut ja poistettu, ${checkpoints} sinettiä; ${unsealed} vielä sinetöimättä`,
    sv: `${sealed} förseglade poster, varav ${purged} föråldrade och gallrade, ${checkpoints} sigill; ${unsealed} ännu inte förseglade`,
    en: `${sealed} sealed entries, of which ${purged} expired and removed, ${checkpoints} seals; ${unsealed} not sealed yet`,
  }
}

export const texts = {
  whole: { fi: 'Loki on muuttumaton.', sv: 'Loggen är oförändrad.', en: 'The log has not been changed.' },
  wrong: { fi: 'Lokia on muutettu:', sv: 'Loggen har ändrats:', en: 'The log has been changed:' },
  restored: { fi: 'palautettu varmuuskopiosta', sv: 'återställd från säkerhetskopia', en: 'restored from a backup' },
  orRestored: {
    fi: 'Jos tietokanta on palautettu varmuuskopiosta, kirjaa se: seloste audit restored --reason SYY',
    sv: 'Om databasen har återställts från en säkerhetskopia, anteckna det: seloste audit restored --reason ORSAK',
    en: 'If the database was restored from a backup, record it: seloste audit restored --reason TEXT',
  },
} as const satisfies Record<string, Text>
