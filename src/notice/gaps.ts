import type { Text } from '../catalogue/shape.ts'

/** What the controller's own notice of 2018 lacked or rested on the wrong basis, with the article and our answer. */
export type Gap = { key: string; what: Text; article: string; ourAnswer: Text }

/** The gap list of the notice of 2018. Each answer is shown to hold by a test over the catalogue and the settings. */
export const gaps2018 = [
  {
    key: 'basis',
    article: 'GDPR 6(1)(b), 13(1)(c)',
    what: {
      fi: 'Peruste oli sopimus kaikille, vaikka yhteyshenkilö ei ole sopimuksen osapuoli.',
      sv: 'Grunden var avtal för alla, fast en kontaktperson inte är part i avtalet.',
      en: 'The basis was contract for everyone, though a contact person is no party to it.',
    },
    ourAnswer: {
      fi: 'Peruste on erikseen joka tarkoitukselle ja rekisteröityjen ryhmälle; yhteyshenkilölle se on oikeutettu etu.',
      sv: 'Grunden anges skilt för varje ändamål och grupp; för en kontaktperson är den berättigat intresse.',
      en: 'The basis is stated per purpose and kind of person; for a contact person it is legitimate interest.',
    },
  },
  {
    key: 'legal_obligation',
    article: 'GDPR 6(1)(c), 13(1)(c)',
    what: {
      fi: 'Lakisääteinen velvoite puuttui, vaikka kirjanpitolaki määrää säilyttämään tositteet.',
      sv: 'Rättslig förpliktelse saknades, fast bokföringslagen kräver att verifikationer bevaras.',
      en: 'Legal obligation was missing, though the Accounting Act requires vouchers to be kept.',
    },
    ourAnswer: {
      fi: 'Lakisääteinen kirjanpito on oma tarkoituksensa, ja sen laki on nimetty.',
      sv: 'Lagstadgad bokföring är ett eget ändamål med namngiven lag.',
      en: 'Statutory accounting is a purpose of its own, and its law is named.',
    },
  },
  {
    key: 'informing',
    article: 'GDPR 13(1)(c)',
    what: {
      fi: 'Tiedottamisella ei ollut omaa perustetta.',
      sv: 'Informeringen hade ingen egen grund.',
      en: 'Informing had no basis of its own.',
    },
    ourAnswer: {
      fi: 'Tiedottamisella on oma perusteensa ja tasapainotestinsä.',
      sv: 'Informeringen har en egen grund och intresseavvägning.',
      en: 'Informing has its own basis and balancing test.',
    },
  },
  {
    key: 'categories',
    article: 'GDPR 14(1)(d)',
    what: {
      fi: 'Henkilötietojen ryhmiä ei lueteltu.',
      sv: 'Kategorierna av personuppgifter räknades inte upp.',
      en: 'The categories of personal data were not listed.',
    },
    ourAnswer: {
      fi: 'Jokainen tieto luetellaan nimeltä.',
      sv: 'Varje uppgift räknas upp vid namn.',
      en: 'Every item is listed by name.',
    },
  },
  {
    key: 'recipients',
    article: 'GDPR 13(1)(e)',
    what: {
      fi: 'Vastaanottajista nimettiin vain kolme kumppania; viranomaiset ja käsittelijät puuttuivat.',
      sv: 'Av mottagarna nämndes bara tre samarbetspartner; myndigheter och biträden saknades.',
      en: 'Only three partners were named as recipients; authorities and processors were missing.',
    },
    ourAnswer: {
      fi: 'Jokaisella vastaanottajien ryhmällä on tarkoituksensa ja tietonsa, ja muille ei voi antaa mitään.',
      sv: 'Varje mottagarkategori har sina ändamål och uppgifter, och andra kan inte få något.',
      en: 'Every category of recipients has its purposes and items, and nobody else can be given anything.',
    },
  },
  {
    key: 'transfers',
    article: 'GDPR 13(1)(f), 44',
    what: {
      fi: 'Siirtoja ei sanottu olevan, mutta Microsoftista ja Ciscosta ei kerrottu oikeushenkilöä eikä maata.',
      sv: 'Inga överföringar uppgavs, men för Microsoft och Cisco angavs varken juridisk person eller land.',
      en: 'No transfers were claimed, but for Microsoft and Cisco neither legal entity nor country was told.',
    },
    ourAnswer: {
      fi: 'Jokaisella vastaanottajalla on oikeushenkilö, maa ja vakuutuksen päivä; ETA:n ulkopuolinen hylätään.',
      sv: 'Varje mottagare har juridisk person, land och försäkringsdatum; en mottagare utanför EES avvisas.',
      en: 'Every recipient has a legal entity, a country and a date of assurance; one outside the EEA is refused.',
    },
  },
  {
    key: 'retention',
    article: 'GDPR 13(2)(a)',
    what: {
      fi: 'Säilytysaikoja ei kerrottu.',
      sv: 'Lagringstiderna angavs inte.',
      en: 'No lengths of storage were told.',
    },
    ourAnswer: {
      fi: 'Jokaisella taululla on säilytyssääntö, jolla on alku, pituus ja tarvittaessa laki.',
      sv: 'Varje tabell har en lagringsregel med början, längd och vid behov lag.',
      en: 'Every table has a retention rule with a start, a length and, where one decides, a law.',
    },
  },
  {
    key: 'restriction',
    article: 'GDPR 13(2)(b), 18',
    what: {
      fi: 'Oikeus rajoittaa käsittelyä puuttui.',
      sv: 'Rätten till begränsning saknades.',
      en: 'The right to restriction was missing.',
    },
    ourAnswer: {
      fi: 'Oikeus kerrotaan, ja rajoitettu rivi näkyy vain oikeuksia hoitavalle.',
      sv: 'Rätten berättas, och en begränsad rad ses endast av den som sköter rättigheter.',
      en: 'The right is told, and a restricted row is seen by the rights desk alone.',
    },
  },
  {
    key: 'objection',
    article: 'GDPR 13(2)(b), 21(4)',
    what: {
      fi: 'Vastustamisoikeus puuttui, vaikka siitä on kerrottava selvästi ja erillään muusta.',
      sv: 'Rätten att invända saknades, fast den ska meddelas tydligt och åtskilt.',
      en: 'The right to object was missing, though it must be told clearly and apart.',
    },
    ourAnswer: {
      fi: 'Se on selosteen ensimmäinen kohta, ja kiellot kirjataan rekisteriin.',
      sv: 'Den är beskrivningens första punkt, och förbuden antecknas i registret.',
      en: 'It is the first part of the notice, and objections are kept in the register.',
    },
  },
  {
    key: 'erasure',
    article: 'GDPR 17(1)',
    what: {
      fi: 'Poistaminen rajattiin kahteen tilanteeseen.',
      sv: 'Radering begränsades till två situationer.',
      en: 'Erasure was limited to two situations.',
    },
    ourAnswer: {
      fi: 'Nämä kaksi ovat esimerkkejä, ja rekisteri sanoo joka tiedosta, mitä poistossa tapahtuu.',
      sv: 'De två är exempel, och registret säger för varje uppgift vad som sker vid radering.',
      en: 'The two are examples, and the register states for every value what erasure does to it.',
    },
  },
  {
    key: 'portability',
    article: 'GDPR 20(1)',
    what: {
      fi: 'Tiedot luvattiin kirjallisina, ei koneluettavina.',
      sv: 'Uppgifterna lovades skriftligt, inte maskinläsbart.',
      en: 'Data was promised in writing, not in a machine-readable form.',
    },
    ourAnswer: {
      fi: 'Tiedot luvataan koneluettavina.',
      sv: 'Uppgifterna utlovas i maskinläsbar form.',
      en: 'Data is promised in a machine-readable form.',
    },
  },
  {
    key: 'complaint',
    article: 'GDPR 13(2)(d), 77',
    what: {
      fi: 'Valitus viranomaiselle kerrottiin vasta toisena vaiheena.',
      sv: 'Klagomål till myndigheten nämndes först som andra steg.',
      en: 'A complaint to the authority was told only as a second step.',
    },
    ourAnswer: {
      fi: 'Sanotaan, että viranomaiselle voi aina valittaa suoraan.',
      sv: 'Det sägs att man alltid kan klaga direkt till myndigheten.',
      en: 'It is said that one can always complain to the authority directly.',
    },
  },
  {
    key: 'source',
    article: 'GDPR 14(2)(f)',
    what: {
      fi: 'Tietojen lähteitä ei kerrottu.',
      sv: 'Uppgifternas källor angavs inte.',
      en: 'The sources of the data were not told.',
    },
    ourAnswer: {
      fi: 'Lähteet kerrotaan, ja jokaisella henkilöllä on lähde ja sen päivä.',
      sv: 'Källorna anges, och varje person har en källa med datum.',
      en: 'Sources are told, and every person has a source and its date.',
    },
  },
  {
    key: 'time_limit',
    article: 'GDPR 12(3), 12(5), 12(6)',
    what: {
      fi: 'Vastausaika, maksuttomuus ja henkilöllisyyden varmistaminen puuttuivat.',
      sv: 'Svarstid, avgiftsfrihet och identitetskontroll saknades.',
      en: 'Response time, no fee and the identity check were missing.',
    },
    ourAnswer: {
      fi: 'Vastaamme kuukaudessa ja maksutta, ja kerromme milloin henkilöllisyys varmistetaan.',
      sv: 'Vi svarar inom en månad och avgiftsfritt, och berättar när identiteten kontrolleras.',
      en: 'We answer within a month and free of charge, and tell when identity is checked.',
    },
  },
  {
    key: 'joint_events',
    article: 'GDPR 13(1)(e), 26',
    what: {
      fi: 'Yhteisten tilaisuuksien kumppanien asemaa ei kerrottu.',
      sv: 'Partnernas ställning vid gemensamma evenemang angavs inte.',
      en: 'The role of partners in joint events was not told.',
    },
    ourAnswer: {
      fi: 'Kumppani on itsenäinen rekisterinpitäjä ja saa enintään kolme tietoa.',
      sv: 'Partnern är självständigt personuppgiftsansvarig och får högst tre uppgifter.',
      en: 'The partner is a controller of its own and gets three items at most.',
    },
  },
  {
    key: 'languages',
    article: 'GDPR 12(1)',
    what: {
      fi: 'Seloste oli vain suomeksi eikä versioita voinut verrata.',
      sv: 'Beskrivningen fanns bara på finska och versioner kunde inte jämföras.',
      en: 'The notice was in Finnish only, and versions could not be compared.',
    },
    ourAnswer: {
      fi: 'Seloste julkaistaan versioina rekisterinpitäjän kielillä.',
      sv: 'Beskrivningen publiceras i versioner på den ansvariges språk.',
      en: 'The notice is published in versions, in the languages of the controller.',
    },
  },
] as const satisfies readonly Gap[]
