import { accountabilityItems } from './accountability-items.ts'
import type { ItemShape } from './shape.ts'

/** Every kind of personal data the register can hold, with its DPV term and an example for the notice.
 *  `pd:` and `dpv:` are the Data Privacy Vocabulary's; `sel:` are our own narrower terms.
 *  Source: GDPR 14(1)(d), 30(1)(c). */
export const items = {
  first_name: {
    label: { fi: 'Etunimi', sv: 'Förnamn', en: 'First name' },
    dpv: 'sel:FirstName', fides: 'user.name.first', example: { fi: 'Aino', sv: 'Aino', en: 'Aino' },
  },
  last_name: {
    label: { fi: 'Sukunimi', sv: 'Efternamn', en: 'Last name' },
    dpv: 'sel:LastName', fides: 'user.name.last', example: { fi: 'Mäkelä', sv: 'Mäkelä', en: 'Mäkelä' },
  },
  organisation_affiliation: {
    label: {
      fi: 'Organisaatio, jota edustat',
      sv: 'Organisation du företräder',
      en: 'Organisation you represent',
    },
    dpv: 'sel:OrganisationAffiliation', fides: 'user.contact.organization',
    example: {
      fi: 'Nivalan kaupunki, sivistystoimi',
      sv: 'Nivala stad, bildningsväsendet',
      en: 'City of Nivala, education',
    },
  },
  job_title: {
    label: { fi: 'Tehtävänimike', sv: 'Befattning', en: 'Job title' },
    dpv: 'pd:Job', fides: 'user.job_title',
    example: {
      fi: 'tietohallintopäällikkö',
      sv: 'dataförvaltningschef',
      en: 'head of information management',
    },
  },
  email_work: {
    label: { fi: 'Työsähköposti', sv: 'E-postadress till arbetet', en: 'Work e-mail' },
    dpv: 'pd:EmailAddressWork', fides: 'user.contact.email',
    example: {
      fi: 'aino.makela@kunta.example',
      sv: 'aino.makela@kommun.example',
      en: 'aino.makela@town.example',
    },
  },
  email_private: {
    label: { fi: 'Oma sähköposti', sv: 'Privat e-postadress', en: 'Private e-mail' },
    dpv: 'pd:EmailAddressPersonal', fides: 'user.contact.email',
    example: { fi: 'aino@posti.example', sv: 'aino@post.example', en: 'aino@mail.example' },
  },
  phone: {
    label: { fi: 'Puhelinnumero', sv: 'Telefonnummer', en: 'Phone number' },
    dpv: 'pd:TelephoneNumber', fides: 'user.contact.phone_number',
    example: { fi: '044 123 4567', sv: '044 123 4567', en: '+358 44 123 4567' },
  },
  postal_address: {
    label: { fi: 'Postiosoite', sv: 'Postadress', en: 'Postal address' },
    dpv: 'pd:PhysicalAddress', fides: 'user.contact.address',
    example: {
      fi: 'Esimerkkikatu 1, 84100 Ylivieska',
      sv: 'Exempelgatan 1, 84100 Ylivieska',
      en: 'Esimerkkikatu 1, 84100 Ylivieska',
    },
  },
  language: {
    label: { fi: 'Asiointikieli', sv: 'Kontaktspråk', en: 'Preferred language' },
    dpv: 'pd:Language', fides: 'user.demographic.language',
    example: { fi: 'suomi', sv: 'svenska', en: 'English' },
  },
  contract_role: {
    label: { fi: 'Tehtävä sopimuksessa', sv: 'Uppgift i avtalet', en: 'Role in a contract' },
    dpv: 'sel:ContractRole', fides: 'user.workplace',
    example: {
      fi: 'vastuullinen yhteyshenkilö',
      sv: 'ansvarig kontaktperson',
      en: 'responsible contact person',
    },
  },
  organisation_name: {
    label: { fi: 'Toiminimi', sv: 'Firma', en: 'Business name' },
    dpv: 'sel:SoleTraderName', fides: 'user.contact.organization',
    example: { fi: 'Tmi Aino Mäkelä', sv: 'Firma Aino Mäkelä', en: 'Aino Mäkelä, sole trader' },
  },
  business_id: {
    label: { fi: 'Y-tunnus', sv: 'FO-nummer', en: 'Business ID' },
    dpv: 'sel:SoleTraderBusinessId', fides: 'user.unique_id',
    example: { fi: '1234567-1', sv: '1234567-1', en: '1234567-1' },
  },
  customer_number: {
    label: { fi: 'Asiakasnumero', sv: 'Kundnummer', en: 'Customer number' },
    dpv: 'sel:CustomerNumber', fides: 'user.unique_id', example: { fi: '10042', sv: '10042', en: '10042' },
  },
  protection_order: {
    label: { fi: 'Turvakielto', sv: 'Spärrmarkering', en: 'Non-disclosure for personal safety' },
    dpv: 'sel:ProtectionOrder', fides: 'user.privacy_preferences',
    example: {
      fi: 'osoitetta ei näytetä eikä luovuteta',
      sv: 'adressen visas eller lämnas inte ut',
      en: 'the address is not shown or disclosed',
    },
  },
  date_of_death: {
    label: { fi: 'Kuolinpäivä', sv: 'Dödsdag', en: 'Date of death' },
    dpv: 'sel:DateOfDeath', fides: 'user.demographic',
    example: { fi: '1.3.2026', sv: '1.3.2026', en: '1 March 2026' },
  },
  mandate: {
    label: { fi: 'Edustusoikeus', sv: 'Behörighet att företräda', en: 'Mandate to represent' },
    dpv: 'sel:Mandate', fides: 'user',
    example: {
      fi: 'valtakirja 1.1.–31.12.2026',
      sv: 'fullmakt 1.1–31.12.2026',
      en: 'mandate from 1 January to 31 December 2026',
    },
  },
  free_text: {
    label: { fi: 'Muistiinpano', sv: 'Anteckning', en: 'Note' },
    dpv: 'pd:Communication', fides: 'user.content.private',
    example: {
      fi: 'pyysi soittamaan iltapäivällä',
      sv: 'bad att bli uppringd på eftermiddagen',
      en: 'asked to be called in the afternoon',
    },
  },
  trashed_name: {
    label: { fi: 'Roskakorissa olevan nimi', sv: 'Namn på det som ligger i papperskorgen', en: 'Name of what lies in the trash' },
    dpv: 'sel:TrashedName', fides: 'user.name',
    example: { fi: 'poistetun yhteyshenkilön nimi', sv: 'namnet på en raderad kontaktperson', en: 'the name of a deleted contact' },
  },
  former_value: {
    label: { fi: 'Arvo ennen joukkomuutosta', sv: 'Värde före massändring', en: 'Value before a bulk edit' },
    dpv: 'sel:FormerValue', fides: 'user.content.private',
    example: { fi: 'entinen vaihteen numero', sv: 'växelns tidigare nummer', en: 'the former number of the switchboard' },
  },
  draft: {
    label: { fi: 'Keskeneräinen lomake', sv: 'Oavslutad blankett', en: 'Unfinished form' },
    dpv: 'sel:Draft', fides: 'user.content.private',
    example: { fi: 'kesken jääneen henkilön nimi', sv: 'namnet på en påbörjad person', en: 'the name of a person half written' },
  },
  import_row: {
    label: { fi: 'Tuodun tiedoston rivi', sv: 'Rad i en importerad fil', en: 'Row of an imported file' },
    dpv: 'sel:ImportRow', fides: 'user.content.private',
    example: {
      fi: 'rivi, joka odottaa yhteyshenkilöä',
      sv: 'en rad som väntar på en kontaktperson',
      en: 'a row waiting for a contact person',
    },
  },
  service_ticket: {
    label: {
      fi: 'Palvelupyynnön sisältö',
      sv: 'Serviceärendets innehåll',
      en: 'Content of a service request',
    },
    dpv: 'sel:ServiceTicketContent', fides: 'user.content.private',
    example: { fi: 'tulostin ei vastaa', sv: 'skrivaren svarar inte', en: 'the printer does not respond' },
  },
  message_metadata: {
    label: {
      fi: 'Viestin lähettäjä, saajat ja aika',
      sv: 'Meddelandets avsändare, mottagare och tid',
      en: 'Sender, recipients and time of a message',
    },
    dpv: 'pd:CommunicationsMetadata', fides: 'user.content.private',
    example: {
      fi: 'saapui 3.2.2026 klo 9.00',
      sv: 'kom in 3.2.2026 kl. 9.00',
      en: 'arrived on 3 February 2026 at 9:00',
    },
  },
  attachment: {
    label: { fi: 'Liitetiedosto', sv: 'Bilaga', en: 'Attachment' },
    dpv: 'sel:Attachment', fides: 'user.content.private',
    example: { fi: 'kuvakaappaus', sv: 'skärmbild', en: 'screenshot' },
  },
  subscription: {
    label: { fi: 'Tiedotteiden tilaus', sv: 'Prenumeration på meddelanden', en: 'Bulletin subscription' },
    dpv: 'pd:Preference', fides: 'user.privacy_preferences',
    example: { fi: 'häiriötiedotteet', sv: 'störningsmeddelanden', en: 'outage bulletins' },
  },
  event_registration: {
    label: {
      fi: 'Ilmoittautuminen ja osallistuminen',
      sv: 'Anmälan och deltagande',
      en: 'Registration and attendance',
    },
    dpv: 'sel:EventAttendance', fides: 'user.behavior',
    example: {
      fi: 'ilmoittautunut tietoturvakoulutukseen',
      sv: 'anmäld till utbildning i informationssäkerhet',
      en: 'registered for security training',
    },
  },
  survey_answer: {
    label: { fi: 'Kyselyn vastaus', sv: 'Enkätsvar', en: 'Survey answer' },
    dpv: 'pd:Opinion', fides: 'user.content.private',
    example: { fi: 'palvelu oli nopeaa', sv: 'servicen var snabb', en: 'the service was fast' },
  },
  invoice_recipient: {
    label: {
      fi: 'Laskun saaja ja viite',
      sv: 'Fakturans mottagare och referens',
      en: 'Recipient and reference of an invoice',
    },
    dpv: 'sel:InvoiceRecipient', fides: 'user.financial',
    example: { fi: 'tilaaja Aino Mäkelä', sv: 'beställare Aino Mäkelä', en: 'ordered by Aino Mäkelä' },
  },
  bank_account: {
    label: { fi: 'Tilinumero', sv: 'Kontonummer', en: 'Bank account number' },
    dpv: 'pd:BankAccount', fides: 'user.financial.bank_account',
    example: { fi: 'IBAN palautusta varten', sv: 'IBAN för återbetalning', en: 'IBAN for a refund' },
  },
  work_time: {
    label: {
      fi: 'Palvelupyyntöön käytetty työaika',
      sv: 'Arbetstid för ett serviceärende',
      en: 'Work time on a service request',
    },
    dpv: 'sel:WorkTime', fides: 'user.workplace',
    example: { fi: '0,5 tuntia', sv: '0,5 timmar', en: '0.5 hours' },
  },
  ...accountabilityItems,
} as const satisfies Record<string, ItemShape>

export type Item = keyof typeof items
