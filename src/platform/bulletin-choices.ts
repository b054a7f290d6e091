import type { Text } from '../catalogue/shape.ts'

/** How far a bulletin has come, and what became of it for each person. */
export const bulletinChoices: { readonly [column: string]: { readonly [choice: string]: Text } } = {
  'bulletin.state': {
    draft: { fi: 'Luonnos', sv: 'Utkast', en: 'Draft' },
    waiting: { fi: 'Odottaa lähetystä', sv: 'Väntar på att skickas', en: 'Waiting to be sent' },
    sent: { fi: 'Lähetetty', sv: 'Skickat', en: 'Sent' },
    cancelled: { fi: 'Peruttu', sv: 'Inställt', en: 'Cancelled' },
  },
  'bulletin_recipient.state': {
    waiting: { fi: 'Odottaa', sv: 'Väntar', en: 'Waiting' },
    sending: { fi: 'Lähdössä', sv: 'På väg', en: 'Being sent' },
    sent: { fi: 'Lähetetty', sv: 'Skickat', en: 'Sent' },
    refused: { fi: 'Ei otettu vastaan', sv: 'Togs inte emot', en: 'Not taken' },
    bounced: { fi: 'Palautui', sv: 'Studsade', en: 'Bounced' },
    left_out: { fi: 'Jäi pois', sv: 'Lämnades bort', en: 'Left out' },
  },
  'bulletin_recipient.why': {
    no_address: { fi: 'Ei osoitetta, johon viesti menisi', sv: 'Ingen adress som meddelandet når', en: 'No address that mail reaches' },
    unknown_address: { fi: 'Osoitetta ei ole', sv: 'Adressen finns inte', en: 'No such address' },
    mailbox_full: { fi: 'Postilaatikko on täynnä', sv: 'Brevlådan är full', en: 'The mailbox is full' },
    refused: { fi: 'Vastaanottaja ei ota viestiä vastaan', sv: 'Mottagaren tar inte emot meddelandet', en: 'The receiver refused it' },
    other: { fi: 'Muu syy', sv: 'Annan orsak', en: 'Another reason' },
  },
}
