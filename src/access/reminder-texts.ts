/** What a reminder says. */
export const reminderTexts = {
  subject: { fi: 'Muistutus: {controller}', sv: 'Påminnelse: {controller}', en: 'Reminder: {controller}' },
  waits: { fi: 'Sinua odottaa rekisterissä:', sv: 'Detta väntar på dig i registret:', en: 'These wait for you in the register:' },
  breaches: {
    fi: 'Tietoturvaloukkauksia, joiden riskiä ei ole arvioitu tai joista ei ole ilmoitettu', sv: 'Personuppgiftsincidenter vars risk inte har bedömts eller som inte har anmälts',
    en: 'Breaches whose risk nobody has judged, or that have not been notified',
  },
  requests: {
    fi: 'Tietosuojapyyntöjä, joiden määräaika on lähellä tai ohi', sv: 'Dataskyddsbegäranden vars tidsfrist är nära eller har gått ut',
    en: 'Data protection requests whose time limit is near or past',
  },
  reviews: {
    fi: 'Käyttöoikeuksia, joista päätät katselmoinnissa', sv: 'Åtkomsträttigheter som du beslutar om i granskningen',
    en: 'Rights of access for you to decide on in the review',
  },
  ending: { fi: 'Tehtäviä, jotka päättyvät kuukauden kuluessa', sv: 'Uppdrag som upphör inom en månad', en: 'Duties that end within a month' },
  unprepared: {
    fi: 'Tehtäviä, jotka odottavat sitoumusta, koulutusta tai ohjeita', sv: 'Uppdrag som väntar på förbindelse, utbildning eller anvisningar',
    en: 'Duties that wait for an undertaking, training or instructions',
  },
  turnOff: {
    fi: 'Muistutamme enintään kerran viikossa, loukkauksista ja pyyntöjen viimeisistä päivistä joka päivä. Muut kuin näiden muistutukset voit lopettaa omissa asetuksissasi.',
    sv: 'Vi påminner högst en gång i veckan, om incidenter och begärandens sista dagar varje dag. Andra påminnelser än dessa kan du avsluta i dina egna inställningar.',
    en: 'We remind once a week at most, and of breaches and the last days of requests each day. Other reminders can be ended in your own settings.',
  },
  always: {
    fi: 'Laissa säädetyistä määräajoista muistutetaan aina.', sv: 'Om lagstadgade tidsfrister påminner vi alltid.',
    en: 'Of time limits set by law we always remind.',
  },
  choice: { fi: 'Muistutukset sähköpostiin', sv: 'Påminnelser per e-post', en: 'Reminders by e-mail' },
  all: { fi: 'Kaikki, enintään kerran viikossa', sv: 'Alla, högst en gång i veckan', en: 'All, once a week at most' },
  lawOnly: { fi: 'Vain laissa säädetyt määräajat', sv: 'Endast lagstadgade tidsfrister', en: 'Time limits set by law alone' },
} as const
