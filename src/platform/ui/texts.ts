import type { Text } from '../text/language.ts'

/** Why a page could not be shown. */
export type ErrorKind = 'not-allowed' | 'not-found' | 'conflict' | 'incident'

/** What went wrong and what to do next, for pages that have nothing better to say. */
export const errorTexts: Readonly<Record<ErrorKind, { title: Text; next: Text }>> = {
  'not-allowed': {
    title: {
      fi: 'Työtehtäväsi ei sisällä tätä',
      sv: 'Din arbetsuppgift omfattar inte detta',
      en: 'Your work task does not include this',
    },
    next: {
      fi: 'Jos tarvitset pääsyn työssäsi, pyydä sitä. Pyyntö menee käyttöoikeuksista vastaavalle, ja päätös näkyy omalla tililläsi.',
      sv: 'Om du behöver åtkomst i ditt arbete, begär den. Begäran går till den som ansvarar för behörigheter, och beslutet syns på ditt konto.',
      en: 'If your work needs it, request access. The request goes to the person in charge of access rights, and the decision is shown on your account.',
    },
  },
  'not-found': {
    title: { fi: 'Tätä sivua ei ole', sv: 'Sidan finns inte', en: 'There is no such page' },
    next: {
      fi: 'Osoite voi olla väärin kirjoitettu, tiedot on voitu poistaa tai ne eivät kuulu työtehtävääsi. Hae nimellä tai palaa alkuun.',
      sv: 'Adressen kan vara felskriven, uppgifterna kan ha raderats eller så hör de inte till din arbetsuppgift. Sök med namn eller gå till början.',
      en: 'The address may be mistyped, the data may have been erased, or it lies outside your work task. Search by name or go to the start.',
    },
  },
  conflict: {
    title: {
      fi: 'Joku muu ehti tallentaa ensin',
      sv: 'Någon annan hann spara först',
      en: 'Somebody else saved first',
    },
    next: {
      fi: 'Mitään ei ole korvattu. Vertaa versioita, valitse kumpi jää, ja tallenna uudelleen.',
      sv: 'Ingenting har ersatts. Jämför versionerna, välj vilken som gäller och spara på nytt.',
      en: 'Nothing was overwritten. Compare the versions, choose which one stays, and save again.',
    },
  },
  incident: {
    title: {
      fi: 'Jokin meni vikaan meillä',
      sv: 'Något gick fel hos oss',
      en: 'Something went wrong on our side',
    },
    next: {
      fi: 'Mitään ei tallennettu puolittain. Yritä hetken päästä uudelleen; jos vika toistuu, kerro tapauksen numero tukeen.',
      sv: 'Ingenting sparades till hälften. Försök igen om en stund; om felet upprepas, uppge ärendenumret till supporten.',
      en: 'Nothing was saved by half. Try again in a moment; if it happens again, tell the incident number to support.',
    },
  },
}
