import type { Text } from '../platform/text/language.ts'

const text = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

/** The words of breaches. */
export const texts = {
  list: text('Tietoturvaloukkaukset', 'Personuppgiftsincidenter', 'Personal data breaches'),
  whatToDo: text('Mitä nyt tehdään', 'Vad som görs nu', 'What to do now'),
  none: text('Tietoturvaloukkauksia ei ole kirjattu.', 'Inga personuppgiftsincidenter har registrerats.', 'No breaches have been recorded.'),
  standing: text('Kesken', 'Pågår', 'Open'),
  ended: text('Päätetty', 'Avslutad', 'Closed'),
  state: text('Tila', 'Läge', 'State'),
  unknown: text(
    'Rekisteri ei voi tietää, keitä asia koskee: se tieto oli vain poistokirjassa. Loki ja sen sinetit eivät nimeä ketään.',
    'Registret kan inte veta vilka som berörs: den uppgiften fanns bara i raderingsboken. Loggen och dess sigill nämner ingen.',
    'The register cannot know whom this concerns: that was in the ledger alone. The log and its seals name nobody.',
  ),
  findThem: text(
    'Käy läpi se, mitä varmuuskopion ottamisen jälkeen on jäänyt rekisterin ulkopuolelle:',
    'Gå igenom det som efter säkerhetskopian har lämnats utanför registret:',
    'Go through what has been left outside the register since the backup was taken:',
  ),
  places: [
    text('tietosuojapyynnöt sähköpostissa, paperilla ja puhelumuistioissa', 'dataskyddsbegäranden i e-post, på papper och i samtalsanteckningar', 'data protection requests in mail, on paper and in notes of calls'),
    text('annetut vastauskirjeet ja poistotodistukset', 'de svarsbrev och raderingsintyg som har getts', 'the letters of answer and certificates of erasure that were given'),
    text('vastaanottajille ja herätteiden saajille lähetetyt ilmoitukset poistoista ja rajoituksista', 'meddelanden om raderingar och begränsningar till mottagare och system', 'messages on erasures and restrictions to recipients and receiving systems'),
  ],
  thenDo: text(
    'Kirjaa pyynnöt uudelleen ja toteuta ne täällä. Arvioi, ilmoitetaanko tietosuojavaltuutetulle määräajassa ja kerrotaanko asiasta rekisteröidyille (artiklat 33 ja 34).',
    'Registrera begärandena på nytt och verkställ dem här. Bedöm om dataombudsmannen ska underrättas inom tidsfristen och om de registrerade ska informeras (artiklarna 33 och 34).',
    'Record those requests anew and carry them out here. Judge whether the authority is notified in time and whether data subjects are told (Articles 33 and 34).',
  ),
  foundAt: text('Havaittu', 'Upptäckt', 'Found'),
  dueAt: text('Ilmoitettava valtuutetulle viimeistään', 'Ska anmälas till ombudsmannen senast', 'To be notified to the authority by'),
  backupAt: text('Varmuuskopio otettu', 'Säkerhetskopian togs', 'Backup taken'),
  ground: text('Mitä tehtiin ja miksi rekisterin voi avata', 'Vad som gjordes och varför registret kan öppnas', 'What was done, and why the register can be opened'),
  open: text('Päätä tapaus ja avaa rekisteri', 'Avsluta ärendet och öppna registret', 'Close the case and open the register'),
  opened: text('Tapaus on päätetty ja rekisteri on auki.', 'Ärendet är avslutat och registret är öppet.', 'The case is closed and the register is open.'),
  mend: text('Korjaa tämä', 'Rätta detta', 'Mend this'),
  must: text('pakollinen', 'obligatorisk', 'required'),
  giveGround: text('Kerro, mitä asialle tehtiin ja miksi rekisterin voi avata.', 'Berätta vad som gjordes och varför registret kan öppnas.', 'Tell what was done about it, and why the register can be opened.'),
  officerAlone: text('Tapauksen päättää tietosuojavastaava.', 'Ärendet avslutas av dataskyddsombudet.', 'The data protection officer closes the case.'),
  noBreach: text('Tapausta ei löydy.', 'Ärendet finns inte.', 'There is no such case.'),
  hasEnded: text('Tapaus on jo päätetty.', 'Ärendet är redan avslutat.', 'The case has been closed already.'),
  isOpen: text('Rekisteri on auki: mikään ei odota hyväksymistä.', 'Registret är öppet: ingenting väntar på godkännande.', 'The register is open: nothing waits to be accepted.'),
} as const
