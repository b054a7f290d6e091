import type { Text } from '../catalogue/shape.ts'

/** What the register's verbs say when they refuse. */
export const texts = {
  notFound: {
    fi: 'Tietoa ei löydy. Se on voitu poistaa, tai se ei kuulu työtehtävääsi.',
    sv: 'Uppgiften finns inte. Den kan ha raderats, eller så hör den inte till din arbetsuppgift.',
    en: 'It cannot be found. It may have been removed, or it is outside your work task.',
  },
  inFuture: {
    fi: 'Päivä ei voi olla tulevaisuudessa: tähän merkitään, mitä on tapahtunut.',
    sv: 'Dagen kan inte ligga i framtiden: här antecknas vad som har hänt.',
    en: 'The day cannot be in the future: this records what has happened.',
  },
  beforeStart: {
    fi: 'Päättymispäivä on ennen alkamispäivää.',
    sv: 'Slutdagen ligger före startdagen.',
    en: 'The end is before the start.',
  },
  alreadyEnded: {
    fi: 'Tämä on jo päättynyt.',
    sv: 'Detta har redan upphört.',
    en: 'This has already ended.',
  },
  alreadyInForce: {
    fi: 'Sopimus on jo allekirjoitettu.',
    sv: 'Avtalet är redan undertecknat.',
    en: 'The contract has already been signed.',
  },
  notActiveContact: {
    fi: 'Valitse saman asiakkaan voimassa oleva yhteyshenkilö.',
    sv: 'Välj en kontaktperson som är i kraft hos samma kund.',
    en: 'Choose an active contact of the same customer.',
  },
  sameContact: {
    fi: 'Seuraaja on sama henkilö kuin luovuttaja.',
    sv: 'Efterträdaren är samma person som överlåtaren.',
    en: 'The successor is the same person as the one handing over.',
  },
  needsSigner: {
    fi: 'Merkitse ainakin yksi allekirjoittaja.',
    sv: 'Ange minst en undertecknare.',
    en: 'Name at least one signatory.',
  },
  sharesOverWhole: {
    fi: 'Omistusosuudet olisivat yhteensä yli 100 %.',
    sv: 'Ägarandelarna skulle tillsammans vara över 100 %.',
    en: 'The ownership shares together would be over 100 %.',
  },
  intoItself: {
    fi: 'Organisaatio ei voi yhdistyä itseensä.',
    sv: 'En organisation kan inte gå samman med sig själv.',
    en: 'An organisation cannot merge into itself.',
  },
  outsideScope: {
    fi: 'Uuden asiakkaan voi perustaa vain tehtävä, joka kattaa kaikki asiakkaat.',
    sv: 'En ny kund kan bara läggas upp av ett uppdrag som omfattar alla kunder.',
    en: 'Only a duty that covers all customers may add a new one.',
  },
  sharesNeedAll: {
    fi: 'Omistusosuuksia muuttaa vain tehtävä, joka kattaa kaikki asiakkaat.',
    sv: 'Ägarandelar ändras bara av ett uppdrag som omfattar alla kunder.',
    en: 'Only a duty that covers all customers may change ownership shares.',
  },
  referenceKnown: {
    fi: 'Sama viite vaaditaan jo. Muuta sitä, äläkä lisää toista.',
    sv: 'Samma referens krävs redan. Ändra den i stället för att lägga till en annan.',
    en: 'The same reference is demanded already. Change it rather than add another.',
  },
  roleKnown: {
    fi: 'Henkilöllä on jo tämä rooli. Päätä se ensin, jos se alkaa uudelleen.',
    sv: 'Personen har redan denna roll. Avsluta den först om den börjar på nytt.',
    en: 'The person has this role already. End it first if it begins anew.',
  },
} as const satisfies Record<string, Text>

/** Names the contracts that still need somebody, so that the leaver's day can be recorded with their successors. */
export function needsSuccessor(numbers: readonly string[]): Text {
  const list = numbers.join(', ')
  return {
    fi: `Henkilö on vastuullinen yhteyshenkilö sopimuksissa ${list}. Nimeä niille seuraaja tai väliaikainen yhteyshenkilö.`,
    sv: `Personen är ansvarig kontaktperson för avtalen ${list}. Namnge en efterträdare eller en tillfällig kontaktperson.`,
    en: `The person is the responsible contact of contracts ${list}. Name a successor or an interim contact for them.`,
  }
}

/** Names what still lives in a unit: units below it, contracts and people. */
export function unitHolds(names: readonly string[]): Text {
  const list = names.join(', ')
  return {
    fi: `Yksikössä on vielä voimassa: ${list}. Päätä tai siirrä ne ensin.`,
    sv: `I enheten finns ännu i kraft: ${list}. Avsluta eller flytta dem först.`,
    en: `The unit still holds: ${list}. End or move them first.`,
  }
}
