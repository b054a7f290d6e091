import type { Text } from '../catalogue/shape.ts'

/** What the notice promises, row by row, in our own words. */
export const rowTexts = {
  S1: {
    fi: 'Seloste julkaistaan päivättyinä versioina',
    sv: 'Beskrivningen publiceras i daterade versioner',
    en: 'The notice is published in dated versions',
  },
  S2: {
    fi: 'Rekisterinpitäjä ja yhteyshenkilö kerrotaan',
    sv: 'Ansvarig och kontaktperson anges',
    en: 'Controller and contact person are told',
  },
  S3: {
    fi: 'Tietosuojavastaavalla on oma työpöytä',
    sv: 'Dataskyddsombudet har ett eget skrivbord',
    en: 'The data protection officer has a desk',
  },
  S4: {
    fi: 'Asiakassuhteita hoidetaan',
    sv: 'Kundrelationer sköts',
    en: 'Customer relationships are managed',
  },
  S5: { fi: 'Asiakaspalvelu', sv: 'Kundservice', en: 'Customer service' },
  S6: { fi: 'Tiedottaminen', sv: 'Informering', en: 'Informing' },
  S7: { fi: 'Laskutus', sv: 'Fakturering', en: 'Invoicing' },
  S8: {
    fi: 'Asiakkaat: kunnat, yritykset, yksityiset',
    sv: 'Kunder: kommuner, företag, privatpersoner',
    en: 'Customers: municipalities, companies, private persons',
  },
  S9: {
    fi: 'Jokaisella on syy olla rekisterissä',
    sv: 'Alla har en orsak att finnas i registret',
    en: 'Everyone has a reason to be in the register',
  },
  S10: {
    fi: 'Peruste sopii tarkoitukseen ja henkilöön',
    sv: 'Grunden passar ändamålet och personen',
    en: 'The basis fits the purpose and the person',
  },
  S11: { fi: 'Koulutukset ja seminaarit', sv: 'Utbildningar och seminarier', en: 'Trainings and seminars' },
  S12: { fi: 'Palautteet ja kyselyt', sv: 'Respons och enkäter', en: 'Feedback and surveys' },
  S13: { fi: 'Tilaisuudet kumppanin kanssa', sv: 'Evenemang med partner', en: 'Events with partners' },
  S14: {
    fi: 'Kumppani saa kolme tietoa',
    sv: 'Partnern får tre uppgifter',
    en: 'A partner gets three items',
  },
  S15: { fi: 'Vastaanottajat nimetään', sv: 'Mottagarna namnges', en: 'Recipients are named' },
  S16: {
    fi: 'Mitään ei siirry ETA:n ulkopuolelle',
    sv: 'Inget överförs utanför EES',
    en: 'Nothing leaves the EEA',
  },
  S17: { fi: 'Jokaisella tiedolla on loppu', sv: 'Varje uppgift har ett slut', en: 'Every value has an end' },
  S18: {
    fi: 'Omat tiedot paperilla, tiedostona tai puhuttuna',
    sv: 'Egna uppgifter på papper, som fil eller muntligt',
    en: 'Own data on paper, as a file or spoken',
  },
  S19: {
    fi: 'Oikaisu ja siitä kertominen',
    sv: 'Rättelse och underrättelse om den',
    en: 'Rectification, told to recipients',
  },
  S20: { fi: 'Poistaminen', sv: 'Radering', en: 'Erasure' },
  S21: { fi: 'Siirto toiseen järjestelmään', sv: 'Överföring till ett annat system', en: 'Portability' },
  S22: {
    fi: 'Pyynnöt yhteyshenkilölle',
    sv: 'Begäranden till kontaktpersonen',
    en: 'Requests to the contact person',
  },
  S23: {
    fi: 'Valitus tietosuojavastaavalle',
    sv: 'Klagomål till dataskyddsombudet',
    en: 'Complaint to the officer',
  },
  S24: {
    fi: 'Valitus viranomaiselle kerrotaan',
    sv: 'Klagomål till myndigheten nämns',
    en: 'Complaint to the authority is told',
  },
  S25: {
    fi: 'Sopimuksella on aina vastuuhenkilö',
    sv: 'Ett avtal har alltid en ansvarig',
    en: 'A contract always has a responsible contact',
  },
  S26: {
    fi: 'Ei automaattisia päätöksiä eikä profilointia',
    sv: 'Inga automatiska beslut, ingen profilering',
    en: 'No automated decisions, no profiling',
  },
  S27: {
    fi: 'Tekniset ja hallinnolliset suojat',
    sv: 'Tekniska och administrativa skydd',
    en: 'Technical and administrative safeguards',
  },
  S28: {
    fi: 'Pääsy vain työtehtävän vuoksi',
    sv: 'Åtkomst endast för arbetsuppgiften',
    en: 'Access only for a work task',
  },
  S29: {
    fi: 'Loukkaukset selvitetään viipymättä',
    sv: 'Incidenter utreds utan dröjsmål',
    en: 'Breaches are investigated at once',
  },
  S30: { fi: 'Loukkauksista ilmoitetaan', sv: 'Incidenter anmäls', en: 'Breaches are notified' },
  S31: {
    fi: 'Tiedot pidetään ajan tasalla',
    sv: 'Uppgifterna hålls aktuella',
    en: 'Data is kept up to date',
  },
} as const satisfies Record<string, Text>

export type RowName = keyof typeof rowTexts

export const stateTexts = {
  holds: { fi: 'pitää', sv: 'håller', en: 'holds' },
  declared: { fi: 'ilmoitettu', sv: 'deklarerat', en: 'declared' },
  'not yet': { fi: 'ei vielä', sv: 'inte ännu', en: 'not yet' },
  fails: { fi: 'ei pidä', sv: 'håller inte', en: 'fails' },
} as const satisfies Record<string, Text>

export type State = keyof typeof stateTexts

/** What is missing where a later part of the product makes the row. */
export const missingTexts = {
  S5: missing('palvelupyynnöt', 'serviceärenden', 'service requests'),
  S7: missing('laskut ja maksut', 'fakturor och betalningar', 'invoices and payments'),
  S11: missing('tilaisuudet ja ilmoittautumiset', 'evenemang och anmälningar', 'events and registrations'),
  S12: missing('kyselyt ja vastaukset', 'enkäter och svar', 'surveys and answers'),
  S13: missing('kumppanin merkintä tilaisuuteen', 'partner för ett evenemang', 'partners of an event'),
  S31: missing('vuosittainen vahvistuskierros', 'årlig bekräftelserunda', 'the yearly confirmation round'),
} as const satisfies { readonly [R in RowName]?: Text }

function missing(fi: string, sv: string, en: string): Text {
  return { fi: `puuttuu: ${fi}`, sv: `saknas: ${sv}`, en: `missing: ${en}` }
}
