import type { Language } from '../text/language.ts'
import { Frame, type Say } from './gallery-frame.tsx'
import { Badge, EmptyState, LinkButton, type Tone } from './parts.tsx'
import { Chips, type Column, DataTable, Pagination, SearchField } from './table.tsx'

/** A mock staff list. */
export function ListView(props: { t: Say; language: Language }) {
  const { t } = props
  return (
    <Frame
      {...props}
      current={1}
      title={t('Asiakkaat', 'Kunder', 'Customers')}
      subtitle={t(
        '1 252 asiakasta · 30 kuntaa, 980 yritystä, 242 yksityishenkilöä',
        '1 252 kunder · 30 kommuner, 980 företag, 242 privatpersoner',
        '1,252 customers · 30 municipalities, 980 companies, 242 private persons',
      )}
      actions={[
        <LinkButton key="import" href="#import">
          {t('Tuo tiedosto', 'Importera fil', 'Import a file')}
        </LinkButton>,
        <LinkButton key="new" href="#new" look="primary" shortcut="n">
          {t('Uusi asiakas', 'Ny kund', 'New customer')}
        </LinkButton>,
      ]}
    >
      <SearchField
        action="#"
        name="q"
        label={t(
          'Nimi, Y-tunnus, kunta tai yhteyshenkilö',
          'Namn, FO-nummer, kommun eller kontakt',
          'Name, business id, municipality or contact',
        )}
        button={t('Hae', 'Sök', 'Search')}
      />
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
    {
      label: t('Sopimus päättyy 90 päivässä', 'Avtal upphör inom 90 dagar', 'Contract ends in 90 days'),
      href: '#ending',
    },
    {
      label: t('Ei vahvistettu vuoteen', 'Ej bekräftad på ett år', 'Not confirmed for a year'),
      href: '#stale',
    },
  ]
}

function ListActions(props: { t: Say }) {
  const { t } = props
  return [
    <LinkButton key="save" href="#save" look="small">
      {t('Tallenna näkymä', 'Spara vyn', 'Save view')}
    </LinkButton>,
    <LinkButton key="columns" href="#columns" look="small">
      {t('Sarakkeet', 'Kolumner', 'Columns')}
    </LinkButton>,
    <LinkButton key="export" href="#export" look="small">
      {t('Vie tiedostoon', 'Exportera', 'Export')}
    </LinkButton>,
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
      selection={{
        name: 'id',
        all: t('Valitse kaikki', 'Välj alla', 'Select all'),
        value: (row) => row[1],
        label: (row) => `${t('Valitse', 'Välj', 'Select')} ${row[0]}`,
      }}
      empty={<EmptyState title="–" />}
    />
  )
}

function columns(t: Say): readonly Column<Row>[] {
  const states = {
    holds: t('Voimassa', 'I kraft', 'In force'),
    waits: t('Päättyy 39 päivän kuluttua', 'Upphör om 39 dagar', 'Ends in 39 days'),
    refuses: t('Päättynyt', 'Upphört', 'Ended'),
    neutral: t('Valmistelussa', 'Under beredning', 'In preparation'),
  }
  return [
    {
      key: 'name',
      title: t('Nimi', 'Namn', 'Name'),
      main: true,
      sort: { href: '#sort-name', now: 'ascending' },
      cell: (row) => row[0],
      second: (row) => row[1] || t('yksityishenkilö', 'privatperson', 'private person'),
    },
    {
      key: 'town',
      title: t('Kunta', 'Kommun', 'Municipality'),
      low: true,
      sort: { href: '#sort-town' },
      cell: (row) => row[2],
    },
    {
      key: 'contact',
      title: t('Vastuullinen yhteyshenkilö', 'Ansvarig kontakt', 'Responsible contact'),
      cell: (row) => row[3],
    },
    { key: 'contract', title: t('Sopimus', 'Avtal', 'Contract'), whole: true, cell: (row) => row[4] },
    {
      key: 'ends',
      title: t('Päättyy', 'Upphör', 'Ends'),
      align: 'end',
      sort: { href: '#sort-ends' },
      cell: (row) => row[5] || <span class="muted">{t('toistaiseksi', 'tills vidare', 'open-ended')}</span>,
    },
    {
      key: 'state',
      title: t('Tila', 'Status', 'State'),
      cell: (row) => <Badge tone={row[6]}>{states[row[6]]}</Badge>,
    },
    {
      key: 'share',
      title: t('Omistus %', 'Ägande %', 'Share %'),
      low: true,
      align: 'end',
      cell: (row) => row[7],
    },
  ]
}

type Row = readonly [
  name: string,
  code: string,
  town: string,
  contact: string,
  contract: string,
  ends: string,
  tone: Tone,
  share: string,
]

const rows: readonly Row[] = [
  [
    'Alavieskan kunta',
    '9339563-7',
    'Alavieska',
    'Juhani Kinnunen',
    'S-2018-0001',
    '31.12.2027',
    'holds',
    '2,1',
  ],
  [
    'Haapaveden kaupunki',
    '9120447-0',
    'Haapavesi',
    'Sari Rautio',
    'S-2019-0004',
    '31.12.2026',
    'waits',
    '4,8',
  ],
  ['Hämeen Kone Oy', '9555102-3', 'Nivala', 'Jari Mäkelä', 'S-2024-0310', '', 'holds', '–'],
  [
    'Kalajoen kaupunki',
    '9201876-8',
    'Kalajoki',
    'Mikko Ylitalo',
    'S-2017-0009',
    '31.12.2028',
    'holds',
    '8,4',
  ],
  ['Kinnunen, Aino', '', 'Sievi', 'Aino Kinnunen', '–', '', 'neutral', '–'],
  [
    'Nivalan kaupunki',
    '9611240-1',
    'Nivala',
    'Päivi Hämäläinen',
    'S-2016-0002',
    '31.12.2027',
    'holds',
    '7,9',
  ],
  [
    'Oulaisten kaupunki',
    '9301175-2',
    'Oulainen',
    'Timo Kangas → Elina Laitila',
    'S-2018-0011',
    '31.12.2027',
    'waits',
    '5,2',
  ],
  ['Pyhäjärven Puu Ky', '9708813-2', 'Pyhäjärvi', 'Outi Åkerman', 'S-2025-0442', '30.6.2026', 'refuses', '–'],
  ['Sievin kunta', '9417720-1', 'Sievi', 'Kaisa Lehto', 'S-2018-0013', '31.12.2027', 'holds', '3,6'],
  [
    'Ylivieskan kaupunki',
    '9100042-7',
    'Ylivieska',
    'Antti Ojala',
    'S-2015-0001',
    '31.12.2029',
    'holds',
    '12,5',
  ],
  ['Ääri-Sähkö Oy', '9822013-1', 'Ylivieska', 'Åsa Öberg-Nyström', 'S-2026-0517', '', 'holds', '–'],
]
