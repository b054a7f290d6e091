import type { Language } from '../text/language.ts'
import { Frame, type Say } from './gallery-frame.tsx'
import { Badge, Button, Columns, EmptyState, LinkButton, Panel, Timeline, ValueList } from './parts.tsx'
import { DataTable } from './table.tsx'

/** A mock card of a person. */
export function CardView(props: { t: Say; language: Language }) {
  const { t } = props
  return (
    <Frame
      {...props}
      current={2}
      title="Päivi Hämäläinen"
      above={[
        <a key="town" href="#town">
          Nivalan kaupunki
        </a>,
        ` · ${t('rehtori · vuodesta 2019', 'rektor · sedan 2019', 'principal · since 2019')}`,
      ]}
      actions={[
        <LinkButton key="hand" href="#hand">
          {t('Siirrä vastuut', 'Överför ansvar', 'Hand over')}
        </LinkButton>,
        <LinkButton key="right" href="#right">
          {t('Oikeuspyyntö', 'Rättighetsbegäran', 'Rights request')}
        </LinkButton>,
        <LinkButton key="edit" href="#edit" look="primary" shortcut="e">
          {t('Muokkaa', 'Redigera', 'Edit')}
        </LinkButton>,
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
  const short = t(
    'Asiakaspalvelu. Säilytetään, kunnes rooli päättyy, ja 12 kuukautta sen jälkeen.',
    'Kundservice. Bevaras tills rollen upphör och 12 månader därefter.',
    'Customer service. Kept until the role ends and 12 months after.',
  )
  return (
    <Panel id="details" title={t('Tiedot', 'Uppgifter', 'Details')}>
      <ValueList
        whyLabel={t('miksi?', 'varför?', 'why?')}
        values={[
          { label: t('Etunimi', 'Förnamn', 'First name'), value: 'Päivi', why: short },
          { label: t('Sukunimi', 'Efternamn', 'Last name'), value: 'Hämäläinen', why: short },
          {
            label: t('Sähköposti, työ', 'E-post, arbete', 'E-mail, work'),
            value: 'paivi.hamalainen@nivala.example',
            why: short,
          },
          { label: t('Puhelin', 'Telefon', 'Phone'), value: '044 123 4567', why: short },
          { label: t('Kieli', 'Språk', 'Language'), value: t('suomi', 'finska', 'Finnish'), why: short },
        ]}
      />
    </Panel>
  )
}

function Contracts(props: { t: Say }) {
  const { t } = props
  const contracts = [
    ['S-2016-0002 Perustietotekniikka', '31.12.2027'],
    ['S-2024-0118 Wilma-tuki', t('toistaiseksi', 'tills vidare', 'open-ended')],
  ] as const
  return (
    <Panel
      id="contracts"
      title={t('Vastaa sopimuksista', 'Ansvarar för avtal', 'Answers for contracts')}
      foot={[
        t(
          'Yhteyshenkilöys päättyy, kun seuraaja on nimetty: ',
          'Rollen upphör när en efterträdare är utsedd: ',
          'The role ends when a successor is named: ',
        ),
        <a key="hand" href="#hand">
          {t('siirrä vastuut', 'överför ansvar', 'hand over')}
        </a>,
        '.',
      ]}
    >
      <DataTable
        bare
        caption={t('Sopimukset', 'Avtal', 'Contracts')}
        columns={[
          { key: 'name', title: t('Sopimus', 'Avtal', 'Contract'), main: true, cell: (row) => row[0] },
          {
            key: 'state',
            title: t('Tila', 'Status', 'State'),
            cell: () => <Badge tone="holds">{t('Voimassa', 'I kraft', 'In force')}</Badge>,
          },
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
          {
            at: '16.11. 9.12',
            instant: '2026-11-16T09:12+02:00',
            what: [
              <a key="case" href="#4821">
                Wilma ei aukea
              </a>,
              ' ',
              <Badge key="state" tone="holds">
                {t('Ratkaistu', 'Löst', 'Solved')}
              </Badge>,
            ],
            second: t(
              'palvelutapahtuma 4821, osallisena',
              'serviceärende 4821, deltagare',
              'service case 4821, took part',
            ),
          },
          {
            at: '2.11. 14.30',
            instant: '2026-11-02T14:30+02:00',
            what: [
              t('Ilmoittautui: ', 'Anmälde sig: ', 'Registered: '),
              <a key="event" href="#event">
                Tietoturva kouluissa
              </a>,
            ],
            second: t(
              'kumppani Innofactor · luovutettu etunimi, sukunimi, kuntaorganisaatio',
              'partner Innofactor · utlämnat förnamn, efternamn, kommunorganisation',
              'partner Innofactor · disclosed first name, last name, municipal organisation',
            ),
          },
          {
            at: '3.2. 8.05',
            instant: '2026-02-03T08:05+02:00',
            what: t('Vahvisti omat tietonsa', 'Bekräftade sina uppgifter', 'Confirmed own data'),
          },
          {
            at: '12.8.2019',
            instant: '2019-08-12',
            what: t(
              'Nivalan kaupunki nimesi yhteyshenkilöksi',
              'Nivala stad utsåg till kontakt',
              'Named as contact by the town of Nivala',
            ),
          },
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
        {t(
          'Työtehtäväsi ei sisällä laskutusta.',
          'Din arbetsuppgift omfattar inte fakturering.',
          'Your work task does not include invoicing.',
        )}
      </p>
      <form method="post" action="#">
        <Button look="text">{t('Pyydä pääsy', 'Begär åtkomst', 'Request access')}</Button>
      </form>
    </Panel>
  )
}
