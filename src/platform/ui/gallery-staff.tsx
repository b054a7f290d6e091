import type { Language } from '../text/language.ts'
import { Badge, Button, Columns, type Content, EmptyState, LinkButton, Panel, Timeline, type Tone, ValueList } from './parts.tsx'
import { type Flash, type Heading, KeysDialog, StaffPage } from './shell.tsx'
import { Chips, type Column, DataTable, Pagination, SearchField } from './table.tsx'

/** Chooses one of three texts; the gallery's rows of words stay readable beside their pieces. */
export type Say = (fi: string, sv: string, en: string) => string

/** The texts of one language. */
export function sayIn(language: Language): Say {
  return (fi, sv, en) => ({ fi, sv, en })[language]
}

/** The gallery's staff frame, with an invented controller's menu. */
export function Frame(props: Heading & { t: Say; language: Language; current: number; flash?: Flash; children: Content }) {
  const { t } = props
  return (
    <StaffPage
      {...props}
      brand={{ name: 'Seloste', href: '#', controller: 'Jokilaakson ICT Oy' }}
      menu={menu(t, props.current)}
      task={{
        label: t('Työtehtävä', 'Arbetsuppgift', 'Work task'),
        duty: t('Asiakaspalvelu, koulut', 'Kundservice, skolor', 'Customer service, schools'),
        until: t('31.8.2027 asti', 'till 31.8.2027', 'until 31 Aug 2027'),
        reach: t('näet 214 henkilöä', 'du ser 214 personer', 'you see 214 people'),
      }}
      account={{ name: 'Outi Åkerman', href: '#me', signOut: { label: t('Kirjaudu ulos', 'Logga ut', 'Sign out'), action: '#' } }}
      languages={(['fi', 'sv', 'en'] as const).map((code) => ({ code, label: code, href: `#${code}`, isCurrent: code === props.language }))}
      texts={{ skip: t('Siirry sisältöön', 'Till innehållet', 'Skip to content'), menu: t('Valikko', 'Meny', 'Menu'), languages: t('Kieli', 'Språk', 'Language') }}
      keys={<Keys t={t} />}
    />
  )
}

function menu(t: Say, current: number) {
  const labels = [
    t('Omat työt', 'Mina uppgifter', 'My items'), t('Asiakkaat', 'Kunder', 'Customers'), t('Henkilöt', 'Personer', 'People'),
    t('Sopimukset', 'Avtal', 'Contracts'), t('Palvelu', 'Service', 'Service'), t('Tiedotteet', 'Meddelanden', 'Bulletins'),
    t('Laskutus', 'Fakturering', 'Invoicing'), t('Koulutukset', 'Utbildningar', 'Trainings'), t('Kyselyt', 'Enkäter', 'Surveys'),
    t('Tietosuojaseloste', 'Dataskyddsbeskrivning', 'Privacy notice'),
  ]
  const counts: Readonly<Record<number, number>> = { 0: 7, 4: 23 }
  return labels.map((label, index) => ({
    label, href: `#${index}`, isCurrent: index === current, count: counts[index], countLabel: t('avointa', 'öppna', 'open'),
  }))
}

function Keys(props: { t: Say }) {
  const { t } = props
  return (
    <KeysDialog
      title={t('Näppäimet', 'Tangenter', 'Keys')}
      close={t('Sulje', 'Stäng', 'Close')}
      off={t('Älä käytä yhden merkin näppäimiä', 'Använd inte enteckenstangenter', 'Do not use single-character keys')}
      keys={[
        { keys: '/', what: t('haku', 'sök', 'search') },
        { keys: 'n', what: t('uusi', 'ny', 'new') },
        { keys: 'j k', what: t('seuraava ja edellinen rivi', 'nästa och föregående rad', 'next and previous row') },
        { keys: 'Enter', what: t('avaa', 'öppna', 'open') },
        { keys: 'e', what: t('muokkaa', 'redigera', 'edit') },
        { keys: 'Ctrl+Enter', what: t('tallenna', 'spara', 'save') },
        { keys: 'Esc', what: t('takaisin', 'tillbaka', 'back') },
      ]}
    />
  )
}

type Row = readonly [name: string, code: string, town: string, contact: string, contract: string, ends: string, tone: Tone, share: string]

const rows: readonly Row[] = [
  ['Alavieskan kunta', '9339563-7', 'Alavieska', 'Juhani Kinnunen', 'S-2018-0001', '31.12.2027', 'holds', '2,1'],
  ['Haapaveden kaupunki', '9120447-0', 'Haapavesi', 'Sari Rautio', 'S-2019-0004', '31.12.2026', 'waits', '4,8'],
  ['Hämeen Kone Oy', '9555102-3', 'Nivala', 'Jari Mäkelä', 'S-2024-0310', '', 'holds', '–'],
  ['Kalajoen kaupunki', '9201876-8', 'Kalajoki', 'Mikko Ylitalo', 'S-2017-0009', '31.12.2028', 'holds', '8,4'],
  ['Kinnunen, Aino', '', 'Sievi', 'Aino Kinnunen', '–', '', 'neutral', '–'],
  ['Nivalan kaupunki', '9611240-1', 'Nivala', 'Päivi Hämäläinen', 'S-2016-0002', '31.12.2027', 'holds', '7,9'],
  ['Oulaisten kaupunki', '9301175-2', 'Oulainen', 'Timo Kangas → Elina Laitila', 'S-2018-0011', '31.12.2027', 'waits', '5,2'],
  ['Pyhäjärven Puu Ky', '9708813-2', 'Pyhäjärvi', 'Outi Åkerman', 'S-2025-0442', '30.6.2026', 'refuses', '–'],
  ['Sievin kunta', '9417720-1', 'Sievi', 'Kaisa Lehto', 'S-2018-0013', '31.12.2027', 'holds', '3,6'],
  ['Ylivieskan kaupunki', '9100042-7', 'Ylivieska', 'Antti Ojala', 'S-2015-0001', '31.12.2029', 'holds', '12,5'],
  ['Ääri-Sähkö Oy', '9822013-1', 'Ylivieska', 'Åsa Öberg-Nyström', 'S-2026-0517', '', 'holds', '–'],
]

function columns(t: Say): readonly Column<Row>[] {
  const states = {
    holds: t('Voimassa', 'I kraft', 'In force'),
    waits: t('Päättyy 39 päivän kuluttua', 'Upphör om 39 dagar', 'Ends in 39 days'),
    refuses: t('Päättynyt', 'Upphört', 'Ended'),
    neutral: t('Valmistelussa', 'Under beredning', 'In preparation'),
  }
  return [
    {
      key: 'name', title: t('Nimi', 'Namn', 'Name'), main: true, sort: { href: '#sort-name', now: 'ascending' },
      cell: (row) => row[0], second: (row) => row[1] || t('yksityishenkilö', 'privatperson', 'private person'),
    },
    { key: 'town', title: t('Kunta', 'Kommun', 'Municipality'), low: true, sort: { href: '#sort-town' }, cell: (row) => row[2] },
    { key: 'contact', title: t('Vastuullinen yhteyshenkilö', 'Ansvarig kontakt', 'Responsible contact'), cell: (row) => row[3] },
    { key: 'contract', title: t('Sopimus', 'Avtal', 'Contract'), whole: true, cell: (row) => row[4] },
    {
      key: 'ends', title: t('Päättyy', 'Upphör', 'Ends'), align: 'end', sort: { href: '#sort-ends' },
      cell: (row) => row[5] || <span class="muted">{t('toistaiseksi', 'tills vidare', 'open-ended')}</span>,
    },
    { key: 'state', title: t('Tila', 'Status', 'State'), cell: (row) => <Badge tone={row[6]}>{states[row[6]]}</Badge> },
    { key: 'share', title: t('Omistus %', 'Ägande %', 'Share %'), low: true, align: 'end', cell: (row) => row[7] },
  ]
}

/** A mock staff list. */
export function ListView(props: { t: Say; language: Language }) {
  const { t } = props
  return (
    <Frame
      {...props}
      current={1}
      title={t('Asiakkaat', 'Kunder', 'Customers')}
      subtitle={t('1 252 asiakasta · 30 kuntaa, 980 yritystä, 242 yksityishenkilöä', '1 252 kunder · 30 kommuner, 980 företag, 242 privatpersoner', '1,252 customers · 30 municipalities, 980 companies, 242 private persons')}
      actions={[
        <LinkButton key="import" href="#import">{t('Tuo tiedosto', 'Importera fil', 'Import a file')}</LinkButton>,
        <LinkButton key="new" href="#new" look="primary" shortcut="n">{t('Uusi asiakas', 'Ny kund', 'New customer')}</LinkButton>,
      ]}
    >
      <SearchField action="#" name="q" label={t('Nimi, Y-tunnus, kunta tai yhteyshenkilö', 'Namn, FO-nummer, kommun eller kontakt', 'Name, business id, municipality or contact')} button={t('Hae', 'Sök', 'Search')} />
      <Chips label={t('Näkymät', 'Vyer', 'Views')} items={views(t)} actions={<ListActions t={t} />} />
      <CustomerTable t={t} />
      <Pagination
        label={t('Sivut', 'Sidor', 'Pages')}
        position={t('1–11, yhteensä 1 252', '1–11 av 1 252', '1–11 of 1,252')}
        previous={{ label: t('Edelliset', 'Föregående', 'Previous'), href: '#before' }}
        next={{ label: t('Seuraavat', 'Följande', 'Next'), href: '#after' }}
      />
    </Frame>
  )
}

function views(t: Say) {
  return [
    { label: t('Kaikki asiakkaat', 'Alla kunder', 'All customers'), href: '#all', isCurrent: true },
    { label: t('Sopimus päättyy 90 päivässä', 'Avtal upphör inom 90 dagar', 'Contract ends in 90 days'), href: '#ending' },
    { label: t('Ei vahvistettu vuoteen', 'Ej bekräftad på ett år', 'Not confirmed for a year'), href: '#stale' },
  ]
}

function ListActions(props: { t: Say }) {
  const { t } = props
  return [
    <LinkButton key="save" href="#save" look="small">{t('Tallenna näkymä', 'Spara vyn', 'Save view')}</LinkButton>,
    <LinkButton key="columns" href="#columns" look="small">{t('Sarakkeet', 'Kolumner', 'Columns')}</LinkButton>,
    <LinkButton key="export" href="#export" look="small">{t('Vie tiedostoon', 'Exportera', 'Export')}</LinkButton>,
  ]
}

/** The mock list's table, with a marked row and checkboxes. */
export function CustomerTable(props: { t: Say }) {
  const { t } = props
  return (
    <DataTable
      caption={t('Asiakkaat', 'Kunder', 'Customers')}
      columns={columns(t)}
      rows={rows}
      rowKey={(row) => row[0]}
      href={(row) => `#${row[1]}`}
      isCurrent={(row) => row[0] === 'Nivalan kaupunki'}
      selection={{ name: 'id', all: t('Valitse kaikki', 'Välj alla', 'Select all'), value: (row) => row[1], label: (row) => `${t('Valitse', 'Välj', 'Select')} ${row[0]}` }}
      empty={<EmptyState title="–" />}
    />
  )
}

/** A mock card of a person. */
export function CardView(props: { t: Say; language: Language }) {
  const { t } = props
  return (
    <Frame
      {...props}
      current={2}
      title="Päivi Hämäläinen"
      above={[<a key="town" href="#town">Nivalan kaupunki</a>, ` · ${t('rehtori · vuodesta 2019', 'rektor · sedan 2019', 'principal · since 2019')}`]}
      actions={[
        <LinkButton key="hand" href="#hand">{t('Siirrä vastuut', 'Överför ansvar', 'Hand over')}</LinkButton>,
        <LinkButton key="right" href="#right">{t('Oikeuspyyntö', 'Rättighetsbegäran', 'Rights request')}</LinkButton>,
        <LinkButton key="edit" href="#edit" look="primary" shortcut="e">{t('Muokkaa', 'Redigera', 'Edit')}</LinkButton>,
      ]}
    >
      <Columns
        wide={[<Details key="details" t={t} />, <Contracts key="contracts" t={t} />]}
        narrow={[<Happenings key="happenings" t={t} />, <Closed key="closed" t={t} />]}
      />
    </Frame>
  )
}

function Details(props: { t: Say }) {
  const { t } = props
  const short = t('Asiakaspalvelu. Säilytetään, kunnes rooli päättyy, ja 12 kuukautta sen jälkeen.', 'Kundservice. Bevaras tills rollen upphör och 12 månader därefter.', 'Customer service. Kept until the role ends and 12 months after.')
  return (
    <Panel id="details" title={t('Tiedot', 'Uppgifter', 'Details')}>
      <ValueList
        whyLabel={t('miksi?', 'varför?', 'why?')}
        values={[
          { label: t('Etunimi', 'Förnamn', 'First name'), value: 'Päivi', why: short },
          { label: t('Sukunimi', 'Efternamn', 'Last name'), value: 'Hämäläinen', why: short },
          { label: t('Sähköposti, työ', 'E-post, arbete', 'E-mail, work'), value: 'paivi.hamalainen@nivala.example', why: short },
          { label: t('Puhelin', 'Telefon', 'Phone'), value: '044 123 4567', why: short },
          { label: t('Kieli', 'Språk', 'Language'), value: t('suomi', 'finska', 'Finnish'), why: short },
        ]}
      />
    </Panel>
  )
}

function Contracts(props: { t: Say }) {
  const { t } = props
  const contracts = [['S-2016-0002 Perustietotekniikka', '31.12.2027'], ['S-2024-0118 Wilma-tuki', t('toistaiseksi', 'tills vidare', 'open-ended')]] as const
  return (
    <Panel
      id="contracts"
      title={t('Vastaa sopimuksista', 'Ansvarar för avtal', 'Answers for contracts')}
      foot={[t('Yhteyshenkilöys päättyy, kun seuraaja on nimetty: ', 'Rollen upphör när en efterträdare är utsedd: ', 'The role ends when a successor is named: '), <a key="hand" href="#hand">{t('siirrä vastuut', 'överför ansvar', 'hand over')}</a>, '.']}
    >
      <DataTable
        bare
        caption={t('Sopimukset', 'Avtal', 'Contracts')}
        columns={[
          { key: 'name', title: t('Sopimus', 'Avtal', 'Contract'), main: true, cell: (row) => row[0] },
          { key: 'state', title: t('Tila', 'Status', 'State'), cell: () => <Badge tone="holds">{t('Voimassa', 'I kraft', 'In force')}</Badge> },
          { key: 'ends', title: t('Päättyy', 'Upphör', 'Ends'), align: 'end', cell: (row) => row[1] },
        ]}
        rows={contracts}
        rowKey={(row) => row[0]}
        href={(row) => `#${row[0].slice(0, 11)}`}
        empty={<EmptyState title="–" />}
      />
    </Panel>
  )
}

function Happenings(props: { t: Say }) {
  const { t } = props
  return (
    <Panel id="happenings" title={t('Tapahtumat', 'Händelser', 'Timeline')}>
      <Timeline
        items={[
          { at: '16.11. 9.12', instant: '2026-11-16T09:12+02:00', what: [<a key="case" href="#4821">Wilma ei aukea</a>, ' ', <Badge key="state" tone="holds">{t('Ratkaistu', 'Löst', 'Solved')}</Badge>], second: t('palvelutapahtuma 4821, osallisena', 'serviceärende 4821, deltagare', 'service case 4821, took part') },
          { at: '2.11. 14.30', instant: '2026-11-02T14:30+02:00', what: [t('Ilmoittautui: ', 'Anmälde sig: ', 'Registered: '), <a key="event" href="#event">Tietoturva kouluissa</a>], second: t('kumppani Innofactor · luovutettu etunimi, sukunimi, kuntaorganisaatio', 'partner Innofactor · utlämnat förnamn, efternamn, kommunorganisation', 'partner Innofactor · disclosed first name, last name, municipal organisation') },
          { at: '3.2. 8.05', instant: '2026-02-03T08:05+02:00', what: t('Vahvisti omat tietonsa', 'Bekräftade sina uppgifter', 'Confirmed own data') },
          { at: '12.8.2019', instant: '2019-08-12', what: t('Nivalan kaupunki nimesi yhteyshenkilöksi', 'Nivala stad utsåg till kontakt', 'Named as contact by the town of Nivala') },
        ]}
      />
    </Panel>
  )
}

function Closed(props: { t: Say }) {
  const { t } = props
  return (
    <Panel id="invoicing" title={t('Laskutus', 'Fakturering', 'Invoicing')}>
      <p class="muted">
        {t('Työtehtäväsi ei sisällä laskutusta.', 'Din arbetsuppgift omfattar inte fakturering.', 'Your work task does not include invoicing.')}
      </p>
      <form method="post" action="#"><Button look="text">{t('Pyydä pääsy', 'Begär åtkomst', 'Request access')}</Button></form>
    </Panel>
  )
}
