/** What the rights desk refuses. */
export const texts = {
  wholeRegister: {
    fi: 'Tähän vastaa vain se, jonka tehtävä kattaa koko rekisterin: osa tiedoista olisi väärä vastaus.',
    sv: 'Detta besvaras bara av den vars uppdrag täcker hela registret: en del av uppgifterna vore ett felaktigt svar.',
    en: 'Only a duty over the whole register may answer this: a part of the data would be a wrong answer.',
  },
  noPerson: {
    fi: 'Henkilöä ei löydy rekisteristä.', sv: 'Personen finns inte i registret.', en: 'The person is not in the register.',
  },
  severalPersons: {
    fi: 'Sähköposti on usealla henkilöllä. Anna henkilön tunniste.', sv: 'Flera personer har e-postadressen. Ange personens id.',
    en: 'Several persons have this e-mail address. Give the id of the person.',
  },
  tooLarge: {
    fi: 'Vastaus on liian suuri yhdeksi tiedostoksi. Anna se paperilla tai osissa.',
    sv: 'Svaret är för stort för en fil. Ge det på papper eller i delar.',
    en: 'The answer is too large for one file. Give it on paper or in parts.',
  },
} as const
