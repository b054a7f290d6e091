/** What the set-up page says. */
export const setUpTexts = {
  title: { fi: 'Perusta rekisteri', sv: 'Grunda registret', en: 'Found the register' },
  aboutController: { fi: 'Rekisterinpitäjä', sv: 'Personuppgiftsansvarig', en: 'The controller' },
  aboutUser: { fi: 'Ensimmäinen käyttäjä', sv: 'Den första användaren', en: 'The first user' },
  controller: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  slug: { fi: 'Lyhytnimi osoitteisiin', sv: 'Kortnamn för adresser', en: 'Short name for addresses' },
  slugHint: { fi: 'Pieniä kirjaimia, numeroita ja viivoja.', sv: 'Små bokstäver, siffror och streck.', en: 'Small letters, digits and dashes.' },
  slugForm: {
    fi: 'Kirjoita 2–31 merkkiä: a–z, 0–9 ja viiva, alkaen kirjaimella.',
    sv: 'Skriv 2–31 tecken: a–z, 0–9 och streck, först en bokstav.',
    en: 'Write 2–31 characters: a–z, 0–9 and dash, a letter first.',
  },
  languages: { fi: 'Kielet', sv: 'Språk', en: 'Languages' },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  emailForm: { fi: 'Kirjoita sähköpostiosoite.', sv: 'Skriv en e-postadress.', en: 'Write an e-mail address.' },
  tasks: { fi: 'Työtehtävät', sv: 'Arbetsuppgifter', en: 'Work tasks' },
  needed: { fi: 'Täytä tämä.', sv: 'Fyll i detta.', en: 'Fill this in.' },
  mend: { fi: 'Korjaa nämä ensin', sv: 'Rätta dessa först', en: 'Mend these first' },
  found: { fi: 'Perusta', sv: 'Grunda', en: 'Found' },
  ground: { fi: 'Rekisterin perustaja', sv: 'Registrets grundare', en: 'Founder of the register' },
} as const
