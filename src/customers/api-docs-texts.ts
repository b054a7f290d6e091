/** What the page about the programs' interface says; the summaries of routes and the titles of fields are those of its
 *  OpenAPI description. */
export const apiDocsTexts = {
  title: { fi: 'Ohjelmointirajapinta', sv: 'Programmeringsgränssnitt', en: 'Programming interface' },
  rows: {
    fi: 'Ohjelma lukee ja kirjoittaa samoilla säännöillä kuin ihminen: vastauksessa on vain ne tiedot, jotka ohjelman työtehtävä saa nähdä, ja jokainen haku jää käyttölokiin.',
    sv: 'Ett program läser och skriver enligt samma regler som en människa: svaret innehåller bara de uppgifter som programmets uppdrag får se, och varje sökning lämnar spår i loggen.',
    en: 'A program reads and writes by the same rules as a person: the answer holds only what the program’s duty may see, and every reading is entered in the log.',
  },
  token: {
    fi: 'Pyydä oma avain sivulta Oma tili. Se sidotaan yhteen työtehtävään, vanhenee ja näytetään kerran. Lähetä se otsakkeessa',
    sv: 'Begär en egen nyckel på sidan Mitt konto. Den binds till ett uppdrag, går ut och visas en gång. Sänd den i rubriken',
    en: 'Ask for a token of your own on the account page. It is bound to one duty, expires and is shown once. Send it in the header',
  },
  rules: { fi: 'Yhteiset säännöt', sv: 'Gemensamma regler', en: 'Common rules' },
  paging: {
    fi: 'Luettelo annetaan sivuina. Jatka antamalla parametrissa after edellisen sivun next.',
    sv: 'En lista ges i sidor. Fortsätt genom att ge föregående sidas next i parametern after.',
    en: 'A list comes in pages. Go on by giving the next of the page before in the parameter after.',
  },
  version: {
    fi: 'Muutos vaatii otsakkeen If-Match, jossa on luetun rivin ETag. Jos rivi on muuttunut, vastaus on 412 ja siinä ovat molemmat versiot.',
    sv: 'En ändring kräver rubriken If-Match med den lästa radens ETag. Har raden ändrats är svaret 412 med båda versionerna.',
    en: 'A change needs the header If-Match with the ETag of the row that was read. When the row has changed the answer is 412, with both versions.',
  },
  once: {
    fi: 'Lisäys kannattaa lähettää otsakkeella Idempotency-Key: sama avain toisen kerran ei lisää toista riviä.',
    sv: 'Sänd ett tillägg med rubriken Idempotency-Key: samma nyckel en gång till lägger inte till en andra rad.',
    en: 'Send what is added with the header Idempotency-Key: the same key again adds no second row.',
  },
  alike: {
    fi: 'Jos rekisterissä on jo samanniminen henkilö tai asiakas, tai asiakas, jolla on sama Y-tunnus, vastaus on 409 ja luettelo alike. Jos kyseessä on toinen, lähetä sama pyyntö otsakkeella Save-Anyway: yes.',
    sv: 'Har registret redan en person eller kund med samma namn, eller en kund med samma FO-nummer, är svaret 409 med listan alike. Är det någon annan, sänd samma begäran med rubriken Save-Anyway: yes.',
    en: 'When the register knows a person or customer of the same name, or a customer of the same business id, the answer is 409 with the list alike. If this is another one, send the same request with the header Save-Anyway: yes.',
  },
  problem: {
    fi: 'Virhe on muotoa application/problem+json (RFC 9457), ja siinä luetellaan virheelliset kentät.',
    sv: 'Ett fel har formen application/problem+json (RFC 9457) och räknar upp de felaktiga fälten.',
    en: 'A refusal is application/problem+json (RFC 9457) and lists the fields that are wrong.',
  },
  whole: { fi: 'Koko kuvaus (OpenAPI 3.1)', sv: 'Hela beskrivningen (OpenAPI 3.1)', en: 'The whole description (OpenAPI 3.1)' },
  example: { fi: 'Esimerkki', sv: 'Exempel', en: 'Example' },
  must: { fi: 'pakollinen', sv: 'obligatorisk', en: 'required' },
} as const
