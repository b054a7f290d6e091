import type { Text } from '../platform/text/language.ts'

const text = (fi: string, sv: string, en: string): Text => ({ fi, sv, en })

// What an address begins with: the list, and one row of it.
const nouns: { readonly [head: string]: readonly [list: Text, row: Text] } = {
  customers: [text('Asiakkaat', 'Kunder', 'Customers'), text('Asiakas', 'Kund', 'Customer')],
  people: [text('Henkilöt', 'Personer', 'Persons'), text('Henkilö', 'Person', 'Person')],
  contracts: [text('Sopimukset', 'Avtal', 'Contracts'), text('Sopimus', 'Avtal', 'Contract')],
  affiliations: [text('Tehtävät asiakkailla', 'Uppgifter hos kunder', 'Roles at customers'), text('Tehtävä asiakkaalla', 'Uppgift hos kund', 'Role at a customer')],
  imports: [text('Tuonti', 'Import', 'Import'), text('Tuonnin tulos', 'Importens resultat', 'Outcome of an import')],
  duplicates: same('Mahdolliset kaksoiskappaleet', 'Möjliga dubbletter', 'Possible duplicates'),
  trash: same('Roskakori', 'Papperskorg', 'Trash'), my: same('Omat asiat', 'Mina ärenden', 'My items'),
  calls: same('Puhelut', 'Samtal', 'Calls'), notifications: same('Ilmoitukset', 'Meddelanden', 'Notifications'),
  'identity-providers': same('Tunnistuspalvelut', 'Identitetstjänster', 'Identity providers'), webhooks: same('Herätteet', 'Händelser', 'Webhooks'),
  drafts: same('Luonnokset', 'Utkast', 'Drafts'), search: same('Haku', 'Sökning', 'Search'), views: same('Omat näkymät', 'Egna vyer', 'Saved views'),
  'bulk-edits': same('Joukkomuutokset', 'Massändringar', 'Bulk edits'), settings: same('Asetukset', 'Inställningar', 'Settings'),
  accountability: same('Tietosuojaseloste', 'Dataskyddsbeskrivning', 'Privacy notice'), audit: same('Loki', 'Logg', 'Log'),
  requests: [text('Tietosuojapyynnöt', 'Dataskyddsbegäranden', 'Data protection requests'), text('Tietosuojapyyntö', 'Dataskyddsbegäran', 'Data protection request')],
  'recipient-messages': [text('Ilmoitukset vastaanottajille', 'Meddelanden till mottagare', 'Messages to recipients'),
    text('Ilmoitus vastaanottajalle', 'Meddelande till mottagare', 'Message to a recipient')],
  bulletins: [text('Tiedotteet', 'Utskick', 'Bulletins'), text('Tiedote', 'Utskick', 'Bulletin')],
  breaches: [text('Tietoturvaloukkaukset', 'Personuppgiftsincidenter', 'Personal data breaches'), text('Tietoturvaloukkaus', 'Personuppgiftsincident', 'Personal data breach')],
  'staff-data': [text('Työntekijöiden tiedot', 'Uppgifter om anställda', 'Data on staff'), text('Työntekijän tiedot', 'Uppgifter om en anställd', 'Data on a staff member')],
  erasures: [text('Poistot', 'Raderingar', 'Erasures'), text('Poisto', 'Radering', 'Erasure')],
  retention: same('Säilytys', 'Bevarande', 'Retention'), timetable: same('Yöajot', 'Nattkörningar', 'Nightly runs'),
  duties: [text('Työtehtävät', 'Uppdrag', 'Duties'), text('Työtehtävä', 'Uppdrag', 'Duty')],
  'access-register': same('Pääsyrekisteri', 'Åtkomstregister', 'Access register'),
  'access-requests': [text('Pääsypyynnöt', 'Begäranden om åtkomst', 'Access requests'), text('Pääsypyyntö', 'Begäran om åtkomst', 'Access request')],
  'external-identities': same('Ulkoiset tunnisteet', 'Externa identiteter', 'External identities'),
  'emergency-account': same('Hätätunnus', 'Nödkonto', 'Emergency account'),
  'email-changes': same('Osoitteiden vaihdot', 'Byten av adress', 'Changes of address'),
  account: same('Oma tili', 'Mitt konto', 'My account'),
}

// What of it an address asks for.
const parts: { readonly [part: string]: Text } = {
  new: text('uusi', 'ny', 'new'), edit: text('muokkaus', 'redigering', 'editing'), delete: text('poisto', 'borttagning', 'deleting'),
  removal: text('poisto', 'borttagning', 'removal'), merge: text('yhdistäminen', 'sammanslagning', 'merging'),
  timeline: text('aikajana', 'tidslinje', 'timeline'), notes: text('muistiinpanot', 'anteckningar', 'notes'),
  'to-dos': text('tehtävät', 'att göra', 'to-dos'), attachments: text('liitteet', 'bilagor', 'attachments'), mail: text('sähköposti', 'e-post', 'mail'),
  units: text('yksiköt', 'enheter', 'units'), 'e-invoice-addresses': text('verkkolaskuosoitteet', 'e-fakturaadresser', 'e-invoice addresses'),
  ownership: text('omistus', 'ägande', 'ownership'), 'reference-rules': text('laskun viitteet', 'fakturareferenser', 'invoice references'),
  'account-managers': text('vastaavat', 'ansvariga', 'account managers'), managers: text('vastaavat', 'ansvariga', 'account managers'),
  emails: text('sähköpostit', 'e-postadresser', 'e-mail addresses'), phones: text('puhelimet', 'telefoner', 'phones'),
  addresses: text('osoitteet', 'adresser', 'addresses'), objections: text('kiellot', 'förbud', 'objections'),
  notices: text('annetut selosteet', 'givna beskrivningar', 'notices given'), roles: text('roolit', 'roller', 'roles'),
  departure: text('lähtö', 'avgång', 'departure'), leaving: text('lähtö', 'avgång', 'leaving'), 'hand-over': text('asioiden siirto', 'överlämning', 'hand-over'),
  signature: text('allekirjoitus', 'underskrift', 'signature'), end: text('päättäminen', 'avslutning', 'ending'),
  responsible: text('vastuuhenkilö', 'ansvarig person', 'responsible contact'), 'open-once': text('kerta-avaus', 'engångsöppning', 'single opening'),
  bulk: text('joukkomuutos', 'massändring', 'bulk edit'), waiting: text('odottavat rivit', 'väntande rader', 'waiting lines'),
  reviews: text('katselmoinnit', 'granskningar', 'reviews'), leavers: text('lähtijät', 'personer som slutar', 'leavers'),
  proposals: text('hakemiston ehdotukset', 'katalogens förslag', 'proposals of the directory'),
  import: text('tuonti', 'import', 'import'), 'own-fields': text('omat kentät', 'egna fält', 'own fields'),
  record: text('seloste käsittelytoimista', 'register över behandling', 'record of processing'), security: text('kirjautuminen', 'inloggning', 'signing in'),
  tokens: text('ohjelmien tunnisteet', 'programmens nycklar', "programs' tokens"), letter: text('kirje', 'brev', 'letter'), answer: text('vastaus', 'svar', 'answer'),
}

function same(fi: string, sv: string, en: string): readonly [Text, Text] {
  return [text(fi, sv, en), text(fi, sv, en)]
}

/** What people call a page, from the kind of its address: '/customers/:id/notes/new' is "Customer: notes, new". A page
 *  that has no name is called by nothing but that it is one. */
export function pageName(route: string): Text {
  const [head = '', ...rest] = route.slice(1).replace(/\.\w+$/, '').split('/')
  const [list, row] = nouns[head] ?? same('Rekisterin sivu', 'En sida i registret', 'A page of the register')
  const named = rest.flatMap((part) => parts[part] ?? [])
  const noun = rest.some((part) => part.startsWith(':')) ? row : list
  const whole = (language: keyof Text) => [noun[language], named.map((part) => part[language]).join(', ')].filter((one) => one !== '').join(': ')
  return { fi: whole('fi'), sv: whole('sv'), en: whole('en') }
}
