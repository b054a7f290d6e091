import type { Purpose } from './purposes.ts'
import type { WorkTaskShape } from './shape.ts'

/** What people do at work, and the purposes each work task opens. A duty gives a work task to a person,
 *  dated and scoped. Source: notice "Suojaustoimet" (S28); GDPR 25(2), 29, 32(4). */
export const workTasks = {
  customer_care: {
    label: { fi: 'Asiakaspalvelu', sv: 'Kundservice', en: 'Customer care' },
    explains: {
      fi: 'Palvelee asiakkaita, käsittelee palvelupyyntöjä ja pitää yhteystiedot ajan tasalla.',
      sv: 'Betjänar kunder, behandlar serviceärenden och håller kontaktuppgifterna aktuella.',
      en: 'Serves customers, handles service requests and keeps contact details up to date.',
    },
    purposes: ['customer_relationship', 'contracting', 'customer_service', 'informing'],
  },
  account_management: {
    label: { fi: 'Asiakasvastuu', sv: 'Kundansvar', en: 'Account management' },
    explains: {
      fi: 'Vastaa asiakkaista, sopimuksista ja yhteistyökumppaneista.',
      sv: 'Ansvarar för kunder, avtal och samarbetspartner.',
      en: 'Answers for customers, contracts and partners.',
    },
    purposes: ['customer_relationship', 'contracting', 'partner_management'],
  },
  invoicing: {
    label: { fi: 'Laskutus', sv: 'Fakturering', en: 'Invoicing' },
    explains: {
      fi: 'Laatii laskut, seuraa maksuja ja hoitaa tositteet.',
      sv: 'Gör upp fakturor, följer upp betalningar och sköter verifikationer.',
      en: 'Makes invoices, follows payments and looks after vouchers.',
    },
    purposes: ['invoicing', 'statutory_accounting'],
  },
  events: {
    label: { fi: 'Tilaisuudet ja kyselyt', sv: 'Evenemang och enkäter', en: 'Events and surveys' },
    explains: {
      fi: 'Järjestää koulutuksia ja seminaareja ja kerää palautetta.',
      sv: 'Anordnar utbildningar och seminarier och samlar in respons.',
      en: 'Organises trainings and seminars and gathers feedback.',
    },
    purposes: ['events', 'feedback'],
  },
  communications: {
    label: { fi: 'Viestintä', sv: 'Kommunikation', en: 'Communications' },
    explains: {
      fi: 'Lähettää tiedotteita ja, jos se on otettu käyttöön, markkinointia.',
      sv: 'Skickar meddelanden och, om det har tagits i bruk, marknadsföring.',
      en: 'Sends bulletins and, where it is in use, marketing.',
    },
    purposes: ['informing', 'marketing'],
  },
  membership_care: {
    label: { fi: 'Jäsenasiat', sv: 'Medlemsärenden', en: 'Membership care' },
    explains: {
      fi: 'Pitää jäsenluetteloa ja palvelee jäseniä.',
      sv: 'För medlemsförteckningen och betjänar medlemmarna.',
      en: 'Keeps the list of members and serves them.',
    },
    purposes: ['membership'],
  },
  data_protection_officer: {
    label: { fi: 'Tietosuojavastaava', sv: 'Dataskyddsombud', en: 'Data protection officer' },
    explains: {
      fi: 'Käsittelee pyynnöt, valitukset ja tietoturvaloukkaukset ja pitää tietosuojaselosteen ajan tasalla.',
      sv: 'Behandlar begäranden, klagomål och personuppgiftsincidenter och håller ' +
        'dataskyddsbeskrivningen aktuell.',
      en: 'Handles requests, complaints and breaches, and keeps the privacy notice up to date.',
    },
    purposes: ['rights_requests', 'accountability', 'breach_handling'],
  },
  access_administration: {
    label: {
      fi: 'Käyttöoikeuksien hallinta',
      sv: 'Administration av åtkomsträttigheter',
      en: 'Access administration',
    },
    explains: {
      fi: 'Antaa, tarkistaa ja päättää käyttöoikeudet järjestelmiin ja tiloihin.',
      sv: 'Beviljar, granskar och avslutar åtkomsträttigheter till system och lokaler.',
      en: 'Grants, reviews and ends access to systems and premises.',
    },
    purposes: ['access_security'],
  },
  protected_customers: {
    label: {
      fi: 'Turvakiellon alaiset asiakkaat',
      sv: 'Kunder med spärrmarkering',
      en: 'Protected customers',
    },
    explains: {
      fi: 'Hoitaa asiakkaita, joiden osoitetta ja työpaikkaa muut eivät näe.',
      sv: 'Sköter kunder vars adress och arbetsplats andra inte ser.',
      en: 'Looks after customers whose address and workplace others do not see.',
    },
    purposes: ['customer_relationship', 'contracting'], seesProtected: true,
  },
  large_exports: {
    label: { fi: 'Suuret viennit', sv: 'Stora exporter', en: 'Large exports' },
    explains: {
      fi: 'Saa viedä kerralla useamman henkilön tiedot kuin rekisterinpitäjän raja sallii. Ei avaa mitään tietoja.',
      sv: 'Får på en gång exportera uppgifter om fler personer än den personuppgiftsansvariges gräns tillåter. ' +
        'Öppnar inga uppgifter.',
      en: 'May export more persons at once than the controller\'s limit allows. Opens no data.',
    },
    purposes: [], rights: ['export_many'],
  },
  erasing: {
    label: { fi: 'Tietojen poistaminen', sv: 'Radering av uppgifter', en: 'Erasing data' },
    explains: {
      fi: 'Saa hyväksyä toisen esittämän poiston ja toteuttaa sen. Ei avaa mitään tietoja.',
      sv: 'Får godkänna en radering som någon annan har föreslagit och utföra den. Öppnar inga uppgifter.',
      en: 'May approve an erasure that somebody else proposed, and carry it out. Opens no data.',
    },
    purposes: [], rights: ['erase'],
  },
  notice_approval: {
    label: { fi: 'Selosteen hyväksyminen', sv: 'Godkännande av beskrivningen', en: 'Approving the notice' },
    explains: {
      fi: 'Saa hyväksyä tietosuojaselosteen version ja julkaista sen. Ei avaa mitään tietoja.',
      sv: 'Får godkänna en version av dataskyddsbeskrivningen och publicera den. Öppnar inga uppgifter.',
      en: 'May approve a version of the privacy notice and publish it. Opens no data.',
    },
    purposes: [], rights: ['approve_notice'],
  },
} as const satisfies Record<string, WorkTaskShape<Purpose>>

export type WorkTask = keyof typeof workTasks
