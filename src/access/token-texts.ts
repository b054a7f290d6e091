/** What is said about tokens for programs. */
export const tokenTexts = {
  title: { fi: 'Avain ohjelmalle', sv: 'Nyckel för ett program', en: 'Token for a program' },
  why: {
    fi: 'Ohjelma toimii avaimella yhdessä tehtävässäsi ja näkee vain sen tiedot. Avain päättyy valittuna päivänä, viimeistään tehtävän mukana.',
    sv: 'Programmet arbetar med nyckeln i ett av dina uppdrag och ser bara dess uppgifter. Nyckeln upphör den valda dagen, senast med uppdraget.',
    en: 'With the token a program acts in one of your duties and sees its data alone. The token ends on the chosen day, at the latest with the duty.',
  },
  program: { fi: 'Mikä ohjelma', sv: 'Vilket program', en: 'Which program' },
  duty: { fi: 'Tehtävä', sv: 'Uppdrag', en: 'Duty' },
  until: { fi: '{day} asti', sv: 'till {day}', en: 'until {day}' },
  endsOn: { fi: 'Viimeinen päivä', sv: 'Sista dagen', en: 'Last day' },
  must: { fi: 'pakollinen', sv: 'obligatorisk', en: 'required' },
  longest: { fi: 'Enintään vuoden päähän.', sv: 'Högst ett år framåt.', en: 'At most a year from now.' },
  noDay: { fi: 'Kirjoita päivä muodossa 31.12.2026.', sv: 'Skriv dagen i formen 31.12.2026.', en: 'Write the day as 31.12.2026.' },
  noDuty: { fi: 'Valitse yksi tehtävistäsi.', sv: 'Välj ett av dina uppdrag.', en: 'Choose one of your duties.' },
  make: { fi: 'Tee avain', sv: 'Gör nyckeln', en: 'Make the token' },
  once: { fi: 'Avain näytetään vain nyt. Kopioi se ohjelmaan.', sv: 'Nyckeln visas bara nu. Kopiera den till programmet.',
    en: 'The token is shown only now. Copy it to the program.' },
  use: {
    fi: 'Ohjelma lähettää sen otsakkeessa Authorization: Bearer. Voit päättää avaimen omalta tililtäsi.',
    sv: 'Programmet skickar den i rubriken Authorization: Bearer. Du kan avsluta nyckeln på ditt konto.',
    en: 'The program sends it in the header Authorization: Bearer. You can end the token on your account.',
  },
  back: { fi: 'Oma tili', sv: 'Mitt konto', en: 'My account' },
} as const
