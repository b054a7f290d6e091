import type { Text } from '../platform/text/language.ts'

const t = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

/** What the page of calls says. */
export const callTexts = {
  title: t('Puhelu', 'Samtal', 'Call'),
  number: t('Puhelinnumero', 'Telefonnummer', 'Phone number'),
  told: t('Kirjoita numero, paina Enter, kirjoita mistä puhuttiin ja tallenna painamalla Ctrl+Enter.',
    'Skriv numret, tryck Enter, skriv vad samtalet gällde och spara med Ctrl+Enter.',
    'Type the number, press Enter, write what was said, and save with Ctrl+Enter.'),
  find: t('Hae', 'Sök', 'Find'),
  nobody: t('Numerolla ei löydy ketään', 'Ingen hittades med numret', 'Nobody has this number'),
  nobodyNext: t('Tarkista numero, tai lisää henkilö.', 'Kontrollera numret, eller lägg till personen.',
    'Check the number, or add the person.'),
  addPerson: t('Lisää henkilö', 'Lägg till en person', 'Add a person'),
  who: t('Kuka soitti', 'Vem ringde', 'Who it was'),
  what: t('Mistä puhuttiin', 'Vad samtalet gällde', 'What was said'),
  direction: t('Suunta', 'Riktning', 'Direction'),
  minutes: t('Kesto', 'Längd', 'Duration'),
  minutesUnit: t('min', 'min', 'min'),
  noNumber: t('Kirjoita puhelinnumero, esimerkiksi 044 729 1419.', 'Skriv ett telefonnummer, till exempel 044 729 1419.',
    'Write a phone number, such as 044 729 1419.'),
  wrongMinutes: t('Kirjoita minuutit lukuna, enintään 1440.', 'Skriv minuterna som ett tal, högst 1440.',
    'Write the minutes as a number, 1440 at most.'),
  chooseWho: t('Valitse henkilö.', 'Välj personen.', 'Choose the person.'),
} as const
