import type { Text } from '../../platform/text/language.ts'
import type { Kind } from '../happenings.ts'

const t = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

/** The words of notes, of what is to be done, and of what happened. */
export const activityTexts = {
  notes: t('Muistiinpanot', 'Anteckningar', 'Notes'),
  noNotes: t('Muistiinpanoja ei ole', 'Inga anteckningar', 'No notes'),
  writeNote: t('Kirjoita muistiinpano', 'Skriv en anteckning', 'Write a note'),
  editNote: t('Muokkaa muistiinpanoa', 'Redigera anteckningen', 'Edit the note'),
  removeNote: t('Poista muistiinpano', 'Radera anteckningen', 'Delete the note'),
  removeTold: t(
    'Teksti häviää heti, eikä sitä voi palauttaa. Aikajanalle jää tieto, että muistiinpano on poistettu.',
    'Texten försvinner genast och kan inte återställas. På tidslinjen syns att en anteckning har raderats.',
    'The text is gone at once and cannot be brought back. The timeline will tell that a note was deleted.',
  ),
  mentionTold: t(
    'Mainitse ihminen kirjoittamalla @Etunimi Sukunimi tai liittämällä hänen korttinsa osoite: nimen näkee vain se, joka saa nähdä henkilön. Kirjoita vain, mitä tehtävä vaatii. Henkilötunnusta ei tallenneta. Enintään 10 000 merkkiä.',
    'Nämn en människa med @Förnamn Efternamn eller klistra in adressen till kortet: namnet syns bara för den som får se personen. Skriv bara det som uppgiften kräver. Personbeteckningar sparas inte. Högst 10 000 tecken.',
    'Mention somebody as @First Last or paste the address of their card: only those who may see the person see the name. Write only what the work needs. Identity codes are not stored. 10,000 characters at most.',
  ),
  edited: t('muokattu', 'ändrad', 'edited'),
  edit: t('Muokkaa', 'Redigera', 'Edit'),
  remove: t('Poista', 'Radera', 'Delete'),
  somebody: t('henkilö, jota et näe', 'en person som du inte ser', 'a person you do not see'),
  someColleague: t('entinen työkaveri', 'en tidigare kollega', 'a former colleague'),
  program: t('ohjelma', 'ett program', 'a program'),
  toDos: t('Tehtävät', 'Att göra', 'To do'),
  noToDos: t('Mitään ei ole tekemättä', 'Ingenting är ogjort', 'Nothing is to be done'),
  addToDo: t('Lisää tehtävä', 'Lägg till något att göra', 'Add something to do'),
  editToDo: t('Muokkaa tehtävää', 'Redigera det som ska göras', 'Edit what is to be done'),
  done: t('Tehty', 'Gjort', 'Done'),
  notDone: t('Ei tehty vielä', 'Inte gjort än', 'Not done yet'),
  late: t('myöhässä', 'försenad', 'late'),
  by: t('viimeistään', 'senast', 'by'),
  doneOn: t('tehty', 'gjort', 'done'),
  myToDos: (count: number) =>
    t(`Tehtäväni (${count})`, `Att göra för mig (${count})`, `My to-dos (${count})`),
  overdue: (count: number) => t(`Myöhässä: ${count}`, `Försenade: ${count}`, `Overdue: ${count}`),
  today: (count: number) => t(`Tänään: ${count}`, `I dag: ${count}`, `Today: ${count}`),
  thisWeek: (count: number) => t(`Tällä viikolla: ${count}`, `Denna vecka: ${count}`, `This week: ${count}`),
  later: (count: number) => t(`Myöhemmin: ${count}`, `Senare: ${count}`, `Later: ${count}`),
  latest: t('Viimeksi tapahtunut', 'Det senaste', 'What happened last'),
  timeline: t('Aikajana', 'Tidslinje', 'Timeline'),
  whole: t('Koko aikajana', 'Hela tidslinjen', 'The whole timeline'),
  nothingHappened: t('Mitään ei ole tapahtunut', 'Ingenting har hänt', 'Nothing has happened'),
  nothingNext: t(
    'Valitse toinen laji, tai katso kaikki tapahtumat.',
    'Välj en annan typ, eller se alla händelser.',
    'Choose another kind, or see everything that happened.',
  ),
  version: t('versio', 'version', 'version'),
  older: t('Vanhemmat', 'Äldre', 'Older'),
  kinds: t('Lajit', 'Typer', 'Kinds'),
} as const

/** What a timeline is filtered by, in words. */
export const kindTexts: { readonly [K in Kind]: Text } = {
  ties: t('Yhteydet', 'Kontakter', 'Ties'),
  roles: t('Roolit', 'Roller', 'Roles'),
  contracts: t('Sopimukset', 'Avtal', 'Contracts'),
  hand_overs: t('Vastuun siirrot', 'Överlåtelser', 'Hand-overs'),
  notices: t('Annetut selosteet', 'Givna beskrivningar', 'Notices given'),
  objections: t('Kiellot ja vastustukset', 'Förbud och invändningar', 'Objections'),
  notes: t('Muistiinpanot', 'Anteckningar', 'Notes'),
  to_dos: t('Tehtävät', 'Att göra', 'To do'),
  arrival: t('Tiedon saaminen', 'Erhållandet', 'Arrival'),
}

/** What each step of a timeline says. */
export const stepTexts: { readonly [step: string]: Text } = {
  tie_began: t('Tuli yhteyshenkilöksi', 'Blev kontaktperson', 'Became a contact'),
  tie_ended: t('Lakkasi olemasta yhteyshenkilö', 'Slutade som kontaktperson', 'Stopped being a contact'),
  role_began: t('Rooli alkoi', 'Rollen började', 'A role began'),
  role_ended: t('Rooli päättyi', 'Rollen upphörde', 'A role ended'),
  prepared: t('Sopimuksen valmistelu alkoi', 'Beredningen av ett avtal började', 'A contract was prepared'),
  began: t('Sopimus alkoi', 'Ett avtal började', 'A contract began'),
  contract_ended: t('Sopimus päättyi', 'Ett avtal upphörde', 'A contract ended'),
  signed: t('Allekirjoitti sopimuksen', 'Undertecknade ett avtal', 'Signed a contract'),
  handed_over: t(
    'Vastuu sopimuksesta siirtyi',
    'Ansvaret för ett avtal överläts',
    'A contract was handed over',
  ),
  notice_given: t('Sai tietosuojaselosteen', 'Fick dataskyddsbeskrivningen', 'Was given the privacy notice'),
  objected: t('Kielsi tai vastusti', 'Förbjöd eller invände', 'Objected'),
  note_written: t('Muistiinpano', 'Anteckning', 'Note'),
  called: t('Puhelu', 'Samtal', 'Call'),
  mail_noted: t('Sähköposti', 'E-post', 'E-mail'),
  note_removed: t('Muistiinpano poistettiin', 'En anteckning raderades', 'A note was deleted'),
  to_do_asked: t('Tehtävä kirjattiin', 'Att göra antecknades', 'Something to do was recorded'),
  to_do_done: t('Tehtävä tehtiin', 'Det som skulle göras gjordes', 'Something to do was done'),
  arrived: t('Tiedot saatiin', 'Uppgifterna erhölls', 'The data was received'),
}
