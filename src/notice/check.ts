import { items } from '../catalogue/items.ts'
import { recipients } from '../catalogue/recipients.ts'
import { retention } from '../catalogue/retention.ts'
import { catalogue } from '../catalogue/schema/columns.ts'
import type { Language, Text } from '../catalogue/shape.ts'
import { subjects } from '../catalogue/subjects.ts'
import { choiceText } from '../platform/choices.ts'
import { isInEea } from '../platform/eea.ts'
import { formatDay } from '../platform/text/day.ts'
import { forbiddenColumns } from './evidence.ts'
import { authorityFinding } from './check-authority.ts'
import { investigatedFinding, notifiedFinding } from './check-breaches.ts'
import { ruleNames, type Live } from './check-live.ts'
import { purgeTold, rightsFindings } from './check-rights.ts'
import { informedFinding } from './check-bulletins.ts'
import { missingTexts, rowTexts, type RowName, type State } from './check-texts.ts'
import { names } from './one-of.ts'
import { basisFor, monthsOf, type Settings } from './settings.ts'

/** One row of the notice: what it says, how it stands, and what shows it. */
export type CheckedRow = { row: RowName; says: Text; state: State; evidence: Text }
type Finding = { state: State; evidence: Text }

/** How each row of the notice stands in one controller's register. */
export function checkRows(live: Live): CheckedRow[] {
  return names(rowTexts).map((row) => {
    const later: { readonly [R in RowName]?: Text } = missingTexts
    const missing = later[row]
    const found =
      missing === undefined ? (findings[row]?.(live) ?? rightsFindings[row]?.(live.rights)) : { state: 'not yet' as const, evidence: missing }
    if (found === undefined) throw new Error(`nothing checks row ${row}`)
    return { row, says: rowTexts[row], ...found }
  })
}

/** Purposes whose basis is a contract for somebody who is no party to one. Source: GDPR 6(1)(b). */
export function basisMisfits(settings: Settings): string[] {
  return settings.purposes.flatMap((purpose) =>
    names(subjects)
      .filter((subject) => basisFor(settings, purpose, subject) === '6(1)(b)' && !subjects[subject].party)
      .map((subject) => `${purpose} ${subject}`),
  )
}

const findings: { readonly [R in RowName]?: (live: Live) => Finding } = {
  S1: ({ notices }) =>
    notices.length === 0
      ? finding(
          'not yet',
          'selostetta ei ole julkaistu',
          'ingen beskrivning har publicerats',
          'no notice is published',
        )
      : listed('holds', notices.map(({ notice, version, publishedOn }) => [choiceText('notice_version', 'notice', notice),
          ` ${version} (${formatDay(publishedOn)})`])),
  S2: withSettings(({ controller }) =>
    same('holds', `${controller.name}, ${controller.street}; ${controller.registerContact.name}`),
  ),
  S3: (live) => withSettings(({ controller: { dataProtectionOfficer: { name } } }) => finding(
    live.officers > 0 ? 'holds' : 'declared',
    `${name}; pyynnöille, valituksille ja loukkauksille työpöytä, jota hoitaa ${live.officers}`,
    `${name}; ett arbetsbord för begäranden, klagomål och incidenter, skött av ${live.officers}`,
    `${name}; a desk for requests, complaints and breaches, kept by ${live.officers}`,
  ))(live),
  S4: (live) =>
    ruled(
      live,
      ['affiliation_active_until_it_ends'],
      `${live.persons} henkilöä, ${live.living} voimassa olevaa sopimusta`,
      `${live.persons} personer, ${live.living} gällande avtal`,
      `${live.persons} persons, ${live.living} living contracts`,
    ),
  S8: ({ customers }) =>
    customers.length === 0
      ? finding('not yet', 'ei asiakkaita', 'inga kunder', 'no customers')
      : listed('holds', customers.map(({ kind, count }) => [choiceText('organisation', 'legal_form', kind), ` ${count}`])),
  S9: ({ persons, withoutTie, endless }) =>
    finding(
      endless > 0 ? 'fails' : 'holds',
      `${persons} henkilöä, ${withoutTie} ilman voimassa olevaa tehtävää poistumassa`,
      `${persons} personer, ${withoutTie} utan gällande uppgift på väg ut`,
      `${persons} persons, ${withoutTie} without a living role on the way out`,
    ),
  S10: withSettings((settings) => {
    const misfits = basisMisfits(settings)
    const count = settings.purposes.length
    return misfits.length > 0
      ? same('fails', misfits.join(', '))
      : finding(
          'holds',
          `${count} tarkoitusta, ei sopimatonta perustetta`,
          `${count} ändamål, ingen grund som inte passar`,
          `${count} purposes, no basis that does not fit`,
        )
  }),
  S6: ({ bulletins }) => informedFinding(bulletins),
  S14: withSettings(partnersGetThree),
  S15: withSettings((settings) =>
    settings.recipients.length === 0
      ? finding(
          'not yet',
          'vastaanottajia ei ole ilmoitettu',
          'inga mottagare har deklarerats',
          'no recipients are declared',
        )
      : same(
          'declared',
          settings.recipients.map(({ legalEntity, country }) => `${legalEntity} (${country})`).join(', '),
        ),
  ),
  S16: withSettings(insideEea),
  S17: (live) => withSettings((settings) => everyTableEnds(settings, live))(live),
  S24: ({ notices, authority }) => authorityFinding(notices.length > 0, authority),
  S25: (live) => (live.withoutContact > 0 ? contracts(live, 'fails') : ruledContracts(live)),
  S26: ({ forbidden }) => {
    const found = [...new Set([...forbidden, ...forbiddenColumns()])]
    return found.length > 0
      ? same('fails', found.join(', '))
      : finding(
          'holds',
          'tietokannassa ei ole pisteytyksen, profiloinnin eikä seurannan sarakkeita',
          'databasen har inga kolumner för poäng, profilering eller spårning',
          'the database has no column of score, profile or tracking',
        )
  },
  S27: ({ tables: { all, forced }, sealed }) =>
    finding(
      all === forced ? 'holds' : 'fails',
      `rivisäännöt pakotettu ${forced}/${all} taulussa, luku ja kirjoitus lokissa, ${sealed} merkintää sinetöity, toinen tunniste ja pääsyavaimet, tiedostot ja varmuuskopiot salattu`,
      `radregler tvingade i ${forced}/${all} tabeller, läsning och skrivning loggas, ${sealed} poster förseglade, andra faktor och nycklar, filer och säkerhetskopior krypterade`,
      `row policies forced on ${forced}/${all} tables, reads and writes logged, ${sealed} entries sealed, second factor and passkeys, files and backups encrypted`,
    ),
  S28: ({ duties, emergency }) => {
    const account = emergencyStates[emergency]
    return finding(
      emergency === 'ready' ? 'holds' : 'not yet',
      `${duties} valmisteltua tehtävää avoinna, avaimet ja tilat pääsyrekisterissä, oikeudet viedä, poistaa ja hyväksyä erikseen; hätätunnus: ${account.fi}`,
      `${duties} förberedda uppdrag öppna, nycklar och lokaler i åtkomstregistret, rättigheterna att exportera, radera och godkänna är skilda; nödkonto: ${account.sv}`,
      `${duties} prepared duties open, keys and rooms in the access register, rights to export, erase and approve apart; emergency account: ${account.en}`,
    )
  },
  S29: ({ breaches }) => investigatedFinding(breaches),
  S30: ({ breaches }) => notifiedFinding(breaches),
}

const emergencyStates: Readonly<Record<Live['emergency'], Text>> = {
  none: { fi: 'ei tehty', sv: 'saknas', en: 'not made' },
  ready: { fi: 'sinetöity ja testattu', sv: 'förseglat och testat', en: 'sealed and tested' },
  overdue: { fi: 'vuositesti tekemättä', sv: 'årstestet har inte gjorts', en: 'yearly test overdue' },
  used: { fi: 'käytetty, uusi salaisuus tekemättä', sv: 'använt, ny hemlighet saknas', en: 'used, no new secret yet' },
}

function finding(state: State, fi: string, sv: string, en: string): Finding {
  return { state, evidence: { fi, sv, en } }
}

function same(state: State, text: string): Finding {
  return finding(state, text, text, text)
}

/** Parts one after another, each in its own words. */
function listed(state: State, parts: readonly (readonly [name: Text, rest: string])[]): Finding {
  const inOne = (language: Language) => parts.map(([name, rest]) => `${name[language]}${rest}`).join(', ')
  return finding(state, inOne('fi'), inOne('sv'), inOne('en'))
}

function withSettings(find: (settings: Settings) => Finding): (live: Live) => Finding {
  return ({ settings }) =>
    settings === undefined
      ? finding(
          'not yet',
          'asetuksista ei ole päätetty',
          'inställningarna är inte beslutade',
          'the settings are not decided',
        )
      : find(settings)
}

/** Holds when the live database has the rules; fails, by their names, when it has not. */
function ruled({ constraints }: Live, rules: readonly string[], fi: string, sv: string, en: string): Finding {
  const gone = rules.filter((rule) => !constraints.includes(rule))
  return gone.length > 0 ? same('fails', `- ${gone.join(', ')}`) : finding('holds', fi, sv, en)
}

function ruledContracts(live: Live): Finding {
  const {
    evidence: { fi, sv, en },
  } = contracts(live, 'holds')
  return ruled(
    live,
    ruleNames.filter((rule) => rule.startsWith('contract_')),
    fi,
    sv,
    en,
  )
}

function contracts({ living, withoutContact }: Live, state: State): Finding {
  const holds = state === 'holds'
  return finding(
    state,
    `${living} voimassa olevaa sopimusta, ${withoutContact} ilman vastuuhenkilöä${holds ? '; tietokanta torjuu' : ''}`,
    `${living} gällande avtal, ${withoutContact} utan ansvarig${holds ? '; databasen avvisar' : ''}`,
    `${living} living contracts, ${withoutContact} without a responsible contact${holds ? '; refused by the database' : ''}`,
  )
}

function partnersGetThree(settings: Settings): Finding {
  const three = ['first_name', 'last_name', 'organisation_affiliation']
  const granted: readonly string[] = recipients.event_partner.items
  const declared = settings.recipients
    .filter(({ category }) => category === 'event_partner')
    .flatMap(({ items }) => items)
  const exact = granted.length === three.length && granted.every((item) => three.includes(item))
  return listed(
    exact && declared.every((item) => three.includes(item)) ? 'declared' : 'fails',
    [...new Set([...granted, ...declared])].flatMap((item) => names(items).filter((name) => name === item))
      .map((item) => [items[item].label, '']),
  )
}

function insideEea(settings: Settings): Finding {
  const outside = settings.recipients.filter(({ country }) => !isInEea(country))
  const told = [...new Set(settings.recipients.map(({ country, assuredOn }) => `${country} ${formatDay(assuredOn)}`))]
  return outside.length > 0
    ? same('fails', outside.map(({ legalEntity, country }) => `${legalEntity} (${country})`).join(', '))
    : finding(
        'declared',
        `ilmoitettu sijainti ETA-alueella: ${told.join(', ')}`,
        `deklarerad plats inom EES: ${told.join(', ')}`,
        `declared location in the EEA: ${told.join(', ')}`,
      )
}

function everyTableEnds(settings: Settings, { lengths, rights }: Live): Finding {
  const rules = Object.values(catalogue).map((table) => table.retention)
  const endless = rules.filter(
    (rule) =>
      (lengths.find((each) => each.rule === rule)?.months ?? retention[rule].months) !== monthsOf(settings, rule) ||
      monthsOf(settings, rule) < retention[rule].settable[0],
  )
  const told = purgeTold(rights)
  const [tables, used] = [rules.length, new Set(rules).size]
  return endless.length > 0
    ? same('fails', [...new Set(endless)].join(', '))
    : finding(
        rights.purgedOn === undefined ? 'declared' : 'holds',
        `${tables} taulua, ${used} säilytyssääntöä; ${told.fi}`,
        `${tables} tabeller, ${used} lagringsregler; ${told.sv}`,
        `${tables} tables, ${used} retention rules; ${told.en}`,
      )
}
