import type { Text } from './shape.ts'

type Interest = { interest: Text; balancing: Text }

/** The legitimate interest and the balancing test of each purpose that rests on one; published on demand.
 *  Source: GDPR 6(1)(f), 13(1)(d), recital 47. */
export const interests = {
  customer_relationship: {
    interest: {
      fi: 'Hoidamme sopimusta organisaation kanssa, ja organisaatio toimii nimeämiensä ihmisten kautta.',
      sv: 'Vi fullgör avtalet med organisationen, och organisationen agerar genom de personer den utsett.',
      en: 'We perform the contract with the organisation, and an organisation acts through the people it ' +
        'names.',
    },
    balancing: {
      fi: 'Ilman yhteyshenkilöä sopimusta ei voi hoitaa, joten käsittely on tarpeen. Käsittelemme vain ' +
        'työhön liittyviä yhteys- ja tehtävätietoja, ja organisaatio on itse nimennyt henkilön, joten ' +
        'käsittely on odotettavissa. Vaikutus yksityiselämään on vähäinen: tietoja ei profiloida eikä ' +
        'käytetä muuhun. Tiedot poistuvat määräajassa tehtävän päätyttyä, ja vastustus käsitellään ' +
        'nimeämällä seuraaja.',
      sv: 'Utan kontaktperson kan avtalet inte skötas, så behandlingen är nödvändig. Vi behandlar endast ' +
        'kontakt- och uppgiftsinformation som hör till arbetet, och organisationen har själv utsett ' +
        'personen, så behandlingen är väntad. Inverkan på privatlivet är ringa: uppgifterna profileras ' +
        'inte och används inte till annat. Uppgifterna raderas inom utsatt tid efter att uppgiften ' +
        'upphört, och en invändning hanteras genom att en efterträdare utses.',
      en: 'Without a contact person the contract cannot be looked after, so the processing is necessary. ' +
        'We use only contact and role data that belong to the work, and the organisation itself has named ' +
        'the person, so the processing is to be expected. The effect on private life is slight: the data ' +
        'is not profiled or put to other use. It is deleted within a set time after the role ends, and an ' +
        'objection is met by naming a successor.',
    },
  },
  contracting: {
    interest: {
      fi: 'Sopimuksella on oltava allekirjoittaja ja vastuullinen yhteyshenkilö, jotta se on pätevä ja ' +
        'hoidettavissa.',
      sv: 'Ett avtal måste ha en undertecknare och en ansvarig kontaktperson för att vara giltigt och ' +
        'kunna skötas.',
      en: 'A contract needs a signatory and a responsible contact person to be valid and manageable.',
    },
    balancing: {
      fi: 'Sopimuksen tekijä on tiedettävä, jotta sopimukseen voi vedota. Tallennamme nimen, tehtävän ja ' +
        'työyhteystiedot, emme muuta. Allekirjoittaja toimii työssään ja odottaa nimensä jäävän ' +
        'sopimukseen. Päättyneen sopimuksen tietoja säilytetään vain vaatimusten vanhentumisajan, ja sen ' +
        'jälkeen nimi poistetaan.',
      sv: 'Man måste veta vem som ingått avtalet för att kunna åberopa det. Vi sparar namn, uppgift och ' +
        'kontaktuppgifter till arbetet, inget annat. Undertecknaren handlar i sitt arbete och väntar sig ' +
        'att namnet finns kvar i avtalet. Uppgifterna i ett avslutat avtal bevaras endast under ' +
        'fordringarnas preskriptionstid, och därefter raderas namnet.',
      en: 'Who made the contract must be known for anyone to rely on it. We store name, role and work ' +
        'contact details, nothing else. A signatory acts at work and expects the name to stay in the ' +
        'contract. After the contract ends the data is kept only until claims lapse, and then the name is ' +
        'removed.',
    },
  },
  customer_service: {
    interest: {
      fi: 'Palvelupyynnön ratkaisemiseksi on tiedettävä, kuka asiaa kysyi ja keitä se koskee.',
      sv: 'För att lösa ett serviceärende måste vi veta vem som frågade och vilka saken gäller.',
      en: 'To solve a service request we must know who asked and whom the matter concerns.',
    },
    balancing: {
      fi: 'Pyyntöön ei voi vastata ilman kysyjän tietoja, joten käsittely on tarpeen. Ihminen on itse ' +
        'ottanut yhteyttä tai kuuluu pyynnön osallisiin ja odottaa vastausta. Vapaaseen tekstiin voi ' +
        'päätyä liikaa tietoa, joten varoitamme henkilötunnuksesta ja muista arkaluonteisista tiedoista. ' +
        'Pyynnöt poistetaan määräajassa sulkemisesta, ja niitä näkevät vain asiakaspalvelun tekijät.',
      sv: 'En begäran kan inte besvaras utan uppgifter om den som frågar, så behandlingen är nödvändig. ' +
        'Personen har själv tagit kontakt eller hör till dem ärendet gäller och väntar sig ett svar. I fri ' +
        'text kan det hamna för mycket uppgifter, så vi varnar för personbeteckningar och andra känsliga ' +
        'uppgifter. Ärendena raderas inom utsatt tid efter att de avslutats, och endast de som arbetar med ' +
        'kundservice ser dem.',
      en: 'A request cannot be answered without knowing who asks, so the processing is necessary. The ' +
        'person has contacted us or takes part in the matter and expects an answer. Free text may come to ' +
        'hold too much, so we warn about identity codes and other sensitive data. Requests are deleted ' +
        'within a set time after closing, and only those who do customer service see them.',
    },
  },
  informing: {
    interest: {
      fi: 'Asiakkaan on saatava ajoissa tieto palvelujensa katkoista, muutoksista ja tietoturvasta.',
      sv: 'Kunden måste i tid få veta om avbrott, ändringar och säkerhet i sina tjänster.',
      en: 'A customer must learn in time about outages, changes and security of its services.',
    },
    balancing: {
      fi: 'Palvelutiedote on osa palvelua, ja sen puuttuminen voisi aiheuttaa asiakkaalle vahinkoa. ' +
        'Lähetämme tiedotteen vain niille, joiden tehtävään asia kuuluu, heidän työosoitteeseensa ja ' +
        'omalla kielellään. Tiedotteissa ei ole markkinointia, eikä avaamista tai linkkien käyttöä ' +
        'seurata. Haitta vastaanottajalle on vähäinen, ja hän voi pyytää, että tiedotteet ohjataan ' +
        'toiselle henkilölle.',
      sv: 'Ett servicemeddelande är en del av tjänsten, och kunden kunde lida skada utan det. Vi skickar ' +
        'meddelandet endast till dem vars uppgift saken gäller, till deras arbetsadress och på deras eget ' +
        'språk. Meddelandena innehåller ingen marknadsföring, och vi följer inte upp om de öppnas eller om ' +
        'länkar används. Olägenheten för mottagaren är ringa, och mottagaren kan be att meddelandena styrs ' +
        'till någon annan.',
      en: 'A service bulletin is part of the service, and its absence could harm the customer. We send it ' +
        'only to those whose work it concerns, to their work address and in their language. Bulletins ' +
        'carry no marketing, and we do not follow opens or clicks. The burden on the reader is slight, and ' +
        'the reader may ask us to send them to somebody else.',
    },
  },
  invoicing: {
    interest: {
      fi: 'Saamme maksun työstämme, ja lasku löytää oikean tarkastajan asiakkaan organisaatiossa.',
      sv: 'Vi får betalt för vårt arbete, och fakturan når rätt granskare i kundens organisation.',
      en: 'We are paid for our work, and the invoice reaches the right checker in the customer’s ' +
        'organisation.',
    },
    balancing: {
      fi: 'Laskulla on usein oltava tilaajan tai tarkastajan nimi, jotta asiakas voi hyväksyä sen. Nimi ja ' +
        'työyhteystieto riittävät, eikä muuta tallenneta. Henkilö hoitaa laskuja työssään ja odottaa ' +
        'yhteydenottoja niistä. Maksetun laskun jälkeen nimi säilyy vain tositteella lain vaatiman ajan.',
      sv: 'Fakturan måste ofta bära beställarens eller granskarens namn för att kunden ska kunna godkänna ' +
        'den. Namnet och en kontaktuppgift till arbetet räcker, och inget annat sparas. Personen sköter ' +
        'fakturor i sitt arbete och väntar sig kontakt om dem. När fakturan är betald finns namnet kvar ' +
        'endast på verifikationen så länge lagen kräver.',
      en: 'An invoice often has to carry the name of the one who ordered or checks it, or the customer ' +
        'cannot approve it. The name and a work contact detail suffice, and nothing else is stored. The ' +
        'person handles invoices at work and expects to be contacted about them. Once the invoice is paid ' +
        'the name stays only on the voucher, as long as the law requires.',
    },
  },
  events: {
    interest: {
      fi: 'Asiakkuus antaa meille oikeutetun edun kutsua asiakkaitamme ja heidän yhteyshenkilöitään ' +
        'toimialaamme liittyviin koulutuksiin ja seminaareihin.',
      sv: 'Kundrelationen ger oss ett berättigat intresse att bjuda in våra kunder och deras ' +
        'kontaktpersoner till utbildningar och seminarier inom vår bransch.',
      en: 'The customership gives us a legitimate interest in inviting our customers and their contact ' +
        'persons to trainings and seminars in our field.',
    },
    balancing: {
      fi: 'Koulutus auttaa asiakasta käyttämään palvelujaan, joten etu on yhteinen. Kutsumme vain voimassa ' +
        'olevien asiakkuuksien henkilöitä, ja jokainen tilaisuus kertoo, miten se liittyy toimialaamme. ' +
        'Yhteistyökumppanille luovutetaan enintään etunimi, sukunimi ja kuntaorganisaatio ja vain ' +
        'osallistujan omasta tilaisuudesta. Osallistuminen on vapaaehtoista, ja kutsut voi kieltää heti ' +
        'yhdellä painalluksella.',
      sv: 'Utbildning hjälper kunden att använda sina tjänster, så intresset är gemensamt. Vi bjuder ' +
        'endast in personer med en gällande kundrelation, och varje evenemang berättar hur det hör till ' +
        'vår bransch. Till en samarbetspartner lämnas högst förnamn, efternamn och kommunorganisation och ' +
        'endast för det evenemang som personen deltar i. Det är frivilligt att delta, och inbjudningar kan ' +
        'förbjudas genast med ett enda klick.',
      en: 'Training helps the customer use its services, so the interest is shared. We invite only people ' +
        'of living customerships, and each event states how it relates to our field. A partner receives at ' +
        'most first name, last name and municipal organisation, and only for the event the person attends. ' +
        'Taking part is voluntary, and invitations can be refused at once with a single click.',
    },
  },
  feedback: {
    interest: {
      fi: 'Asiakkuus antaa meille oikeutetun edun kysyä, miten palvelumme ja tilaisuutemme ovat onnistuneet.',
      sv: 'Kundrelationen ger oss ett berättigat intresse att fråga hur våra tjänster och evenemang har ' +
        'lyckats.',
      en: 'The customership gives us a legitimate interest in asking how our services and events have ' +
        'succeeded.',
    },
    balancing: {
      fi: 'Palvelua ei voi parantaa tietämättä, mikä siinä ei toimi. Kyselyjä lähetetään harvoin, ' +
        'vastaaminen on vapaaehtoista ja kyselyn voi tehdä nimettömänä. Vastauksia ei yhdistetä muihin ' +
        'tietoihin eikä niiden perusteella arvioida ketään. Nimet irrotetaan vastauksista määräajassa, ja ' +
        'kyselyt voi kieltää heti.',
      sv: 'En tjänst kan inte förbättras utan att man vet vad som brister. Enkäter skickas sällan, det är ' +
        'frivilligt att svara och en enkät kan vara anonym. Svaren kopplas inte till andra uppgifter och ' +
        'ingen bedöms utifrån dem. Namnen skiljs från svaren inom utsatt tid, och enkäter kan förbjudas ' +
        'genast.',
      en: 'A service cannot be improved without knowing what fails in it. Surveys are rare, answering is ' +
        'voluntary and a survey can be anonymous. Answers are not joined to other data and nobody is ' +
        'assessed by them. Names are detached from answers within a set time, and surveys can be refused ' +
        'at once.',
    },
  },
  partner_management: {
    interest: {
      fi: 'Yhteistyö vaatii, että tiedämme, kuka kumppanilla vastaa sovituista asioista.',
      sv: 'Samarbetet förutsätter att vi vet vem hos partnern som ansvarar för det som avtalats.',
      en: 'Working together requires knowing who at the partner answers for what was agreed.',
    },
    balancing: {
      fi: 'Kumppanin edustaja toimii työssään ja on itse tai työnantajansa kautta antanut yhteystietonsa ' +
        'tähän. Tallennamme nimen, tehtävän ja työyhteystiedot, emme muuta. Tietoja käyttävät vain ' +
        'yhteistyötä hoitavat. Tiedot poistetaan määräajassa tehtävän päätyttyä, joten vaikutus henkilöön ' +
        'on vähäinen.',
      sv: 'Partnerns företrädare handlar i sitt arbete och har själv eller genom sin arbetsgivare gett ' +
        'sina kontaktuppgifter för detta. Vi sparar namn, uppgift och kontaktuppgifter till arbetet, inget ' +
        'annat. Uppgifterna används endast av dem som sköter samarbetet. De raderas inom utsatt tid efter ' +
        'att uppgiften upphört, så inverkan på personen är ringa.',
      en: 'A partner’s representative acts at work and has given the contact details for this, directly or ' +
        'through the employer. We store name, role and work contact details, nothing else. Only those who ' +
        'look after the partnership use them. They are deleted within a set time after the role ends, so ' +
        'the effect on the person is slight.',
    },
  },
  marketing: {
    interest: {
      fi: 'Kerromme organisaation palveluista vastaavalle uusista palveluista, jotka koskevat hänen ' +
        'työtehtäviään.',
      sv: 'Vi berättar om nya tjänster för den som ansvarar för organisationens tjänster, när de gäller ' +
        'personens arbetsuppgifter.',
      en: 'We tell the one who answers for an organisation’s services about new services that concern that ' +
        'work.',
    },
    balancing: {
      fi: 'Viesti lähetetään vain työosoitteeseen ja vain asiasta, joka kuuluu vastaanottajan ' +
        'työtehtäviin. Yksityishenkilöille markkinoimme vain suostumuksella. Jokaisessa viestissä on ' +
        'helppo ja maksuton kielto, joka tulee voimaan heti ja jonka organisaatio voi antaa kaikkien ' +
        'puolesta. Viestien avaamista ei seurata eikä ketään profiloida, joten haitta on vähäinen.',
      sv: 'Meddelandet skickas endast till en arbetsadress och endast om något som hör till mottagarens ' +
        'arbetsuppgifter. Till privatpersoner riktar vi marknadsföring endast med samtycke. Varje ' +
        'meddelande har ett enkelt och avgiftsfritt sätt att förbjuda fler; förbudet gäller genast och ' +
        'organisationen kan meddela det för alla. Vi följer inte upp om meddelanden öppnas och profilerar ' +
        'ingen, så olägenheten är ringa.',
      en: 'A message goes only to a work address and only about something that belongs to the reader’s ' +
        'work. To private persons we market only with consent. Every message has an easy, free way to ' +
        'refuse more; it takes effect at once, and an organisation can refuse for all its people. We do ' +
        'not follow opens and profile nobody, so the burden is slight.',
    },
  },
  access_security: {
    interest: {
      fi: 'Suojaamme rekisterin tietoja ja voimme osoittaa, kuka niitä on käyttänyt ja miksi ' +
        '(tietosuoja-asetuksen 32 artikla).',
      sv: 'Vi skyddar registrets uppgifter och kan visa vem som har använt dem och varför (artikel 32 i ' +
        'dataskyddsförordningen).',
      en: 'We protect the register’s data and can show who has used it and why (Article 32 GDPR).',
    },
    balancing: {
      fi: 'Loki on tarpeen, jotta väärinkäyttö huomataan ja tietoturvaloukkaus voidaan rajata; se suojaa ' +
        'ennen kaikkea rekisteröityjä. Lokiin kirjataan tapahtuma, tarkoitus ja aika, ei hakusanoja eikä ' +
        'tietojen sisältöä. Työntekijä tietää lokista ennalta, eikä sillä mitata työsuoritusta. Lokia ' +
        'pääsevät tutkimaan vain siihen määrätyt, ja se poistetaan määräajassa.',
      sv: 'Loggen behövs för att missbruk ska upptäckas och en incident kunna avgränsas; den skyddar ' +
        'framför allt de registrerade. I loggen antecknas händelse, ändamål och tid, inte sökord eller ' +
        'uppgifternas innehåll. De anställda känner till loggen på förhand, och den används inte för att ' +
        'mäta arbetsprestationer. Endast utsedda personer får granska loggen, och den raderas inom utsatt ' +
        'tid.',
      en: 'The log is needed to notice misuse and to bound a breach; it protects data subjects above all. ' +
        'It records the event, the purpose and the time, not search words or the data itself. Staff know ' +
        'of the log beforehand, and it is never used to measure their work. Only appointed people may ' +
        'examine it, and it is deleted within a set time.',
    },
  },
} as const satisfies Record<string, Interest>
