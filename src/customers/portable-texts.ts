import type { Text } from '../catalogue/shape.ts'

/** What is said of a person's own data that is brought from another register. */
export const portableTexts = {
  unreadable: {
    fi: 'Tämä ei ole tiedosto portable.jsonld, jonka tämä tuote antaa henkilölle. Mitään ei tallennettu.',
    sv: 'Detta är inte filen portable.jsonld som denna produkt ger en person. Ingenting sparades.',
    en: 'This is not the file portable.jsonld that this product gives a person. Nothing was stored.',
  },
  identityCode: {
    fi: 'Tiedostossa on henkilötunnus. Rekisterissä ei ole sille paikkaa: poista se ja yritä uudelleen.',
    sv: 'Filen innehåller en personbeteckning. Registret har ingen plats för den: ta bort den och försök igen.',
    en: 'The file has a personal identity code. The register has no place for it: remove it and try again.',
  },
  alike: {
    fi: 'Rekisterissä on jo henkilö, jolla on sama nimi tai sähköposti. Jos hän on joku muu, lisää valitsin --another.',
    sv: 'I registret finns redan en person med samma namn eller e-post. Är det någon annan, lägg till --another.',
    en: 'The register already has a person with the same name or e-mail. If it is somebody else, add --another.',
  },
  noSuchFile: { fi: 'Tiedostoa ei voi lukea.', sv: 'Filen kan inte läsas.', en: 'The file cannot be read.' },
  tooLarge: { fi: 'Tiedosto on liian suuri.', sv: 'Filen är för stor.', en: 'The file is too large.' },
  left: (table: Text, count: number): Text => ({
    fi: `Ei tuotu: ${table.fi} (${count})`, sv: `Importerades inte: ${table.sv} (${count})`, en: `Not brought: ${table.en} (${count})`,
  }),
} as const
