import { interests } from './interests.ts'
import type { PurposeShape } from './shape.ts'
import type { Subject } from './subjects.ts'

/** The purposes that law lays on every controller: accounting, rights, accountability, security, breaches.
 *  Source: GDPR 5(2), 12-22, 24, 30, 32-34; Accounting Act 1336/1997 2:10. */
export const statutoryPurposes = {
  statutory_accounting: {
    label: { fi: 'Lakisääteinen kirjanpito', sv: 'Lagstadgad bokföring', en: 'Statutory accounting' },
    explains: {
      fi: 'Säilytämme laskut ja muut tositteet kirjanpitolain vaatiman ajan, emme muuta tietoa.',
      sv: 'Vi bevarar fakturor och andra verifikationer så länge bokföringslagen kräver, inga andra ' +
        'uppgifter.',
      en: 'We keep invoices and other vouchers as long as the Accounting Act requires, and no other data.',
    },
    dpv: 'dpv:LegalCompliance', fides: 'essential.legal_obligation',
    basis: {
      private_customer: '6(1)(c)', sole_trader: '6(1)(c)', member: '6(1)(c)', contact_person: '6(1)(c)',
      signatory: '6(1)(c)', event_participant: '6(1)(c)', representative: '6(1)(c)',
    },
    law: {
      fi: 'kirjanpitolaki 1336/1997, 2 luvun 10 §; arvonlisäverolaki 1501/1993, 209 e §',
      sv: 'bokföringslagen 1336/1997, 2 kap. 10 §; mervärdesskattelagen 1501/1993, 209 e §',
      en: 'Accounting Act 1336/1997, chapter 2, section 10; VAT Act 1501/1993, section 209 e',
    },
    starts: {
      fi: 'kun tosite syntyy',
      sv: 'när verifikationen uppstår',
      en: 'when the voucher comes into being',
    },
    ends: {
      fi: 'kun lain säilytysaika päättyy',
      sv: 'när lagens bevaringstid löper ut',
      en: 'when the period set by law ends',
    },
    objection: 'none', byDefault: 'on',
  },
  rights_requests: {
    label: {
      fi: 'Rekisteröidyn oikeuksien toteuttaminen',
      sv: 'Tillgodoseende av den registrerades rättigheter',
      en: 'Fulfilling the rights of data subjects',
    },
    explains: {
      fi: 'Vastaamme tietosuojaa koskeviin pyyntöihin ja muistamme antamasi kiellot.',
      sv: 'Vi besvarar begäranden som gäller dataskydd och minns de förbud du har meddelat.',
      en: 'We answer requests about data protection and remember your objections.',
    },
    dpv: 'dpv:RightsFulfilment', fides: 'essential.legal_obligation',
    basis: {
      private_customer: '6(1)(c)', sole_trader: '6(1)(c)', member: '6(1)(c)', contact_person: '6(1)(c)',
      signatory: '6(1)(c)', service_participant: '6(1)(c)', event_participant: '6(1)(c)',
      partner_contact: '6(1)(c)', representative: '6(1)(c)', staff_user: '6(1)(c)',
    },
    law: {
      fi: 'yleinen tietosuoja-asetus (EU) 2016/679, 12 ja 15–22 artikla',
      sv: 'allmänna dataskyddsförordningen (EU) 2016/679, artiklarna 12 och 15–22',
      en: 'General Data Protection Regulation (EU) 2016/679, Articles 12 and 15–22',
    },
    starts: { fi: 'kun pyyntö saapuu', sv: 'när begäran kommer in', en: 'when the request arrives' },
    ends: {
      fi: 'kun pyyntö on käsitelty ja määräaika on kulunut',
      sv: 'när begäran har behandlats och tidsfristen har löpt ut',
      en: 'when the request has been handled and the time limit has passed',
    },
    objection: 'none', byDefault: 'on',
  },
  accountability: {
    label: { fi: 'Osoitusvelvollisuus', sv: 'Ansvarsskyldighet', en: 'Accountability' },
    explains: {
      fi: 'Pidämme kirjaa siitä, mitä tietosuojaselosteessa on luvattu ja kenelle siitä on kerrottu.',
      sv: 'Vi dokumenterar vad dataskyddsbeskrivningen utlovar och vem som har informerats om den.',
      en: 'We record what the privacy notice promises and who has been told about it.',
    },
    dpv: 'dpv:LegalCompliance', fides: 'essential.legal_obligation',
    basis: {
      private_customer: '6(1)(c)', sole_trader: '6(1)(c)', member: '6(1)(c)', contact_person: '6(1)(c)',
      signatory: '6(1)(c)', service_participant: '6(1)(c)', event_participant: '6(1)(c)',
      partner_contact: '6(1)(c)', representative: '6(1)(c)', staff_user: '6(1)(c)',
    },
    law: {
      fi: 'yleinen tietosuoja-asetus (EU) 2016/679, 5 artiklan 2 kohta sekä 7, 13, 14, 24 ja 30 artikla',
      sv: 'allmänna dataskyddsförordningen (EU) 2016/679, artikel 5.2 samt artiklarna 7, 13, 14, 24 och 30',
      en: 'General Data Protection Regulation (EU) 2016/679, Articles 5(2), 7, 13, 14, 24 and 30',
    },
    starts: {
      fi: 'kun tietojasi tallennetaan ensimmäisen kerran',
      sv: 'när dina uppgifter sparas för första gången',
      en: 'when your data is first stored',
    },
    ends: {
      fi: 'kun tietojasi ei enää ole ja näytön määräaika on kulunut',
      sv: 'när dina uppgifter inte längre finns och tidsfristen för bevisning har löpt ut',
      en: 'when your data is gone and the time limit for evidence has passed',
    },
    objection: 'none', byDefault: 'on',
  },
  access_security: {
    label: {
      fi: 'Käyttöoikeudet ja tietoturva',
      sv: 'Åtkomsträttigheter och informationssäkerhet',
      en: 'Access rights and security',
    },
    explains: {
      fi: 'Annamme pääsyn vain niille, jotka tarvitsevat tietoja työssään, ja kirjaamme tietojen katselun ' +
        'ja muutokset.',
      sv: 'Vi ger åtkomst endast åt dem som behöver uppgifterna i sitt arbete och loggar när uppgifter ' +
        'visas och ändras.',
      en: 'We give access only to those who need the data in their work, and log views and changes.',
    },
    dpv: 'dpv:EnforceAccessControl', fides: 'essential.service.security',
    basis: {
      private_customer: '6(1)(f)', sole_trader: '6(1)(f)', member: '6(1)(f)', contact_person: '6(1)(f)',
      signatory: '6(1)(f)', service_participant: '6(1)(f)', event_participant: '6(1)(f)',
      partner_contact: '6(1)(f)', representative: '6(1)(f)', staff_user: '6(1)(f)',
    },
    ...interests.access_security,
    starts: {
      fi: 'kun käyttöoikeus annetaan tai tietojasi käytetään',
      sv: 'när en åtkomsträttighet ges eller dina uppgifter används',
      en: 'when access is granted or your data is used',
    },
    ends: {
      fi: 'kun käyttöoikeus on päättynyt ja lokin säilytysaika on kulunut',
      sv: 'när åtkomsträttigheten har upphört och loggens bevaringstid har löpt ut',
      en: 'when access has ended and the log’s period has passed',
    },
    objection: 'assessed', byDefault: 'on',
  },
  breach_handling: {
    label: {
      fi: 'Tietoturvaloukkausten käsittely',
      sv: 'Hantering av personuppgiftsincidenter',
      en: 'Handling personal data breaches',
    },
    explains: {
      fi: 'Selvitämme tietoturvaloukkaukset ja kerromme niistä viranomaiselle ja niille, joita ne koskevat.',
      sv: 'Vi utreder personuppgiftsincidenter och informerar myndigheten och dem som berörs.',
      en: 'We investigate breaches and tell the authority and those concerned about them.',
    },
    dpv: 'dpv:LegalCompliance', fides: 'essential.legal_obligation',
    basis: {
      private_customer: '6(1)(c)', sole_trader: '6(1)(c)', member: '6(1)(c)', contact_person: '6(1)(c)',
      signatory: '6(1)(c)', service_participant: '6(1)(c)', event_participant: '6(1)(c)',
      partner_contact: '6(1)(c)', representative: '6(1)(c)', staff_user: '6(1)(c)',
    },
    law: {
      fi: 'yleinen tietosuoja-asetus (EU) 2016/679, 33 ja 34 artikla',
      sv: 'allmänna dataskyddsförordningen (EU) 2016/679, artiklarna 33 och 34',
      en: 'General Data Protection Regulation (EU) 2016/679, Articles 33 and 34',
    },
    starts: { fi: 'kun loukkaus havaitaan', sv: 'när incidenten upptäcks', en: 'when the breach is noticed' },
    ends: {
      fi: 'kun asia on päätetty ja määräaika on kulunut',
      sv: 'när ärendet har avslutats och tidsfristen har löpt ut',
      en: 'when the case is closed and the time limit has passed',
    },
    objection: 'none', byDefault: 'on',
  },
} as const satisfies Record<string, PurposeShape<Subject>>
