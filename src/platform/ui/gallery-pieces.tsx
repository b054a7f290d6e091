import type { Language } from '../text/language.ts'
import { ConfirmBox } from './form.tsx'
import { Fields } from './gallery-fields.tsx'
import { Frame, type Say } from './gallery-frame.tsx'
import { CustomerTable } from './gallery-list.tsx'
import {
  Badge,
  Button,
  Callout,
  Columns,
  EmptyState,
  KeyHint,
  LinkButton,
  Panel,
  Proof,
  StepList,
} from './parts.tsx'
import { DataTable } from './table.tsx'

/** Every piece in every state. */
export function Pieces(props: { t: Say; language: Language }) {
  const { t } = props
  return (
    <Frame
      {...props}
      current={9}
      title={t('Osat', 'Delar', 'Pieces')}
      subtitle={t(
        'Jokainen osa jokaisessa tilassaan',
        'Varje del i varje tillstånd',
        'Every piece in every state',
      )}
      flash={{
        tone: 'holds',
        text: t(
          'Tallennettu 22.11.2026 klo 9.12.',
          'Sparat 22.11.2026 kl. 9.12.',
          'Saved 22 Nov 2026 at 9:12.',
        ),
      }}
    >
      <Columns
        wide={[<Buttons key="buttons" t={t} />, <Fields key="fields" t={t} />]}
        narrow={[<Notes key="notes" t={t} />, <Asking key="asking" t={t} />]}
      />
      <h2 class="hidden">{t('Taulukko', 'Tabell', 'Table')}</h2>
      <div class="flow">
        <CustomerTable t={t} />
        <NoRows t={t} />
      </div>
    </Frame>
  )
}

function Buttons(props: { t: Say }) {
  const { t } = props
  return (
    <Panel id="buttons" title={t('Painikkeet ja tilat', 'Knappar och status', 'Buttons and states')}>
      <div class="flow">
        <div class="actions">
          <Button look="primary" shortcut="n">
            {t('Uusi asiakas', 'Ny kund', 'New customer')}
          </Button>
          <Button>{t('Tuo tiedosto', 'Importera fil', 'Import')}</Button>
          <Button look="danger">{t('Poista', 'Radera', 'Erase')}</Button>
          <Button look="small">{t('Sarakkeet', 'Kolumner', 'Columns')}</Button>
          <Button look="text">{t('Pyydä pääsy', 'Begär åtkomst', 'Request access')}</Button>
          <Button disabled>{t('Ei vielä', 'Inte ännu', 'Not yet')}</Button>
        </div>
        <div class="actions">
          <Badge tone="holds">{t('Voimassa', 'I kraft', 'In force')}</Badge>
          <Badge tone="waits">
            {t('Vastuu siirtyy 1.12.', 'Ansvaret övergår 1.12.', 'Hand-over on 1 Dec')}
          </Badge>
          <Badge tone="refuses">{t('Kielletty', 'Förbjuden', 'Refused')}</Badge>
          <Badge>{t('Valmistelussa', 'Under beredning', 'In preparation')}</Badge>
          <span>
            <KeyHint keys="Ctrl+Enter" /> {t('tallentaa', 'sparar', 'saves')}
          </span>
        </div>
      </div>
    </Panel>
  )
}

function Notes(props: { t: Say }) {
  const { t } = props
  return [
    <Callout key="plain" title={t('Ennen kuin jatkat', 'Innan du fortsätter', 'Before you go on')}>
      {t(
        'Ilman vastuullista yhteyshenkilöä ei synny asiakassuhdetta.',
        'Utan ansvarig kontakt uppstår ingen kundrelation.',
        'Without a responsible contact there is no customer relationship.',
      )}{' '}
      <a href="#name">{t('Nimeä', 'Utse', 'Name one')}</a>
    </Callout>,
    <Callout key="waits" tone="waits">
      {t('Määräaika on 14.12.2026.', 'Tidsfristen är 14.12.2026.', 'The deadline is 14 Dec 2026.')}
    </Callout>,
    <Callout key="refuses" tone="refuses">
      {t(
        'Tietoja ei voi luovuttaa: osoite on ETA-alueen ulkopuolella.',
        'Uppgifterna kan inte lämnas ut.',
        'The data cannot be disclosed: the address lies outside the EEA.',
      )}
    </Callout>,
    <Proof
      key="proof"
      text={t(
        'Näin on: kielto koskee kaikkia kutsuja.',
        'Så är det: förbudet gäller alla inbjudningar.',
        'It is so: the refusal covers all invitations.',
      )}
      more={t('Todiste', 'Bevis', 'Proof')}
      details={t(
        '12 kutsua torjuttu 22.11.2026.',
        '12 inbjudningar avvisade.',
        '12 invitations refused on 22 Nov 2026.',
      )}
    />,
  ]
}

function Asking(props: { t: Say }) {
  const { t } = props
  return [
    <Panel
      key="steps"
      id="steps"
      title={t('Oikeuspyynnön vaiheet', 'Stegen i begäran', 'Steps of the request')}
    >
      <StepList
        label={t('Vaiheet', 'Steg', 'Steps')}
        steps={[
          {
            label: t('Henkilöllisyys tarkistettu', 'Identiteten kontrollerad', 'Identity checked'),
            second: '19.11.2026',
            state: 'done',
          },
          {
            label: t('Vastaus valmisteilla', 'Svaret bereds', 'Answer in preparation'),
            second: t('viimeistään 21.12.2026', 'senast 21.12.2026', 'by 21 Dec 2026'),
            state: 'current',
          },
          { label: t('Vastaus toimitettu', 'Svaret levererat', 'Answer delivered'), state: 'ahead' },
        ]}
      />
    </Panel>,
    <ConfirmBox
      key="confirm"
      title={t(
        'Poistetaanko Päivi Hämäläisen tiedot?',
        'Radera uppgifterna om Päivi Hämäläinen?',
        'Erase the data of Päivi Hämäläinen?',
      )}
      text={t(
        '14 tietoa poistetaan heti. 2 laskua säilyy 31.12.2032 asti: kirjanpitolaki 2:10.',
        '14 uppgifter raderas genast. 2 fakturor bevaras till 31.12.2032.',
        '14 values are erased at once. 2 invoices stay until 31 Dec 2032: Accounting Act 2:10.',
      )}
      action="#"
      confirm={t('Poista tiedot', 'Radera', 'Erase')}
      isDangerous
      cancel={{ label: t('Palaa korttiin', 'Tillbaka till kortet', 'Back to the card'), href: '#card' }}
    />,
  ]
}

function NoRows(props: { t: Say }) {
  const { t } = props
  const empty = (
    <EmptyState
      title={t('Yksikään asiakas ei vastaa hakua', 'Ingen kund motsvarar sökningen', 'No customer matches')}
      text={t(
        'Tarkista kirjoitusasu tai poista rajaus.',
        'Kontrollera stavningen eller ta bort filtret.',
        'Check the spelling or remove a filter.',
      )}
      actions={
        <LinkButton href="#clear">{t('Poista rajaukset', 'Ta bort filtren', 'Clear filters')}</LinkButton>
      }
    />
  )
  return <DataTable caption="" columns={[]} rows={[]} rowKey={() => ''} empty={empty} />
}
