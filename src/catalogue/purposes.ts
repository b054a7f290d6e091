import { interests } from './interests.ts'
import type { PurposeShape } from './shape.ts'
import { statutoryPurposes } from './statutory-purposes.ts'
import type { Subject } from './subjects.ts'

/** What personal data is used for, and on which basis for each kind of data subject.
 *  A contact person is no party to the organisation's contract, so 6(1)(b) never fits one.
 *  Source: GDPR 6(1), 13(1)(c)-(d); notice "Henkilötietojen käsittelyn tarkoitus" and "Oikeutetut edut". */
export const purposes = {
  customer_relationship: {
    label: {
      fi: 'Asiakassuhteiden hoitaminen',
      sv: 'Skötsel av kundrelationer',
      en: 'Managing customer relationships',
    },
    explains: {
      fi: 'Pidämme yhteyttä asiakkaisiimme ja tiedämme, kuka asiakkaalla vastaa mistäkin.',
      sv: 'Vi håller kontakt med våra kunder och vet vem hos kunden som ansvarar för vad.',
      en: 'We keep in touch with our customers and know who at the customer answers for what.',
    },
    dpv: 'dpv:CustomerRelationshipManagement', fides: 'essential.service',
    basis: {
      private_customer: '6(1)(b)', sole_trader: '6(1)(b)', contact_person: '6(1)(f)', signatory: '6(1)(f)',
      service_participant: '6(1)(f)', representative: '6(1)(f)',
    },
    ...interests.customer_relationship,
    starts: {
      fi: 'asiakkuuden tai sopimuksen valmistelun alkaessa',
      sv: 'när kundrelationen eller beredningen av ett avtal börjar',
      en: 'when the customership or the preparation of a contract begins',
    },
    ends: {
      fi: 'kun henkilön viimeinen tehtävä asiakkuudessa päättyy',
      sv: 'när personens sista uppgift i kundrelationen upphör',
      en: 'when the person’s last role in the customership ends',
    },
    objection: 'assessed', byDefault: 'on',
  },
  contracting: {
    label: {
      fi: 'Sopimusten valmistelu ja tekeminen',
      sv: 'Beredning och ingående av avtal',
      en: 'Preparing and making contracts',
    },
    explains: {
      fi: 'Valmistelemme, teemme ja hoidamme sopimuksia. Jokaisella sopimuksella on vastuullinen ' +
        'yhteyshenkilö.',
      sv: 'Vi bereder, ingår och sköter avtal. Varje avtal har en ansvarig kontaktperson.',
      en: 'We prepare, make and look after contracts. Every contract has a responsible contact person.',
    },
    dpv: 'dpv:EstablishContractualAgreement', fides: 'essential.service',
    basis: {
      private_customer: '6(1)(b)', sole_trader: '6(1)(b)', contact_person: '6(1)(f)', signatory: '6(1)(f)',
      representative: '6(1)(f)',
    },
    ...interests.contracting,
    starts: {
      fi: 'kun sopimusta aletaan valmistella',
      sv: 'när ett avtal börjar beredas',
      en: 'when the preparation of a contract begins',
    },
    ends: {
      fi: 'kun sopimus on päättynyt tai sen valmistelu on rauennut ja määräaika on kulunut',
      sv: 'när avtalet har upphört eller beredningen förfallit och tidsfristen har löpt ut',
      en: 'when the contract has ended or its preparation has lapsed and the time limit has passed',
    },
    objection: 'assessed', byDefault: 'on',
  },
  customer_service: {
    label: { fi: 'Asiakaspalvelu', sv: 'Kundservice', en: 'Customer service' },
    explains: {
      fi: 'Otamme vastaan palvelupyyntöjä, ratkaisemme ne ja kerromme niiden etenemisestä.',
      sv: 'Vi tar emot serviceärenden, löser dem och berättar hur de framskrider.',
      en: 'We receive service requests, solve them and tell how they proceed.',
    },
    dpv: 'dpv:CommunicationForCustomerCare', fides: 'essential.service.operations.support',
    basis: {
      private_customer: '6(1)(b)', sole_trader: '6(1)(b)', contact_person: '6(1)(f)',
      service_participant: '6(1)(f)', representative: '6(1)(f)',
    },
    ...interests.customer_service,
    starts: {
      fi: 'kun palvelupyyntö saapuu tai asiakkuus alkaa',
      sv: 'när ett serviceärende kommer in eller kundrelationen börjar',
      en: 'when a service request arrives or the customership begins',
    },
    ends: {
      fi: 'kun palvelupyyntö on suljettu ja määräaika on kulunut',
      sv: 'när serviceärendet har avslutats och tidsfristen har löpt ut',
      en: 'when the service request is closed and the time limit has passed',
    },
    objection: 'assessed', byDefault: 'on',
  },
  informing: {
    label: { fi: 'Tiedottaminen', sv: 'Information', en: 'Informing' },
    explains: {
      fi: 'Kerromme asiakkaillemme palveluja koskevista asioista, kuten katkoista ja muutoksista. ' +
        'Tiedotteet eivät ole markkinointia.',
      sv: 'Vi berättar för våra kunder om sådant som gäller tjänsterna, till exempel avbrott och ' +
        'ändringar. Meddelandena är inte marknadsföring.',
      en: 'We tell our customers what concerns their services, such as outages and changes. The bulletins ' +
        'are not marketing.',
    },
    dpv: 'dpv:CommunicationManagement', fides: 'essential.service.notifications.email',
    basis: {
      private_customer: '6(1)(b)', sole_trader: '6(1)(b)', member: '6(1)(b)', contact_person: '6(1)(f)',
      representative: '6(1)(f)',
    },
    ...interests.informing,
    starts: {
      fi: 'asiakkuuden alkaessa',
      sv: 'när kundrelationen börjar',
      en: 'when the customership begins',
    },
    ends: {
      fi: 'kun asiakkuus tai henkilön tehtävä siinä päättyy',
      sv: 'när kundrelationen eller personens uppgift i den upphör',
      en: 'when the customership or the person’s role in it ends',
    },
    objection: 'assessed', byDefault: 'on',
  },
  invoicing: {
    label: { fi: 'Laskuttaminen', sv: 'Fakturering', en: 'Invoicing' },
    explains: {
      fi: 'Lähetämme laskut, seuraamme maksuja ja selvitämme laskuja koskevat kysymykset.',
      sv: 'Vi skickar fakturor, följer upp betalningar och reder ut frågor om fakturor.',
      en: 'We send invoices, follow payments and settle questions about invoices.',
    },
    dpv: 'dpv:PaymentManagement', fides: 'essential.service.payment_processing',
    basis: {
      private_customer: '6(1)(b)', sole_trader: '6(1)(b)', member: '6(1)(b)', contact_person: '6(1)(f)',
      representative: '6(1)(f)',
    },
    ...interests.invoicing,
    starts: {
      fi: 'kun sopimus tulee voimaan',
      sv: 'när avtalet träder i kraft',
      en: 'when the contract enters into force',
    },
    ends: {
      fi: 'kun viimeinen lasku on maksettu tai hyvitetty',
      sv: 'när den sista fakturan är betald eller krediterad',
      en: 'when the last invoice has been paid or credited',
    },
    objection: 'assessed', byDefault: 'on',
  },
  events: {
    label: {
      fi: 'Koulutusten ja seminaarien järjestäminen',
      sv: 'Anordnande av utbildningar och seminarier',
      en: 'Organising trainings and seminars',
    },
    explains: {
      fi: 'Kutsumme toimialaamme liittyviin tilaisuuksiin ja hoidamme ilmoittautumiset.',
      sv: 'Vi bjuder in till evenemang inom vår bransch och sköter anmälningarna.',
      en: 'We invite you to events in our field and handle the registrations.',
    },
    dpv: 'dpv:ServiceRegistration', fides: 'marketing.communications',
    basis: {
      private_customer: '6(1)(f)', sole_trader: '6(1)(f)', member: '6(1)(f)', contact_person: '6(1)(f)',
      signatory: '6(1)(f)', event_participant: '6(1)(f)', partner_contact: '6(1)(f)',
    },
    ...interests.events,
    starts: {
      fi: 'kun sinut kutsutaan tai ilmoittaudut tilaisuuteen',
      sv: 'när du bjuds in eller anmäler dig till ett evenemang',
      en: 'when you are invited to or register for an event',
    },
    ends: {
      fi: 'kun tilaisuudesta on kulunut määräaika, tai heti kun vastustat',
      sv: 'när tidsfristen efter evenemanget har löpt ut, eller genast när du invänder',
      en: 'when the time limit after the event has passed, or at once when you object',
    },
    objection: 'at-once', byDefault: 'on',
  },
  feedback: {
    label: { fi: 'Palautteet ja kyselyt', sv: 'Respons och enkäter', en: 'Feedback and surveys' },
    explains: {
      fi: 'Kysymme palautetta palveluistamme ja tilaisuuksistamme. Vastaaminen on vapaaehtoista.',
      sv: 'Vi ber om respons på våra tjänster och evenemang. Det är frivilligt att svara.',
      en: 'We ask for feedback on our services and events. Answering is voluntary.',
    },
    dpv: 'dpv:ImproveExistingProductsAndServices', fides: 'functional.service.improve',
    basis: {
      private_customer: '6(1)(f)', sole_trader: '6(1)(f)', member: '6(1)(f)', contact_person: '6(1)(f)',
      service_participant: '6(1)(f)', event_participant: '6(1)(f)',
    },
    ...interests.feedback,
    starts: {
      fi: 'kun kysely lähetetään sinulle',
      sv: 'när en enkät skickas till dig',
      en: 'when a survey is sent to you',
    },
    ends: {
      fi: 'kun kyselyn sulkemisesta on kulunut määräaika, tai heti kun vastustat',
      sv: 'när tidsfristen efter att enkäten stängts har löpt ut, eller genast när du invänder',
      en: 'when the time limit after the survey’s closing has passed, or at once when you object',
    },
    objection: 'at-once', byDefault: 'on',
  },
  partner_management: {
    label: {
      fi: 'Yhteistyökumppanuuksien hoitaminen',
      sv: 'Skötsel av samarbetsrelationer',
      en: 'Managing partnerships',
    },
    explains: {
      fi: 'Pidämme yhteyttä yhteistyökumppaneihimme ja sovimme yhteisistä tilaisuuksista.',
      sv: 'Vi håller kontakt med våra samarbetspartner och kommer överens om gemensamma evenemang.',
      en: 'We keep in touch with our partners and agree on joint events.',
    },
    dpv: 'dpv:MemberPartnerManagement', fides: 'operations',
    basis: { partner_contact: '6(1)(f)', signatory: '6(1)(f)' },
    ...interests.partner_management,
    starts: {
      fi: 'kun yhteistyö tai sen valmistelu alkaa',
      sv: 'när samarbetet eller beredningen av det börjar',
      en: 'when the partnership or its preparation begins',
    },
    ends: {
      fi: 'kun yhteistyö tai henkilön tehtävä siinä päättyy',
      sv: 'när samarbetet eller personens uppgift i det upphör',
      en: 'when the partnership or the person’s role in it ends',
    },
    objection: 'assessed', byDefault: 'on',
  },
  membership: {
    label: { fi: 'Jäsenyyden hoitaminen', sv: 'Skötsel av medlemskap', en: 'Managing membership' },
    explains: {
      fi: 'Pidämme jäsenluetteloa ja hoidamme jäsenyyteen liittyvät asiat.',
      sv: 'Vi för medlemsförteckningen och sköter ärenden som gäller medlemskapet.',
      en: 'We keep the list of members and handle matters of membership.',
    },
    dpv: 'dpv:MemberPartnerManagement', fides: 'essential.service',
    basis: { member: '6(1)(b)' },
    starts: { fi: 'jäsenyyttä haettaessa', sv: 'när medlemskap söks', en: 'when membership is applied for' },
    ends: { fi: 'jäsenyyden päättyessä', sv: 'när medlemskapet upphör', en: 'when the membership ends' },
    objection: 'none', byDefault: 'off',
  },
  marketing: {
    label: { fi: 'Suoramarkkinointi', sv: 'Direktmarknadsföring', en: 'Direct marketing' },
    explains: {
      fi: 'Kerromme palveluistamme niille, jotka ovat antaneet suostumuksen tai joiden työtehtäviin asia ' +
        'kuuluu. Kiellon voi antaa milloin tahansa.',
      sv: 'Vi berättar om våra tjänster för dem som har gett sitt samtycke eller vars arbetsuppgifter ' +
        'saken gäller. Du kan förbjuda detta när som helst.',
      en: 'We tell about our services to those who have consented or whose work the matter concerns. You ' +
        'can forbid this at any time.',
    },
    dpv: 'dpv:DirectMarketing', fides: 'marketing.communications.email',
    basis: {
      private_customer: '6(1)(a)', sole_trader: '6(1)(a)', member: '6(1)(a)', contact_person: '6(1)(f)',
    },
    ...interests.marketing,
    starts: {
      fi: 'kun annat suostumuksen tai organisaatiosi asiakkuus alkaa',
      sv: 'när du ger ditt samtycke eller din organisations kundrelation börjar',
      en: 'when you consent or your organisation’s customership begins',
    },
    ends: {
      fi: 'heti kun perut suostumuksen tai kiellät markkinoinnin, viimeistään asiakkuuden päättyessä',
      sv: 'genast när du återkallar samtycket eller förbjuder marknadsföringen, senast när kundrelationen ' +
        'upphör',
      en: 'at once when you withdraw consent or forbid marketing, at the latest when the customership ends',
    },
    objection: 'at-once', byDefault: 'off',
  },
  ...statutoryPurposes,
} as const satisfies Record<string, PurposeShape<Subject>>

export type Purpose = keyof typeof purposes
