import type { Text } from '../platform/text/language.ts'

const t = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

/** The words of recording that several people have left. */
export const leavingTexts = {
  title: t('Useita lähtenyt', 'Flera har slutat', 'Several have left'),
  action: t('Kirjaa lähteneiksi', 'Registrera som avgångna', 'Record as having left'),
  who: t('Ketkä ovat lähteneet?', 'Vilka har slutat?', 'Who have left?'),
  names: t('Nimet tai sähköpostiosoitteet', 'Namn eller e-postadresser', 'Names or e-mail addresses'),
  namesTold: t(
    'Yksi kullekin riville. Kelpaa sekä Aino Mäkelä, Mäkelä Aino että sähköpostiosoite.',
    'En per rad: Aino Mäkelä, Mäkelä Aino eller e-postadressen.',
    'One on each line: Aino Mäkelä, Mäkelä Aino, or the e-mail address.',
  ),
  orChoose: t(
    'Voit myös merkitä lähteneet henkilöluettelosta tai avata organisaation kortin ja valita yhteyshenkilöistä.',
    'Du kan också markera dem i personlistan eller välja bland kontaktpersonerna på organisationens kort.',
    'You can also mark them on the list of people, or choose among the contacts on the organisation’s card.',
  ),
  next: t('Jatka', 'Fortsätt', 'Continue'),
  choose: t('Merkitse lähteneet', 'Markera dem som har slutat', 'Mark those who have left'),
  unknown: t(
    'Näitä rivejä vastaavaa voimassa olevaa yhteyshenkilöä ei löytynyt:',
    'För dessa rader hittades ingen kontaktperson i kraft:',
    'No current contact was found for these lines:',
  ),
  unknownAll: t(
    'Näistä ei löytynyt yhtäkään yhteyshenkilöä. Tarkista kirjoitusasu.',
    'Ingen av dessa hittades bland kontaktpersonerna. Kontrollera stavningen.',
    'None of these was found among the contacts. Check the spelling.',
  ),
  noNames: t('Kirjoita ainakin yksi nimi.', 'Skriv minst ett namn.', 'Write at least one name.'),
  tieless: (count: number) =>
    t(
      `Valituista ${count} ei ole minkään organisaation yhteyshenkilö, eikä heistä kirjata mitään.`,
      `${count} av de valda är inte kontaktperson i någon organisation, och för dem registreras inget.`,
      `${count} of the chosen are contacts of no organisation, and nothing is recorded of them.`,
    ),
  nobody: t('Ketään ei ole valittu', 'Ingen är vald', 'Nobody is chosen'),
  nobodyNext: t(
    'Valituilla ei ole voimassa olevaa yhteyttä organisaatioon.',
    'De valda har ingen anknytning i kraft till en organisation.',
    'The chosen have no current tie to an organisation.',
  ),
  told: t(
    'Tarkista jokaisen seuraaja. Mitään ei kirjata ennen vahvistusta, ja kaikki kirjataan kerralla tai ei mitään.',
    'Kontrollera efterträdaren för var och en. Inget registreras före bekräftelsen, och allt registreras på en gång eller inget.',
    'Check everybody’s successor. Nothing is recorded before you confirm, and then all of it at once, or none.',
  ),
  correction: t(
    'Väärä kirjaus korjataan näin: lisää henkilön kortilla yhteys organisaatioon uudelleen ja vaihda sitten sopimuksen kortilla vastuullinen yhteyshenkilö takaisin. Siirrot jäävät näkyviin päivineen.',
    'En felaktig registrering rättas så här: lägg på nytt till anknytningen på personens kort och byt sedan tillbaka den ansvariga kontaktpersonen på avtalets kort. Överföringarna förblir synliga med sina datum.',
    'A wrong record is corrected like this: add the tie anew on the person’s card, then change the responsible contact back on the contract’s card. The hand-overs stay visible with their dates.',
  ),
  leaves: (name: string) => t(`${name} on lähtenyt`, `${name} har slutat`, `${name} has left`),
  noContracts: t('Ei vastuulla olevia sopimuksia.', 'Ansvarar inte för något avtal.', 'Answers for no contract.'),
  nobodyElse: t(
    'Muita yhteyshenkilöitä ei jää. Kirjaa tämä lähtö erikseen: samalla voi lisätä uuden henkilön.',
    'Inga andra kontaktpersoner finns kvar. Registrera denna avgång separat: där kan en ny person läggas till.',
    'No other contacts remain. Record this departure apart: a new person can be added there.',
  ),
  apart: t('Kirjaa erikseen', 'Registrera separat', 'Record apart'),
  refresh: t('Päivitä seuraajat', 'Uppdatera efterträdarna', 'Update the successors'),
  confirm: t('Kirjaa lähdöt', 'Registrera avgångarna', 'Record the departures'),
  goneMeanwhile: t(
    'Joku muu on sillä välin kirjannut osan lähdöistä. Tarkista jäljellä olevat ja vahvista uudelleen.',
    'Någon annan har under tiden registrerat en del av avgångarna. Kontrollera resten och bekräfta på nytt.',
    'Somebody else has recorded some of the departures meanwhile. Check the rest and confirm again.',
  ),
  done: (count: number) =>
    t(
      count === 1 ? 'Yksi lähtö on kirjattu.' : `${count} lähtöä on kirjattu.`,
      count === 1 ? 'En avgång har registrerats.' : `${count} avgångar har registrerats.`,
      count === 1 ? 'One departure has been recorded.' : `${count} departures have been recorded.`,
    ),
  tooMany: (most: number) =>
    t(
      `Kerralla kirjataan enintään ${most} lähtöä. Rajaa valintaa.`,
      `Högst ${most} avgångar registreras på en gång. Begränsa valet.`,
      `At most ${most} departures are recorded at once. Narrow the choice.`,
    ),
} as const
