/** What the page about the programs' interface says of events. */
export const eventTexts = {
  title: { fi: 'Herätteet', sv: 'Webhookar', en: 'Webhooks' },
  what: {
    fi: 'Vastaanottaja saa jokaisesta tapahtumasta pienen viestin (HTTP POST): tapahtuman nimi, aika ja tunniste. Hae tiedot rajapinnasta avaimella, joka saa ne nähdä. Poiston jälkeen haettavaa ei ole: poista tieto itsekin. Mikä riviin kuuluu, menee sen mukana.',
    sv: 'Mottagaren får ett litet meddelande (HTTP POST) om varje händelse: dess namn, tidpunkt och id. Hämta uppgifterna via gränssnittet med en nyckel som får se dem. Efter en radering finns inget att hämta: radera också själv. Det som hör till raden följer med den.',
    en: 'The receiver gets a small message (HTTP POST) of each event: its name, its time and an id. Fetch the data through the interface with a token that may see it. After an erasure there is nothing to fetch: erase as well. What belongs to the row goes with it.',
  },
  rules: {
    fi: 'Vastaa 2xx kymmenessä sekunnissa. Muuten lähetys toistetaan kolmen päivän ajan yhä harvemmin; vastaus 410 lopettaa herätteet heti ja viiden päivän hiljaisuus viimeistään. Uudelleenohjausta ei seurata.',
    sv: 'Svara 2xx inom tio sekunder. Annars upprepas sändningen allt glesare i tre dagar; svaret 410 avslutar webhooken genast och fem dagars tystnad senast. Omdirigeringar följs inte.',
    en: 'Answer 2xx within ten seconds. Otherwise it is sent again, ever more seldom, for three days; the answer 410 ends the webhook at once, and five days of silence at the latest. Redirects are not followed.',
  },
  order: {
    fi: 'Sama viesti voi tulla useammin kuin kerran, aina samalla webhook-id:llä, eikä järjestystä luvata.',
    sv: 'Samma meddelande kan komma mer än en gång, alltid med samma webhook-id, och ingen ordning utlovas.',
    en: 'The same message may arrive more than once, always with the same webhook-id, and no order is promised.',
  },
  names: { fi: 'Tapahtumat', sv: 'Händelser', en: 'Events' },
  example: { fi: 'Viesti', sv: 'Meddelandet', en: 'The message' },
  verify: { fi: 'Allekirjoituksen tarkistus (Standard Webhooks)', sv: 'Kontroll av signaturen (Standard Webhooks)', en: 'Checking the signature (Standard Webhooks)' },
  how: {
    fi: 'Tarkista allekirjoitus viestin tavuista ennen kuin luet niitä, ja hylkää yli viiden minuutin ikäiset. Salaisuuden vaihtuessa allekirjoituksia on vuorokauden ajan kaksi; yksi oikea riittää.',
    sv: 'Kontrollera signaturen mot meddelandets bytes innan du läser dem, och förkasta äldre än fem minuter. När hemligheten byts finns två signaturer i ett dygn; en rätt räcker.',
    en: 'Check the signature against the bytes of the message before reading them, and refuse any older than five minutes. While a secret changes there are two signatures for a day; one that is right is enough.',
  },
} as const
