import type { Text } from '../../platform/text/language.ts'

const t = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

/** The words of drafts. */
export const draftTexts = {
  keep: t('Tallenna luonnos', 'Spara som utkast', 'Save as a draft'),
  kept: t(
    'Luonnos on tallessa 30 päivää. Vain sinä näet sen.',
    'Utkastet sparas i 30 dagar. Bara du ser det.',
    'The draft is kept for 30 days. Only you see it.',
  ),
  found: (when: string) =>
    t(`Lomake jäi kesken ${when}.`, `Blanketten blev oavslutad ${when}.`, `The form was left unfinished on ${when}.`),
  goOn: t('Jatka luonnosta', 'Fortsätt med utkastet', 'Go on with the draft'),
  drop: t('Poista luonnos', 'Ta bort utkastet', 'Delete the draft'),
  dropped: t('Luonnos on poistettu.', 'Utkastet är borttaget.', 'The draft is deleted.'),
  signature: t('Liitä allekirjoitus', 'Klistra in en signatur', 'Paste a signature'),
  signatureTold: t(
    'Liitä viestin lopputervehdys: nimi, tehtävä, sähköposti ja puhelin poimitaan kenttiin. Tarkista ne ennen tallennusta.',
    'Klistra in slutet av ett meddelande: namn, befattning, e-post och telefon läggs i fälten. Kontrollera dem innan du sparar.',
    'Paste the end of a message: name, title, e-mail and phone are put into the fields. Check them before saving.',
  ),
  pick: t('Poimi tiedot', 'Hämta uppgifterna', 'Pick the details'),
} as const
