import type { Text } from '../catalogue/shape.ts'

/** The notice's own sentences. What is in braces comes from the catalogue and the controller's settings.
 *  Source: GDPR 12-14, 21(4); the Ombudsman's list of what must be told. */
export const noticeTexts = {
  title: {
    customers: { fi: '{register}: tietosuojaseloste', sv: '{register}: dataskyddsbeskrivning', en: '{register}: privacy notice' },
    staff: { fi: 'Henkilöstön tietosuojaseloste', sv: 'Dataskyddsbeskrivning för personalen', en: 'Privacy notice for staff' },
    partners: {
      fi: 'Yhteistyökumppanien edustajien tietosuojaseloste', sv: 'Dataskyddsbeskrivning för samarbetspartners företrädare',
      en: 'Privacy notice for representatives of partners',
    },
  },
  objectAtOnce: {
    fi: 'Voit kieltää tietojesi käytön näihin milloin tahansa ilman perusteluja: {purposes}. Kielto tulee voimaan heti.',
    sv: 'Du kan när som helst och utan motivering förbjuda att dina uppgifter används för detta: {purposes}. Förbudet gäller genast.',
    en: 'You may forbid the use of your data for these at any time and without giving reasons: {purposes}. It takes effect at once.',
  },
  objectAssessed: {
    fi: 'Voit vastustaa myös muuta oikeutettuun etuun perustuvaa käsittelyä henkilökohtaiseen tilanteeseesi liittyvällä perusteella.',
    sv: 'Du kan också invända mot annan behandling som grundar sig på berättigat intresse av skäl som hänför sig till din situation.',
    en: 'You may also object, on grounds of your own situation, to other processing based on legitimate interest.',
  },
  rightToObject: { fi: 'Oikeutesi kieltää ja vastustaa', sv: 'Din rätt att förbjuda och invända', en: 'Your right to object' },
  controller: { fi: 'Rekisterinpitäjä', sv: 'Personuppgiftsansvarig', en: 'Controller' },
  controllerIs: {
    fi: 'Rekisterinpitäjä on {name}, {street}, {postalCode} {postOffice}.',
    sv: 'Personuppgiftsansvarig är {name}, {street}, {postalCode} {postOffice}.',
    en: 'The controller is {name}, {street}, {postalCode} {postOffice}.',
  },
  contactIs: {
    fi: 'Rekisterin yhteyshenkilö on {contact}.', sv: 'Registrets kontaktperson är {contact}.', en: 'The contact person of the register is {contact}.',
  },
  officerIs: {
    fi: 'Tietosuojavastaava on {contact}.', sv: 'Dataskyddsombud är {contact}.', en: 'The data protection officer is {contact}.',
  },
  purposes: {
    fi: 'Mihin tietoja käytetään ja millä perusteella', sv: 'Vad uppgifterna används till och på vilken grund',
    en: 'What the data is used for, and on which basis',
  },
  basisLine: { fi: '{subjects}: {basis}.', sv: '{subjects}: {basis}.', en: '{subjects}: {basis}.' },
  interestLine: { fi: 'Etumme: {interest}', sv: 'Vårt intresse: {interest}', en: 'Our interest: {interest}' },
  lawLine: { fi: 'Laki: {law}', sv: 'Lag: {law}', en: 'Law: {law}' },
  people: { fi: 'Kenen tietoja rekisterissä on', sv: 'Vems uppgifter finns i registret', en: 'Whose data the register holds' },
  peopleWhy: {
    fi: 'Rekisteriin tulevat sopimuksen tekijät, heidän nimeämänsä yhteyshenkilöt ja palvelutapahtumiin osallistuvat. Jokaisella on rooli, joka kertoo, miksi hän on rekisterissä.',
    sv: 'I registret finns de som ingår avtal, de kontaktpersoner som de utser och de som deltar i serviceärenden. Var och en har en roll som förklarar varför personen finns i registret.',
    en: 'The register holds those who make contracts, the contact persons they name and those who take part in service events. Each has a role that explains why they are in it.',
  },
  preparation: {
    fi: 'Käsittely alkaa, kun sopimusta ryhdytään valmistelemaan.', sv: 'Behandlingen börjar när ett avtal börjar beredas.',
    en: 'Processing begins when a contract is being prepared.',
  },
  items: { fi: 'Mitä tietoja', sv: 'Vilka uppgifter', en: 'Which data' },
  sources: { fi: 'Mistä tiedot saadaan', sv: 'Varifrån uppgifterna kommer', en: 'Where the data comes from' },
  compulsory: { fi: 'Onko tiedot pakko antaa', sv: 'Måste uppgifterna lämnas', en: 'Must the data be given' },
  compulsoryWhy: {
    fi: 'Sopimuksella on aina oltava vastuullinen yhteyshenkilö. Ilman hänen nimeään ja yhteystietojaan asiakassuhdetta ei voi syntyä. Muut tiedot ovat vapaaehtoisia.',
    sv: 'Ett avtal ska alltid ha en ansvarig kontaktperson. Utan den personens namn och kontaktuppgifter kan ingen kundrelation uppstå. Övriga uppgifter är frivilliga.',
    en: 'A contract must always have a responsible contact person. Without that person’s name and contact data there can be no customer relationship. All other data is voluntary.',
  },
  compulsoryStaff: {
    fi: 'Nimesi, työsähköpostisi ja tehtäväsi ovat välttämättömiä: ilman niitä et saa pääsyä rekisteriin. Muita tietoja ei pyydetä.',
    sv: 'Ditt namn, din e-post i arbetet och ditt uppdrag är nödvändiga: utan dem får du inte tillträde till registret. Andra uppgifter begärs inte.',
    en: 'Your name, work e-mail and duty are necessary: without them you get no access to the register. Nothing else is asked for.',
  },
  compulsoryPartners: {
    fi: 'Tietojen antaminen on vapaaehtoista. Ilman nimeä ja yhteystietoa emme voi sopia kanssasi yhteisistä asioista.',
    sv: 'Det är frivilligt att lämna uppgifter. Utan namn och kontaktuppgift kan vi inte komma överens med dig om gemensamma ärenden.',
    en: 'Giving the data is voluntary. Without a name and contact data we cannot arrange joint matters with you.',
  },
  compulsoryMembers: {
    fi: 'Tietojen antaminen on vapaaehtoista. Ilman nimeä ja yhteystietoja jäsenyyttä ei voi hoitaa.',
    sv: 'Det är frivilligt att lämna uppgifter. Utan namn och kontaktuppgifter kan medlemskapet inte skötas.',
    en: 'Giving the data is voluntary. Without a name and contact data the membership cannot be looked after.',
  },
  recipients: { fi: 'Kenelle tietoja annetaan', sv: 'Till vem uppgifter lämnas', en: 'Who receives data' },
  toBeConfirmed: {
    fi: '– esimerkki, vahvistettava', sv: '– exempel, ska bekräftas', en: '– an example, to be confirmed',
  },
  recipientLine: {
    fi: '{label} {when}: {entities}. Annettavat tiedot: {items}.', sv: '{label} {when}: {entities}. Uppgifter som lämnas: {items}.',
    en: '{label} {when}: {entities}. Data given: {items}.',
  },
  jointEvents: {
    fi: 'Järjestämme tilaisuuksia yksin tai yhteistyökumppanien kanssa. Kumppani on saamistaan tiedoista itsenäinen rekisterinpitäjä ja käyttää niitä vain kyseiseen tilaisuuteen.',
    sv: 'Vi ordnar evenemang ensamma eller med samarbetspartner. Partnern är självständigt personuppgiftsansvarig för de uppgifter den får och använder dem bara för evenemanget.',
    en: 'We organise events alone or with partners. A partner is a controller of its own for the data it receives and uses it for that event only.',
  },
  nobodyElse: {
    fi: 'Muita vastaanottajia ei ole ilmoitettu, eikä muille saa antaa tietoja.',
    sv: 'Inga andra mottagare har uppgetts, och uppgifter får inte lämnas till andra.',
    en: 'No other recipients have been declared, and data may not be given to others.',
  },
  transfers: {
    fi: 'Siirrot EU:n ja ETA:n ulkopuolelle', sv: 'Överföringar utanför EU och EES', en: 'Transfers outside the EU and the EEA',
  },
  noTransfers: {
    fi: 'Tietoja ei siirretä EU:n tai ETA:n ulkopuolelle. Jokaisesta vastaanottajasta on ilmoitettu oikeushenkilö ja maa.',
    sv: 'Uppgifter överförs inte utanför EU eller EES. För varje mottagare har juridisk person och land uppgetts.',
    en: 'Data is not transferred outside the EU or the EEA. The legal entity and country of every recipient have been declared.',
  },
  retention: { fi: 'Kuinka kauan tietoja säilytetään', sv: 'Hur länge uppgifterna sparas', en: 'How long the data is kept' },
  retentionIs: {
    fi: 'Tietoja säilytetään niin kauan kuin asiakkuus tai sopimukset ovat voimassa, ja sen jälkeen näin:',
    sv: 'Uppgifterna sparas så länge kundrelationen eller avtalen gäller och därefter så här:',
    en: 'Data is kept as long as the customership or contracts last, and after that as follows:',
  },
  whenInvoicing: {
    fi: 'Kun laskutus on käytössä, kirjanpitolain mukaan säilytetään myös:',
    sv: 'När fakturering är i bruk sparas enligt bokföringslagen också:',
    en: 'When invoicing is in use, the Accounting Act also has us keep:',
  },
  retentionLine: { fi: '{label}: {length}, {after}.', sv: '{label}: {length}, {after}.', en: '{label}: {length}, {after}.' },
  rights: { fi: 'Oikeutesi', sv: 'Dina rättigheter', en: 'Your rights' },
  rightsHow: {
    fi: 'Pyynnöt osoitetaan rekisterin yhteyshenkilölle. Vastaamme kuukauden kuluessa ja maksutta. Henkilöllisyytesi varmistamme vain, jos siitä on perusteltua epäilystä; henkilötunnusta emme kysy.',
    sv: 'Begäran riktas till registrets kontaktperson. Vi svarar inom en månad och avgiftsfritt. Vi kontrollerar din identitet bara om det finns rimliga tvivel; personbeteckning frågar vi inte efter.',
    en: 'Send requests to the contact person of the register. We answer within a month and free of charge. We check your identity only where there is reasonable doubt; we never ask for a personal identity code.',
  },
  withdrawal: { fi: 'Suostumuksen peruminen', sv: 'Återkallande av samtycke', en: 'Withdrawing consent' },
  withdrawalHow: {
    fi: 'Kun käsittely perustuu suostumukseesi ({purposes}), voit perua sen milloin tahansa yhtä helposti kuin annoit sen. Peruminen ei vaikuta sitä edeltäneen käsittelyn lainmukaisuuteen.',
    sv: 'När behandlingen grundar sig på ditt samtycke ({purposes}) kan du återkalla det när som helst lika lätt som du gav det. Återkallandet påverkar inte lagligheten av tidigare behandling.',
    en: 'Where processing rests on your consent ({purposes}), you may withdraw it at any time as easily as you gave it. Withdrawal does not affect the lawfulness of earlier processing.',
  },
  complaint: { fi: 'Valitus', sv: 'Klagomål', en: 'Complaint' },
  complaintHow: {
    fi: 'Jos epäilet, että tietojasi ei käsitellä oikein, ota yhteyttä tietosuojavastaavaan. Voit aina valittaa suoraan tietosuojavaltuutetulle: tietosuoja.fi/ilmoitus-tietosuojavaltuutetulle.',
    sv: 'Om du misstänker att dina uppgifter inte behandlas rätt, kontakta dataskyddsombudet. Du kan alltid klaga direkt hos dataombudsmannen: tietosuoja.fi/sv.',
    en: 'If you suspect that your data is not processed properly, contact the data protection officer. You may always complain directly to the Data Protection Ombudsman: tietosuoja.fi/en.',
  },
  promises: { fi: 'Mitä emme tee', sv: 'Vad vi inte gör', en: 'What we never do' },
  safeguards: { fi: 'Miten tietoja suojataan', sv: 'Hur uppgifterna skyddas', en: 'How the data is protected' },
  safeguardsHow: {
    fi: 'Tietoja suojataan teknisin ja hallinnollisin keinoin. Järjestelmiin ja tiloihin pääsevät vain ne, joille on annettu pääsyoikeus työtehtävän vuoksi. Työtehtävä määrää, mitä tietoja ja kenen tietoja ihminen näkee, ja jokainen katselu ja muutos kirjataan lokiin.',
    sv: 'Uppgifterna skyddas med tekniska och administrativa medel. Till system och lokaler har bara de tillträde som fått det för sin arbetsuppgift. Arbetsuppgiften avgör vilka och vems uppgifter en människa ser, och varje läsning och ändring förs in i en logg.',
    en: 'Data is protected by technical and administrative means. Only those given access for their work tasks get into systems and premises. The work task decides which and whose data a human sees, and every reading and change is entered in an audit.',
  },
  breaches: {
    fi: 'Jos tietoja joutuu vääriin käsiin tai niitä käytetään väärin, selvitämme asian viipymättä, estämme vahinkoja ja ilmoitamme viranomaiselle ja rekisteröidyille niin kuin laki vaatii.',
    sv: 'Om uppgifter hamnar i fel händer eller missbrukas utreder vi saken utan dröjsmål, förhindrar skador och underrättar myndigheten och de registrerade så som lagen kräver.',
    en: 'If data falls into the wrong hands or is misused, we investigate without delay, prevent damage and tell the authority and the data subjects as the law requires.',
  },
  upToDate: {
    fi: 'Pyrimme pitämään tiedot ajan tasalla. Kerro meille, jos tietosi ovat vanhentuneet.',
    sv: 'Vi strävar efter att hålla uppgifterna aktuella. Berätta för oss om dina uppgifter är föråldrade.',
    en: 'We try to keep the data up to date. Tell us if yours is not.',
  },
} as const satisfies Record<string, Text | Record<string, Text>>

export const basisTexts = {
  '6(1)(a)': { fi: 'suostumus (6 artikla 1 a)', sv: 'samtycke (artikel 6.1 a)', en: 'consent (Article 6(1)(a))' },
  '6(1)(b)': {
    fi: 'sopimus tai sen valmistelu (6 artikla 1 b)', sv: 'avtal eller beredning av avtal (artikel 6.1 b)',
    en: 'contract or its preparation (Article 6(1)(b))',
  },
  '6(1)(c)': { fi: 'lakisääteinen velvoite (6 artikla 1 c)', sv: 'rättslig förpliktelse (artikel 6.1 c)', en: 'legal obligation (Article 6(1)(c))' },
  '6(1)(e)': { fi: 'yleinen etu (6 artikla 1 e)', sv: 'allmänt intresse (artikel 6.1 e)', en: 'public interest (Article 6(1)(e))' },
  '6(1)(f)': { fi: 'oikeutettu etu (6 artikla 1 f)', sv: 'berättigat intresse (artikel 6.1 f)', en: 'legitimate interest (Article 6(1)(f))' },
} as const satisfies Record<string, Text>

/** Each right, with the article it comes from. Which ones a purpose gives follows from its basis. */
export const rightTexts = [
  { article: 'GDPR 15', text: {
    fi: 'Saat nähdä tietosi paperilla, sähköisesti yleisesti käytetyssä muodossa tai suullisesti.',
    sv: 'Du får ta del av dina uppgifter på papper, elektroniskt i ett allmänt använt format eller muntligt.',
    en: 'You may see your data on paper, electronically in a common format, or orally.' } },
  { article: 'GDPR 16', text: {
    fi: 'Voit pyytää virheellisten tai vanhentuneiden tietojen oikaisua.', sv: 'Du kan begära att felaktiga eller föråldrade uppgifter rättas.',
    en: 'You may ask for wrong or outdated data to be rectified.' } },
  { article: 'GDPR 17', text: {
    fi: 'Voit pyytää tietojesi poistamista esimerkiksi, kun et ole enää asiakkaan palveluksessa tai sopimusvastuut on siirretty toiselle.',
    sv: 'Du kan begära att dina uppgifter raderas till exempel när du inte längre är anställd hos kunden eller avtalsansvaret har gått över till någon annan.',
    en: 'You may ask for erasure, for example when you no longer work for the customer or your contract duties have moved to another.' } },
  { article: 'GDPR 18', text: {
    fi: 'Voit pyytää käsittelyn rajoittamista esimerkiksi siksi aikaa, kun tietojen oikeellisuutta selvitetään.',
    sv: 'Du kan begära att behandlingen begränsas till exempel medan uppgifternas riktighet utreds.',
    en: 'You may ask for processing to be restricted, for example while the accuracy of the data is being checked.' } },
  { article: 'GDPR 20', text: {
    fi: 'Saat tietosi koneluettavassa muodossa, jotta voit siirtää ne toiseen järjestelmään.',
    sv: 'Du får dina uppgifter i maskinläsbart format så att du kan överföra dem till ett annat system.',
    en: 'You may have your data in a machine-readable format, to move it to another system.' } },
] as const satisfies readonly { article: string; text: Text }[]
