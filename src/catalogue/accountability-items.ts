import type { ItemShape } from './shape.ts'

/** What the register keeps to answer for itself: sources, rights, notices given, duties, sign-ins and logs.
 *  Source: GDPR 5(2), 7(1), 15(1)(g), 18, 21, 32. */
export const accountabilityItems = {
  source: {
    label: { fi: 'Mistä tiedot on saatu', sv: 'Varifrån uppgifterna kommer', en: 'Where the data came from' },
    dpv: 'dpv:DataSource', fides: 'user',
    example: {
      fi: 'organisaatiosi nimesi sinut',
      sv: 'din organisation utsåg dig',
      en: 'your organisation named you',
    },
  },
  restriction: {
    label: { fi: 'Käsittelyn rajoitus', sv: 'Begränsning av behandling', en: 'Restriction of processing' },
    dpv: 'pd:PrivacyPreference', fides: 'user.privacy_preferences',
    example: {
      fi: 'tietojen oikeellisuutta selvitetään',
      sv: 'uppgifternas riktighet utreds',
      en: 'the accuracy of the data is being checked',
    },
  },
  objection: {
    label: { fi: 'Kielto tai vastustus', sv: 'Förbud eller invändning', en: 'Objection' },
    dpv: 'pd:PrivacyPreference', fides: 'user.privacy_preferences',
    example: {
      fi: 'ei kutsuja koulutuksiin',
      sv: 'inga inbjudningar till utbildningar',
      en: 'no invitations to trainings',
    },
  },
  notice_given: {
    label: {
      fi: 'Milloin tietosuojaseloste on annettu',
      sv: 'När dataskyddsbeskrivningen har getts',
      en: 'When the privacy notice was given',
    },
    dpv: 'sel:NoticeGiven', fides: 'user.privacy_preferences',
    example: {
      fi: 'versio 3, sähköposti, 2.2.2026',
      sv: 'version 3, e-post, 2.2.2026',
      en: 'version 3, by e-mail, 2 February 2026',
    },
  },
  rights_request: {
    label: {
      fi: 'Tietosuojapyyntö ja sen käsittely',
      sv: 'Dataskyddsbegäran och dess behandling',
      en: 'Data protection request and its handling',
    },
    dpv: 'dpv:RightExerciseRecord', fides: 'user.privacy_preferences',
    example: {
      fi: 'tarkastuspyyntö 1.2.2026',
      sv: 'begäran om tillgång 1.2.2026',
      en: 'access request of 1 February 2026',
    },
  },
  consent: {
    label: { fi: 'Suostumus', sv: 'Samtycke', en: 'Consent' },
    dpv: 'dpv:ConsentRecord', fides: 'user.privacy_preferences',
    example: {
      fi: 'annettu 1.2.2026, peruttu 5.5.2026',
      sv: 'gett 1.2.2026, återkallat 5.5.2026',
      en: 'given 1 February 2026, withdrawn 5 May 2026',
    },
  },
  user_name: {
    label: { fi: 'Työntekijän nimi', sv: 'Den anställdas namn', en: 'Name of a staff member' },
    dpv: 'pd:Name', fides: 'user.name',
    example: { fi: 'Onni Virtanen', sv: 'Onni Virtanen', en: 'Onni Virtanen' },
  },
  user_email: {
    label: { fi: 'Kirjautumisosoite', sv: 'Inloggningsadress', en: 'Sign-in address' },
    dpv: 'pd:Username', fides: 'user.account.username',
    example: {
      fi: 'onni.virtanen@yritys.example',
      sv: 'onni.virtanen@bolag.example',
      en: 'onni.virtanen@company.example',
    },
  },
  password: {
    label: {
      fi: 'Salasana ja kirjautumisavaimet',
      sv: 'Lösenord och inloggningsnycklar',
      en: 'Password and sign-in keys',
    },
    dpv: 'pd:Password', fides: 'user.authorization.credentials',
    example: {
      fi: 'tiiviste, josta salasanaa ei voi lukea',
      sv: 'ett hashvärde som inte avslöjar lösenordet',
      en: 'a hash that does not reveal the password',
    },
  },
  duty: {
    label: {
      fi: 'Työtehtävä ja käyttöoikeus',
      sv: 'Arbetsuppgift och åtkomsträttighet',
      en: 'Work task and access right',
    },
    dpv: 'pd:Professional', fides: 'user.workplace',
    example: {
      fi: 'asiakaspalvelu, Nivala, 31.12.2026 asti',
      sv: 'kundservice, Nivala, till 31.12.2026',
      en: 'customer care, Nivala, until 31 December 2026',
    },
  },
  audit_log: {
    label: {
      fi: 'Loki tietojen katselusta ja muutoksista',
      sv: 'Logg över visningar och ändringar',
      en: 'Log of views and changes',
    },
    dpv: 'sel:AuditEntry', fides: 'user.behavior',
    example: {
      fi: 'katseltu asiakaspalvelussa 3.2.2026 klo 9.15',
      sv: 'visad i kundservicen 3.2.2026 kl. 9.15',
      en: 'viewed in customer service on 3 February 2026 at 9:15',
    },
  },
  session: {
    label: { fi: 'Kirjautuminen ja IP-osoite', sv: 'Inloggning och IP-adress', en: 'Sign-in and IP address' },
    dpv: 'pd:AuthenticationHistory', fides: 'user.device.ip_address',
    example: {
      fi: 'kirjautui 3.2.2026 klo 8.00',
      sv: 'loggade in 3.2.2026 kl. 8.00',
      en: 'signed in on 3 February 2026 at 8:00',
    },
  },
  own_field: {
    label: { fi: 'Rekisterinpitäjän oma kenttä', sv: 'Personuppgiftsansvarigs eget fält', en: "Controller's own field" },
    dpv: 'sel:OwnField', fides: 'user',
    example: {
      fi: 'tieto, jonka rekisterinpitäjä on itse lisännyt ja kuvannut',
      sv: 'en uppgift som den personuppgiftsansvarige själv har lagt till och beskrivit',
      en: 'a value that the controller has added and described itself',
    },
  },
  search_entry: {
    label: { fi: 'Hakemiston merkintä', sv: 'Uppgift i sökregistret', en: 'Entry of the search index' },
    dpv: 'sel:SearchEntry', fides: 'user',
    example: {
      fi: 'nimi haettavassa muodossa',
      sv: 'namnet i sökbar form',
      en: 'the name in searchable form',
    },
  },
  access_badge: {
    label: { fi: 'Avain tai kulkutunniste', sv: 'Nyckel eller passerkort', en: 'Key or access badge' },
    dpv: 'sel:AccessBadge', fides: 'user.unique_id',
    example: {
      fi: 'kulkutunniste 17, palvelinhuone',
      sv: 'passerkort 17, serverrummet',
      en: 'badge 17, server room',
    },
  },
} as const satisfies Record<string, ItemShape>
