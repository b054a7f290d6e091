import type { Text } from '../platform/text/language.ts'

/** What the trash says. */
export const trashTexts = {
  notFound: { fi: 'Tietoa ei löydy.', sv: 'Uppgiften hittas inte.', en: 'This cannot be found.' },
  alreadyThere: {
    fi: 'Tämä on jo roskakorissa.',
    sv: 'Detta ligger redan i papperskorgen.',
    en: 'This is already in the trash.',
  },
  alreadyBack: {
    fi: 'Tämä on jo palautettu.',
    sv: 'Detta har redan återställts.',
    en: 'This has already been restored.',
  },
  undoTheMerge: {
    fi: 'Tämä on kaksoiskappale. Se palautuu, kun yhdistäminen kumotaan.',
    sv: 'Detta är en dubblett. Den återställs när sammanslagningen ångras.',
    en: 'This is a duplicate. It comes back when the merge is undone.',
  },
  title: { fi: 'Roskakori', sv: 'Papperskorg', en: 'Trash' },
  told: {
    fi: 'Poistetut säilyvät täällä loppupäiväänsä asti ja häviävät sitten lopullisesti. Muualla ne eivät näy.',
    sv: 'Det raderade finns kvar här till sitt slutdatum och försvinner sedan slutgiltigt. Det syns inte någon annanstans.',
    en: 'What was deleted stays here until its end date and is then gone for good. It shows nowhere else.',
  },
  empty: { fi: 'Roskakori on tyhjä.', sv: 'Papperskorgen är tom.', en: 'The trash is empty.' },
  restore: { fi: 'Palauta', sv: 'Återställ', en: 'Restore' },
  undo: { fi: 'Kumoa yhdistäminen', sv: 'Ångra sammanslagningen', en: 'Undo the merge' },
  restored: { fi: 'Palautettu.', sv: 'Återställt.', en: 'Restored.' },
  deleted: { fi: 'Siirretty roskakoriin.', sv: 'Flyttat till papperskorgen.', en: 'Moved to the trash.' },
  deleteTitle: { fi: 'Poista', sv: 'Radera', en: 'Delete' },
  deleteTold: {
    fi: 'Tämä siirtyy roskakoriin ja katoaa luetteloista. Roskakori näyttää, mihin päivään asti sen voi palauttaa.',
    sv: 'Detta flyttas till papperskorgen och försvinner ur listorna. Papperskorgen visar till vilken dag det kan återställas.',
    en: 'This goes to the trash and leaves the lists. The trash shows until which day it can be restored.',
  },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  what: { fi: 'Mikä', sv: 'Vad', en: 'What' },
  until: { fi: 'Häviää', sv: 'Försvinner', en: 'Gone after' },
  act: { fi: 'Toiminto', sv: 'Åtgärd', en: 'Action' },
  organisation: { fi: 'Asiakas', sv: 'Kund', en: 'Customer' },
  person: { fi: 'Henkilö', sv: 'Person', en: 'Person' },
  contract: { fi: 'Sopimus', sv: 'Avtal', en: 'Contract' },
} as const satisfies Record<string, Text>

/** Why something cannot be deleted: what still depends on it. */
export function stillThere(what: readonly { label: Text; count: number }[]): Text {
  const list = (language: 'fi' | 'sv' | 'en') =>
    what.map(({ label, count }) => `${label[language].toLowerCase()} (${count})`).join(', ')
  return {
    fi: `Tätä ei voi poistaa, koska siitä riippuu vielä: ${list('fi')}. Päätä tai siirrä ne ensin.`,
    sv: `Detta kan inte raderas, eftersom något ännu beror på det: ${list('sv')}. Avsluta eller flytta det först.`,
    en: `This cannot be deleted, because something still depends on it: ${list('en')}. End or move that first.`,
  }
}
