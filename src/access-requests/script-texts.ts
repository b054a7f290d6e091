/** The words around an answer that is read aloud. */
export const scriptTexts = {
  title: { fi: 'Luettava vastaus: {name}', sv: 'Svar att läsa upp: {name}', en: 'Answer to read aloud: {name}' },
  before: {
    fi: 'Varmista ennen lukemista, kenelle luet. Älä kysy henkilötunnusta. Jos epäilet, kysy jotakin, minkä tietävät vain henkilö itse ja rekisteri.',
    sv: 'Kontrollera vem du läser för innan du börjar. Fråga inte efter personbeteckning. Fråga vid tvivel något som bara personen själv och registret vet.',
    en: 'Before reading, make sure to whom you are reading. Do not ask for a personal identity code. If in doubt, ask something that only the person and the register know.',
  },
  opening: {
    fi: 'Hei {name}. Kerron, mitä tietoja {controller} on tallentanut sinusta. Voit milloin tahansa pyytää minua toistamaan tai pitämään tauon.',
    sv: 'Hej {name}. Jag berättar vilka uppgifter {controller} har om dig. Du kan när som helst be mig upprepa eller göra en paus.',
    en: 'Hello {name}. I will tell you what data {controller} holds about you. You may ask me to repeat or to pause at any time.',
  },
  tableOpening: { fi: 'Seuraavaksi: {table}. Rivejä on {n}.', sv: 'Härnäst: {table}. Antal rader: {n}.', en: 'Next: {table}. There are {n} entries.' },
  entry: { fi: 'Rivi {n}.', sv: 'Rad {n}.', en: 'Entry {n}.' },
  value: { fi: '{label}: {value}.', sv: '{label}: {value}.', en: '{label}: {value}.' },
  keeping: { fi: 'Säilytys: {kept}.', sv: 'Bevaras: {kept}.', en: 'Kept: {kept}.' },
  asBefore: { fi: 'Käyttö ja säilytys ovat samat kuin edellä.', sv: 'Användning och bevarande är som ovan.', en: 'Use and keeping are as before.' },
  usedFor: { fi: 'Käytetään tähän: {purposes}.', sv: 'Används till: {purposes}.', en: 'Used for: {purposes}.' },
  closing: {
    fi: 'Siinä olivat kaikki tiedot. Haluatko ne myös paperilla tai tiedostona? Onko jokin tieto väärin?',
    sv: 'Det var alla uppgifter. Vill du också få dem på papper eller som fil? Är någon uppgift fel?',
    en: 'That was all of it. Would you also like it on paper or as a file? Is anything wrong?',
  },
  record: { fi: 'Merkintä lukemisesta', sv: 'Anteckning om läsningen', en: 'Record of the reading' },
  reader: { fi: 'Lukija: ______________________________', sv: 'Uppläsare: ______________________________', en: 'Read by: ______________________________' },
  listener: { fi: 'Kenelle: ______________________________', sv: 'För vem: ______________________________', en: 'Read to: ______________________________' },
  when: { fi: 'Päivä ja kellonaika: ____________________', sv: 'Dag och klockslag: ____________________', en: 'Day and time: ____________________' },
  identity: { fi: 'Miten henkilöllisyys varmistui: ____________________', sv: 'Hur identiteten kontrollerades: ____________________', en: 'How identity was confirmed: ____________________' },
} as const
