import type { Text } from '../text/language.ts'

const t = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

/** What keeping files says when it refuses. */
export const fileTexts = {
  broken: t('Tiedosto on vioittunut, eikä sitä voi avata.', 'Filen är skadad och kan inte öppnas.',
    'The file is damaged and cannot be opened.'),
  gone: t('Tiedostoa ei enää ole.', 'Filen finns inte längre.', 'The file is no longer there.'),
  empty: t('Tiedosto on tyhjä.', 'Filen är tom.', 'The file is empty.'),
  tooLarge: t('Tiedosto on liian suuri. Enintään 20 Mt.', 'Filen är för stor. Högst 20 MB.', 'The file is too large: 20 MB at most.'),
  wrongType: t(
    'Tämän tyyppistä tiedostoa ei tallenneta. Sallittuja ovat PDF, PNG, JPEG, Word, Excel, OpenDocument, teksti ja sähköpostiviesti.',
    'Filer av den här typen sparas inte. Tillåtna är PDF, PNG, JPEG, Word, Excel, OpenDocument, text och e-postmeddelanden.',
    'Files of this kind are not kept. PDF, PNG, JPEG, Word, Excel, OpenDocument, text and e-mail messages are.'),
  notMail: t('Tiedosto ei ole sähköpostiviesti (.eml tai .msg).', 'Filen är inte ett e-postmeddelande (.eml eller .msg).',
    'The file is not an e-mail message (.eml or .msg).'),
  tooManyParts: t('Viestissä on liian monta osaa.', 'Meddelandet har för många delar.', 'The message has too many parts.'),
  nowhere: t('Tiedostoja ei voi tallentaa tässä asennuksessa.', 'Filer kan inte sparas i den här installationen.',
    'Files cannot be kept in this installation.'),
} as const
