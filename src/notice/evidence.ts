import { sql } from 'kysely'
import { catalogue, type Catalogue } from '../catalogue/schema/columns.ts'
import { recipients } from '../catalogue/recipients.ts'
import type { Text } from '../catalogue/shape.ts'
import type { Task } from '../platform/gate/task.ts'
import { retention } from '../catalogue/retention.ts'
import { isInEea } from '../platform/eea.ts'
import type { NoticeKind, Section } from './notice.ts'
import { names } from './one-of.ts'
import { monthsOf, type Settings } from './settings.ts'

/** What shows that a section is so, just now: a rule and its result, with no counts, names or configuration.
 *  Source: rules of the register 30. */
export type Evidence = { section: Section['key']; what: Text }

/** The evidence of the public notice. A promise that does not hold has no evidence, and its section stands without. */
export async function evidenceOf(task: Task<'accountability'>, settings: Settings, kind: NoticeKind): Promise<Evidence[]> {
  const refused = kind === 'customers' && settings.purposes.includes('contracting') && await contractsAreRefused(task)
  return [
    ...(partnersGetThree() ? [{ section: 'recipients', what: texts.three }] : []),
    ...(settings.recipients.every(({ country }) => isInEea(country)) ? [{ section: 'transfers', what: texts.inEea }] : []),
    ...(refused ? [{ section: 'compulsory', what: texts.refused }] : []),
    ...(everyRuleIsWithinBounds(settings) ? [{ section: 'retention', what: texts.ends }] : []),
    ...(forbiddenColumns().length === 0 ? [{ section: 'promises', what: texts.promises }] : []),
  ]
}

/** Columns whose names speak of what is forbidden: scores, profiles, tracking, identity codes. */
export function forbiddenColumns(of: Catalogue = catalogue): string[] {
  return Object.entries(of).flatMap(([table, { columns }]) => Object.keys(columns)
    .filter((column) => /score|rating|rank|profil|opened_at|clicked|hetu|identity_code|ethnic|health|religion/.test(column))
    .map((column) => `${table}.${column}`))
}

function partnersGetThree(): boolean {
  const given: readonly string[] = recipients.event_partner.items
  return [...given].toSorted().join() === 'first_name,last_name,organisation_affiliation'
}

/** The two keys of the schema that refuse a living contract without an active responsible contact. */
async function contractsAreRefused(task: Task<'accountability'>): Promise<boolean> {
  const { rows } = await sql<{ found: string }>`select count(*) as found from pg_constraint
    where conrelid = 'contract'::regclass and convalidated and conname in
      ('contract_a_living_contract_has_a_responsible_contact', ${activeKey})`.execute(task.db)
  return rows[0]?.found === '2'
}

const activeKey = 'contract_to_affiliation_by_organisation_id_responsible_id_responsible_active'.slice(0, 63)

function everyRuleIsWithinBounds(settings: Settings): boolean {
  return names(retention).every((rule) => {
    const [least, most] = retention[rule].settable
    return monthsOf(settings, rule) >= least && monthsOf(settings, rule) <= most
  })
}

const texts = {
  three: {
    fi: 'tietoluettelo sallii kumppanille vain etunimen, sukunimen ja organisaation.',
    sv: 'katalogen tillåter bara förnamn, efternamn och organisation för en partner.',
    en: 'the catalogue allows a partner the first name, last name and organisation only.',
  },
  inEea: {
    fi: 'kaikkien vastaanottajien ilmoitettu sijainti on ETA-alueella. Muu sijainti torjutaan.',
    sv: 'alla mottagares uppgivna plats är inom EES. En annan plats avvisas.',
    en: 'the declared location of every recipient is in the EEA. Any other is refused.',
  },
  refused: {
    fi: 'tietokanta torjuu voimassa olevan sopimuksen, jolla ei ole vastuullista yhteyshenkilöä.',
    sv: 'databasen avvisar ett gällande avtal utan ansvarig kontaktperson.',
    en: 'the database refuses a living contract that has no responsible contact.',
  },
  ends: {
    fi: 'jokainen säilytysaika on tietoluettelon ja lain rajoissa.', sv: 'varje lagringstid är inom katalogens och lagens gränser.',
    en: 'every length is within the bounds of the catalogue and the law.',
  },
  promises: {
    fi: 'tietoluettelossa ei ole kiellettyjä tietoja.', sv: 'katalogen innehåller inga förbjudna uppgifter.',
    en: 'the catalogue holds no forbidden data.',
  },
} as const satisfies Record<string, Text>
