import { purposes } from '../catalogue/purposes.ts'
import type { Text } from '../catalogue/shape.ts'
import { activityChoices } from './activity-choices.ts'
import { bulletinChoices } from './bulletin-choices.ts'
import { securityChoices } from './security-choices.ts'

/** What people call each choice of the catalogue, by `table.column`. */
export const choiceTexts: { readonly [column: string]: { readonly [choice: string]: Text } } = {
  'organisation.legal_form': {
    municipality: { fi: 'Kunta', sv: 'Kommun', en: 'Municipality' },
    joint_authority: { fi: 'Kuntayhtymä', sv: 'Samkommun', en: 'Joint municipal authority' },
    wellbeing_county: { fi: 'Hyvinvointialue', sv: 'Välfärdsområde', en: 'Wellbeing services county' },
    municipal_company: { fi: 'Kuntayhtiö', sv: 'Kommunalt bolag', en: 'Municipal company' },
    parish: { fi: 'Seurakunta', sv: 'Församling', en: 'Parish' },
    association: { fi: 'Yhdistys', sv: 'Förening', en: 'Association' },
    company: { fi: 'Yritys', sv: 'Företag', en: 'Company' },
    sole_trader: { fi: 'Toiminimi', sv: 'Enskild näringsidkare', en: 'Sole trader' },
    private_person: { fi: 'Yksityishenkilö', sv: 'Privatperson', en: 'Private person' },
  },
  ...activityChoices,
  ...bulletinChoices,
  ...securityChoices,
  'unit.kind': {
    sector: { fi: 'Toimiala', sv: 'Sektor', en: 'Sector' },
    school: { fi: 'Koulu', sv: 'Skola', en: 'School' },
    office: { fi: 'Toimisto', sv: 'Kontor', en: 'Office' },
    other: { fi: 'Muu', sv: 'Annan', en: 'Other' },
  },
  'invoice_reference_rule.reference': {
    buyer_reference: { fi: 'Ostajan viite', sv: 'Köparens referens', en: 'Buyer reference' },
    order: { fi: 'Tilausnumero', sv: 'Beställningsnummer', en: 'Order number' },
    contract: { fi: 'Sopimusnumero', sv: 'Avtalsnummer', en: 'Contract number' },
    project: { fi: 'Projekti', sv: 'Projekt', en: 'Project' },
    cost_centre: { fi: 'Kustannuspaikka', sv: 'Kostnadsställe', en: 'Cost centre' },
    orderer: { fi: 'Tilaaja', sv: 'Beställare', en: 'Orderer' },
  },
  'account_management.part': {
    manager: { fi: 'Asiakasvastaava', sv: 'Kundansvarig', en: 'Account manager' },
    substitute: { fi: 'Varahenkilö', sv: 'Ersättare', en: 'Substitute' },
  },
  'person.source': {
    person: { fi: 'Henkilöltä itseltään', sv: 'Av personen själv', en: 'From the person' },
    customer_organisation: {
      fi: 'Asiakasorganisaatiolta',
      sv: 'Av kundorganisationen',
      en: 'From the customer',
    },
    partner: { fi: 'Yhteistyökumppanilta', sv: 'Av en samarbetspartner', en: 'From a partner' },
    service_event: { fi: 'Palvelutapahtumasta', sv: 'Från en servicehändelse', en: 'From a service event' },
    public_register: {
      fi: 'Julkisesta rekisteristä',
      sv: 'Från ett offentligt register',
      en: 'From a public register',
    },
    import: {
      fi: 'Tuotu aiemmasta rekisteristä',
      sv: 'Från ett tidigare register',
      en: 'From an earlier register',
    },
  },
  'person_email.bounced_because': {
    unknown_address: { fi: 'Osoitetta ei ole', sv: 'Adressen finns inte', en: 'No such address' },
    mailbox_full: { fi: 'Postilaatikko on täynnä', sv: 'Brevlådan är full', en: 'The mailbox is full' },
    refused: { fi: 'Vastaanottaja ei ota viestiä vastaan', sv: 'Mottagaren tar inte emot meddelandet', en: 'The receiver refused it' },
    other: { fi: 'Muu syy', sv: 'Annan orsak', en: 'Another reason' },
  },
  'affiliation_role.role': {
    signatory: { fi: 'Allekirjoittaja', sv: 'Undertecknare', en: 'Signatory' },
    contact: { fi: 'Yhteyshenkilö', sv: 'Kontaktperson', en: 'Contact' },
    invoicing_contact: { fi: 'Laskutusyhteyshenkilö', sv: 'Faktureringskontakt', en: 'Invoicing contact' },
    technical_contact: { fi: 'Tekninen yhteyshenkilö', sv: 'Teknisk kontakt', en: 'Technical contact' },
    service_participant: { fi: 'Palvelun käyttäjä', sv: 'Tjänstens användare', en: 'User of the service' },
    legal_representative: { fi: 'Laillinen edustaja', sv: 'Laglig företrädare', en: 'Legal representative' },
    member: { fi: 'Jäsen', sv: 'Medlem', en: 'Member' },
  },
  'representative_mandate.mandate': {
    guardian: { fi: 'Edunvalvoja', sv: 'Intressebevakare', en: 'Guardian' },
    proxy: { fi: 'Valtuutettu', sv: 'Befullmäktigad', en: 'Proxy' },
  },
  'objection.against': Object.fromEntries(Object.entries(purposes).map(([name, { label }]) => [name, label])),
  'objection.kind': {
    objection: { fi: 'Henkilö vastusti', sv: 'Personen invände', en: 'The person objected' },
    withdrawal: { fi: 'Henkilö perui suostumuksen', sv: 'Personen återkallade samtycket', en: 'The person withdrew consent' },
    ended: { fi: 'Päätimme käytön', sv: 'Vi avslutade användningen', en: 'We ended the use' },
  },
  'objection.outcome': {
    upheld: { fi: 'Hyväksyttiin', sv: 'Godkändes', en: 'Upheld' },
    overruled: { fi: 'Ei hyväksytty', sv: 'Godkändes inte', en: 'Not upheld' },
  },
  'consent.to_purpose': Object.fromEntries(Object.entries(purposes).map(([name, { label }]) => [name, label])),
  'consent.channel': channels(),
  'consent_asked.asked_of': {
    party: { fi: 'Asiakkaalta, jäseneltä tai toiminimeltä itseltään', sv: 'Av kunden, medlemmen eller näringsidkaren själv',
      en: 'Of the customer, member or trader in person' },
    contact: { fi: 'Organisaation puolesta toimivalta', sv: 'Av den som handlar för en organisation', en: 'Of whoever acts for an organisation' },
  },
  'restriction.of_purpose': Object.fromEntries(Object.entries(purposes).map(([name, { label }]) => [name, label])),
  'restriction.told_by': {
    email: { fi: 'Sähköpostilla', sv: 'Per e-post', en: 'By e-mail' },
    letter: { fi: 'Kirjeellä', sv: 'Per brev', en: 'By letter' },
    phone: { fi: 'Puhelimella', sv: 'Per telefon', en: 'By phone' },
    in_person: { fi: 'Paikan päällä', sv: 'På plats', en: 'In person' },
  },
  'restriction.ground': {
    accuracy_contested: {
      fi: 'Tiedon oikeellisuus on kiistetty',
      sv: 'Riktigheten har bestridits',
      en: 'Accuracy is contested',
    },
    unlawful: {
      fi: 'Käsittely on lainvastaista',
      sv: 'Behandlingen är olaglig',
      en: 'Processing is unlawful',
    },
    needed_for_claims: {
      fi: 'Tarvitaan oikeusvaateeseen',
      sv: 'Behövs för rättsanspråk',
      en: 'Needed for legal claims',
    },
    objection_pending: {
      fi: 'Vastustus on ratkaisematta',
      sv: 'Invändningen är oavgjord',
      en: 'Objection is pending',
    },
  },
  'notice_given.notice': notices(),
  'notice_version.notice': notices(),
  'notice_given.channel': {
    email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
    paper: { fi: 'Paperi', sv: 'Papper', en: 'Paper' },
    page: { fi: 'Verkkosivu', sv: 'Webbsida', en: 'Web page' },
    spoken: { fi: 'Suullisesti', sv: 'Muntligen', en: 'Spoken' },
    import: {
      fi: 'Tieto aiemmasta rekisteristä',
      sv: 'Uppgift från ett tidigare register',
      en: 'Stated by an import',
    },
  },
  'contract.award': {
    in_house: { fi: 'Sidosyksikkö', sv: 'Anknuten enhet', en: 'In-house' },
    tender: { fi: 'Kilpailutus', sv: 'Konkurrensutsättning', en: 'Tender' },
    direct: { fi: 'Suorahankinta', sv: 'Direktupphandling', en: 'Direct award' },
  },
  'contract.capacity': {
    controller: { fi: 'Rekisterinpitäjä', sv: 'Personuppgiftsansvarig', en: 'Controller' },
    processor: { fi: 'Henkilötietojen käsittelijä', sv: 'Personuppgiftsbiträde', en: 'Processor' },
  },
  'follow_up.what': {
    name_successor: { fi: 'Nimeä seuraaja', sv: 'Utse en efterträdare', en: 'Name a successor' },
    give_notice: {
      fi: 'Anna tietosuojaseloste',
      sv: 'Ge dataskyddsbeskrivningen',
      en: 'Give the privacy notice',
    },
    check_duplicate: {
      fi: 'Tarkista kaksoiskappale',
      sv: 'Kontrollera dubbletten',
      en: 'Check for a duplicate',
    },
  },
  'trash_entry.what': {
    organisation: { fi: 'Asiakas tai kumppani', sv: 'Kund eller partner', en: 'Customer or partner' },
    person: { fi: 'Henkilö', sv: 'Person', en: 'Person' },
    contract: { fi: 'Sopimus', sv: 'Avtal', en: 'Contract' },
  },
  'saved_view.of_list': {
    customers: { fi: 'Asiakkaat', sv: 'Kunder', en: 'Customers' },
    people: { fi: 'Henkilöt', sv: 'Personer', en: 'Persons' },
    contracts: { fi: 'Sopimukset', sv: 'Avtal', en: 'Contracts' },
  },
  'saved_view.shown_in': Object.fromEntries(Object.entries(purposes).map(([name, { label }]) => [name, label])),
  'bulk_edit.what': {
    organisation: { fi: 'Asiakkaat', sv: 'Kunder', en: 'Customers' },
    person: { fi: 'Henkilöt', sv: 'Personer', en: 'Persons' },
    contract: { fi: 'Sopimukset', sv: 'Avtal', en: 'Contracts' },
  },
  'trash_entry.cause': {
    deleted: { fi: 'Poistettu', sv: 'Raderad', en: 'Deleted' },
    merged: { fi: 'Yhdistetty toiseen', sv: 'Sammanslagen', en: 'Merged into another' },
  },
  'erasure_plan.ground': {
    no_longer_needed: { fi: 'Tietoja ei enää tarvita', sv: 'Uppgifterna behövs inte längre', en: 'No longer needed' },
    consent_withdrawn: { fi: 'Suostumus peruttiin', sv: 'Samtycket återkallades', en: 'Consent was withdrawn' },
    objection: { fi: 'Henkilö vastusti käsittelyä', sv: 'Personen invände', en: 'The person objected' },
    unlawful: { fi: 'Käsittely oli lainvastaista', sv: 'Behandlingen var olaglig', en: 'The processing was unlawful' },
    legal_duty: { fi: 'Laki velvoittaa poistamaan', sv: 'Lagen kräver radering', en: 'The law requires erasure' },
    child: { fi: 'Tiedot kerättiin lapselta', sv: 'Uppgifterna samlades in från ett barn', en: 'Collected from a child' },
  },
  'erasure_plan.outcome': {
    done: { fi: 'Toteutettu', sv: 'Genomförd', en: 'Done' },
    withdrawn: { fi: 'Peruttu', sv: 'Återkallad', en: 'Withdrawn' },
    overtaken: { fi: 'Vanhentunut: tiedot muuttuivat', sv: 'Inaktuell: uppgifterna ändrades', en: 'Overtaken: the data changed' },
  },
  'staff_erasure.outcome': {
    done: { fi: 'Toteutettu', sv: 'Genomförd', en: 'Done' },
    withdrawn: { fi: 'Peruttu', sv: 'Återkallad', en: 'Withdrawn' },
    overtaken: { fi: 'Vanhentunut: tiedot muuttuivat', sv: 'Inaktuell: uppgifterna ändrades', en: 'Overtaken: the data changed' },
  },
  'redaction.answer': {
    redacted: { fi: 'Poistettiin tekstistä', sv: 'Togs bort ur texten', en: 'Redacted' },
    another_person: { fi: 'Koskee toista henkilöä', sv: 'Gäller en annan person', en: 'Another person is meant' },
  },
  'hold.ground': {
    claim: { fi: 'Oikeudellinen vaade', sv: 'Rättsligt anspråk', en: 'A legal claim' },
    authority: { fi: 'Viranomaisen määräys', sv: 'Myndighets beslut', en: 'An order of an authority' },
    law: { fi: 'Laki velvoittaa säilyttämään', sv: 'Lagen kräver förvaring', en: 'The law requires keeping' },
  },
  'suppression.ground': {
    asked: { fi: 'Henkilö pyysi', sv: 'Personen bad om det', en: 'The person asked' },
    objected: { fi: 'Henkilö vastusti', sv: 'Personen invände', en: 'The person objected' },
  },
  'suppression.lifted_because': {
    own_wish: { fi: 'Henkilö haluaa itse takaisin', sv: 'Personen vill själv tillbaka', en: 'The person wants to return' },
    duty: { fi: 'Sopimus tai laki edellyttää', sv: 'Ett avtal eller en lag kräver det', en: 'A contract or a law requires it' },
  },
  'own_field.on_table': {
    person: { fi: 'Henkilö', sv: 'Person', en: 'Person' },
    organisation: { fi: 'Asiakas tai kumppani', sv: 'Kund eller partner', en: 'Customer or partner' },
    contract: { fi: 'Sopimus', sv: 'Avtal', en: 'Contract' },
  },
  'own_field.kind': {
    line: { fi: 'Rivi tekstiä', sv: 'En rad text', en: 'A line of text' },
    note: { fi: 'Pitkä teksti', sv: 'Lång text', en: 'Long text' },
    day: { fi: 'Päivä', sv: 'Dag', en: 'Day' },
    count: { fi: 'Luku', sv: 'Tal', en: 'Number' },
    choice: { fi: 'Valinta', sv: 'Val', en: 'Choice' },
    yes: { fi: 'Kyllä tai ei', sv: 'Ja eller nej', en: 'Yes or no' },
  },
  'disclosure.how': {
    copied: { fi: 'Osoitteet kopioitiin', sv: 'Adresserna kopierades', en: 'Addresses were copied' },
    exported: { fi: 'Tiedostona', sv: 'Som fil', en: 'As a file' },
    letter: { fi: 'Kirjeenä', sv: 'Som brev', en: 'As a letter' },
  },
  'recipient_message.why': {
    rectification: { fi: 'Tiedot on oikaistu', sv: 'Uppgifterna har rättats', en: 'The data was rectified' },
    erasure: { fi: 'Tiedot on poistettava', sv: 'Uppgifterna ska raderas', en: 'The data is to be erased' },
    restriction: { fi: 'Käsittelyä on rajoitettu', sv: 'Behandlingen har begränsats', en: 'The processing is restricted' },
  },
  'rights_request.kind': {
    access: { fi: 'Omien tietojen saaminen', sv: 'Tillgång till egna uppgifter', en: 'Access to own data' },
    rectification: { fi: 'Tietojen oikaisu', sv: 'Rättelse', en: 'Rectification' },
    erasure: { fi: 'Tietojen poistaminen', sv: 'Radering', en: 'Erasure' },
    restriction: { fi: 'Käsittelyn rajoittaminen', sv: 'Begränsning', en: 'Restriction' },
    objection: { fi: 'Käsittelyn vastustaminen', sv: 'Invändning', en: 'Objection' },
    withdrawal: { fi: 'Suostumuksen peruminen', sv: 'Återkallelse av samtycke', en: 'Withdrawal of consent' },
    portability: { fi: 'Tiedot koneluettavina', sv: 'Dataportabilitet', en: 'Portability' },
    complaint: { fi: 'Valitus tietosuojavastaavalle', sv: 'Klagomål till dataskyddsombudet', en: 'Complaint to the officer' },
  },
  'rights_request.channel': channels(),
  'rights_step.step': {
    identity_asked: { fi: 'Henkilöllisyyttä kysyttiin', sv: 'Identiteten efterfrågades', en: 'Identity was asked for' },
    identity_confirmed: { fi: 'Henkilöllisyys varmistui', sv: 'Identiteten bekräftades', en: 'Identity was confirmed' },
    clarification_asked: { fi: 'Pyydettiin tarkennusta', sv: 'Precisering begärdes', en: 'Clarification was asked for' },
    clarification_received: { fi: 'Tarkennus saatiin', sv: 'Preciseringen kom', en: 'Clarification came' },
    extended: { fi: 'Aikaa jatkettiin', sv: 'Tiden förlängdes', en: 'The time was extended' },
    answered: { fi: 'Toteutettiin', sv: 'Uppfylldes', en: 'Fulfilled' },
    refused: { fi: 'Kieltäydyttiin', sv: 'Avslogs', en: 'Refused' },
    withdrawn: { fi: 'Pyytäjä perui', sv: 'Drogs tillbaka', en: 'Withdrawn' },
  },
  'rights_step.how': {
    known_address: { fi: 'Vastaus tunnettuun osoitteeseen', sv: 'Svar till känd adress', en: 'Answer to a known address' },
    call_back: { fi: 'Soitto tunnettuun numeroon', sv: 'Samtal till känt nummer', en: 'Call to a known number' },
    known_facts: { fi: 'Tiedot, jotka vain henkilö tietää', sv: 'Uppgifter som bara personen vet', en: 'Facts only the person knows' },
    seen_in_person: { fi: 'Paikan päällä', sv: 'På plats', en: 'Seen in person' },
  },
  'rights_step.delivery': {
    pdf: { fi: 'Paperikirje', sv: 'Brev på papper', en: 'Letter on paper' },
    files: { fi: 'Tiedostot', sv: 'Filer', en: 'Files' },
    script: { fi: 'Luettiin ääneen', sv: 'Lästes upp', en: 'Read aloud' },
    letter: { fi: 'Ilmoituskirje', sv: 'Meddelande', en: 'Letter of notice' },
  },
}

/** The name of a choice in a column. Throws where the catalogue's choice has no words. */
export function choiceText(table: string, column: string, choice: string): Text {
  const text = choiceTexts[`${table}.${column}`]?.[choice]
  if (text === undefined) throw new Error(`${table}.${column} has no words for "${choice}"`)
  return text
}

function channels() {
  return {
    page: { fi: 'Verkkosivulla', sv: 'På webbsidan', en: 'On the web page' },
    email: { fi: 'Sähköpostilla', sv: 'Per e-post', en: 'By e-mail' },
    phone: { fi: 'Puhelimella', sv: 'Per telefon', en: 'By phone' },
    paper: { fi: 'Paperilla', sv: 'På papper', en: 'On paper' },
    in_person: { fi: 'Paikan päällä', sv: 'På plats', en: 'In person' },
  }
}

function notices(): { readonly [choice: string]: Text } {
  return {
    customers: { fi: 'Asiakkaiden seloste', sv: 'Kundernas beskrivning', en: 'Notice for customers' },
    staff: { fi: 'Henkilöstön seloste', sv: 'Personalens beskrivning', en: 'Notice for staff' },
    partners: { fi: 'Kumppanien seloste', sv: 'Partnernas beskrivning', en: 'Notice for partners' },
  }
}
