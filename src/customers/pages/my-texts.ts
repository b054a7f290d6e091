import type { Text } from '../../platform/text/language.ts'

const t = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

/** The words of the landing page. */
export const myTexts = {
  title: t('Omat asiat', 'Mina ärenden', 'My items'),
  waiting: (count: number) => t(`${count} odottaa`, `${count} väntar`, `${count} waiting`),
  nothing: t('Mikään ei odota', 'Ingenting väntar', 'Nothing waits'),
  nothingNext: t(
    'Tähän tulevat nimettävät seuraajat, annettavat selosteet ja päättyvät sopimukset.',
    'Här visas efterträdare som ska utses, beskrivningar som ska ges och avtal som upphör.',
    'Successors to name, notices to give and contracts that end will appear here.',
  ),
  followUps: t('Muistutukset', 'Påminnelser', 'Follow-ups'),
  notices: t('Annettavat tietosuojaselosteet', 'Beskrivningar att ge', 'Notices to give'),
  noticesTold: t(
    'Seloste annetaan kuukauden kuluessa siitä, kun tiedot saatiin (14 artikla).',
    'Beskrivningen ges inom en månad från att uppgifterna erhölls (artikel 14).',
    'The notice is given within a month of the data being received (Article 14).',
  ),
  ending: t('Päättyy 30 päivän kuluessa', 'Upphör inom 30 dagar', 'Ends within 30 days'),
  interim: t(
    'Sopimukset, joilla on väliaikainen yhteyshenkilö',
    'Avtal med tillfällig kontaktperson',
    'Contracts with an interim contact',
  ),
  toCalendar: t('Vie kalenteriin', 'För till kalendern', 'Take to a calendar'),
  calendarTold: t(
    'Päivät ja muistutus klo 9, ilman nimiä ja tekstejä: kalenteri voi olla missä tahansa.',
    'Dagarna och en påminnelse kl. 9, utan namn och texter: kalendern kan finnas var som helst.',
    'The days and a reminder at 9, without names and texts: a calendar may be anywhere.',
  ),
  inCalendar: {
    toDo: t('Tehtävä rekisterissä', 'Att göra i registret', 'To do in the register'),
    notice: t('Anna tietosuojaseloste', 'Ge dataskyddsbeskrivningen', 'Give the privacy notice'),
    ending: t('Sopimus päättyy', 'Avtalet upphör', 'The contract ends'),
  },
  by: t('viimeistään', 'senast', 'by'),
  late: t('myöhässä', 'försenad', 'late'),
} as const
