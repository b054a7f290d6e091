import type { Text } from '../platform/text/language.ts'

/** What the list of duplicates and the page that merges two say. */
export const duplicateTexts = {
  itself: { fi: 'Valitse kaksi eri riviä.', sv: 'Välj två olika rader.', en: 'Choose two different rows.' },
  already: {
    fi: 'Nämä on jo merkitty eri riveiksi.',
    sv: 'Dessa har redan märkts som olika.',
    en: 'These have already been marked as different.',
  },
  title: { fi: 'Kaksoiskappaleet', sv: 'Dubbletter', en: 'Duplicates' },
  told: {
    fi: 'Näillä on sama sähköposti, puhelin, Y-tunnus tai nimi samassa organisaatiossa. Varmimmat ovat ensin.',
    sv: 'Dessa har samma e-post, telefon, FO-nummer eller namn i samma organisation. De säkraste kommer först.',
    en: 'These share an e-mail, a phone, a business id, or a name at the same organisation. The surest come first.',
  },
  none: { fi: 'Kaksoiskappaleita ei löydy.', sv: 'Inga dubbletter finns.', en: 'There are no duplicates.' },
  noneTold: {
    fi: 'Kun kahdella rivillä on sama sähköposti, puhelin, Y-tunnus tai nimi, ne näkyvät täällä.',
    sv: 'När två rader har samma e-post, telefon, FO-nummer eller namn visas de här.',
    en: 'When two rows share an e-mail, a phone, a business id or a name, they show here.',
  },
  one: { fi: 'Toinen', sv: 'Den ena', en: 'One' },
  other: { fi: 'Toinen rivi', sv: 'Den andra', en: 'The other' },
  why: { fi: 'Sama', sv: 'Samma', en: 'The same' },
  act: { fi: 'Toiminto', sv: 'Åtgärd', en: 'Action' },
  look: { fi: 'Vertaa ja yhdistä', sv: 'Jämför och slå samman', en: 'Compare and merge' },
  different: { fi: 'Ei kaksoiskappale', sv: 'Inte en dubblett', en: 'Not a duplicate' },
  remembered: {
    fi: 'Merkitty eri riveiksi.',
    sv: 'Märkta som olika.',
    en: 'Marked as different.',
  },
  mergeTitle: { fi: 'Yhdistä kaksoiskappale', sv: 'Slå samman en dubblett', en: 'Merge a duplicate' },
  mergeTold: {
    fi: 'Voimaan jää ensimmäinen rivi. Molempien yhteystiedot, roolit, sopimukset, annetut selosteet ja kiellot säilyvät.',
    sv: 'Den första raden blir kvar. Bådas kontaktuppgifter, roller, avtal, givna beskrivningar och förbud bevaras.',
    en: 'The first row stays. Contact details, roles, contracts, notices given and objections of both are kept.',
  },
  mergeUndoTold: {
    fi: 'Yhdistämisen voi kumota roskakorista sen loppupäivään asti.',
    sv: 'Sammanslagningen kan ångras i papperskorgen till dess slutdatum.',
    en: 'The merge can be undone in the trash until its end date.',
  },
  same: {
    fi: 'Tiedoissa ei ole eroja.',
    sv: 'Uppgifterna skiljer sig inte åt.',
    en: 'The two have no differing values.',
  },
  forced: {
    fi: 'Suojaava tieto jää aina voimaan.',
    sv: 'Det som skyddar gäller alltid.',
    en: 'What protects always holds.',
  },
  confirm: { fi: 'Yhdistä', sv: 'Slå samman', en: 'Merge' },
  merged: { fi: 'Yhdistetty.', sv: 'Sammanslaget.', en: 'Merged.' },
  undone: { fi: 'Yhdistäminen kumottu.', sv: 'Sammanslagningen har ångrats.', en: 'The merge has been undone.' },
  movedTo: {
    fi: 'Tämä on yhdistetty toiseen riviin.',
    sv: 'Denna har slagits samman med en annan rad.',
    en: 'This has been merged into another row.',
  },
  back: { fi: 'Takaisin', sv: 'Tillbaka', en: 'Back' },
  empty: { fi: 'tyhjä', sv: 'tomt', en: 'empty' },
  yes: { fi: 'kyllä', sv: 'ja', en: 'yes' },
  no: { fi: 'ei', sv: 'nej', en: 'no' },
} as const satisfies Record<string, Text>

/** What two rows have in common, in words. */
export const reasonTexts = {
  business_id: { fi: 'Y-tunnus', sv: 'FO-nummer', en: 'business id' },
  email_work: { fi: 'sähköposti', sv: 'e-post', en: 'e-mail' },
  phone: { fi: 'puhelin', sv: 'telefon', en: 'phone' },
  last_name: { fi: 'nimi ja organisaatio', sv: 'namn och organisation', en: 'name and organisation' },
  organisation_name: { fi: 'nimi', sv: 'namn', en: 'name' },
} as const satisfies Record<string, Text>
