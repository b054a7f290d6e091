import type { Text } from '../text/language.ts'

/** What a backup and a restore say when they refuse. */
export const texts = {
  noBackup: {
    fi: 'Tiedosto ei ole Selosteen varmuuskopio.', sv: 'Filen är ingen säkerhetskopia från Seloste.',
    en: 'The file is no backup made by Seloste.',
  },
  noKey: (name: string): Text => ({
    fi: `Varmuuskopio on salattu avaimella ${name}, jota ei ole kansiossa SELOSTE_KEYS.`,
    sv: `Säkerhetskopian är krypterad med nyckeln ${name}, som inte finns i SELOSTE_KEYS.`,
    en: `The backup is encrypted with the key ${name}, which SELOSTE_KEYS does not hold.`,
  }),
  broken: (place: number): Text => ({
    fi: `Varmuuskopio on muuttunut tai katkennut (lohko ${place}). Mitään ei palautettu.`,
    sv: `Säkerhetskopian är ändrad eller avbruten (block ${place}). Ingenting återställdes.`,
    en: `The backup was changed or cut off (chunk ${place}). Nothing was restored.`,
  }),
  inconsistent: (what: string): Text => ({
    fi: `Varmuuskopio ei täsmää sen kanssa, mitä se itse kertoo: ${what}. Mitään ei palautettu.`,
    sv: `Säkerhetskopian stämmer inte med vad den själv uppger: ${what}. Ingenting återställdes.`,
    en: `The backup does not agree with what it says of itself: ${what}. Nothing was restored.`,
  }),
  counts: (table: string): Text => ({
    fi: `Taulun ${table} rivit eivät täsmää: varmuuskopiota ei kirjoitettu.`,
    sv: `Raderna i tabellen ${table} stämmer inte: säkerhetskopian skrevs inte.`,
    en: `The rows of the table ${table} do not add up: the backup was not written.`,
  }),
  isThere: (file: string): Text => ({
    fi: `${file} on jo olemassa. Varmuuskopiota ei kirjoiteta sen päälle.`,
    sv: `${file} finns redan. Säkerhetskopian skrivs inte över den.`,
    en: `${file} is there already. A backup is not written over it.`,
  }),
  cannotWrite: (file: string, code: string): Text => ({
    fi: `Varmuuskopiota ei voitu kirjoittaa: ${file} (${code}). Keskeneräistä tiedostoa ei jätetty.`,
    sv: `Säkerhetskopian kunde inte skrivas: ${file} (${code}). Ingen halvfärdig fil lämnades.`,
    en: `The backup could not be written: ${file} (${code}). No half file was left.`,
  }),
  cannotRead: (file: string, code: string): Text => ({
    fi: `Tiedostoa ${file} ei voi lukea (${code}).`, sv: `Filen ${file} kan inte läsas (${code}).`,
    en: `The file ${file} cannot be read (${code}).`,
  }),
  otherSchema: {
    fi: 'Varmuuskopio on otettu Selosteen toisesta versiosta. Palauta se sillä versiolla, jolla se otettiin.',
    sv: 'Säkerhetskopian är tagen med en annan version av Seloste. Återställ den med den version som tog den.',
    en: 'The backup was taken with another version of Seloste. Restore it with the version that took it.',
  },
  notEmpty: (table: string): Text => ({
    fi: `Palautuksen kohde ei ole tyhjä: taulussa ${table} on rivejä.`,
    sv: `Det som återställs till är inte tomt: tabellen ${table} har rader.`,
    en: `What would be restored into is not empty: the table ${table} has rows.`,
  }),
  tenantIsThere: (slug: string): Text => ({
    fi: `Rekisterinpitäjä ${slug} on jo tässä asennuksessa.`, sv: `Den personuppgiftsansvarige ${slug} finns redan i installationen.`,
    en: `The controller ${slug} is in this installation already.`,
  }),
  addressTaken: {
    fi: 'Varmuuskopiossa on käyttäjätunnus, joka on jo käytössä tässä asennuksessa.',
    sv: 'Säkerhetskopian innehåller ett användarkonto som redan finns i installationen.',
    en: 'The backup holds an account that is already in use in this installation.',
  },
  anotherHalf: {
    fi: 'Toisen varmuuskopion palautus on kesken. Vie se ensin loppuun samalla tiedostolla.',
    sv: 'Återställningen av en annan säkerhetskopia är på hälft. Slutför den först med samma fil.',
    en: 'The restore of another backup is half done. Finish that one first, with the same file.',
  },
  noTenant: (slug: string): Text => ({
    fi: `Rekisterinpitäjää ${slug} ei ole.`, sv: `Den personuppgiftsansvarige ${slug} finns inte.`, en: `There is no controller ${slug}.`,
  }),
  notDeclared: {
    fi: 'Tietokanta ei ole sellainen kuin tietoluettelo kertoo, joten kopiosta voisi puuttua rivejä. Aja seloste migrate.',
    sv: 'Databasen är inte som datakatalogen säger, så kopian kunde sakna rader. Kör seloste migrate.',
    en: 'The database is not what the catalogue declares, so rows could be missing from a backup. Run seloste migrate.',
  },
} as const
