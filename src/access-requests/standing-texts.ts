/** What the rights desk says of single purposes. */
export const standingTexts = {
  title: { fi: 'Voimassa käyttötarkoituksittain', sv: 'Gäller per ändamål', en: 'In force, by purpose' },
  acts: { fi: 'Rajoita, kiellä tai päätä', sv: 'Begränsa, förbjud eller avsluta', en: 'Restrict, object or end' },
  rectify: { fi: 'Oikaise', sv: 'Rätta', en: 'Rectify' },
  nothing: {
    fi: 'Rajoituksia, kieltoja tai suostumuksia ei ole.', sv: 'Det finns inga begränsningar, förbud eller samtycken.',
    en: 'There are no restrictions, objections or consents.',
  },
  restricted: { fi: 'Käsittelyä on rajoitettu', sv: 'Behandlingen är begränsad', en: 'Processing is restricted' },
  consented: { fi: 'Henkilö on suostunut', sv: 'Personen har gett sitt samtycke', en: 'The person has consented' },
  everything: { fi: 'kaikki käyttötarkoitukset', sv: 'alla ändamål', en: 'all purposes' },
  liftingLetter: { fi: 'Kirje rajoituksen poistamisesta (PDF)', sv: 'Brev om att begränsningen hävs (PDF)', en: 'Letter on lifting the restriction (PDF)' },
  told: { fi: 'Merkitse kerrotuksi', sv: 'Anteckna som underrättad', en: 'Enter as told' },
  toldHint: {
    fi: 'Henkilölle kerrotaan, ennen kuin rajoitus poistetaan.', sv: 'Personen underrättas innan begränsningen hävs.',
    en: 'The person is told before the restriction is lifted.',
  },
  toldOn: { fi: 'Henkilölle kerrottiin', sv: 'Personen underrättades', en: 'The person was told on' },
  withdrawConsent: { fi: 'Kirjaa suostumuksen peruminen', sv: 'Anteckna att samtycket återkallas', en: 'Enter the withdrawal' },
  withdrawObjection: { fi: 'Kirjaa vastustuksen peruminen', sv: 'Anteckna att invändningen återtas', en: 'Enter that the objection is taken back' },
  decide: { fi: 'Ratkaise vastustus', sv: 'Avgör invändningen', en: 'Decide the objection' },
  reopen: { fi: 'Ota käyttötarkoitus taas käyttöön', sv: 'Ta ändamålet i bruk igen', en: 'Reopen the purpose' },
  consent: { fi: 'Kirjaa suostumus', sv: 'Anteckna ett samtycke', en: 'Enter a consent' },
  wordingHint: {
    fi: 'Kirjoita kysymys sanasta sanaan: suostumus on voitava osoittaa.', sv: 'Skriv frågan ord för ord: samtycket ska kunna visas.',
    en: 'Write the question word for word: the consent must be provable.',
  },
  end: { fi: 'Päätä käyttötarkoitus', sv: 'Avsluta ändamålet', en: 'End the purpose' },
  ended: { fi: 'Mikä käyttötarkoitus päätetään', sv: 'Vilket ändamål avslutas', en: 'Which purpose is ended' },
} as const

/** What the letter before the lifting of a restriction says. */
export const liftingTexts = {
  title: { fi: 'Käsittelyn rajoitus poistetaan', sv: 'Begränsningen av behandlingen hävs', en: 'The restriction will be lifted' },
  lead: {
    fi: 'Tietojesi käsittelyä on rajoitettu {day} alkaen. Poistamme rajoituksen, kun olet saanut tämän kirjeen.',
    sv: 'Behandlingen av dina uppgifter har varit begränsad sedan {day}. Vi häver begränsningen när du har fått detta brev.',
    en: 'The processing of your data has been restricted since {day}. We will lift the restriction once you have received this letter.',
  },
  ground: { fi: 'Rajoituksen peruste: {ground}.', sv: 'Grunden för begränsningen: {ground}.', en: 'Ground of the restriction: {ground}.' },
  purpose: { fi: 'Rajoitus koskee: {purpose}.', sv: 'Begränsningen gäller: {purpose}.', en: 'The restriction concerns: {purpose}.' },
  after: {
    fi: 'Sen jälkeen käytämme tietojasi taas niin kuin tietosuojaselosteessa kerrotaan. Jos olet eri mieltä, ota meihin yhteyttä.',
    sv: 'Därefter använder vi dina uppgifter igen så som dataskyddsbeskrivningen anger. Kontakta oss om du är av annan åsikt.',
    en: 'After that we use your data again as the privacy notice says. If you disagree, contact us.',
  },
  what: { fi: 'Mitä tämä tarkoittaa', sv: 'Vad detta innebär', en: 'What this means' },
} as const
