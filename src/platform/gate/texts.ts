/** What the gate says to people. */
export const texts = {
  noDuty: {
    fi: 'Työtehtäväsi ei anna oikeutta tähän. Pyydä pääsyä käyttöoikeuksien hoitajalta.',
    sv: 'Din arbetsuppgift ger inte rätt till detta. Be den som sköter behörigheter om åtkomst.',
    en: 'Your work task does not allow this. Ask the administrator of access rights for access.',
  },
  dutyEnded: {
    fi: 'Tehtäväsi päättyi tällä välin. Mitään ei tallennettu eikä annettu ulos.',
    sv: 'Ditt uppdrag upphörde under tiden. Inget sparades och inget lämnades ut.',
    en: 'Your duty ended meanwhile. Nothing was saved and nothing was handed out.',
  },
  notFound: {
    fi: 'Tietoa ei löydy. Se on voitu poistaa, tai se ei kuulu työtehtävääsi.',
    sv: 'Uppgiften finns inte. Den kan ha raderats, eller så hör den inte till din arbetsuppgift.',
    en: 'It cannot be found. It may have been removed, or it is outside your work task.',
  },
  changed: {
    fi: 'Joku toinen tallensi tämän ensin. Tarkista hänen muutoksensa ja tallenna uudelleen.',
    sv: 'Någon annan sparade detta först. Kontrollera den ändringen och spara på nytt.',
    en: 'Somebody else saved this first. Check their change and save again.',
  },
} as const
