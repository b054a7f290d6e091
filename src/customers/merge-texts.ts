import type { Text } from '../platform/text/language.ts'

/** What merging, its undo and the list of duplicates say. */
export const mergeTexts = {
  notFound: { fi: 'Tietoa ei löydy.', sv: 'Uppgiften hittas inte.', en: 'This cannot be found.' },
  itself: {
    fi: 'Valitse kaksi eri riviä: riviä ei voi yhdistää itseensä.',
    sv: 'Välj två olika rader: en rad kan inte slås samman med sig själv.',
    en: 'Choose two different rows: a row cannot be merged with itself.',
  },
  done: {
    fi: 'Nämä on jo yhdistetty.',
    sv: 'Dessa har redan slagits samman.',
    en: 'These have already been merged.',
  },
  mergedElsewhere: {
    fi: 'Kaksoiskappale on jo yhdistetty toiseen. Avaa se, johon se yhdistettiin.',
    sv: 'Dubbletten har redan slagits samman med en annan. Öppna den som den slogs samman med.',
    en: 'The duplicate has already been merged into another one. Open the one it was merged into.',
  },
  unlike: {
    fi: 'Yksityishenkilöä ja organisaatiota ei voi yhdistää.',
    sv: 'En privatperson och en organisation kan inte slås samman.',
    en: 'A private person and an organisation cannot be merged.',
  },
  personsFirst: {
    fi: 'Asiakkaiden takana on eri henkilöt. Yhdistä ensin henkilöt.',
    sv: 'Bakom kunderna står olika personer. Slå samman personerna först.',
    en: 'Different persons stand behind these customers. Merge the persons first.',
  },
  undone: {
    fi: 'Yhdistäminen on jo kumottu.',
    sv: 'Sammanslagningen har redan ångrats.',
    en: 'The merge has already been undone.',
  },
  tooLate: {
    fi: 'Kumoamisen aika on päättynyt: kaksoiskappale on poistettu lopullisesti.',
    sv: 'Tiden för att ångra har gått ut: dubbletten har raderats slutgiltigt.',
    en: 'The time for undoing has ended: the duplicate has been deleted for good.',
  },
  changedSince: {
    fi: 'Yhdistämistä ei voi kumota, koska tietoja on sen jälkeen muutettu.',
    sv: 'Sammanslagningen kan inte ångras, eftersom uppgifterna har ändrats efter den.',
    en: 'The merge cannot be undone, because the record has been changed since.',
  },
  movedSince: {
    fi: 'Yhdistämistä ei voi kumota, koska siirrettyjä tietoja on sen jälkeen siirretty tai poistettu.',
    sv: 'Sammanslagningen kan inte ångras, eftersom flyttade uppgifter har flyttats eller raderats efter den.',
    en: 'The merge cannot be undone, because what was moved has since been moved on or deleted.',
  },
} as const satisfies Record<string, Text>

/** Why a merge stays: something made since hangs on what would go back. */
export function hangsOn(what: readonly Text[]): Text {
  const names = (language: 'fi' | 'sv' | 'en') => what.map((text) => text[language].toLowerCase()).join(', ')
  return {
    fi: `Yhdistämistä ei voi kumota, koska sen jälkeen on lisätty: ${names('fi')}.`,
    sv: `Sammanslagningen kan inte ångras, eftersom detta har lagts till efter den: ${names('sv')}.`,
    en: `The merge cannot be undone, because this was added since: ${names('en')}.`,
  }
}
