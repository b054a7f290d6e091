import type { Item } from './items.ts'
import type { Purpose } from './purposes.ts'
import type { RecipientShape } from './shape.ts'

/** Who may receive personal data, for which purposes, and at most which items. Who each one is, and in which
 *  country of the EEA, is the controller's setting. A recipient not listed here can be sent nothing.
 *  Source: GDPR 13(1)(e), 14(1)(e), 28, 30(1)(d); notice "Henkilötietojen vastaanottajat" (S14-S16). */
export const recipients = {
  event_partner: {
    label: {
      fi: 'Tilaisuuden yhteistyökumppani',
      sv: 'Samarbetspartner för ett evenemang',
      en: 'Partner of an event',
    },
    kind: 'third-party', purposes: ['events'],
    items: ['first_name', 'last_name', 'organisation_affiliation'],
    when: {
      fi: 'kun osallistut kumppanin kanssa järjestettyyn koulutukseen tai seminaariin',
      sv: 'när du deltar i en utbildning eller ett seminarium som ordnas med partnern',
      en: 'when you take part in a training or seminar organised with the partner',
    },
  },
  e_invoice_operator: {
    label: { fi: 'Verkkolaskuoperaattori', sv: 'Operatör för e-fakturor', en: 'E-invoice operator' },
    kind: 'processor', purposes: ['invoicing'],
    items: [
      'first_name', 'last_name', 'organisation_name', 'business_id', 'customer_number', 'email_work',
      'email_private', 'postal_address', 'invoice_recipient',
    ],
    when: {
      fi: 'kun lasku lähetetään verkkolaskuna',
      sv: 'när fakturan skickas som e-faktura',
      en: 'when the invoice is sent as an e-invoice',
    },
  },
  bank: {
    label: { fi: 'Pankki', sv: 'Bank', en: 'Bank' },
    kind: 'third-party', purposes: ['invoicing'],
    items: ['first_name', 'last_name', 'organisation_name', 'invoice_recipient', 'bank_account'],
    when: {
      fi: 'kun maksu kirjataan tai palautetaan',
      sv: 'när en betalning bokförs eller återbetalas',
      en: 'when a payment is recorded or refunded',
    },
  },
  debt_collector: {
    label: { fi: 'Perintätoimisto', sv: 'Inkassobyrå', en: 'Debt collection agency' },
    kind: 'third-party', purposes: ['invoicing'],
    items: [
      'first_name', 'last_name', 'organisation_name', 'business_id', 'customer_number', 'postal_address',
      'invoice_recipient',
    ],
    when: {
      fi: 'kun erääntynyttä laskua ei ole maksettu muistutuksesta huolimatta',
      sv: 'när en förfallen faktura inte har betalats trots påminnelse',
      en: 'when an overdue invoice has not been paid despite a reminder',
    },
  },
  accountant: {
    label: { fi: 'Tilitoimisto', sv: 'Bokföringsbyrå', en: 'Accounting firm' },
    kind: 'processor', purposes: ['invoicing', 'statutory_accounting'],
    items: [
      'first_name', 'last_name', 'organisation_name', 'business_id', 'customer_number', 'postal_address',
      'invoice_recipient', 'bank_account',
    ],
    when: {
      fi: 'kun tositteet kirjataan kirjanpitoon',
      sv: 'när verifikationer bokförs',
      en: 'when vouchers are entered in the books',
    },
  },
  auditor: {
    label: { fi: 'Tilintarkastaja', sv: 'Revisor', en: 'Auditor' },
    kind: 'third-party', purposes: ['statutory_accounting'],
    items: [
      'first_name', 'last_name', 'organisation_name', 'business_id', 'customer_number', 'postal_address',
      'invoice_recipient', 'bank_account',
    ],
    when: {
      fi: 'kun kirjanpito tarkastetaan',
      sv: 'när bokföringen granskas',
      en: 'when the books are audited',
    },
  },
  tax_administration: {
    label: { fi: 'Verohallinto', sv: 'Skatteförvaltningen', en: 'Tax Administration' },
    kind: 'authority', purposes: ['statutory_accounting'],
    items: [
      'first_name', 'last_name', 'organisation_name', 'business_id', 'customer_number', 'postal_address',
      'invoice_recipient',
    ],
    when: {
      fi: 'kun laki velvoittaa antamaan tiedot verotusta varten',
      sv: 'när lagen kräver att uppgifter lämnas för beskattningen',
      en: 'when the law requires data for taxation',
    },
  },
  ict_processor: {
    label: {
      fi: 'Palvelinten ja sähköpostin ylläpitäjä',
      sv: 'Leverantör av server- och e-posttjänster',
      en: 'Provider of servers and e-mail',
    },
    kind: 'processor',
    purposes: [
      'customer_relationship', 'contracting', 'customer_service', 'informing', 'invoicing', 'events',
      'feedback', 'partner_management', 'membership', 'marketing', 'statutory_accounting',
      'rights_requests', 'accountability', 'access_security', 'breach_handling',
    ],
    items: [
      'first_name', 'last_name', 'organisation_affiliation', 'job_title', 'email_work', 'email_private',
      'phone', 'postal_address', 'language', 'contract_role', 'organisation_name', 'business_id',
      'customer_number', 'protection_order', 'date_of_death', 'mandate', 'free_text', 'trashed_name', 'former_value', 'draft',
      'import_row',
      'service_ticket', 'message_metadata', 'attachment', 'subscription', 'event_registration',
      'survey_answer', 'invoice_recipient', 'bank_account', 'work_time', 'source', 'restriction', 'objection',
      'notice_given', 'rights_request', 'consent', 'user_name', 'user_email', 'password', 'duty',
      'audit_log', 'session', 'search_entry', 'own_field', 'access_badge',
    ],
    when: {
      fi: 'jatkuvasti meidän lukuumme ja ohjeidemme mukaan: tiedot ovat palvelimella ja viestit kulkevat ' +
        'sen kautta',
      sv: 'fortlöpande för vår räkning och enligt våra anvisningar: uppgifterna finns på servern och ' +
        'meddelandena går via den',
      en: 'continuously, on our behalf and instructions: the data is on the server and messages pass ' +
        'through it',
    },
  },
  postal_service: {
    label: {
      fi: 'Posti- ja tulostuspalvelu',
      sv: 'Post- och utskriftstjänst',
      en: 'Postal and printing service',
    },
    kind: 'processor',
    purposes: [
      'customer_relationship', 'informing', 'invoicing', 'membership', 'rights_requests', 'breach_handling',
    ],
    items: [
      'first_name', 'last_name', 'organisation_affiliation', 'organisation_name', 'postal_address',
      'invoice_recipient',
    ],
    when: {
      fi: 'kun lähetämme sinulle kirjeen tai paperilaskun',
      sv: 'när vi skickar dig ett brev eller en pappersfaktura',
      en: 'when we send you a letter or a paper invoice',
    },
  },
  supervisory_authority: {
    label: { fi: 'Tietosuojavaltuutettu', sv: 'Dataombudsmannen', en: 'Data Protection Ombudsman' },
    kind: 'authority', purposes: ['rights_requests', 'accountability', 'breach_handling'],
    items: [
      'first_name', 'last_name', 'organisation_affiliation', 'source', 'restriction', 'objection',
      'notice_given', 'rights_request', 'consent', 'audit_log',
    ],
    when: {
      fi: 'kun valtuutettu pyytää tietoja valvontaa varten tai selvitämme sille valitusta tai ' +
        'tietoturvaloukkausta',
      sv: 'när ombudsmannen begär uppgifter för sin tillsyn eller vi utreder ett klagomål eller en ' +
        'incident för ombudsmannen',
      en: 'when the Ombudsman asks for data to supervise us, or we account for a complaint or a breach',
    },
  },
  court: {
    label: { fi: 'Tuomioistuin', sv: 'Domstol', en: 'Court' },
    kind: 'authority', purposes: ['contracting', 'invoicing'],
    items: [
      'first_name', 'last_name', 'organisation_affiliation', 'organisation_name', 'business_id',
      'postal_address', 'contract_role', 'invoice_recipient',
    ],
    when: {
      fi: 'kun sopimusta tai saatavaa koskeva riita on oikeudessa',
      sv: 'när en tvist om ett avtal eller en fordran behandlas i domstol',
      en: 'when a dispute over a contract or a debt is in court',
    },
  },
} as const satisfies Record<string, RecipientShape<Purpose, Item>>

export type Recipient = keyof typeof recipients
