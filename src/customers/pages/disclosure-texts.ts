import type { Text } from '../../platform/text/language.ts'

const t = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

/** The words of giving a list to somebody outside the controller. */
export const disclosureTexts = {
  title: t('Luovuta luettelo', 'Lämna ut listan', 'Give the list to a recipient'),
  why: t('Mihin tarkoitukseen', 'För vilket ändamål', 'For what purpose'),
  recipient: t('Kenelle luovutat luettelon', 'Till vem du lämnar ut listan', 'To whom you give the list'),
  told: t(
    'Pois jäävät ne, joihin tarkoitus ei yllä. Jokainen muu näkee luovutuksen omissa tiedoissaan, ja vastaanottajalle kerrotaan oikaisusta ja poistosta.',
    'De som ändamålet inte når lämnas bort. Alla andra ser utlämnandet i sina egna uppgifter, och mottagaren meddelas om rättelse och radering.',
    'Those whom the purpose does not reach are left out. Everybody else sees the disclosure in their own data, and the recipient is told of rectification and erasure.',
  ),
  give: t('Luovuta tiedosto', 'Lämna ut filen', 'Give the file'),
  choosePurpose: t('Valitse käyttötarkoitus.', 'Välj ändamål.', 'Choose a purpose.'),
  noRecipient: t(
    'Selosteen mukaan vastaanottaja ei saa näitä sarakkeita tähän tarkoitukseen.',
    'Enligt beskrivningen får mottagaren inte dessa kolumner för detta ändamål.',
    'By the notice this recipient does not get these columns for this purpose.',
  ),
  nobody: t('Näitä sarakkeita ei saa kukaan', 'Ingen får dessa kolumner', 'Nobody gets these columns'),
  nobodyNext: t(
    'Seloste ei nimeä vastaanottajaa, joka saa kaikki valitut sarakkeet. Valitse luettelossa vähemmän sarakkeita.',
    'Beskrivningen nämner ingen mottagare som får alla valda kolumner. Välj färre kolumner i listan.',
    'The notice names no recipient who gets all the chosen columns. Choose fewer columns in the list.',
  ),
} as const
