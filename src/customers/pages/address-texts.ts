import type { Text } from '../../platform/text/language.ts'

const t = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

/** The words of copying addresses. */
export const addressTexts = {
  title: t('Kopioi sähköpostiosoitteet', 'Kopiera e-postadresser', 'Copy e-mail addresses'),
  chosen: (count: number) => t(`${count} valittua`, `${count} valda`, `${count} chosen`),
  why: t('Mihin käytät osoitteita', 'Vad du använder adresserna till', 'What you use the addresses for'),
  whyHint: t(
    'Pois jäävät ne, joihin tämä käyttötarkoitus ei yllä. Haku kirjataan jokaisen henkilön käyttölokiin.',
    'De som ändamålet inte når lämnas bort. Hämtningen antecknas i varje persons logg.',
    'Those whom this purpose does not reach are left out. The act is entered in the log of each person.',
  ),
  recipient: t('Kenelle luovutat osoitteet', 'Till vem du lämnar adresserna', 'To whom you give the addresses'),
  recipientHint: t(
    'Selosteen nimeämät vastaanottajat. Luovutus näkyy henkilölle hänen omissa tiedoissaan.',
    'Mottagare som beskrivningen nämner. Personen ser utlämnandet i sina egna uppgifter.',
    'Recipients that the notice names. The person sees the disclosure in their own data.',
  ),
  ownUse: t('Ei kenellekään: oma käyttö', 'Ingen: eget bruk', 'Nobody: own use'),
  noRecipient: t(
    'Selosteen mukaan vastaanottaja ei saa sähköpostiosoitteita tähän käyttötarkoitukseen.',
    'Enligt beskrivningen får mottagaren inga e-postadresser för detta ändamål.',
    'By the notice this recipient gets no e-mail addresses for this purpose.',
  ),
  show: t('Näytä osoitteet', 'Visa adresserna', 'Show the addresses'),
  addresses: t('Osoitteet', 'Adresser', 'Addresses'),
  paste: t(
    'Kopioi ja liitä piilokopiokenttään, jotta saajat eivät näe toisiaan.',
    'Kopiera och klistra in i fältet för hemlig kopia, så att mottagarna inte ser varandra.',
    'Copy and paste into the blind copy field, so that the receivers do not see one another.',
  ),
  leftOut: (count: number) =>
    t(
      `${count} jäi pois: heillä ei ole osoitetta tähän käyttötarkoitukseen.`,
      `${count} lämnades bort: de har ingen adress för detta ändamål.`,
      `${count} left out: they have no address for this purpose.`,
    ),
  bounced: (count: number) =>
    t(
      `${count} jäi pois: mikään heidän osoitteistaan ei toimi. Merkintä näkyy kortilla.`,
      `${count} lämnades bort: ingen av deras adresser fungerar. Märkningen syns på kortet.`,
      `${count} left out: none of their addresses works. The mark is on the card.`,
    ),
  nobody: t('Ketään ei ole valittu', 'Ingen är vald', 'Nobody is chosen'),
  nobodyNext: t(
    'Palaa luetteloon ja valitse rivejä.',
    'Gå tillbaka till listan och välj rader.',
    'Go back to the list and choose rows.',
  ),
  tooMany: (most: number) =>
    t(
      `Kerralla saa enintään ${most} osoitetta. Rajaa luetteloa tai lähetä tiedote.`,
      `Högst ${most} adresser åt gången. Begränsa listan eller skicka ett meddelande.`,
      `At most ${most} addresses at a time. Narrow the list, or send a bulletin.`,
    ),
  choosePurpose: t('Valitse käyttötarkoitus.', 'Välj ändamål.', 'Choose a purpose.'),
} as const
