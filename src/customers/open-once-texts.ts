import type { Text } from '../platform/text/language.ts'

const t = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

/** What the pages of a single opening and of notifications say. */
export const openOnceTexts = {
  title: t('Avaa henkilö kerran', 'Öppna personen en gång', 'Open the person once'),
  opened: t('Avattu kerran', 'Öppnad en gång', 'Opened once'),
  told: t(
    'Henkilö ei kuulu työtehtäväsi alueeseen. Voit avata tiedot kerran lukemista varten, kun kirjoitat syyn. Syy ja nimesi kerrotaan tehtäväsi antajalle, ja avaaminen merkitään lokiin.',
    'Personen hör inte till ditt uppdrags område. Du kan öppna uppgifterna en gång för läsning när du skriver en orsak. Orsaken och ditt namn berättas för den som gav dig uppdraget, och öppnandet antecknas i loggen.',
    'The person is outside the reach of your duty. You may open the data once, to read, when you write a reason. The reason and your name are told to whoever gave you the duty, and the opening is entered in the log.',
  ),
  reason: t('Miksi avaat', 'Varför du öppnar', 'Why you open it'),
  open: t('Avaa kerran', 'Öppna en gång', 'Open once'),
  request: t('Pyydä pysyvää pääsyä', 'Begär bestående åtkomst', 'Request lasting access'),
  readOnly: t('Näet tiedot vain nyt. Sivua ei voi avata uudelleen ilman uutta syytä.',
    'Du ser uppgifterna bara nu. Sidan kan inte öppnas på nytt utan en ny orsak.',
    'You see the data only now. The page cannot be opened again without a new reason.'),
  giveReason: t('Kirjoita syy, enintään 200 merkkiä.', 'Skriv en orsak, högst 200 tecken.', 'Write a reason, 200 characters at most.'),
  noCodes: t('Älä kirjoita henkilötunnusta.', 'Skriv ingen personbeteckning.', 'Write no personal identity code.'),
  outside: t('Ei löydy, tai ei kuulu alueeseesi', 'Hittas inte, eller hör inte till ditt område', 'Not found, or outside your reach'),
  outsideNext: t('Tarkista osoite. Jos työsi vaatii tämän henkilön tietoja, avaa ne kerran perustellen tai pyydä pääsyä.',
    'Kontrollera adressen. Om ditt arbete kräver den här personens uppgifter, öppna dem en gång med en orsak eller begär åtkomst.',
    'Check the address. If your work needs this person’s data, open it once with a reason, or request access.'),
  emails: t('Sähköpostit', 'E-postadresser', 'E-mail addresses'),
  phones: t('Puhelinnumerot', 'Telefonnummer', 'Phone numbers'),
  ties: t('Organisaatiot', 'Organisationer', 'Organisations'),
  notifications: t('Ilmoitukset', 'Aviseringar', 'Notifications'),
  none: t('Ei uusia ilmoituksia', 'Inga nya aviseringar', 'No new notifications'),
  noneNext: t('Tänne tulevat maininnat, vastaukset pääsypyyntöihin, päättyvät tehtävät, määräajat ja kerta-avaukset.',
    'Här visas omnämnanden, svar på begäranden om åtkomst, uppdrag som upphör, tidsfrister och engångsöppningar.',
    'Mentions, answers to access requests, duties that end, deadlines and single openings come here.'),
  seen: t('Merkitse nähdyksi', 'Markera som sedd', 'Mark as seen'),
  allSeen: t('Merkitse kaikki nähdyiksi', 'Markera alla som sedda', 'Mark all as seen'),
  what: t('Mitä', 'Vad', 'What'),
  when: t('Päivä', 'Dag', 'Day'),
  unseen: (count: number) => t(`Uusia: ${count}`, `Nya: ${count}`, `New: ${count}`),
} as const
