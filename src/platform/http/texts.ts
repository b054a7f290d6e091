import type { Text } from '../text/language.ts'

/** What the server itself says about a request it cannot serve. */
export const texts = {
  tooLarge: {
    fi: 'Lähetys on liian suuri. Lähetä pienempi tiedosto tai vähemmän kerralla.',
    sv: 'Försändelsen är för stor. Sänd en mindre fil eller mindre åt gången.',
    en: 'What was sent is too large. Send a smaller file, or less at a time.',
  },
  confirmFirst: {
    fi: 'Tähän tarvitaan tuore vahvistus. Vahvista henkilöllisyytesi selaimessa ja yritä uudelleen.',
    sv: 'Detta kräver en färsk bekräftelse. Bekräfta vem du är i webbläsaren och försök igen.',
    en: 'This asks for a fresh proof. Confirm who you are in the browser and try again.',
  },
  wrongType: {
    fi: 'Tätä sisältötyyppiä ei oteta vastaan tässä osoitteessa.',
    sv: 'Denna innehållstyp tas inte emot på denna adress.',
    en: 'This type of content is not taken at this address.',
  },
  packed: {
    fi: 'Pakattua lähetystä ei oteta vastaan. Lähetä se pakkaamatta.',
    sv: 'En packad försändelse tas inte emot. Sänd den opackad.',
    en: 'Packed content is not taken. Send it unpacked.',
  },
  unreadable: {
    fi: 'Lähetystä ei voi lukea: siinä on merkkejä, jotka eivät ole UTF-8-tekstiä, tai sen rakenne on rikki.',
    sv: 'Försändelsen kan inte läsas: den har tecken som inte är UTF-8, eller så är strukturen bruten.',
    en: 'What was sent cannot be read: it has characters that are not UTF-8 text, or its structure is broken.',
  },
  notFromHere: {
    fi: 'Pyyntö ei tullut tämän palvelun sivulta. Avaa sivu uudelleen ja yritä siitä.',
    sv: 'Begäran kom inte från en sida i denna tjänst. Öppna sidan på nytt och försök därifrån.',
    en: 'The request did not come from a page of this service. Open the page again and try from there.',
  },
  wrongMethod: {
    fi: 'Tämä osoite ei ota vastaan tällaista pyyntöä.',
    sv: 'Adressen tar inte emot en sådan begäran.',
    en: 'This address does not take such a request.',
  },
  signIn: {
    fi: 'Kirjaudu ensin.', sv: 'Logga in först.', en: 'Sign in first.',
  },
  notFound: {
    fi: 'Tätä osoitetta ei ole.', sv: 'Adressen finns inte.', en: 'There is no such address.',
  },
  tooMany: {
    fi: 'Liian monta pyyntöä', sv: 'För många begäranden', en: 'Too many requests',
  },
  tooOften: (seconds: number): Text => ({
    fi: `Tätä on pyydetty liian monta kertaa peräkkäin. Yritä uudelleen ${seconds} sekunnin kuluttua.`,
    sv: `Detta har begärts för många gånger i följd. Försök igen om ${seconds} sekunder.`,
    en: `This has been asked for too many times in a row. Try again in ${seconds} seconds.`,
  }),
  dayShare: (most: number, right: Text): Text => ({
    fi: `Ohjelmat ovat saaneet tällä tunnuksella luetteloista tänään jo ${most} henkilön tiedot. ${right.fi}`,
    sv: `Program har med detta konto i dag redan fått uppgifter om ${most} personer ur listor. ${right.sv}`,
    en: `Programs have been given ${most} persons from lists by this account today. ${right.en}`,
  }),
  incident: {
    fi: 'Jokin meni vikaan. Mitään ei tallennettu puolittain.',
    sv: 'Något gick fel. Ingenting sparades till hälften.',
    en: 'Something went wrong. Nothing was saved by half.',
  },
  diskFull: {
    fi: 'Palvelimen levytila on lopussa. Mitään ei tallennettu: pyydä ylläpitoa vapauttamaan tilaa ja yritä sitten uudelleen.',
    sv: 'Serverns diskutrymme är slut. Ingenting sparades: be driften frigöra utrymme och försök sedan igen.',
    en: 'The server’s disk is full. Nothing was saved: ask those who run it to free some room, then try again.',
  },
  down: {
    fi: 'Palvelu on hetken poissa. Yritä pian uudelleen.',
    sv: 'Tjänsten är borta en stund. Försök snart igen.',
    en: 'The service is away for a moment. Try again soon.',
  },
} as const
