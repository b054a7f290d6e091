import type { Text } from '../catalogue/shape.ts'

/** The words of the accessibility statement. Source: act on the provision of digital services 306/2019, section 8. */
export const accessibilityTexts = {
  title: { fi: 'Saavutettavuusseloste', sv: 'Tillgänglighetsutlåtande', en: 'Accessibility statement' },
  scope: {
    fi: 'Tämä seloste koskee rekisterinpitäjän {controller} Seloste-palvelua: sen julkisia sivuja ja työntekijöiden sivuja.',
    sv: 'Detta utlåtande gäller tjänsten Seloste hos den personuppgiftsansvarige {controller}: dess offentliga sidor och personalens sidor.',
    en: 'This statement concerns the Seloste service of the controller {controller}: its public pages and those of the staff.',
  },
  state: { fi: 'Miten saavutettava palvelu on', sv: 'Hur tillgänglig tjänsten är', en: 'How accessible the service is' },
  full: {
    fi: 'Palvelu täyttää digipalvelulain vaatimukset (306/2019; WCAG 2.1, tasot A ja AA) kokonaan.',
    sv: 'Tjänsten uppfyller helt kraven i lagen om tillhandahållande av digitala tjänster (306/2019; WCAG 2.1, nivåerna A och AA).',
    en: 'The service meets the requirements of the act on digital services (306/2019; WCAG 2.1, levels A and AA) in full.',
  },
  partial: {
    fi: 'Palvelu täyttää digipalvelulain vaatimukset (306/2019; WCAG 2.1, tasot A ja AA) osittain. Puutteet luetellaan alla.',
    sv: 'Tjänsten uppfyller delvis kraven i lagen om tillhandahållande av digitala tjänster (306/2019; WCAG 2.1, nivåerna A och AA). Bristerna räknas upp nedan.',
    en: 'The service meets the requirements of the act on digital services (306/2019; WCAG 2.1, levels A and AA) in part. What is lacking is listed below.',
  },
  lacking: { fi: 'Mikä ei ole saavutettavaa', sv: 'Vad som inte är tillgängligt', en: 'What is not accessible' },
  nothing: { fi: 'Puutteita ei ole tiedossa.', sv: 'Inga brister är kända.', en: 'Nothing is known to be lacking.' },
  basis: { fi: 'Mihin arvio perustuu', sv: 'Vad bedömningen grundar sig på', en: 'What the assessment rests on' },
  assessed: {
    fi: 'Seloste on laadittu {day}. Se on oma arvio: jokainen sivu käydään läpi koneellisesti kolmella kielellä,'
      + ' näppäimistöllä, ilman skriptejä ja 400 prosentin suurennoksella. Ulkopuolinen ei ole arvioinut palvelua.',
    sv: 'Utlåtandet har gjorts {day}. Det är en egen bedömning: varje sida granskas maskinellt på tre språk,'
      + ' med tangentbord, utan skript och med 400 procents förstoring. Ingen utomstående har bedömt tjänsten.',
    en: 'The statement was made on {day}. It is an assessment of our own: every page is walked by machine in three languages,'
      + ' by keyboard, without script and at 400 per cent. Nobody outside has assessed the service.',
  },
  feedback: { fi: 'Anna palautetta', sv: 'Ge respons', en: 'Give feedback' },
  tell: {
    fi: 'Huomasitko esteen, tai tarvitsetko sisällön muussa muodossa? Kerro siitä rekisterin yhteyshenkilölle. Vastaamme 14 päivän kuluessa.',
    sv: 'Märkte du ett hinder, eller behöver du innehållet i annan form? Berätta för registrets kontaktperson. Vi svarar inom 14 dagar.',
    en: 'Did something stand in your way, or do you need the content in another form? Tell the register\'s contact. We answer within 14 days.',
  },
  supervisor: { fi: 'Saavutettavuuden valvonta', sv: 'Tillsyn över tillgängligheten', en: 'Supervision' },
  complain: {
    fi: 'Jos et ole tyytyväinen vastaukseen tai et saa sitä 14 päivän kuluessa, voit tehdä ilmoituksen Liikenne- ja viestintävirasto Traficomille.',
    sv: 'Om du inte är nöjd med svaret eller inte får det inom 14 dagar kan du göra en anmälan till Transport- och kommunikationsverket Traficom.',
    en: 'If you are not satisfied with the answer, or get none within 14 days, you may report it to the Finnish Transport and Communications Agency Traficom.',
  },
  authority: {
    fi: 'Liikenne- ja viestintävirasto Traficom, Digitaalisen esteettömyyden ja saavutettavuuden valvontayksikkö',
    sv: 'Transport- och kommunikationsverket Traficom, Tillsynsenheten för digital tillgänglighet',
    en: 'Finnish Transport and Communications Agency Traficom, Digital Accessibility Supervision Unit',
  },
} as const satisfies Record<string, Text>
