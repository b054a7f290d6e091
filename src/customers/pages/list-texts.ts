import type { Text } from '../../platform/text/language.ts'

const t = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

/** The words of the lists of customers, people and contracts. */
export const listTexts = {
  customers: t('Asiakkaat', 'Kunder', 'Customers'),
  newCustomer: t('Uusi asiakas', 'Ny kund', 'New customer'),
  findCustomer: t(
    'Nimi, Y-tunnus tai asiakasnumero',
    'Namn, FO-nummer eller kundnummer',
    'Name, business id or customer number',
  ),
  noCustomers: t('Asiakkaita ei löytynyt', 'Inga kunder hittades', 'No customers found'),
  noCustomersNext: t(
    'Kirjoita nimen alku, näytä kaikki tai lisää uusi asiakas.',
    'Skriv början av namnet, visa alla eller lägg till en ny kund.',
    'Write the beginning of the name, show all, or add a new customer.',
  ),
  municipalities: t('Kunnat', 'Kommuner', 'Municipalities'),
  companies: t('Yritykset', 'Företag', 'Companies'),
  soleTraders: t('Toiminimet', 'Enskilda näringsidkare', 'Sole traders'),
  privatePersons: t('Yksityishenkilöt', 'Privatpersoner', 'Private persons'),
  partners: t('Kumppanit', 'Partner', 'Partners'),
  prepared: t('Sopimus valmistelussa', 'Avtal under beredning', 'Contract in preparation'),
  inForce: t('Sopimus voimassa', 'Avtal i kraft', 'Contract in force'),
  ended: t('Sopimus päättynyt', 'Avtal har upphört', 'Contract ended'),
  municipality: t('Kunta', 'Kommun', 'Municipality'),
  responsible: t('Vastuullinen yhteyshenkilö', 'Ansvarig kontaktperson', 'Responsible contact'),
  contract: t('Sopimus', 'Avtal', 'Contract'),
  ends: t('Päättyy', 'Upphör', 'Ends'),
  share: t('Omistus %', 'Ägarandel %', 'Share %'),
  others: (count: number) => t(`ja ${count} muuta`, `och ${count} till`, `and ${count} more`),
  people: t('Henkilöt', 'Personer', 'Persons'),
  newPerson: t('Uusi henkilö', 'Ny person', 'New person'),
  findContract: t('Numero, aihe tai asiakas', 'Nummer, ämne eller kund', 'Number, subject or customer'),
  findPerson: t('Nimi, sähköposti tai puhelin', 'Namn, e-post eller telefon', 'Name, e-mail or phone'),
  noPeople: t('Henkilöitä ei löytynyt', 'Inga personer hittades', 'No persons found'),
  noPeopleNext: t(
    'Kirjoita nimen alku, näytä kaikki tai lisää uusi henkilö.',
    'Skriv början av namnet, visa alla eller lägg till en ny person.',
    'Write the beginning of the name, show all, or add a new person.',
  ),
  organisation: t('Organisaatio', 'Organisation', 'Organisation'),
  phone: t('Puhelin', 'Telefon', 'Phone'),
  email: t('Sähköposti', 'E-post', 'E-mail'),
  contracts: t('Sopimukset', 'Avtal', 'Contracts'),
  newContract: t('Uusi sopimus', 'Nytt avtal', 'New contract'),
  noContracts: t('Sopimuksia ei löytynyt', 'Inga avtal hittades', 'No contracts found'),
  noContractsNext: t(
    'Näytä kaikki tai aloita uuden sopimuksen valmistelu asiakkaan kortilta.',
    'Visa alla eller börja bereda ett nytt avtal på kundens kort.',
    'Show all, or begin to prepare a new contract on the customer’s card.',
  ),
  chooseAll: t('Valitse kaikki rivit', 'Välj alla rader', 'Choose all rows'),
  copyAddresses: t('Valittujen sähköpostiosoitteet', 'De valdas e-postadresser', 'E-mail addresses of the chosen'),
  allFound: (count: number, isMore: boolean) => {
    const told = isMore ? `yli ${count}` : String(count)
    return t(`Kaikki löydetyt (${told})`, `Alla hittade (${told.replace('yli', 'över')})`, `All found (${told.replace('yli', 'over')})`)
  },
  columnsAndOrder: t('Sarakkeet ja järjestys', 'Kolumner och ordning', 'Columns and order'),
  order: t('Järjestys', 'Ordning', 'Order'),
  added: t('Lisätty rekisteriin', 'Tillagd i registret', 'Added to the register'),
  turned: t('käänteinen', 'omvänd', 'reversed'),
  toFile: t('Vie tiedostoon (CSV)', 'Exportera till fil (CSV)', 'Export to a file (CSV)'),
  toWorkbook: t('Excel (XLSX)', 'Excel (XLSX)', 'Excel (XLSX)'),
  tooLongForWorkbook: (most: number) =>
    t(
      `Excel-tiedostoon mahtuu ${most} riviä. Rajaa luetteloa tai vie se CSV-tiedostoon.`,
      `En Excelfil rymmer ${most} rader. Begränsa listan eller exportera den som CSV.`,
      `An Excel file holds ${most} rows. Narrow the list, or export it as CSV.`,
    ),
  firstName: t('Etunimi', 'Förnamn', 'First name'),
  lastName: t('Sukunimi', 'Efternamn', 'Last name'),
  jobTitle: t('Tehtävänimike', 'Befattning', 'Job title'),
  contractNumber: t('Sopimusnumero', 'Avtalsnummer', 'Contract number'),
  subject: t('Aihe', 'Ämne', 'Subject'),
  customer: t('Asiakas', 'Kund', 'Customer'),
  noSuchColumn: t(
    'Osoitteessa on sarake, jota tässä luettelossa ei ole. Valitse sarakkeet luettelon omasta valikosta.',
    'Adressen har en kolumn som inte finns i denna lista. Välj kolumner i listans egen meny.',
    'The address has a column that this list does not have. Choose the columns from the list’s own menu.',
  ),
  noSuchOrder: t(
    'Osoitteessa on järjestys, jota tässä luettelossa ei ole. Valitse järjestys luettelon omasta valikosta.',
    'Adressen har en ordning som inte finns i denna lista. Välj ordning i listans egen meny.',
    'The address has an order that this list does not have. Choose the order from the list’s own menu.',
  ),
  columnsApart: t(
    'Nämä sarakkeet kuuluvat eri käyttötarkoituksiin, eikä niitä näytetä yhdessä. Valitse ne erikseen.',
    'Dessa kolumner hör till olika ändamål och visas inte tillsammans. Välj dem var för sig.',
    'These columns belong to different purposes and are not shown together. Choose them apart.',
  ),
} as const
