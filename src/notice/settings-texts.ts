import type { Text } from '../catalogue/shape.ts'

/** What the settings page says. */
export const settingsTexts = {
  title: { fi: 'Asetukset', sv: 'Inställningar', en: 'Settings' },
  version: {
    fi: 'Voimassa oleva versio {version}. Asetukset supistavat tietoluetteloa, eivät koskaan laajenna sitä.',
    sv: 'Gällande version {version}. Inställningarna snävar in katalogen, de vidgar den aldrig.',
    en: 'Version {version} is in force. Settings narrow the catalogue, they never widen it.',
  },
  staleTitle: { fi: 'Seloste on vanhentunut', sv: 'Beskrivningen är inaktuell', en: 'The notice is stale' },
  stale: {
    fi: 'Asetukset ovat muuttuneet selosteen julkaisun jälkeen: {notices}.',
    sv: 'Inställningarna har ändrats sedan beskrivningen publicerades: {notices}.',
    en: 'Settings have changed since the notice was published: {notices}.',
  },
  toPublishing: { fi: 'Julkaise uusi versio', sv: 'Publicera en ny version', en: 'Publish a new version' },
  saved: {
    fi: 'Asetusten versio {version} on voimassa.',
    sv: 'Version {version} av inställningarna gäller.',
    en: 'Version {version} of the settings is in force.',
  },
  savedStale: {
    fi: 'Asetusten versio {version} on voimassa. Seloste on nyt vanhentunut: julkaise uusi versio.',
    sv: 'Version {version} av inställningarna gäller. Beskrivningen är nu inaktuell: publicera en ny version.',
    en: 'Version {version} of the settings is in force. The notice is now stale: publish a new version.',
  },
  savedWaits: {
    fi: 'Asetusten versio {version} on tallennettu. Mikä laajentaa, tulee voimaan vasta, kun seloste on julkaistu.',
    sv: 'Version {version} av inställningarna är sparad. Det som vidgar träder i kraft först när beskrivningen publiceras.',
    en: 'Version {version} of the settings is saved. What widens takes effect only when the notice is published.',
  },
  unchanged: { fi: 'Mikään ei muuttunut.', sv: 'Ingenting ändrades.', en: 'Nothing changed.' },
  mend: { fi: 'Korjaa nämä', sv: 'Rätta till detta', en: 'Mend these' },
  must: { fi: 'pakollinen', sv: 'obligatorisk', en: 'required' },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  parts: { fi: 'Sivun osat', sv: 'Sidans delar', en: 'Parts of the page' },
  contacts: {
    fi: 'Rekisterinpitäjä ja yhteystiedot',
    sv: 'Personuppgiftsansvarig och kontakter',
    en: 'Controller and contacts',
  },
  registerContact: {
    fi: 'Rekisterin yhteyshenkilö',
    sv: 'Registrets kontaktperson',
    en: 'Contact person of the register',
  },
  dataProtectionOfficer: { fi: 'Tietosuojavastaava', sv: 'Dataskyddsombud', en: 'Data protection officer' },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  businessId: { fi: 'Y-tunnus', sv: 'FO-nummer', en: 'Business ID' },
  street: { fi: 'Katuosoite', sv: 'Gatuadress', en: 'Street address' },
  postalCode: { fi: 'Postinumero', sv: 'Postnummer', en: 'Postal code' },
  postOffice: { fi: 'Postitoimipaikka', sv: 'Postort', en: 'Post office' },
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  phone: { fi: 'Puhelin', sv: 'Telefon', en: 'Phone' },
  purposes: { fi: 'Käyttötarkoitukset', sv: 'Ändamål', en: 'Purposes' },
  purposesHint: {
    fi: 'Tarkoituksen poistaminen käytöstä piilottaa sen tiedot heti.',
    sv: 'När ett ändamål tas ur bruk döljs dess uppgifter genast.',
    en: 'Taking a purpose out of use hides its data at once.',
  },
  alwaysOn: {
    fi: 'Lain vaatimat, aina käytössä',
    sv: 'Krävs av lag, alltid i bruk',
    en: 'Required by law, always in use',
  },
  retention: { fi: 'Säilytysajat', sv: 'Lagringstider', en: 'Retention' },
  within: {
    fi: '{least}–{most} kuukautta, {after}.',
    sv: '{least}–{most} månader, {after}.',
    en: '{least} to {most} months, {after}.',
  },
  exports: { fi: 'Vientiraja', sv: 'Exportgräns', en: 'Export limit' },
  exportLimit: { fi: 'Enintään kerralla', sv: 'Högst på en gång', en: 'At most at once' },
  exportHint: {
    fi: 'Suurempaan vientiin tarvitaan erillinen oikeus, jonka käyttöoikeuksien hallinta myöntää. Ohjelmalle luettelot antavat päivässä enintään {times}-kertaisen määrän.',
    sv: 'En större export kräver en särskild rättighet, som beviljas av administrationen av åtkomsträttigheter. Ett program får ur listor högst {times} gånger så många om dagen.',
    en: 'A larger export takes a separate right, which access administration grants. Lists give a program at most {times} times as many in a day.',
  },
  reviews: { fi: 'Käyttöoikeuksien katselmointi', sv: 'Granskning av åtkomsträttigheter', en: 'Review of access' },
  accessReviews: { fi: 'Katselmoinnin aloittaa', sv: 'Granskningen inleds av', en: 'A round is begun by' },
  byHand: { fi: 'Käyttöoikeuksien hoitaja', sv: 'Den som sköter behörigheterna', en: 'The administrator of access' },
  quarterly: {
    fi: 'Rekisteri, kolmen kuukauden välein', sv: 'Registret, var tredje månad', en: 'The register, every three months',
  },
  persons: { fi: 'henkilöä', sv: 'personer', en: 'persons' },
  months: { fi: 'kk', sv: 'mån', en: 'months' },
  recipients: { fi: 'Vastaanottajat', sv: 'Mottagare', en: 'Recipients' },
  noRecipientsNext: {
    fi: 'Lisää alla jokainen, jolle tietoja annetaan: seloste luettelee heidät.',
    sv: 'Lägg nedan till alla som får uppgifter: beskrivningen räknar upp dem.',
    en: 'Add below everyone to whom data is given: the notice names them.',
  },
  noRecipients: { fi: 'Vastaanottajia ei ole.', sv: 'Inga mottagare.', en: 'No recipients.' },
  addRecipient: { fi: 'Lisää vastaanottaja', sv: 'Lägg till mottagare', en: 'Add a recipient' },
  withdraw: { fi: 'Poista', sv: 'Ta bort', en: 'Withdraw' },
  category: { fi: 'Ryhmä', sv: 'Kategori', en: 'Category' },
  legalEntity: { fi: 'Oikeushenkilö', sv: 'Juridisk person', en: 'Legal entity' },
  country: { fi: 'Maa', sv: 'Land', en: 'Country' },
  countryHint: {
    fi: 'Kaksi kirjainta, esimerkiksi FI.',
    sv: 'Två bokstäver, till exempel FI.',
    en: 'Two letters, for example FI.',
  },
  assuredOn: { fi: 'Sijainti varmistettu', sv: 'Platsen bekräftad', en: 'Location assured' },
  items: { fi: 'Annettavat tiedot', sv: 'Uppgifter som lämnas', en: 'Data given' },
  forPurposes: { fi: 'Mihin tarkoituksiin', sv: 'För vilka ändamål', en: 'For which purposes' },
  choose: { fi: 'Valitse', sv: 'Välj', en: 'Choose' },
  granted: {
    fi: 'Ryhmälle voi antaa enintään: {items}. Tarkoitukset: {purposes}.',
    sv: 'Till kategorin får högst lämnas: {items}. Ändamål: {purposes}.',
    en: 'This category may get at most: {items}. Purposes: {purposes}.',
  },
  others: { fi: 'Muut asetukset', sv: 'Övriga inställningar', en: 'Other settings' },
  itemsOff: { fi: 'Käytöstä poistetut tiedot', sv: 'Uppgifter ur bruk', en: 'Items switched off' },
  itemsOffHint: {
    fi: 'Käytöstä poistettua tietoa ei voi tallentaa, eikä sitä jää riveille.',
    sv: 'En uppgift ur bruk kan inte sparas och blir inte kvar på raderna.',
    en: 'An item that is off cannot be stored, and is not left in any row.',
  },
  clear: { fi: 'Tyhjennä ja poista käytöstä', sv: 'Töm och ta ur bruk', en: 'Clear and switch off' },
  cleared: {
    fi: 'Tyhjennettiin {count} arvoa.',
    sv: '{count} värden tömdes.',
    en: '{count} values were cleared.',
  },
  firstLanguage: { fi: 'Ensimmäinen kieli', sv: 'Första språk', en: 'First language' },
  bases: { fi: 'Oikeusperusteet', sv: 'Rättsliga grunder', en: 'Legal bases' },
  basesHint: {
    fi: 'Oikeutetun edun tilalle voi valita suostumuksen, kun käsittely päättyy heti kieltoon. Muut perusteet tulevat laista ' +
      'tai sopimuksesta. Jos suostumusta kysytään joltakin organisaation puolesta toimivalta, sitä kysytään heiltä kaikilta.',
    sv: 'I stället för berättigat intresse kan samtycke väljas när behandlingen upphör genast vid ett förbud. Övriga grunder ' +
      'kommer av lag eller avtal. Om samtycke begärs av någon som handlar för en organisation, begärs det av dem alla.',
    en: 'Consent may stand in for a legitimate interest where an objection ends the use at once. Other bases come from law or ' +
      'contract. If consent is asked of anybody who acts for an organisation, it is asked of all of them.',
  },
  wording: { fi: 'Tarkoitukset omin sanoin', sv: 'Ändamålen med egna ord', en: 'Purposes in your own words' },
  wordingHint: {
    fi: 'Tyhjä teksti: seloste käyttää tietoluettelon sanoja.',
    sv: 'Tom text: beskrivningen använder katalogens ord.',
    en: 'Left empty, the notice uses the words of the catalogue.',
  },
  theirs: { fi: 'Nyt voimassa: {now}', sv: 'Gäller nu: {now}', en: 'Now in force: {now}' },
  noneOff: {
    fi: 'Kaikki tietoluettelon tiedot ovat käytössä.',
    sv: 'Alla uppgifter i katalogen är i bruk.',
    en: 'Every item of the catalogue is in use.',
  },
  languages: { fi: 'Selosteen kielet', sv: 'Beskrivningens språk', en: 'Languages of the notice' },
} as const satisfies Record<string, Text>

/** What is wrong with a setting, said beside its field. */
export const faultTexts = {
  outsideEea: {
    fi: 'EU:n/ETA:n ulkopuolelle ei voi luovuttaa.',
    sv: 'Uppgifter får inte lämnas utanför EU/EES.',
    en: 'Data cannot be disclosed outside the EU/EEA.',
  },
  country: {
    fi: 'Kirjoita maa kahdella kirjaimella, esimerkiksi FI.',
    sv: 'Skriv landet med två bokstäver, till exempel FI.',
    en: 'Write the country in two letters, for example FI.',
  },
  exportLimit: {
    fi: 'Kirjoita luku väliltä 1–1 000.',
    sv: 'Skriv ett tal mellan 1 och 1 000.',
    en: 'Write a number from 1 to 1,000.',
  },
  bounds: {
    fi: 'Säilytysajan on oltava {least}–{most} kuukautta.',
    sv: 'Lagringstiden ska vara {least}–{most} månader.',
    en: 'The length must be from {least} to {most} months.',
  },
  lawBounds: {
    fi: 'Säilytysajan on oltava {least}–{most} kuukautta: {law}.',
    sv: 'Lagringstiden ska vara {least}–{most} månader: {law}.',
    en: 'The length must be from {least} to {most} months: {law}.',
  },
  tooManyItems: {
    fi: 'Tälle ryhmälle ei saa antaa: {names}.',
    sv: 'Till denna kategori får inte lämnas: {names}.',
    en: 'This category may not be given: {names}.',
  },
  wrongPurposes: {
    fi: 'Tämä ryhmä ei saa tietoja tarkoitukseen: {names}.',
    sv: 'Denna kategori får inte uppgifter för: {names}.',
    en: 'This category does not receive data for: {names}.',
  },
  neededItem: {
    fi: 'Rekisteri ei toimi ilman tätä tietoa.',
    sv: 'Registret fungerar inte utan denna uppgift.',
    en: 'The register cannot do without this item.',
  },
  stillHeld: {
    fi: 'Rekisterissä on vielä: {held}. Tyhjennä ne, jotta tiedot voi poistaa käytöstä.',
    sv: 'I registret finns ännu: {held}. Töm dem för att uppgifterna ska kunna tas ur bruk.',
    en: 'The register still holds: {held}. Clear them to switch the items off.',
  },
  rightsDesk: {
    fi: 'Tyhjentämiseen tarvitaan tietosuojavastaavan tehtävä.',
    sv: 'För att tömma behövs dataskyddsombudets uppgift.',
    en: 'Clearing needs the duty of the data protection officer.',
  },
  notInUse: {
    fi: 'Tarkoitus ei ole käytössä.',
    sv: 'Ändamålet är inte i bruk.',
    en: 'The purpose is not in use.',
  },
  chooseOne: { fi: 'Valitse vähintään yksi.', sv: 'Välj minst en.', en: 'Choose at least one.' },
  category: {
    fi: 'Valitse vastaanottajan ryhmä.',
    sv: 'Välj mottagarens kategori.',
    en: 'Choose the category of the recipient.',
  },
  missing: { fi: 'Tieto puuttuu.', sv: 'Uppgiften saknas.', en: 'This is missing.' },
  day: {
    fi: 'Kirjoita päivä, esimerkiksi 31.12.2026.',
    sv: 'Skriv dagen, till exempel 31.12.2026.',
    en: 'Write the day, for example 31.12.2026.',
  },
  future: {
    fi: 'Päivä ei voi olla tulevaisuudessa.',
    sv: 'Dagen kan inte vara i framtiden.',
    en: 'The day cannot be in the future.',
  },
  email: {
    fi: 'Tarkista sähköpostiosoite.',
    sv: 'Kontrollera e-postadressen.',
    en: 'Check the e-mail address.',
  },
  phone: { fi: 'Tarkista puhelinnumero.', sv: 'Kontrollera telefonnumret.', en: 'Check the phone number.' },
  postalCode: {
    fi: 'Postinumerossa on viisi numeroa.',
    sv: 'Postnumret har fem siffror.',
    en: 'A postal code has five digits.',
  },
  businessId: { fi: 'Tarkista Y-tunnus.', sv: 'Kontrollera FO-numret.', en: 'Check the business ID.' },
  identityCode: {
    fi: 'Henkilötunnusta ei tallenneta. Poista se.',
    sv: 'Personbeteckningar sparas inte. Ta bort den.',
    en: 'Personal identity codes are not stored. Remove it.',
  },
  basis: {
    fi: 'Tietoluettelo ei salli tätä perustetta.',
    sv: 'Katalogen tillåter inte denna grund.',
    en: 'The catalogue does not allow this basis.',
  },
  notAllowed: {
    fi: 'Asetus on laajempi kuin tietoluettelo sallii.',
    sv: 'Inställningen är vidare än katalogen tillåter.',
    en: 'The setting is wider than the catalogue allows.',
  },
  changed: {
    fi: 'Joku muu muutti asetuksia välillä. Tarkista arvot ja tallenna uudelleen.',
    sv: 'Någon annan ändrade inställningarna under tiden. Kontrollera värdena och spara på nytt.',
    en: 'Somebody else changed the settings meanwhile. Check the values and save again.',
  },
} as const satisfies Record<string, Text>
