import type { Text } from '../platform/text/language.ts'

const text = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

/** The words of the notice to the authority and of the letters to those whom a breach concerns. Source: GDPR 33(3), 34(2). */
export const letterTexts = {
  notice: text('Ilmoitus tietoturvaloukkauksesta', 'Anmälan om personuppgiftsincident', 'Notification of a personal data breach'),
  further: text('Täydennys ilmoitukseen tietoturvaloukkauksesta', 'Komplettering av anmälan om personuppgiftsincident', 'Supplement to the notification of a personal data breach'),
  noticeLead: text(
    '{controller} ilmoittaa henkilötietojen tietoturvaloukkauksesta tietosuoja-asetuksen 33 artiklan mukaisesti. Luonnos on tehty {day}.',
    '{controller} anmäler en personuppgiftsincident enligt artikel 33 i dataskyddsförordningen. Utkastet är gjort {day}.',
    '{controller} notifies a personal data breach under Article 33 of the General Data Protection Regulation. This draft was made on {day}.',
  ),
  when: text('Milloin', 'När', 'When'),
  found: text('Havaittu {at}', 'Upptäckt {at}', 'Found {at}'),
  due: text('72 tuntia täyttyy {at}', '72 timmar går ut {at}', '72 hours end {at}'),
  nature: text('Loukkauksen luonne', 'Incidentens art', 'Nature of the breach'),
  concerned: text('Keitä ja mitä tietoja asia koskee', 'Vilka personer och uppgifter det gäller', 'Whose data, and which'),
  people: text('Henkilöitä noin {count}', 'Ungefär {count} personer', 'About {count} people'),
  records: text('Tietueita noin {count}', 'Ungefär {count} poster', 'About {count} records'),
  consequences: text('Todennäköiset seuraukset', 'Sannolika konsekvenser', 'Likely consequences'),
  measures: text('Toimenpiteet', 'Åtgärder', 'Measures'),
  risk: text('Arvio riskistä', 'Bedömning av risken', 'Assessment of the risk'),
  told: text('Aiemmat ilmoitukset', 'Tidigare anmälningar', 'Earlier notices'),
  reach: text('Yhteyspiste', 'Kontaktpunkt', 'Contact point'),
  unknown: text('Ei vielä tiedossa: täydennetään myöhemmin.', 'Inte känt än: kompletteras senare.', 'Not known yet: will be supplied later.'),
  letter: text('Tietojasi koskeva tietoturvaloukkaus', 'En incident som gäller dina uppgifter', 'A breach that concerns your data'),
  letterLead: text(
    'Kerromme sinulle, että tietojasi on joutunut tietoturvaloukkauksen kohteeksi. Havaitsimme sen {day}.',
    'Vi informerar dig om att dina uppgifter har berörts av en personuppgiftsincident. Vi upptäckte den {day}.',
    'We are telling you that data about you was part of a personal data breach. We found it on {day}.',
  ),
  happened: text('Mitä tapahtui', 'Vad hände', 'What happened'),
  follows: text('Mitä siitä voi seurata', 'Vad det kan leda till', 'What may follow from it'),
  done: text('Mitä olemme tehneet', 'Vad vi har gjort', 'What we have done'),
  ask: text('Kysy lisää', 'Fråga mer', 'Ask us more'),
  askUs: text('Voit kysyä meiltä asiasta ja tietosuojaoikeuksistasi: {reach}.', 'Du kan fråga oss om saken och om dina rättigheter: {reach}.', 'You may ask us about this and about your rights: {reach}.'),
} as const
