import type { RetentionShape } from './shape.ts'

/** How long data is kept, after what, and within which bounds a controller may choose.
 *  The lengths follow the notice's criteria (the customership, the contracts, the law); a longer one needs
 *  a law or a published notice that says so.
 *  Source: GDPR 5(1)(e), 13(2)(a), 30(1)(f); Accounting Act 1336/1997 2:10. */
export const retention = {
  contact_data: {
    label: { fi: 'Yhteystiedot', sv: 'Kontaktuppgifter', en: 'Contact data' },
    after: {
      fi: 'kun henkilön viimeinen tehtävä asiakkuudessa on päättynyt',
      sv: 'när personens sista uppgift i kundrelationen har upphört',
      en: 'after the person’s last role in the customership has ended',
    },
    months: 12, settable: [0, 24],
  },
  private_customer: {
    label: { fi: 'Yksityisasiakkaan tiedot', sv: 'Privatkundens uppgifter', en: 'Data of a private customer' },
    after: {
      fi: 'kun asiakkuus on päättynyt',
      sv: 'när kundrelationen har upphört',
      en: 'after the customership has ended',
    },
    months: 12, settable: [0, 24],
  },
  organisation: {
    label: {
      fi: 'Asiakasorganisaation tiedot',
      sv: 'Kundorganisationens uppgifter',
      en: 'Data of a customer organisation',
    },
    after: {
      fi: 'kun organisaation viimeinen sopimus on päättynyt',
      sv: 'när organisationens sista avtal har upphört',
      en: 'after the organisation’s last contract has ended',
    },
    months: 36, settable: [0, 36],
  },
  preparation: {
    label: {
      fi: 'Rauenneen valmistelun tiedot',
      sv: 'Uppgifter om förfallen beredning',
      en: 'Data of a lapsed preparation',
    },
    after: {
      fi: 'sopimuksen valmistelun viimeisestä tapahtumasta',
      sv: 'efter den sista händelsen i beredningen av avtalet',
      en: 'after the last event in preparing the contract',
    },
    months: 6, settable: [0, 6],
  },
  contract: {
    label: { fi: 'Sopimukset', sv: 'Avtal', en: 'Contracts' },
    after: {
      fi: 'kun sopimus on päättynyt',
      sv: 'när avtalet har upphört',
      en: 'after the contract has ended',
    },
    exempts: '17(3)(e)', clock: { table: 'contract', column: 'ended_on' },
    months: 36, settable: [0, 120], law: { fi: 'vanhentumislaki 728/2003, 4 ja 7 §',
      sv: 'preskriptionslagen 728/2003, 4 och 7 §', en: 'Act on the Limitation of Debts 728/2003, sections 4 and 7' },
  },
  voucher: {
    label: {
      fi: 'Laskut ja muut tositteet',
      sv: 'Fakturor och andra verifikationer',
      en: 'Invoices and other vouchers',
    },
    after: {
      fi: 'sen kalenterivuoden lopusta, jona tilikausi päättyi',
      sv: 'från utgången av det kalenderår då räkenskapsperioden gick ut',
      en: 'from the end of the calendar year in which the financial year ended',
    },
    exempts: '17(3)(b)', months: 72, settable: [72, 156], law: { fi: 'kirjanpitolaki 1336/1997, 2:10',
      sv: 'bokföringslagen 1336/1997, 2:10', en: 'Accounting Act 1336/1997, 2:10' },
  },
  ledger: {
    label: { fi: 'Kirjanpito ja reskontra', sv: 'Bokföring och reskontra', en: 'Books and sales ledger' },
    after: {
      fi: 'tilikauden päättymisestä',
      sv: 'från räkenskapsperiodens utgång',
      en: 'from the end of the financial year',
    },
    exempts: '17(3)(b)', months: 120, settable: [120, 156], law: { fi: 'kirjanpitolaki 1336/1997, 2:10',
      sv: 'bokföringslagen 1336/1997, 2:10', en: 'Accounting Act 1336/1997, 2:10' },
  },
  service_request: {
    label: { fi: 'Palvelupyynnöt', sv: 'Serviceärenden', en: 'Service requests' },
    after: {
      fi: 'kun palvelupyyntö on suljettu',
      sv: 'när serviceärendet har avslutats',
      en: 'after the service request has been closed',
    },
    months: 24, settable: [1, 24],
  },
  event: {
    label: {
      fi: 'Ilmoittautumiset tilaisuuksiin',
      sv: 'Anmälningar till evenemang',
      en: 'Event registrations',
    },
    after: {
      fi: 'kun tilaisuus on pidetty',
      sv: 'när evenemanget har hållits',
      en: 'after the event has been held',
    },
    months: 12, settable: [0, 24],
  },
  survey: {
    label: { fi: 'Tunnistetut kyselyvastaukset', sv: 'Enkätsvar med namn', en: 'Identified survey answers' },
    after: {
      fi: 'kun kysely on suljettu',
      sv: 'när enkäten har stängts',
      en: 'after the survey has been closed',
    },
    months: 3, settable: [0, 12],
  },
  bulletin: {
    label: {
      fi: 'Tiedotteet ja niiden vastaanottajat',
      sv: 'Meddelanden och deras mottagare',
      en: 'Bulletins and their recipients',
    },
    after: {
      fi: 'kun tiedote on lähetetty',
      sv: 'när meddelandet har skickats',
      en: 'after the bulletin has been sent',
    },
    clock: { column: 'ended_on' }, months: 24, settable: [1, 24],
  },
  disclosure_log: {
    label: { fi: 'Tieto luovutuksista', sv: 'Uppgift om utlämnanden', en: 'Record of disclosures' },
    after: {
      fi: 'kun tiedot on luovutettu',
      sv: 'när uppgifterna har lämnats ut',
      en: 'after the data has been disclosed',
    },
    clock: { column: 'prepared_on' }, months: 60, settable: [24, 60], law: { fi: 'tietosuoja-asetus, artikla 5(2), 15(1)(c) ja 19',
      sv: 'dataskyddsförordningen, artikel 5(2), 15(1)(c) och 19', en: 'GDPR Articles 5(2), 15(1)(c) and 19' },
  },
  audit_log: {
    label: { fi: 'Käyttöloki', sv: 'Användningslogg', en: 'Audit log' },
    after: {
      fi: 'merkinnän kirjaamisesta; tietojen väärinkäyttö voi paljastua vasta vuosien päästä, ja ' +
        'rikosilmoituksen voi tehdä vielä silloin',
      sv: 'från att anteckningen gjordes; missbruk av uppgifter kan uppdagas först efter flera år, och ' +
        'brottet kan anmälas ännu då',
      en: 'from the entry; misuse of data may come to light only years later, and can still be reported as ' +
        'an offence then',
    },
    months: 60, settable: [24, 60], law: { fi: 'tietosuoja-asetus, artikla 5(2) ja 32',
      sv: 'dataskyddsförordningen, artikel 5(2) och 32', en: 'GDPR Articles 5(2) and 32' },
  },
  rights_request: {
    label: { fi: 'Tietosuojapyynnöt', sv: 'Dataskyddsbegäranden', en: 'Data protection requests' },
    after: {
      fi: 'kun pyyntö on käsitelty',
      sv: 'när begäran har behandlats',
      en: 'after the request has been handled',
    },
    clock: { column: 'ended_on' }, months: 36, settable: [12, 36], law: { fi: 'tietosuoja-asetus, artikla 5(2)',
      sv: 'dataskyddsförordningen, artikel 5(2)', en: 'GDPR Article 5(2)' },
  },
  breach: {
    label: { fi: 'Tietoturvaloukkaukset', sv: 'Personuppgiftsincidenter', en: 'Personal data breaches' },
    after: {
      fi: 'kun tapaus on päätetty',
      sv: 'när ärendet har avslutats',
      en: 'after the case has been closed',
    },
    clock: { column: 'ended_on' }, months: 60, settable: [36, 60], law: { fi: 'tietosuoja-asetus, artikla 33(5)',
      sv: 'dataskyddsförordningen, artikel 33(5)', en: 'GDPR Article 33(5)' },
  },
  consent: {
    label: { fi: 'Suostumukset', sv: 'Samtycken', en: 'Consents' },
    after: {
      fi: 'kun suostumus on peruttu tai päättynyt',
      sv: 'när samtycket har återkallats eller upphört',
      en: 'after the consent has been withdrawn or has ended',
    },
    clock: { column: 'withdrawn_on' }, months: 36, settable: [12, 36], law: { fi: 'tietosuoja-asetus, artikla 7(1)',
      sv: 'dataskyddsförordningen, artikel 7(1)', en: 'GDPR Article 7(1)' },
  },
  objection: {
    label: { fi: 'Kiellot ja vastustukset', sv: 'Förbud och invändningar', en: 'Objections' },
    after: {
      fi: 'kun henkilö on poistunut rekisteristä',
      sv: 'när personen inte längre finns i registret',
      en: 'after the person has left the register',
    },
    months: 36, settable: [12, 36], law: { fi: 'tietosuoja-asetus, artikla 21',
      sv: 'dataskyddsförordningen, artikel 21', en: 'GDPR Article 21' },
  },
  notice: {
    label: {
      fi: 'Tietosuojaselosteet ja tieto niiden antamisesta',
      sv: 'Dataskyddsbeskrivningar och uppgift om när de getts',
      en: 'Privacy notices and when they were given',
    },
    after: {
      fi: 'kun selosteen versio on korvattu uudella',
      sv: 'när versionen av beskrivningen har ersatts',
      en: 'after the version of the notice has been replaced',
    },
    months: 120, settable: [36, 120], law: { fi: 'tietosuoja-asetus, artikla 5(2), 13 ja 14',
      sv: 'dataskyddsförordningen, artikel 5(2), 13 och 14', en: 'GDPR Articles 5(2), 13 and 14' },
  },
  duty: {
    label: {
      fi: 'Työtehtävät, käyttöoikeudet ja avaimet',
      sv: 'Arbetsuppgifter, åtkomsträttigheter och nycklar',
      en: 'Work tasks, access rights and keys',
    },
    after: {
      fi: 'kun käyttöoikeus on päättynyt',
      sv: 'när åtkomsträttigheten har upphört',
      en: 'after the access right has ended',
    },
    months: 60, settable: [24, 60], law: { fi: 'tietosuoja-asetus, artikla 5(2) ja 32',
      sv: 'dataskyddsförordningen, artikel 5(2) och 32', en: 'GDPR Articles 5(2) and 32' },
  },
  session: {
    label: { fi: 'Kirjautumiset', sv: 'Inloggningar', en: 'Sign-ins' },
    after: {
      fi: 'kun istunto on päättynyt',
      sv: 'när sessionen har upphört',
      en: 'after the session has ended',
    },
    clock: { column: 'created_at' }, months: 1, settable: [0, 3],
  },
  webhook: {
    label: { fi: 'Herätteiden toimitukset', sv: 'Leveranser av händelser', en: 'Deliveries of webhooks' },
    after: { fi: 'herätteen synnystä', sv: 'efter att händelsen uppstod', en: 'after the event' },
    clock: { column: 'created_at' }, months: 1, settable: [0, 3],
  },
  undo: {
    label: {
      fi: 'Roskakori ja kumottavat muutokset',
      sv: 'Papperskorg och ändringar som kan ångras',
      en: 'Trash and changes that can be undone',
    },
    after: {
      fi: 'poistosta tai muutoksesta',
      sv: 'från raderingen eller ändringen',
      en: 'after the deletion or change',
    },
    clock: { column: 'created_at' }, months: 1, settable: [0, 1],
  },
  draft: {
    label: { fi: 'Keskeneräiset luonnokset', sv: 'Oavslutade utkast', en: 'Unfinished drafts' },
    after: {
      fi: 'luonnoksen viimeisestä muutoksesta',
      sv: 'efter den senaste ändringen av utkastet',
      en: 'after the draft was last changed',
    },
    clock: { column: 'created_at' }, months: 1, settable: [0, 1],
  },
  import_wait: {
    label: {
      fi: 'Täydennystä odottavat tuodut rivit',
      sv: 'Importerade rader som väntar på komplettering',
      en: 'Imported rows waiting for completion',
    },
    after: { fi: 'tiedoston tuonnista', sv: 'från importen av filen', en: 'after the file was imported' },
    clock: { column: 'created_at' }, months: 1, settable: [0, 3],
  },
  backup: {
    label: { fi: 'Varmuuskopiot, joissa poistettu tieto vielä on', sv: 'Säkerhetskopior där en raderad uppgift ännu finns',
      en: 'Backups that still hold what was erased' },
    after: { fi: 'kopion ottamisesta', sv: 'från att kopian togs', en: 'after the copy was taken' },
    months: 1, settable: [1, 12],
  },
  settings: {
    label: {
      fi: 'Rekisterinpitäjän asetukset',
      sv: 'Den personuppgiftsansvariges inställningar',
      en: 'Settings of the controller',
    },
    after: { fi: 'kun asetus on korvattu uudella', sv: 'när inställningen har ersatts', en: 'after the setting has been replaced' },
    months: 120, settable: [36, 120], law: { fi: 'tietosuoja-asetus, artikla 5(2) ja 24',
      sv: 'dataskyddsförordningen, artikel 5(2) och 24', en: 'GDPR Articles 5(2) and 24' },
  },
  none_personal: {
    label: {
      fi: 'Tiedot, jotka eivät koske ketään henkilöä',
      sv: 'Uppgifter som inte gäller någon person',
      en: 'Data that concerns no person',
    },
    after: {
      fi: 'kun tietoa ei enää tarvita',
      sv: 'när uppgiften inte längre behövs',
      en: 'after the data is no longer needed',
    },
    months: 120, settable: [0, 120],
  },
} as const satisfies Record<string, RetentionShape>

export type Retention = keyof typeof retention
