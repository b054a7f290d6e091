import type { Text } from '../catalogue/shape.ts'

/** What the programs' interface says of a request. */
export const apiTexts = {
  mend: {
    fi: 'Pyynnössä on korjattavaa. Kentät ja syyt on lueteltu.',
    sv: 'Begäran behöver rättas. Fälten och orsakerna är listade.',
    en: 'The request needs mending. The fields and the reasons are listed.',
  },
  object: {
    fi: 'Pyynnön on oltava JSON-olio.',
    sv: 'Begäran ska vara ett JSON-objekt.',
    en: 'The request must be a JSON object.',
  },
  nothing: {
    fi: 'Pyynnössä ei ole muutettavaa.',
    sv: 'Begäran ändrar ingenting.',
    en: 'The request changes nothing.',
  },
  needsVersion: {
    fi: 'Lähetä If-Match-otsakkeessa sen version ETag, jonka luit.',
    sv: 'Sänd i If-Match den ETag som versionen du läste hade.',
    en: 'Send in If-Match the ETag of the version that you read.',
  },
  needsKey: {
    fi: 'Lähetä Idempotency-Key: enintään 200 merkkiä, uusi jokaiselle luonnille.',
    sv: 'Sänd Idempotency-Key: högst 200 tecken, ny för varje sak som skapas.',
    en: 'Send an Idempotency-Key: at most 200 characters, a new one for each thing made.',
  },
  keyReused: {
    fi: 'Samalla avaimella on lähetetty toinen pyyntö.',
    sv: 'En annan begäran har sänts med samma nyckel.',
    en: 'Another request was sent with the same key.',
  },
  alike: {
    fi: 'Rekisterissä on jo samanlainen. Jos kyseessä on toinen, lähetä sama pyyntö otsakkeella Save-Anyway: yes.',
    sv: 'Registret har redan en liknande. Är det någon annan, sänd samma begäran med rubriken Save-Anyway: yes.',
    en: 'The register knows one like it. If this is another one, send the same request with the header Save-Anyway: yes.',
  },
  sure: {
    fi: 'Otsakkeen Save-Anyway ainoa arvo on yes.',
    sv: 'Det enda värdet för rubriken Save-Anyway är yes.',
    en: 'The only value of the header Save-Anyway is yes.',
  },
  query: {
    fi: 'Tällaista hakuehtoa ei ole.',
    sv: 'Ett sådant sökvillkor finns inte.',
    en: 'There is no such query parameter.',
  },
  limit: {
    fi: 'Anna kokonaisluku väliltä 1–200.',
    sv: 'Ange ett heltal mellan 1 och 200.',
    en: 'Give a whole number from 1 to 200.',
  },
  identityCode: {
    fi: 'Henkilötunnusta ei tallenneta. Poista se.',
    sv: 'Personbeteckningar sparas inte. Ta bort den.',
    en: 'Personal identity codes are not stored. Remove it.',
  },
  taken: {
    fi: 'Tämä arvo on jo toisella.',
    sv: 'Detta värde används redan.',
    en: 'This value is already in use.',
  },
  noSuchRow: {
    fi: 'Viitattua tietoa ei ole, tai se ei sovi yhteen muiden kanssa.',
    sv: 'Det som hänvisas till finns inte, eller passar inte ihop med resten.',
    en: 'What is referred to does not exist, or does not fit the rest.',
  },
  contradiction: {
    fi: 'Arvot ovat ristiriidassa: tarkista päivät ja asiakaslaji.',
    sv: 'Värdena motsäger varandra: kontrollera dagarna och kundtypen.',
    en: 'The values contradict each other: check the days and the kind of customer.',
  },
} as const satisfies Record<string, Text>
