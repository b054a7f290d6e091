import type { Text } from '../catalogue/shape.ts'

/** What a request is about, as it stands after "joka koskee", "som gäller" and "about". */
export const aboutTexts = {
  access: { fi: 'omien tietojesi saamista', sv: 'tillgång till dina uppgifter', en: 'access to your data' },
  rectification: { fi: 'tietojesi oikaisemista', sv: 'rättelse av dina uppgifter', en: 'rectification of your data' },
  erasure: { fi: 'tietojesi poistamista', sv: 'radering av dina uppgifter', en: 'erasure of your data' },
  restriction: { fi: 'tietojesi käsittelyn rajoittamista', sv: 'begränsning av behandlingen av dina uppgifter', en: 'restricting the processing of your data' },
  objection: { fi: 'tietojesi käsittelyn vastustamista', sv: 'invändning mot behandlingen av dina uppgifter', en: 'objecting to the processing of your data' },
  withdrawal: { fi: 'suostumuksesi perumista', sv: 'återkallelse av ditt samtycke', en: 'withdrawing your consent' },
  portability: { fi: 'tietojesi siirtämistä', sv: 'överföring av dina uppgifter', en: 'taking your data along' },
  complaint: { fi: 'henkilötietojesi käsittelyä', sv: 'behandlingen av dina personuppgifter', en: 'the processing of your personal data' },
} as const satisfies Record<string, Text>

type Letter = { title: Text; lead: Text }
export type LetterKind = 'received' | 'asked' | 'extended' | 'refused' | 'answered' | 'withdrawn'

/** What the letters about a request say, by its newest step. */
export const letterTexts = {
  received: {
    title: { fi: 'Pyyntösi on vastaanotettu', sv: 'Vi har tagit emot din begäran', en: 'We have received your request' },
    lead: {
      fi: 'Saimme {day} pyyntösi, joka koskee {about}. Vastaamme sinulle viimeistään {due}. Käsittely on maksutonta.',
      sv: 'Den {day} fick vi din begäran som gäller {about}. Vi svarar dig senast den {due}. Behandlingen är avgiftsfri.',
      en: 'On {day} we received your request about {about}. We will answer you by {due}, free of charge.',
    },
  },
  asked: {
    title: { fi: 'Tarvitsemme sinulta lisätietoja', sv: 'Vi behöver mer uppgifter av dig', en: 'We need more information from you' },
    lead: {
      fi: 'Saimme {day} pyyntösi, joka koskee {about}. Tarvitsemme vielä alla kerrotun tiedon. Vastausaikamme ei kulu, kun odotamme sitä. Emme tarvitse henkilötunnustasi.',
      sv: 'Den {day} fick vi din begäran som gäller {about}. Vi behöver ännu den uppgift som anges nedan. Vår svarstid löper inte medan vi väntar på den. Vi behöver inte din personbeteckning.',
      en: 'On {day} we received your request about {about}. We still need what is told below. Our time to answer does not run while we wait for it. We do not need your personal identity code.',
    },
  },
  extended: {
    title: { fi: 'Tarvitsemme lisäaikaa', sv: 'Vi behöver mer tid', en: 'We need more time' },
    lead: {
      fi: 'Saimme {day} pyyntösi, joka koskee {about}. Emme ehdi vastata kuukaudessa alla kerrotusta syystä. Vastaamme sinulle viimeistään {due}.',
      sv: 'Den {day} fick vi din begäran som gäller {about}. Vi hinner inte svara inom en månad av det skäl som anges nedan. Vi svarar dig senast den {due}.',
      en: 'On {day} we received your request about {about}. We cannot answer within a month, for the reason below. We will answer you by {due}.',
    },
  },
  refused: {
    title: { fi: 'Emme voi toteuttaa pyyntöäsi', sv: 'Vi kan inte uppfylla din begäran', en: 'We cannot fulfil your request' },
    lead: {
      fi: 'Saimme {day} pyyntösi, joka koskee {about}. Emme toteuta sitä. Perustelemme päätöksen alla.',
      sv: 'Den {day} fick vi din begäran som gäller {about}. Vi uppfyller den inte. Vi motiverar beslutet nedan.',
      en: 'On {day} we received your request about {about}. We will not fulfil it. The reasons are given below.',
    },
  },
  answered: {
    title: { fi: 'Pyyntösi on toteutettu', sv: 'Din begäran har uppfyllts', en: 'Your request has been fulfilled' },
    lead: {
      fi: 'Saimme {day} pyyntösi, joka koskee {about}. Olemme toteuttaneet sen.',
      sv: 'Den {day} fick vi din begäran som gäller {about}. Vi har uppfyllt den.',
      en: 'On {day} we received your request about {about}. We have fulfilled it.',
    },
  },
  withdrawn: {
    title: { fi: 'Olet perunut pyyntösi', sv: 'Du har återkallat din begäran', en: 'You have withdrawn your request' },
    lead: {
      fi: 'Saimme {day} pyyntösi, joka koskee {about}. Olet perunut sen, emmekä tee asiassa muuta. Voit tehdä uuden pyynnön milloin tahansa.',
      sv: 'Den {day} fick vi din begäran som gäller {about}. Du har återkallat den och vi vidtar inga fler åtgärder. Du kan göra en ny begäran när som helst.',
      en: 'On {day} we received your request about {about}. You have withdrawn it, and we will do nothing more. You may make a new request at any time.',
    },
  },
} as const satisfies Record<LetterKind, Letter>

/** The same of a complaint, which the data protection officer handles as a case. Source: GDPR 38(4); notice S23. */
export const complaintTexts = {
  received: {
    title: { fi: 'Valituksesi on vastaanotettu', sv: 'Vi har tagit emot ditt klagomål', en: 'We have received your complaint' },
    lead: {
      fi: 'Saimme valituksesi {day}. Tietosuojavastaava käsittelee sen ja vastaa sinulle viimeistään {due}. Käsittely on maksutonta.',
      sv: 'Vi fick ditt klagomål den {day}. Dataskyddsombudet behandlar det och svarar dig senast den {due}. Behandlingen är avgiftsfri.',
      en: 'We received your complaint on {day}. The data protection officer handles it and will answer you by {due}, free of charge.',
    },
  },
  asked: {
    title: letterTexts.asked.title,
    lead: {
      fi: 'Saimme valituksesi {day}. Tarvitsemme vielä alla kerrotun tiedon. Vastausaikamme ei kulu, kun odotamme sitä. Emme tarvitse henkilötunnustasi.',
      sv: 'Vi fick ditt klagomål den {day}. Vi behöver ännu den uppgift som anges nedan. Vår svarstid löper inte medan vi väntar på den. Vi behöver inte din personbeteckning.',
      en: 'We received your complaint on {day}. We still need what is told below. Our time to answer does not run while we wait for it. We do not need your personal identity code.',
    },
  },
  extended: {
    title: letterTexts.extended.title,
    lead: {
      fi: 'Saimme valituksesi {day}. Emme ehdi vastata kuukaudessa alla kerrotusta syystä. Tietosuojavastaava vastaa sinulle viimeistään {due}.',
      sv: 'Vi fick ditt klagomål den {day}. Vi hinner inte svara inom en månad av det skäl som anges nedan. Dataskyddsombudet svarar dig senast den {due}.',
      en: 'We received your complaint on {day}. We cannot answer within a month, for the reason below. The data protection officer will answer you by {due}.',
    },
  },
  refused: {
    title: { fi: 'Valituksesi ei johda toimenpiteisiin', sv: 'Ditt klagomål leder inte till åtgärder', en: 'Your complaint leads to no action' },
    lead: {
      fi: 'Saimme valituksesi {day}. Tietosuojavastaava on käsitellyt sen. Se ei johda toimenpiteisiin. Perustelemme ratkaisun alla.',
      sv: 'Vi fick ditt klagomål den {day}. Dataskyddsombudet har behandlat det. Det leder inte till åtgärder. Avgörandet motiveras nedan.',
      en: 'We received your complaint on {day}. The data protection officer has handled it. It leads to no action. The reasons are given below.',
    },
  },
  answered: {
    title: { fi: 'Valituksesi on käsitelty', sv: 'Ditt klagomål har behandlats', en: 'Your complaint has been handled' },
    lead: {
      fi: 'Saimme valituksesi {day}. Tietosuojavastaava on käsitellyt sen. Ratkaisu ja sen perustelut ovat alla.',
      sv: 'Vi fick ditt klagomål den {day}. Dataskyddsombudet har behandlat det. Avgörandet och motiveringen finns nedan.',
      en: 'We received your complaint on {day}. The data protection officer has handled it. The decision and its reasons are below.',
    },
  },
  withdrawn: {
    title: { fi: 'Olet perunut valituksesi', sv: 'Du har återkallat ditt klagomål', en: 'You have withdrawn your complaint' },
    lead: {
      fi: 'Saimme valituksesi {day}. Olet perunut sen, emmekä tee asiassa muuta. Voit valittaa uudelleen milloin tahansa.',
      sv: 'Vi fick ditt klagomål den {day}. Du har återkallat det och vi vidtar inga fler åtgärder. Du kan klaga på nytt när som helst.',
      en: 'We received your complaint on {day}. You have withdrawn it, and we will do nothing more. You may complain again at any time.',
    },
  },
} as const satisfies Record<LetterKind, Letter>

export const headingTexts = {
  reasons: { fi: 'Perustelut', sv: 'Motivering', en: 'Reasons' },
  needed: { fi: 'Mitä tarvitsemme', sv: 'Vad vi behöver', en: 'What we need' },
  done: { fi: 'Mitä teimme', sv: 'Vad vi gjorde', en: 'What we did' },
} as const satisfies Record<string, Text>
