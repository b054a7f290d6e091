import type { Text } from '../platform/text/language.ts'

const text = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

/** What is said when something of a bulletin is not possible. */
export const texts = {
  noBulletin: text('Tiedotetta ei ole.', 'Meddelandet finns inte.', 'There is no such bulletin.'),
  noDraft: text('Tiedote ei ole enää luonnos, joten sitä ei voi muuttaa.', 'Meddelandet är inte längre ett utkast och kan inte ändras.', 'The bulletin is no longer a draft and cannot be changed.'),
  hasEnded: text('Tiedote on jo lähetetty tai peruttu.', 'Meddelandet har redan skickats eller ställts in.', 'The bulletin has already been sent or cancelled.'),
  noSubject: text('Kirjoita aihe.', 'Skriv ett ämne.', 'Write a subject.'),
  noBody: text('Kirjoita teksti tai poista aihe.', 'Skriv en text eller ta bort ämnet.', 'Write the text, or remove the subject.'),
  tooLong: text('Teksti on liian pitkä.', 'Texten är för lång.', 'The text is too long.'),
  noCodes: text('Tekstissä on henkilötunnus. Poista se.', 'Texten innehåller en personbeteckning. Ta bort den.', 'The text has a personal identity code. Remove it.'),
  saysNothing: text('Kirjoita tiedote ainakin yhdellä kielellä ja tallenna se.', 'Skriv meddelandet på åtminstone ett språk och spara det.', 'Write the bulletin in one language at least, and save it.'),
  badDay: text('Kirjoita päivä muodossa 31.12.2026.', 'Skriv dagen i formen 31.12.2026.', 'Write the day as 31.12.2026.'),
  badTime: text('Kirjoita kellonaika muodossa 9.00.', 'Skriv klockslaget i formen 9.00.', 'Write the time as 9.00.'),
  isPast: text('Aika on jo mennyt.', 'Tiden har redan gått.', 'The time is past.'),
  tooFar: text('Lähetysaika voi olla enintään vuoden päässä.', 'Sändningstiden kan vara högst ett år framåt.', 'It can be sent within a year at the latest.'),
  chooseWhen: text('Valitse, milloin tiedote lähetetään.', 'Välj när meddelandet skickas.', 'Choose when it is sent.'),
  chooseRole: text('Valitse ainakin yksi rooli.', 'Välj åtminstone en roll.', 'Choose at least one role.'),
  nobody: text('Tiedotteella ei ole ketään, jolle sen voisi lähettää.', 'Meddelandet har ingen mottagare det kan skickas till.', 'There is nobody to send the bulletin to.'),
  tooMany: (most: number): Text => text(`Kerralla voi valita enintään ${most} henkilöä. Rajaa valintaa.`, `Högst ${most} personer kan väljas på en gång. Begränsa valet.`, `At most ${most} persons can be chosen at once. Narrow the choice.`),
  noNotice: text(
    'Asiakkaiden tietosuojaselostetta ei ole julkaistu. Ensimmäisen viestin mukana annetaan seloste, joten julkaise se ensin.',
    'Kundernas dataskyddsbeskrivning har inte publicerats. Beskrivningen ges med det första meddelandet, så publicera den först.',
    'The customers’ notice has not been published. A first message carries the notice, so publish it first.',
  ),
  noMail: text('Sähköpostia ei ole otettu käyttöön.', 'E-post är inte i bruk.', 'Mail is not in use.'),
  notTaken: text('Postipalvelin ei ottanut koeviestiä vastaan.', 'E-postservern tog inte emot provmeddelandet.', 'The mail server did not take the test message.'),
} as const

/** The foot of every bulletin. Source: GDPR 13, 14, 21(4). */
export const footTexts = {
  why: text(
    'Saat tämän tiedotteen, koska olet asiakkaamme tai asiakkaamme yhteyshenkilö. Tiedote koskee palvelujamme eikä ole markkinointia. Emme seuraa, avaatko viestin.',
    'Du får detta meddelande eftersom du är vår kund eller kontaktperson för en kund. Meddelandet gäller våra tjänster och är inte marknadsföring. Vi följer inte upp om du öppnar det.',
    'You get this bulletin because you are our customer or a customer’s contact person. It concerns our services and is not marketing. We do not track whether you open it.',
  ),
  object: text(
    'Sinulla on oikeus vastustaa tietojesi käyttöä tiedottamiseen:',
    'Du har rätt att göra invändningar mot att dina uppgifter används för information:',
    'You have the right to object to your data being used for informing you:',
  ),
  notice: text('Näin käsittelemme tietojasi:', 'Så behandlar vi dina uppgifter:', 'How we use your data:'),
} as const

/** What is said of a mail system's report. */
export const bounceTexts = {
  tooLarge: text('Viesti on yli 10 Mt.', 'Meddelandet är över 10 MB.', 'The message is over 10 MB.'),
  no_report: text('Viesti ei ole postijärjestelmän ilmoitus.', 'Meddelandet är ingen rapport från ett e-postsystem.', 'The message is no report of a mail system.'),
  unknown: text('Ilmoitus ei koske tästä rekisteristä lähetettyä tiedotetta.', 'Rapporten gäller inget meddelande som skickats ur detta register.', 'The report is of no bulletin sent from this register.'),
  passing: text('Este on ohimenevä: mitään ei merkitty.', 'Hindret är övergående: inget markerades.', 'The failure passes: nothing was marked.'),
  marked: text('Tiedote on merkitty palautuneeksi.', 'Meddelandet har markerats som returnerat.', 'The bulletin is marked as come back.'),
} as const
