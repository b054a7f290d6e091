import type { Text } from '../../platform/text/language.ts'

const text = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

/** The words of beginning a bulletin to people who were chosen from the list. */
export const bulletinTexts = {
  action: text('Kirjoita tiedote', 'Gör ett utskick', 'Write a bulletin'),
  title: text('Uusi tiedote', 'Nytt utskick', 'New bulletin'),
  what: text(
    'Tiedotteesta tehdään luonnos valituille. Se kirjoitetaan ja sitä kokeillaan ennen kuin mitään lähtee.',
    'Ett utkast görs till de valda. Det skrivs och provas innan något skickas.',
    'A draft is made for the chosen. It is written and tried before anything is sent.',
  ),
  begin: text('Jatka kirjoittamaan', 'Fortsätt till texten', 'Go on to the text'),
  begun: text('Luonnos on tehty. Kirjoita nyt teksti.', 'Utkastet är gjort. Skriv nu texten.', 'The draft is made. Now write the text.'),
  tooMany: (most: number): Text => text(
    `Kerralla voi valita enintään ${most} henkilöä. Rajaa luetteloa.`,
    `Högst ${most} personer kan väljas på en gång. Begränsa listan.`,
    `At most ${most} persons can be chosen at once. Narrow the list.`,
  ),
} as const
