import type { Text } from '../catalogue/shape.ts'

/** The words of the Article 30 record that no catalogue line carries. */
export const recordTexts = {
  title: {
    fi: 'Seloste käsittelytoimista',
    sv: 'Register över behandling',
    en: 'Record of processing activities',
  },
  lead: {
    fi:
      'Yleisen tietosuoja-asetuksen (EU) 2016/679 30 artiklan mukainen seloste. Se on johdettu samasta luettelosta kuin ' +
      'rekisterin taulut, käyttöoikeudet ja tietosuojaseloste.',
    sv:
      'Register enligt artikel 30 i den allmänna dataskyddsförordningen (EU) 2016/679. Det härleds ur samma katalog som ' +
      'registrets tabeller, åtkomsträttigheter och dataskyddsbeskrivning.',
    en:
      'Record under Article 30 of the General Data Protection Regulation (EU) 2016/679. It is derived from the same ' +
      'catalogue as the tables, the access rights and the privacy notice of the register.',
  },
  controller: { fi: 'a) Rekisterinpitäjä', sv: 'a) Personuppgiftsansvarig', en: '(a) Controller' },
  purposes: { fi: 'b) Käsittelyn tarkoitukset', sv: 'b) Ändamål', en: '(b) Purposes' },
  categories: {
    fi: 'c) Rekisteröityjen ja henkilötietojen ryhmät',
    sv: 'c) Kategorier av registrerade och personuppgifter',
    en: '(c) Categories of data subjects and of personal data',
  },
  recipients: {
    fi: 'd) Vastaanottajien ryhmät',
    sv: 'd) Kategorier av mottagare',
    en: '(d) Categories of recipients',
  },
  transfers: {
    fi: 'e) Siirrot kolmansiin maihin',
    sv: 'e) Överföringar till tredjeland',
    en: '(e) Transfers to third countries',
  },
  limits: {
    fi: 'f) Tietojen poistamisen määräajat',
    sv: 'f) Tidsfrister för radering',
    en: '(f) Time limits for erasure',
  },
  security: { fi: 'g) Turvatoimet', sv: 'g) Säkerhetsåtgärder', en: '(g) Security measures' },
  processing: {
    fi: 'Käsittelijänä tehtävä käsittely, 30 artiklan 2 kohta',
    sv: 'Behandling som biträde, artikel 30.2',
    en: 'Processing as a processor, Article 30(2)',
  },
  processesFor: {
    fi: 'Käsittely rekisterinpitäjän lukuun sopimuksen mukaan',
    sv: 'Behandling för den personuppgiftsansvariges räkning enligt avtalet',
    en: 'Processing on behalf of the controller under the contract',
  },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  businessId: { fi: 'Y-tunnus', sv: 'FO-nummer', en: 'Business ID' },
  address: { fi: 'Osoite', sv: 'Adress', en: 'Address' },
  contact: { fi: 'Rekisterin yhteyshenkilö', sv: 'Registrets kontaktperson', en: 'Contact of the register' },
  officer: { fi: 'Tietosuojavastaava', sv: 'Dataskyddsombud', en: 'Data protection officer' },
  register: { fi: 'Rekisteri', sv: 'Register', en: 'Register' },
  purpose: { fi: 'Tarkoitus', sv: 'Ändamål', en: 'Purpose' },
  why: { fi: 'Mihin', sv: 'Varför', en: 'What for' },
  basis: { fi: 'Peruste', sv: 'Grund', en: 'Basis' },
  subject: { fi: 'Rekisteröidyt', sv: 'Registrerade', en: 'Data subjects' },
  items: { fi: 'Tiedot', sv: 'Uppgifter', en: 'Data' },
  recipient: { fi: 'Vastaanottaja', sv: 'Mottagare', en: 'Recipient' },
  entity: { fi: 'Oikeushenkilö ja maa', sv: 'Juridisk person och land', en: 'Legal entity and country' },
  when: { fi: 'Milloin', sv: 'När', en: 'When' },
  kind: { fi: 'Tietoryhmä', sv: 'Uppgiftsgrupp', en: 'Group of data' },
  length: { fi: 'Säilytysaika', sv: 'Lagringstid', en: 'Kept for' },
  after: { fi: 'Mistä lasketaan', sv: 'Räknat från', en: 'Counted' },
  law: { fi: 'Laki', sv: 'Lag', en: 'Law' },
  customer: { fi: 'Rekisterinpitäjä', sv: 'Personuppgiftsansvarig', en: 'Controller' },
  contract: { fi: 'Sopimus', sv: 'Avtal', en: 'Contract' },
  categoryOfProcessing: { fi: 'Käsittely', sv: 'Behandling', en: 'Processing' },
  byLaw: { fi: 'viranomainen, lain nojalla', sv: 'myndighet, med stöd av lag', en: 'authority, by law' },
  noProcessing: {
    fi: 'Ei voimassa olevia sopimuksia, joissa olemme käsittelijä.',
    sv: 'Inga gällande avtal där vi är biträde.',
    en: 'No living contracts in which we are a processor.',
  },
  noTransfers: {
    fi: 'Tietoja ei siirretä EU:n eikä ETA:n ulkopuolelle. Vastaanottajien ilmoitetut maat: ',
    sv: 'Uppgifter överförs inte utanför EU eller EES. Mottagarnas deklarerade länder: ',
    en: 'No data is transferred outside the EU or the EEA. Declared countries of recipients: ',
  },
} as const satisfies Record<string, Text>

/** What protects the register, as it is built: each line is held by the product, none is a hope. Source: GDPR 30(1)(g), 32. */
export const securityMeasures: readonly Text[] = [
  {
    fi: 'Jokaisella käyttötarkoituksella on tietokannassa oma rooli, joka näkee ja muuttaa vain sille kuuluvia sarakkeita.',
    sv: 'Varje ändamål har en egen roll i databasen, som ser och ändrar endast de kolumner som hör till det.',
    en: 'Every purpose has a role of its own in the database, which sees and changes only the columns that belong to it.',
  },
  {
    fi: 'Rivit rajataan tietokannassa rekisterinpitäjän, vastuualueen, rajoituksen ja vastustuksen mukaan.',
    sv: 'Raderna avgränsas i databasen enligt personuppgiftsansvarig, ansvarsområde, begränsning och invändning.',
    en: 'The database limits rows by controller, by reach of duty, by restriction and by objection.',
  },
  {
    fi: 'Käyttöoikeus annetaan työtehtävään, perustellusti ja määräajaksi; kukaan ei anna sitä itselleen.',
    sv: 'Åtkomst ges för en arbetsuppgift, med motivering och för en viss tid; ingen ger den till sig själv.',
    en: 'Access is given for a work task, with a ground and an end date; nobody gives it to themselves.',
  },
  {
    fi: 'Jokainen katselu ja muutos kirjataan lokiin ennen kuin vastaus annetaan; loki ei sisällä tietojen arvoja.',
    sv: 'Varje visning och ändring loggas innan svaret ges; loggen innehåller inga värden.',
    en: 'Every view and change is entered in a log before the answer is given; the log holds no values.',
  },
  {
    fi: 'Salasanoista tallennetaan vain Argon2id-tiiviste, istunnoista ja kirjautumislinkeistä vain tiiviste.',
    sv: 'Av lösenord lagras endast ett Argon2id-hashvärde, av sessioner och inloggningslänkar endast ett hashvärde.',
    en: 'Of passwords only an Argon2id hash is stored, of sessions and sign-in links only a hash.',
  },
  {
    fi: 'Palvelu vastaa verkkoon vain salattua yhteyttä pitkin.',
    sv: 'Tjänsten svarar på nätet endast över krypterad förbindelse.',
    en: 'The service answers the network only over an encrypted connection.',
  },
]

/** A length of time in words: whole years where it is. */
export function lengthText(months: number): Text {
  if (months === 0) return { fi: 'heti', sv: 'genast', en: 'at once' }
  const years = months / 12
  if (Number.isInteger(years)) {
    return {
      fi: years === 1 ? '1 vuosi' : `${years} vuotta`,
      sv: `${years} år`,
      en: years === 1 ? '1 year' : `${years} years`,
    }
  }
  return {
    fi: months === 1 ? '1 kuukausi' : `${months} kuukautta`,
    sv: months === 1 ? '1 månad' : `${months} månader`,
    en: months === 1 ? '1 month' : `${months} months`,
  }
}
