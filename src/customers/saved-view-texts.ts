import type { Text } from '../platform/text/language.ts'

const t = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

/** The words of saved views. */
export const viewTexts = {
  title: t('Tallennetut näkymät', 'Sparade vyer', 'Saved views'),
  intro: t(
    'Näkymä muistaa luettelon sarakkeet, järjestyksen ja rajaukset, mutta ei hakusanoja. Jaettua näkymää voi muuttaa jokainen, joka sen näkee.',
    'En vy minns listans kolumner, ordning och avgränsningar, men inga sökord. En delad vy kan ändras av alla som ser den.',
    'A view remembers the columns, order and filters of a list, but no search words. A shared view can be changed by everybody who sees it.',
  ),
  none: t('Ei tallennettuja näkymiä', 'Inga sparade vyer', 'No saved views'),
  noneNext: t(
    'Rajaa luettelo mieleiseksesi ja tallenna se luettelon yläpuolelta.',
    'Avgränsa en lista som du vill ha den och spara den ovanför listan.',
    'Narrow a list the way you want it and save it above the list.',
  ),
  saveThis: t('Tallenna näkymä', 'Spara vyn', 'Save the view'),
  save: t('Tallenna', 'Spara', 'Save'),
  manage: t('Hallitse näkymiä', 'Hantera vyer', 'Manage views'),
  name: t('Näkymän nimi', 'Vyns namn', 'Name of the view'),
  list: t('Luettelo', 'Lista', 'List'),
  forWhom: t('Kenelle', 'För vem', 'For whom'),
  mine: t('Vain minulle', 'Bara för mig', 'For me alone'),
  everyone: (purpose: Text) => t(`Kaikille: ${purpose.fi}`, `För alla: ${purpose.sv}`, `For all: ${purpose.en}`),
  rename: t('Nimeä uudelleen', 'Byt namn', 'Rename'),
  remove: t('Poista', 'Ta bort', 'Delete'),
  saved: t('Näkymä tallennettu.', 'Vyn är sparad.', 'The view is saved.'),
  removed: t('Näkymä poistettu.', 'Vyn är borttagen.', 'The view is deleted.'),
  giveName: t('Anna näkymälle nimi.', 'Ge vyn ett namn.', 'Give the view a name.'),
  nameTooLong: t('Nimessä on enintään 60 merkkiä.', 'Namnet har högst 60 tecken.', 'A name has at most 60 characters.'),
  nameTaken: t('Tämänniminen näkymä on jo.', 'En vy med det namnet finns redan.', 'A view by that name is there already.'),
  tooMany: t(
    'Näkymiä on jo sata. Poista ensin tarpeettomia.',
    'Det finns redan hundra vyer. Ta först bort sådana som inte behövs.',
    'There are a hundred views already. Delete unneeded ones first.',
  ),
  notFound: t('Näkymää ei löytynyt.', 'Vyn hittades inte.', 'The view was not found.'),
  notHeld: t(
    'Näkymän voi jakaa vain omassa käyttötarkoituksessa.',
    'En vy kan delas bara i ett eget ändamål.',
    'A view can be shared only in a purpose of one’s own.',
  ),
  noUser: t('Näkymän tallentaa kirjautunut käyttäjä.', 'En vy sparas av en inloggad användare.', 'A view is saved by a signed-in user.'),
} as const
