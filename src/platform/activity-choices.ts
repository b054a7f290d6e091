import type { Text } from '../catalogue/shape.ts'

/** What people call the choices of notes, files and notifications, by `table.column`. */
export const activityChoices: { readonly [column: string]: { readonly [choice: string]: Text } } = {
  'note.kind': {
    note: { fi: 'Muistiinpano', sv: 'Anteckning', en: 'Note' },
    call: { fi: 'Puhelu', sv: 'Samtal', en: 'Call' },
    mail: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  },
  'note.direction': {
    in: { fi: 'Saapunut', sv: 'Inkommande', en: 'Incoming' },
    out: { fi: 'Lähtenyt', sv: 'Utgående', en: 'Outgoing' },
  },
  'attachment.type': {
    pdf: { fi: 'PDF', sv: 'PDF', en: 'PDF' },
    png: { fi: 'PNG-kuva', sv: 'PNG-bild', en: 'PNG picture' },
    jpeg: { fi: 'JPEG-kuva', sv: 'JPEG-bild', en: 'JPEG picture' },
    docx: { fi: 'Word-asiakirja', sv: 'Word-dokument', en: 'Word document' },
    xlsx: { fi: 'Excel-taulukko', sv: 'Excel-tabell', en: 'Excel sheet' },
    odt: { fi: 'OpenDocument-teksti', sv: 'OpenDocument-text', en: 'OpenDocument text' },
    ods: { fi: 'OpenDocument-taulukko', sv: 'OpenDocument-tabell', en: 'OpenDocument sheet' },
    txt: { fi: 'Teksti', sv: 'Text', en: 'Text' },
    eml: { fi: 'Sähköpostiviesti', sv: 'E-postmeddelande', en: 'E-mail message' },
    msg: { fi: 'Outlook-viesti', sv: 'Outlook-meddelande', en: 'Outlook message' },
  },
  'seen_mark.kind': {
    mention: { fi: 'Maininta', sv: 'Omnämnande', en: 'Mention' },
    access_answer: { fi: 'Vastaus pääsypyyntöön', sv: 'Svar på begäran om åtkomst', en: 'Answer to an access request' },
    duty_end: { fi: 'Tehtävä päättyy', sv: 'Uppdrag upphör', en: 'Duty ends' },
    to_do: { fi: 'Tehtävän määräaika', sv: 'Tidsfrist för något att göra', en: 'To-do due' },
    single_opening: { fi: 'Kerta-avaus', sv: 'Engångsöppning', en: 'Single opening' },
    emergency_use: { fi: 'Hätätunnus', sv: 'Nödkonto', en: 'Emergency account' },
    email_change: { fi: 'Sähköpostiosoitteen vaihto', sv: 'Byte av e-postadress', en: 'Change of e-mail address' },
    breach: { fi: 'Tietoturvaloukkaus odottaa arviota tai ilmoitusta', sv: 'En personuppgiftsincident väntar på bedömning eller anmälan',
      en: 'A breach waits to be judged or notified' },
    review_due: { fi: 'Katselmointi odottaa vastaustasi', sv: 'En granskning väntar på ditt svar', en: 'A review waits for your answer' },
    review_overdue: { fi: 'Katselmointi on myöhässä', sv: 'En granskning är försenad', en: 'A review is overdue' },
  },
}
