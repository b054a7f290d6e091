import type { Text } from '../catalogue/shape.ts'

const happenings = {
  created: { fi: 'Lisätty', sv: 'Tillagd', en: 'Created' },
  changed: { fi: 'Muuttunut', sv: 'Ändrad', en: 'Changed' },
  restored: { fi: 'Palautettu', sv: 'Återställd', en: 'Restored' },
  trashed: { fi: 'Roskakorissa', sv: 'I papperskorgen', en: 'In the trash' },
  merged: { fi: 'Yhdistetty', sv: 'Sammanförd', en: 'Merged' },
  erased: { fi: 'Poistettu', sv: 'Raderad', en: 'Erased' },
} as const

/** What people call the choices of access, signing in, the audit and the nightly jobs, by `table.column`. */
export const securityChoices: { readonly [column: string]: { readonly [choice: string]: Text } } = {
  'breach.kind': {
    confidentiality: { fi: 'Tietoja on nähnyt tai saanut joku, jolle ne eivät kuulu', sv: 'Någon obehörig har sett eller fått uppgifter',
      en: 'Somebody saw or got data who may not' },
    integrity: { fi: 'Tietoja on muuttunut luvatta tai vahingossa', sv: 'Uppgifter har ändrats olovligt eller av misstag',
      en: 'Data was changed unlawfully or by accident' },
    availability: { fi: 'Tietoja on hävinnyt tai ne eivät ole käytettävissä', sv: 'Uppgifter har gått förlorade eller är inte tillgängliga',
      en: 'Data was lost or cannot be reached' },
    several: { fi: 'Useampi näistä', sv: 'Flera av dessa', en: 'More than one of these' },
    ledger_lost: { fi: 'Poistokirja on kadonnut', sv: 'Raderingsboken har gått förlorad', en: 'The erasure ledger is lost' },
  },
  'breach.risk': {
    none: { fi: 'Ei todennäköistä riskiä', sv: 'Ingen sannolik risk', en: 'No likely risk' },
    risk: { fi: 'Riski', sv: 'Risk', en: 'Risk' },
    high: { fi: 'Korkea riski', sv: 'Hög risk', en: 'High risk' },
  },
  'breach_notice.stage': {
    first: { fi: 'Ensimmäinen ilmoitus', sv: 'Första anmälan', en: 'First notice' },
    further: { fi: 'Täydennys', sv: 'Komplettering', en: 'Further notice' },
  },
  'breach_person.told_how': {
    letter: { fi: 'Kirjeellä', sv: 'Per brev', en: 'By letter' },
    email: { fi: 'Sähköpostilla', sv: 'Per e-post', en: 'By e-mail' },
    phone: { fi: 'Puhelimessa', sv: 'Per telefon', en: 'By phone' },
    in_person: { fi: 'Tavatessa', sv: 'Vid möte', en: 'In person' },
    public: { fi: 'Julkisella tiedotteella', sv: 'Genom offentlig information', en: 'By public notice' },
  },
  'access_request.answer': {
    granted: { fi: 'Myönnetty', sv: 'Beviljad', en: 'Granted' },
    refused: { fi: 'Evätty', sv: 'Avslagen', en: 'Refused' },
  },
  'access_right.kind': {
    key: { fi: 'Avain', sv: 'Nyckel', en: 'Key' },
    badge: { fi: 'Kulkukortti', sv: 'Passerkort', en: 'Badge' },
    room: { fi: 'Tila', sv: 'Lokal', en: 'Room' },
    system: { fi: 'Ulkoinen järjestelmä', sv: 'Externt system', en: 'External system' },
  },
  'access_review_line.answer': {
    confirmed: { fi: 'Jatkuu', sv: 'Fortsätter', en: 'Continues' },
    ended: { fi: 'Päätetty', sv: 'Avslutad', en: 'Ended' },
  },
  'staff_user.density': {
    comfortable: { fi: 'Väljä', sv: 'Luftig', en: 'Comfortable' },
    compact: { fi: 'Tiivis', sv: 'Kompakt', en: 'Compact' },
  },
  'staff_user.hours': {
    hours_24: { fi: '24 tuntia (klo 15.05)', sv: '24 timmar (kl. 15.05)', en: '24 hours (15:05)' },
    hours_12: { fi: '12 tuntia (klo 3.05 ip.)', sv: '12 timmar (kl. 3.05 e.m.)', en: '12 hours (3:05 p.m.)' },
  },
  'staff_user.landing': {
    my: { fi: 'Omat asiat', sv: 'Mina ärenden', en: 'My items' },
    customers: { fi: 'Asiakkaat', sv: 'Kunder', en: 'Customers' },
    people: { fi: 'Henkilöt', sv: 'Personer', en: 'Persons' },
    contracts: { fi: 'Sopimukset', sv: 'Avtal', en: 'Contracts' },
  },
  'session.kind': {
    browser: { fi: 'Selain', sv: 'Webbläsare', en: 'Browser' },
    token: { fi: 'Ohjelma', sv: 'Program', en: 'Program' },
    waiting: { fi: 'Odottaa vahvistusta', sv: 'Väntar på bekräftelse', en: 'Awaits its second proof' },
  },
  'session.proof': {
    link: { fi: 'Kertalinkki', sv: 'Engångslänk', en: 'One-time link' },
    second_factor: { fi: 'Salasana ja vahvistus', sv: 'Lösenord och bekräftelse', en: 'Password and second factor' },
    passkey: { fi: 'Pääsyavain', sv: 'Nyckel', en: 'Passkey' },
    external: { fi: 'Organisaation kirjautuminen', sv: 'Organisationens inloggning', en: "The organisation's sign-in" },
    emergency: { fi: 'Hätätunnus', sv: 'Nödkonto', en: 'Emergency account' },
  },
  'passkey_challenge.act': {
    sign_in: { fi: 'Kirjautuminen', sv: 'Inloggning', en: 'Signing in' },
    register: { fi: 'Käyttöönotto', sv: 'Registrering', en: 'Adding a key' },
    confirm: { fi: 'Vahvistus', sv: 'Bekräftelse', en: 'Confirming' },
  },
  'timetable_run.result': {
    done: { fi: 'Tehty', sv: 'Gjord', en: 'Done' },
    failed: { fi: 'Epäonnistui', sv: 'Misslyckades', en: 'Failed' },
    passed_over: { fi: 'Ei tarpeen', sv: 'Behövdes inte', en: 'Not needed' },
  },
  'webhook.ended_because': {
    staff: { fi: 'Lopetettu', sv: 'Avslutad', en: 'Ended by staff' },
    gone: { fi: 'Vastaanottaja ilmoitti poistuneensa', sv: 'Mottagaren meddelade att den är borta', en: 'The receiver said it is gone' },
    silent: { fi: 'Vastaanottaja ei vastannut viiteen päivään', sv: 'Mottagaren svarade inte på fem dagar',
      en: 'The receiver did not answer for five days' },
  },
  'webhook_event.happening': happenings,
  'webhook_delivery.happening': { ...happenings, tested: { fi: 'Koe', sv: 'Prov', en: 'Test' } },
  'audit_entry.act': {
    listed: { fi: 'Luetteloitu', sv: 'Listad', en: 'Listed' },
    opened: { fi: 'Avattu', sv: 'Öppnad', en: 'Opened' },
    exported: { fi: 'Viety tiedostoon', sv: 'Exporterad', en: 'Exported' },
    printed: { fi: 'Tulostettu', sv: 'Utskriven', en: 'Printed' },
    disclosed: { fi: 'Luovutettu', sv: 'Utlämnad', en: 'Disclosed' },
    written: { fi: 'Kirjoitettu', sv: 'Skriven', en: 'Written' },
    refused: { fi: 'Evätty', sv: 'Nekad', en: 'Refused' },
  },
  'audit_checkpoint.kind': {
    sealed: { fi: 'Sinetöity', sv: 'Förseglad', en: 'Sealed' },
    restored: { fi: 'Palautettu varmuuskopiosta', sv: 'Återställd från säkerhetskopia', en: 'Restored from a backup' },
    purged: { fi: 'Vanhentuneet poistettu', sv: 'Föråldrade gallrade', en: 'Expired entries removed' },
  },
}
