/** What the erasure desk says. */
export const texts = {
  noPerson: {
    fi: 'Henkilöä ei löydy. Hänet on voitu jo poistaa.',
    sv: 'Personen finns inte. Hen kan redan ha raderats.',
    en: 'There is no such person. They may have been erased already.',
  },
  noPlan: {
    fi: 'Poistosuunnitelmaa ei löydy.',
    sv: 'Raderingsplanen finns inte.',
    en: 'There is no such erasure plan.',
  },
  needsEverywhere: {
    fi: 'Poisto koskee koko rekisteriä. Tehtäväsi kattaa siitä vain osan.',
    sv: 'Raderingen gäller hela registret. Ditt uppdrag omfattar bara en del av det.',
    en: 'An erasure concerns the whole register. Your duty covers a part of it.',
  },
  barred: {
    fi: 'Poistoa ei voi tehdä vielä.',
    sv: 'Raderingen kan inte göras ännu.',
    en: 'The erasure cannot be done yet.',
  },
  stillNeeded: {
    fi: 'Tietoja tarvitaan vielä. Valitse toinen peruste, jos poisto on silti tehtävä.',
    sv: 'Uppgifterna behövs ännu. Välj en annan grund om de ändå ska raderas.',
    en: 'The data is still needed. Choose another ground if it is to be erased all the same.',
  },
  isOpen: {
    fi: 'Henkilölle on jo avoin poistosuunnitelma.',
    sv: 'Personen har redan en öppen raderingsplan.',
    en: 'There is an open erasure plan for the person already.',
  },
  changed: {
    fi: 'Tiedot ovat muuttuneet suunnitelman jälkeen. Tee uusi suunnitelma.',
    sv: 'Uppgifterna har ändrats efter planen. Gör en ny plan.',
    en: 'The data has changed since the plan. Make a new plan.',
  },
  ownPlan: {
    fi: 'Toisen henkilön on hyväksyttävä suunnitelma.',
    sv: 'Någon annan ska godkänna planen.',
    en: 'Somebody else must approve the plan.',
  },
  notApproved: {
    fi: 'Suunnitelmaa ei ole hyväksytty.',
    sv: 'Planen har inte godkänts.',
    en: 'The plan has not been approved.',
  },
  hasEnded: {
    fi: 'Suunnitelma on jo päättynyt.',
    sv: 'Planen har redan avslutats.',
    en: 'The plan has ended already.',
  },
  untold: {
    fi: 'Tietojen vastaanottajille on ensin ilmoitettava poistosta: ilmoitukset ovat sivulla Ilmoitukset vastaanottajille.',
    sv: 'De som har fått uppgifterna måste först meddelas om raderingen: se Meddelanden till mottagare.',
    en: 'Those who were given the data must first be told of the erasure: see Messages to recipients.',
  },
  unread: {
    fi: 'Lue ensin vapaat tekstit, joissa henkilö voi olla mainittu.',
    sv: 'Läs först de fria texter där personen kan vara nämnd.',
    en: 'First read the free texts that may mention the person.',
  },
  noText: { fi: 'Tekstiä ei löydy.', sv: 'Texten finns inte.', en: 'There is no such text.' },
  mustSay: { fi: 'Tekstiä ei voi jättää tyhjäksi.', sv: 'Texten kan inte vara tom.', en: 'The text cannot be empty.' },
  stillThere: {
    fi: 'Henkilö mainitaan tekstissä yhä. Poista nimi, sähköposti ja puhelinnumero.',
    sv: 'Personen nämns fortfarande i texten. Ta bort namn, e-post och telefonnummer.',
    en: 'The text still mentions the person. Take out the name, the e-mail address and the phone number.',
  },
} as const
