/** What forms say when they are sent back. */
export const flowTexts = {
  mend: {
    fi: 'Korjaa merkityt kohdat ja tallenna uudelleen.',
    sv: 'Rätta till de märkta fälten och spara på nytt.',
    en: 'Mend the marked fields and save again.',
  },
  choose: {
    fi: 'Valitse jokin tarjotuista.',
    sv: 'Välj ett av alternativen.',
    en: 'Choose one of those offered.',
  },
  giveDay: {
    fi: 'Kirjoita päivä muodossa 31.12.2026.',
    sv: 'Skriv dagen i formen 31.12.2026.',
    en: 'Write the day as 31.12.2026.',
  },
  identityCode: {
    fi: 'Tässä oli henkilötunnus. Rekisteri ei pidä niitä, joten se peitettiin. Tarkista teksti ja tallenna.',
    sv: 'Här fanns en personbeteckning. Registret för inte sådana, så den doldes. Kontrollera texten och spara.',
    en: 'This held a personal identity code. The register keeps none, so it was masked. Check the text and save.',
  },
} as const

/** What is said of an address that leads nowhere. */
export const notFound = {
  fi: 'Tietoa ei löydy. Se on voitu poistaa, tai se ei kuulu työtehtävääsi.',
  sv: 'Uppgiften finns inte. Den kan ha raderats, eller så hör den inte till din arbetsuppgift.',
  en: 'It cannot be found. It may have been removed, or it is outside your work task.',
} as const
