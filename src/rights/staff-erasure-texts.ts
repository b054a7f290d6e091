/** What the pages of erasing a member of staff say. */
export const staffErasureTexts = {
  title: { fi: 'Työntekijän tietojen poisto', sv: 'Radering av en anställds uppgifter', en: 'Erasure of a staff member' },
  wasDone: { fi: 'Työntekijän tiedot poistettiin.', sv: 'Den anställdas uppgifter raderades.', en: 'The data of the staff member was erased.' },
  erased: {
    fi: 'Tiedot on poistettu. Se, mitä jäi, ei kerro kenestä oli kyse.',
    sv: 'Uppgifterna har raderats. Det som finns kvar berättar inte vem det gällde.',
    en: 'The data has been erased. What is left does not tell who it was.',
  },
  logStays: {
    fi: 'Loki säilyy oman aikansa. Poiston jälkeen se nimeää käyttäjän vain tunnisteella, joka ei kerro kenestä on kyse.',
    sv: 'Loggen bevaras sin egen tid. Efter raderingen nämner den användaren bara med ett id som inte berättar vem det är.',
    en: 'The log stays for its own time. After the erasure it names the user by an id alone, which does not tell who it is.',
  },
  bars: {
    open: {
      fi: 'Tili on käytössä. Tiedot voi poistaa, kun tili on suljettu ja käyttöoikeuksien säilytysaika on kulunut.',
      sv: 'Kontot är i bruk. Uppgifterna kan raderas när kontot är stängt och åtkomsträttigheternas bevaringstid har gått.',
      en: 'The account is in use. The data can be erased when it is closed and the length for access rights has passed.',
    },
    kept: {
      fi: 'Tehtävät ja käyttöoikeudet säilytetään {day} asti (tietosuoja-asetus, artikla 5(2) ja 32).',
      sv: 'Uppdrag och åtkomsträttigheter bevaras till {day} (dataskyddsförordningen, artikel 5(2) och 32).',
      en: 'Duties and access rights are kept until {day} (GDPR Articles 5(2) and 32).',
    },
  },
  plans: { fi: 'Suunnitelmat', sv: 'Planer', en: 'Plans' },
  proposedOn: { fi: 'Ehdotettu', sv: 'Föreslagen', en: 'Proposed' },
} as const
