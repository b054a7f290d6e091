import type { Text } from '../platform/text/language.ts'

const t = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

/** What the verbs of notes and of what is to be done say when they refuse. */
export const noteTexts = {
  severalCalled: (name: string) =>
    t(
      `Usealla on nimi ${name}. Liitä nimen tilalle henkilön kortin osoite.`,
      `Flera heter ${name}. Klistra in adressen till personens kort i stället för namnet.`,
      `Several people are called ${name}. Paste the address of the person’s card instead of the name.`,
    ),
  nobodyThere: t(
    'Teksti mainitsee henkilön, jota ei löydy tai joka ei kuulu työtehtävääsi.',
    'Texten nämner en person som inte finns eller inte hör till din arbetsuppgift.',
    'The text mentions a person who cannot be found or is outside your work task.',
  ),
  sayIt: t('Kirjoita teksti.', 'Skriv en text.', 'Write the text.'),
  aboutOne: t(
    'Kerro, koskeeko tämä henkilöä, asiakasta vai sopimusta: yhtä niistä.',
    'Ange om detta gäller en person, en kund eller ett avtal: ett av dem.',
    'Say whether this is about a person, a customer or a contract: one of them.',
  ),
  notOnDuty: t(
    'Valitse tekijäksi työkaveri, jolla on tehtävä tänään.',
    'Välj en kollega som har ett uppdrag i dag.',
    'Choose a colleague who has a duty today.',
  ),
  removed: t(
    'Muistiinpano on poistettu, eikä sitä voi muokata.',
    'Anteckningen har raderats och kan inte ändras.',
    'The note has been deleted and cannot be edited.',
  ),
} as const
