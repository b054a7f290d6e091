import type { Basis } from '../../catalogue/shape.ts'
import type { Text } from '../../platform/text/language.ts'

/** How the reason for holding a value is told. */
export const whyTexts = {
  label: { fi: 'miksi?', sv: 'varför?', en: 'why?' },
  source: { fi: 'Lähde', sv: 'Källa', en: 'Source' },
  reference: {
    fi: 'Liittää tiedot toisiinsa. Sitä käytetään näihin:',
    sv: 'Binder ihop uppgifter. Används för:',
    en: 'Ties records together. It is used for:',
  },
  noPerson: {
    fi: 'Tämä ei ole henkilötieto. Sitä käytetään näihin:',
    sv: 'Det här är inte en personuppgift. Den används för:',
    en: 'This is not personal data. It is used for:',
  },
  bases: {
    '6(1)(a)': { fi: 'suostumus, 6 art. 1 a', sv: 'samtycke, art. 6.1 a', en: 'consent, Art. 6(1)(a)' },
    '6(1)(b)': { fi: 'sopimus, 6 art. 1 b', sv: 'avtal, art. 6.1 b', en: 'contract, Art. 6(1)(b)' },
    '6(1)(c)': {
      fi: 'lakisääteinen velvoite, 6 art. 1 c',
      sv: 'rättslig förpliktelse, art. 6.1 c',
      en: 'legal obligation, Art. 6(1)(c)',
    },
    '6(1)(e)': {
      fi: 'yleinen etu, 6 art. 1 e',
      sv: 'allmänt intresse, art. 6.1 e',
      en: 'public task, Art. 6(1)(e)',
    },
    '6(1)(f)': {
      fi: 'oikeutettu etu, 6 art. 1 f',
      sv: 'berättigat intresse, art. 6.1 f',
      en: 'legitimate interest, Art. 6(1)(f)',
    },
  } satisfies Record<Basis, Text>,
  until: (day: string): Text => ({
    fi: `Tämän säännön mukaan pois ${day}.`,
    sv: `Enligt denna regel borta ${day}.`,
    en: `Gone on ${day} by this rule.`,
  }),
  noEnd: {
    fi: 'Loppupäivää ei vielä ole: tehtävä asiakkuudessa jatkuu.',
    sv: 'Något slutdatum finns inte än: uppgiften i kundrelationen fortgår.',
    en: 'There is no end date yet: the role in the customership goes on.',
  },
  kept: (months: number, after: Text): Text => ({
    fi: `Säilytetään ${months} kuukautta; aika alkaa${after.fi.startsWith('kun ') ? ',' : ''} ${after.fi}.`,
    sv: `Bevaras ${months} månader ${after.sv}.`,
    en: `Kept ${months} months ${after.en}.`,
  }),
} as const
