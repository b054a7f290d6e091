import type { SubjectShape } from './shape.ts'

/** The kinds of data subject and why each is in the register.
 *  `party` marks those who are a contract's own party, so that 6(1)(b) can fit them.
 *  Source: GDPR 6(1)(b), 14(1)(d), 30(1)(c); notice S8, S9. */
export const subjects = {
  private_customer: {
    label: { fi: 'Yksityisasiakas', sv: 'Privatkund', en: 'Private customer' },
    dpv: 'dpv:Customer', fides: 'customer', party: true,
    role: {
      fi: 'Olet asiakkaamme tai valmistelet sopimusta kanssamme.',
      sv: 'Du är kund hos oss eller förbereder ett avtal med oss.',
      en: 'You are our customer or are preparing a contract with us.',
    },
  },
  sole_trader: {
    label: { fi: 'Yksityinen elinkeinonharjoittaja', sv: 'Enskild näringsidkare', en: 'Sole trader' },
    dpv: 'dpv:Customer', fides: 'customer', party: true,
    role: {
      fi: 'Olet asiakkaamme elinkeinonharjoittajana omissa nimissäsi.',
      sv: 'Du är kund hos oss som näringsidkare i eget namn.',
      en: 'You are our customer as a trader in your own name.',
    },
  },
  contact_person: {
    label: { fi: 'Asiakkaan yhteyshenkilö', sv: 'Kundens kontaktperson', en: 'Contact person of a customer' },
    dpv: 'sel:ContactPerson', fides: 'customer', party: false,
    role: {
      fi: 'Asiakkaanamme oleva organisaatio on nimennyt sinut yhteyshenkilökseen.',
      sv: 'En organisation som är vår kund har utsett dig till sin kontaktperson.',
      en: 'An organisation that is our customer has named you as its contact person.',
    },
  },
  signatory: {
    label: { fi: 'Sopimuksen allekirjoittaja', sv: 'Avtalets undertecknare', en: 'Signatory of a contract' },
    dpv: 'dpv:Representative', fides: 'customer', party: false,
    role: {
      fi: 'Teet tai olet tehnyt sopimuksen kanssamme organisaatiosi puolesta.',
      sv: 'Du ingår eller har ingått ett avtal med oss för din organisations räkning.',
      en: 'You make or have made a contract with us on behalf of your organisation.',
    },
  },
  service_participant: {
    label: {
      fi: 'Palvelutapahtuman osallinen',
      sv: 'Deltagare i ett serviceärende',
      en: 'Person taking part in a service event',
    },
    dpv: 'dpv:Participant', fides: 'customer', party: false,
    role: {
      fi: 'Olet osallisena asiakkaamme palvelupyynnössä.',
      sv: 'Du deltar i ett serviceärende som gäller vår kund.',
      en: 'You take part in a service request of our customer.',
    },
  },
  event_participant: {
    label: { fi: 'Tilaisuuden osallistuja', sv: 'Deltagare i ett evenemang', en: 'Event participant' },
    dpv: 'dpv:Participant', fides: 'trainee', party: false,
    role: {
      fi: 'Olet ilmoittautunut koulutukseemme tai seminaariimme.',
      sv: 'Du har anmält dig till vår utbildning eller vårt seminarium.',
      en: 'You have registered for our training or seminar.',
    },
  },
  partner_contact: {
    label: {
      fi: 'Yhteistyökumppanin yhteyshenkilö',
      sv: 'Samarbetspartnerns kontaktperson',
      en: 'Contact person of a partner',
    },
    dpv: 'dpv:Representative', fides: 'supplier_vendor', party: false,
    role: {
      fi: 'Edustat organisaatiota, jonka kanssa teemme yhteistyötä.',
      sv: 'Du företräder en organisation som vi samarbetar med.',
      en: 'You represent an organisation that we work with.',
    },
  },
  representative: {
    label: {
      fi: 'Edunvalvoja tai valtuutettu',
      sv: 'Intressebevakare eller ombud',
      en: 'Guardian or authorised representative',
    },
    dpv: 'dpv:Representative', fides: 'customer', party: false,
    role: {
      fi: 'Hoidat toisen henkilön asioita edunvalvojana tai valtakirjalla.',
      sv: 'Du sköter en annan persons ärenden som intressebevakare eller med fullmakt.',
      en: 'You act for another person as a guardian or under a mandate.',
    },
  },
  member: {
    label: { fi: 'Jäsen', sv: 'Medlem', en: 'Member' },
    dpv: 'dpv:Member', fides: 'customer', party: true,
    role: {
      fi: 'Olet yhdistyksen jäsen tai olet hakenut jäseneksi.',
      sv: 'Du är medlem i föreningen eller har ansökt om medlemskap.',
      en: 'You are a member of the association or have applied to become one.',
    },
  },
  staff_user: {
    label: { fi: 'Oma työntekijä', sv: 'Egen anställd', en: 'Member of our own staff' },
    dpv: 'dpv:Employee', fides: 'employee', party: false,
    role: {
      fi: 'Käytät rekisteriä työtehtävissäsi tai vastaat asiakkaasta.',
      sv: 'Du använder registret i ditt arbete eller ansvarar för en kund.',
      en: 'You use the register in your work or answer for a customer.',
    },
  },
} as const satisfies Record<string, SubjectShape>

export type Subject = keyof typeof subjects
