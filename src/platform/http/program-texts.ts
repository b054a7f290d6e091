import type { Text } from '../../catalogue/shape.ts'

/** What is wrong with the form of a program's request. */
export const programTexts = {
  object: {
    fi: 'Pyynnön on oltava JSON-olio.', sv: 'Begäran ska vara ett JSON-objekt.', en: 'The request must be a JSON object.',
  },
  needsVersion: {
    fi: 'Lähetä If-Match-otsakkeessa sen version ETag, jonka luit.', sv: 'Sänd i If-Match den ETag som versionen du läste hade.',
    en: 'Send in If-Match the ETag of the version that you read.',
  },
  needsKey: {
    fi: 'Lähetä Idempotency-Key: enintään 200 merkkiä, uusi jokaiselle luonnille.',
    sv: 'Sänd Idempotency-Key: högst 200 tecken, ny för varje sak som skapas.',
    en: 'Send an Idempotency-Key: at most 200 characters, a new one for each thing made.',
  },
  keyReused: {
    fi: 'Samalla avaimella on lähetetty toinen pyyntö.', sv: 'En annan begäran har sänts med samma nyckel.',
    en: 'Another request was sent with the same key.',
  },
  identityCode: {
    fi: 'Henkilötunnusta ei tallenneta. Poista se.', sv: 'Personbeteckningar sparas inte. Ta bort den.',
    en: 'Personal identity codes are not stored. Remove it.',
  },
  query: { fi: 'Tällaista hakuehtoa ei ole.', sv: 'Ett sådant sökvillkor finns inte.', en: 'There is no such query parameter.' },
  limit: { fi: 'Anna kokonaisluku väliltä 1–200.', sv: 'Ange ett heltal mellan 1 och 200.', en: 'Give a whole number from 1 to 200.' },
} as const satisfies Record<string, Text>
