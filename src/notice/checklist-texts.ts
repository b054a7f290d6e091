import type { Text } from '../catalogue/shape.ts'

/** What Articles 13, 14 and 21 ask a notice to tell. */
export const checklistTexts = {
  controller: {
    fi: 'Rekisterinpitäjä ja yhteystiedot',
    sv: 'Personuppgiftsansvarig och kontaktuppgifter',
    en: 'Controller and its contact details',
  },
  officer: {
    fi: 'Tietosuojavastaavan yhteystiedot',
    sv: 'Dataskyddsombudets kontaktuppgifter',
    en: 'Contact details of the data protection officer',
  },
  purposes: { fi: 'Tarkoitukset ja perusteet', sv: 'Ändamål och grunder', en: 'Purposes and bases' },
  interests: { fi: 'Oikeutetut edut', sv: 'Berättigade intressen', en: 'Legitimate interests' },
  objection: {
    fi: 'Vastustamisoikeus muusta erillään',
    sv: 'Rätten att invända skild från annan information',
    en: 'The right to object, apart from other information',
  },
  items: {
    fi: 'Henkilötietojen ryhmät',
    sv: 'Kategorier av personuppgifter',
    en: 'Categories of personal data',
  },
  recipients: { fi: 'Vastaanottajat', sv: 'Mottagare', en: 'Recipients' },
  transfers: {
    fi: 'Siirrot kolmansiin maihin',
    sv: 'Överföringar till tredjeland',
    en: 'Transfers to third countries',
  },
  retention: { fi: 'Säilytysajat', sv: 'Lagringstider', en: 'Retention periods' },
  rights: {
    fi: 'Rekisteröidyn oikeudet',
    sv: 'Den registrerades rättigheter',
    en: 'Rights of the data subject',
  },
  withdrawal: { fi: 'Suostumuksen peruminen', sv: 'Återkallande av samtycke', en: 'Withdrawal of consent' },
  complaint: {
    fi: 'Valitus valvontaviranomaiselle',
    sv: 'Klagomål till tillsynsmyndigheten',
    en: 'Complaint to the authority',
  },
  compulsory: {
    fi: 'Onko tiedot pakko antaa ja mitä muuten seuraa',
    sv: 'Om uppgifterna måste lämnas och vad som annars följer',
    en: 'Whether data must be given, and what follows if not',
  },
  automated: { fi: 'Automaattiset päätökset', sv: 'Automatiserade beslut', en: 'Automated decisions' },
  sources: { fi: 'Mistä tiedot on saatu', sv: 'Varifrån uppgifterna kommer', en: 'The source of the data' },
} as const satisfies Record<string, Text>
