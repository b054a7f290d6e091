import type { Text } from '../platform/text/language.ts'

const t = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

/** What the pages and verbs of attachments and of dropped messages say. */
export const attachmentTexts = {
  title: t('Liitteet', 'Bilagor', 'Attachments'),
  none: t('Liitteitä ei ole', 'Inga bilagor', 'No attachments'),
  add: t('Lisää liite', 'Lägg till en bilaga', 'Add an attachment'),
  file: t('Tiedosto', 'Fil', 'File'),
  told: t(
    'PDF, PNG, JPEG, Word, Excel, OpenDocument, teksti tai sähköpostiviesti, enintään 20 Mt. Tiedosto salataan, ja sen näkevät vain ne, jotka näkevät kortin. Se poistuu kortin tietojen mukana.',
    'PDF, PNG, JPEG, Word, Excel, OpenDocument, text eller e-postmeddelande, högst 20 MB. Filen krypteras och ses bara av dem som ser kortet. Den försvinner med kortets uppgifter.',
    'PDF, PNG, JPEG, Word, Excel, OpenDocument, text or an e-mail message, 20 MB at most. The file is encrypted, and only those who see the card see it. It leaves with what the card holds.',
  ),
  choose: t('Valitse tiedosto.', 'Välj en fil.', 'Choose a file.'),
  full: t(
    'Kortilla on jo 100 liitettä. Poista ensin vanhoja.',
    'Kortet har redan 100 bilagor. Radera gamla först.',
    'The card has 100 attachments already. Delete old ones first.',
  ),
  remove: t('Poista liite', 'Radera bilagan', 'Delete the attachment'),
  removeTold: t(
    'Tiedosto häviää heti, eikä sitä voi palauttaa, ei edes varmuuskopiosta.',
    'Filen försvinner genast och kan inte återställas, inte ens ur en säkerhetskopia.',
    'The file is gone at once and cannot be brought back, not even from a backup.',
  ),
  byte: t('t', 'B', 'B'),
  stored: t('tallennettu', 'sparad', 'stored'),
  mail: t('Tuo sähköposti', 'Ta in e-post', 'Bring in an e-mail'),
  mailFile: t('Viesti (.eml tai .msg)', 'Meddelande (.eml eller .msg)', 'Message (.eml or .msg)'),
  mailTold: t(
    'Viestistä tehdään muistiinpano: aihe, päivä, lähettäjä ja vastaanottajat sekä teksti ilman muotoilua ja kuvia. Henkilötunnukset peitetään. Itse viestiä ei säilytetä. Postijärjestelmän palautusviesti merkitsee osoitteen toimimattomaksi, eikä siitä tehdä muistiinpanoa.',
    'Av meddelandet görs en anteckning: ämne, dag, avsändare och mottagare samt texten utan format och bilder. Personbeteckningar döljs. Själva meddelandet sparas inte. E-postsystemets leveransrapport märker adressen som ur funktion och blir ingen anteckning.',
    'The message becomes a note: its subject, day, sender and receivers, and its text without format and pictures. Identity codes are masked. The message itself is not kept. A mail system’s delivery report marks the address as not working and becomes no note.',
  ),
  keepParts: t('Säilytä viestin liitteet kortilla', 'Spara meddelandets bilagor på kortet',
    'Keep the attachments of the message on the card'),
  broughtIn: (parts: number, left: number) =>
    t(
      `Viesti tallennettiin muistiinpanoksi. Liitteitä säilytettiin ${parts}, jätettiin pois ${left}.`,
      `Meddelandet sparades som anteckning. Bilagor som sparades: ${parts}, utelämnades: ${left}.`,
      `The message was stored as a note. Attachments kept: ${parts}, left out: ${left}.`,
    ),
  hadCodes: t('Viestissä oli henkilötunnus. Se peitettiin.', 'Meddelandet innehöll en personbeteckning. Den doldes.',
    'The message held a personal identity code. It was masked.'),
  from: t('Lähettäjä', 'Avsändare', 'From'),
  to: t('Vastaanottajat', 'Mottagare', 'To'),
  others: (count: number) => t(`${count} muuta`, `${count} andra`, `${count} others`),
  noSubject: t('(ei aihetta)', '(inget ämne)', '(no subject)'),
} as const
