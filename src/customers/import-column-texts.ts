import type { Text } from '../catalogue/shape.ts'

type Abroad = Pick<Text, 'sv' | 'en'>
const t = (sv: string, en: string): Abroad => ({ sv, en })

/** What the columns of an import are called on Swedish and English pages; files may call them so too. */
export const columnTexts = {
  customer_number: t('Kundnummer', 'Customer number'),
  type: t('Kundtyp', 'Customer type'),
  name: t('Namn', 'Name'),
  business_id: t('FO-nummer', 'Business ID'),
  street: t('Gatuadress', 'Street address'),
  postal_code: t('Postnummer', 'Postal code'),
  post_office: t('Postanstalt', 'Post office'),
  phone: t('Telefon', 'Phone'),
  municipality_code: t('Kommunkod', 'Municipality code'),
  language: t('Språk', 'Language'),
  e_invoice: t('E-fakturaadress', 'E-invoice address'),
  operator: t('Förmedlarkod', 'Operator code'),
  first_name: t('Kontaktpersonens förnamn', 'Contact first name'),
  last_name: t('Kontaktpersonens efternamn', 'Contact last name'),
  job_title: t('Befattning', 'Job title'),
  contact_phone: t('Kontaktpersonens telefon', 'Contact phone'),
  contact_email: t('Kontaktpersonens e-post', 'Contact e-mail'),
  contract_number: t('Avtalsnummer', 'Contract number'),
  contract_title: t('Avtalets ämne', 'Contract subject'),
  contract_starts: t('Avtalet börjar', 'Contract starts'),
  contract_ends: t('Avtalet upphör', 'Contract ends'),
  responsible: t('Ansvarig person (J/N)', 'Responsible contact (Y/N)'),
  marketing_ban: t('Marknadsföringsförbud', 'Marketing ban'),
  events_ban: t('Inbjudningsförbud', 'Invitation ban'),
  feedback_ban: t('Enkätförbud', 'Survey ban'),
  customer_ban: t('Kundens marknadsföringsförbud', 'Customer marketing ban'),
  is_protected: t('Spärrmarkering', 'Protection order'),
  notice_on: t('Beskrivning given', 'Notice given'),
  notice_version: t('Beskrivningens version', 'Notice version'),
  note: t('Anmärkningar', 'Notes'),
} as const
