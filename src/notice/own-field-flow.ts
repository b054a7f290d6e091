/** What a refused form of own fields says of itself. */
export const flowTexts = {
  mend: { fi: 'Korjaa merkityt kohdat.', sv: 'Rätta till de markerade ställena.', en: 'Mend the marked fields.' },
  identityCode: {
    fi: 'Poista henkilötunnus. Sille ei ole paikkaa.',
    sv: 'Ta bort personbeteckningen. Det finns ingen plats för den.',
    en: 'Remove the personal identity code. There is no place for it.',
  },
}
