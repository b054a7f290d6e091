/** What the rights desk refuses. */
export const texts = {
  wholeRegister: {
    fi: 'Tähän vastaa vain se, jonka tehtävä kattaa koko rekisterin: osa tiedoista olisi väärä vastaus.',
    sv: 'Detta besvaras bara av den vars uppdrag täcker hela registret: en del av uppgifterna vore ett felaktigt svar.',
    en: 'Only a duty over the whole register may answer this: a part of the data would be a wrong answer.',
  },
  noPerson: {
    fi: 'Henkilöä ei löydy rekisteristä.', sv: 'Personen finns inte i registret.', en: 'The person is not in the register.',
  },
  tooLarge: {
    fi: 'Vastaus on liian suuri yhdeksi tiedostoksi. Anna se paperilla tai osissa.',
    sv: 'Svaret är för stort för en fil. Ge det på papper eller i delar.',
    en: 'The answer is too large for one file. Give it on paper or in parts.',
  },
  noRequest: { fi: 'Pyyntöä ei löydy.', sv: 'Begäran finns inte.', en: 'There is no such request.' },
  inFuture: { fi: 'Päivä on tulevaisuudessa.', sv: 'Dagen ligger i framtiden.', en: 'The day is in the future.' },
  wrongDay: { fi: 'Kirjoita päivä muodossa 31.12.2026.', sv: 'Skriv dagen i formen 31.12.2026.', en: 'Write the day as 31.12.2026.' },
  noCodes: {
    fi: 'Tässä oli henkilötunnus. Poista se: emme kysy emmekä talleta sitä.',
    sv: 'Här fanns en personbeteckning. Ta bort den: vi frågar inte efter den och sparar den inte.',
    en: 'This held a personal identity code. Remove it: we neither ask for it nor keep it.',
  },
  closed: { fi: 'Pyyntö on jo käsitelty.', sv: 'Begäran är redan behandlad.', en: 'The request has been handled already.' },
  giveReason: { fi: 'Kirjoita perustelu.', sv: 'Skriv en motivering.', en: 'Write the reason.' },
  giveWords: { fi: 'Kerro, mitä pyydät.', sv: 'Berätta vad du begär.', en: 'Tell what you ask for.' },
  giveReach: { fi: 'Kerro, mihin vastaamme.', sv: 'Berätta vart vi svarar.', en: 'Tell where we should answer.' },
  giveValue: { fi: 'Kirjoita oikea tieto.', sv: 'Skriv den rätta uppgiften.', en: 'Write the right value.' },
  chooseKind: { fi: 'Valitse, mitä pyydetään.', sv: 'Välj vad som begärs.', en: 'Choose what is asked.' },
  chooseStep: { fi: 'Valitse vaihe.', sv: 'Välj ett steg.', en: 'Choose a step.' },
  chooseGround: { fi: 'Valitse peruste.', sv: 'Välj en grund.', en: 'Choose a ground.' },
  chooseHow: {
    fi: 'Kerro, miten henkilöllisyys varmistui.', sv: 'Berätta hur identiteten kontrollerades.', en: 'Tell how identity was confirmed.',
  },
  noExtension: {
    fi: 'Aikaa jatketaan vain kerran ja vain ensimmäisen kuukauden aikana.',
    sv: 'Tiden förlängs bara en gång och bara under den första månaden.',
    en: 'The time is extended only once, and only within the first month.',
  },
  oneOrTwo: { fi: 'Lisäaika on yksi tai kaksi kuukautta.', sv: 'Tilläggstiden är en eller två månader.', en: 'The extension is one or two months.' },
  stillWaits: {
    fi: 'Pyytäjältä odotetaan vielä tietoa. Kirjaa ensin, että se saatiin, tai kieltäydy perustellusti.',
    sv: 'Vi väntar ännu på uppgifter av den som begärt. Anteckna först att de kommit, eller avslå med motivering.',
    en: 'Something is still awaited from the person. Enter first that it came, or refuse with reasons.',
  },
  nothingAsked: { fi: 'Mitään ei ole kysytty.', sv: 'Inget har frågats.', en: 'Nothing has been asked.' },
  whoseIsIt: { fi: 'Kerro ensin, kenen tiedoista on kyse.', sv: 'Ange först vems uppgifter det gäller.', en: 'Say first whose data it is about.' },
  tellFirst: {
    fi: 'Ennen rajoituksen poistamista asiasta kerrotaan henkilölle.', sv: 'Personen underrättas innan begränsningen hävs.',
    en: 'The person is told before the restriction is lifted.',
  },
  notRestricted: { fi: 'Tällaista rajoitusta ei ole.', sv: 'Det finns ingen sådan begränsning.', en: 'There is no such restriction.' },
  giveWording: {
    fi: 'Kirjoita, millä sanoin suostumusta pyydettiin.', sv: 'Skriv med vilka ord samtycket begärdes.',
    en: 'Write the words in which the consent was asked for.',
  },
  noConsent: { fi: 'Voimassa olevaa suostumusta ei ole.', sv: 'Det finns inget gällande samtycke.', en: 'There is no consent in force.' },
  endedByUs: {
    fi: 'Käyttötarkoitus on päätetty tämän henkilön osalta. Avaa se ensin.',
    sv: 'Ändamålet har avslutats för den här personen. Öppna det först.',
    en: 'The purpose has been ended for this person. Reopen it first.',
  },
  noSuchObjection: { fi: 'Tällaista vastustusta ei ole.', sv: 'Det finns ingen sådan invändning.', en: 'There is no such objection.' },
  heldAtOnce: {
    fi: 'Tämä kielto tuli voimaan heti, eikä siitä tehdä päätöstä.', sv: 'Detta förbud gällde genast och kräver inget beslut.',
    en: 'This ban took effect at once and needs no decision.',
  },
  notEnded: { fi: 'Käyttötarkoitusta ei ole päätetty.', sv: 'Ändamålet har inte avslutats.', en: 'The purpose has not been ended.' },
  chooseAct: { fi: 'Valitse, mitä tehdään.', sv: 'Välj vad som ska göras.', en: 'Choose what is done.' },
  choosePurpose: { fi: 'Valitse käyttötarkoitus.', sv: 'Välj ett ändamål.', en: 'Choose a purpose.' },
  chooseTold: { fi: 'Valitse, miten henkilölle kerrottiin.', sv: 'Välj hur personen underrättades.', en: 'Choose how the person was told.' },
  chooseChannel: { fi: 'Valitse, miten suostumus annettiin.', sv: 'Välj hur samtycket gavs.', en: 'Choose how the consent was given.' },
  chooseOutcome: { fi: 'Valitse ratkaisu.', sv: 'Välj ett avgörande.', en: 'Choose a decision.' },
  noObjection: {
    fi: 'Tähän käyttötarkoitukseen ei ole vastustamisoikeutta: käsittely perustuu lakiin tai sopimukseen.',
    sv: 'För detta ändamål finns ingen rätt att invända: behandlingen grundar sig på lag eller avtal.',
    en: 'There is no right to object to this purpose: it rests on the law or a contract.',
  },
  tooOften: {
    fi: 'Lähetit monta pyyntöä lyhyessä ajassa. Odota hetki ja yritä uudelleen.',
    sv: 'Du skickade många begäranden på kort tid. Vänta en stund och försök igen.',
    en: 'You sent many requests in a short time. Wait a while and try again.',
  },
} as const
