import type { VNode } from 'preact'
import type { Language } from '../text/language.ts'
import { document } from './document.tsx'
import { Field } from './field.tsx'
import { ConfirmBox, ErrorSummary, FieldSet, Form } from './form.tsx'
import { ErrorView, NoticeView, RegisterView, SignInView } from './gallery-public.tsx'
import { CardView, CustomerTable, Frame, ListView, type Say, sayIn } from './gallery-staff.tsx'
import { Badge, Button, Callout, Columns, EmptyState, KeyHint, LinkButton, Panel, Proof, StepList } from './parts.tsx'
import { DataTable } from './table.tsx'
import { enhancement, stylesheet } from './styles.ts'

/** What the gallery can show: every piece in every state, and mock pages made of them. */
export const galleryViews = ['pieces', 'list', 'card', 'notice', 'register', 'sign-in', 'not-allowed', 'not-found', 'conflict', 'incident'] as const

/** One of the gallery's pages. */
export type GalleryView = (typeof galleryViews)[number]

/** The gallery as a whole page, for looking at and for testing. */
export function uiGallery(language: Language, view: GalleryView = 'pieces'): string {
  const isStaff = view === 'pieces' || view === 'list' || view === 'card'
  return document({
    title: `Seloste · ${view}`,
    language,
    body: bodyOf(view, language),
    stylesheet: stylesheet.path,
    script: isStaff ? enhancement.path : undefined,
  })
}

function bodyOf(view: GalleryView, language: Language): VNode {
  const props = { t: sayIn(language), language }
  switch (view) {
    case 'pieces': return <Pieces {...props} />
    case 'list': return <ListView {...props} />
    case 'card': return <CardView {...props} />
    case 'notice': return <NoticeView {...props} />
    case 'register': return <RegisterView {...props} />
    case 'sign-in': return <SignInView {...props} />
    default: return <ErrorView {...props} kind={view} />
  }
}

function Pieces(props: { t: Say; language: Language }) {
  const { t } = props
  return (
    <Frame
      {...props}
      current={9}
      title={t('Osat', 'Delar', 'Pieces')}
      subtitle={t('Jokainen osa jokaisessa tilassaan', 'Varje del i varje tillstånd', 'Every piece in every state')}
      flash={{ tone: 'holds', text: t('Tallennettu 22.11.2026 klo 9.12.', 'Sparat 22.11.2026 kl. 9.12.', 'Saved 22 Nov 2026 at 9:12.') }}
    >
      <Columns wide={[<Buttons key="buttons" t={t} />, <Fields key="fields" t={t} />]} narrow={[<Notes key="notes" t={t} />, <Asking key="asking" t={t} />]} />
      <h2 class="hidden">{t('Taulukko', 'Tabell', 'Table')}</h2>
      <div class="flow"><CustomerTable t={t} /><NoRows t={t} /></div>
    </Frame>
  )
}

function Buttons(props: { t: Say }) {
  const { t } = props
  return (
    <Panel id="buttons" title={t('Painikkeet ja tilat', 'Knappar och status', 'Buttons and states')}>
      <div class="flow">
        <div class="actions">
          <Button look="primary" shortcut="n">{t('Uusi asiakas', 'Ny kund', 'New customer')}</Button>
          <Button>{t('Tuo tiedosto', 'Importera fil', 'Import')}</Button>
          <Button look="danger">{t('Poista', 'Radera', 'Erase')}</Button>
          <Button look="small">{t('Sarakkeet', 'Kolumner', 'Columns')}</Button>
          <Button look="text">{t('Pyydä pääsy', 'Begär åtkomst', 'Request access')}</Button>
          <Button disabled>{t('Ei vielä', 'Inte ännu', 'Not yet')}</Button>
        </div>
        <div class="actions">
          <Badge tone="holds">{t('Voimassa', 'I kraft', 'In force')}</Badge>
          <Badge tone="waits">{t('Vastuu siirtyy 1.12.', 'Ansvaret övergår 1.12.', 'Hand-over on 1 Dec')}</Badge>
          <Badge tone="refuses">{t('Kielletty', 'Förbjuden', 'Refused')}</Badge>
          <Badge>{t('Valmistelussa', 'Under beredning', 'In preparation')}</Badge>
          <span><KeyHint keys="Ctrl+Enter" /> {t('tallentaa', 'sparar', 'saves')}</span>
        </div>
      </div>
    </Panel>
  )
}

function Fields(props: { t: Say }) {
  const { t } = props
  const must = t('pakollinen', 'obligatorisk', 'compulsory')
  const error = t('Kirjoita päivä muodossa 31.12.2026.', 'Skriv dagen i formen 31.12.2026.', 'Write the day as 31.12.2026.')
  const kinds = [
    { value: 'kunta', label: t('Kunta tai kuntayhtymä', 'Kommun eller samkommun', 'Municipality or joint authority'), hint: t('Myös hyvinvointialue ja kuntaomisteinen yhtiö', 'Även välfärdsområde', 'Also a wellbeing services county') },
    { value: 'yritys', label: t('Yritys', 'Företag', 'Company') },
  ]
  return (
    <Panel id="fields" title={t('Lomake', 'Formulär', 'Form')}>
      <Form
        action="#"
        guarded
        errors={<ErrorSummary title={t('Korjaa kaksi kohtaa', 'Rätta två punkter', 'Mend two things')} errors={[{ name: 'day', text: error }, { name: 'kind', text: t('Valitse asiakkaan laji.', 'Välj kundtyp.', 'Choose the kind of customer.') }]} />}
        actions={[<Button key="save" look="primary">{t('Tallenna', 'Spara', 'Save')}</Button>, <LinkButton key="back" href="#back" back>{t('Peruuta', 'Avbryt', 'Cancel')}</LinkButton>]}
      >
        <Field kind="text" name="name" label={t('Organisaation virallinen nimi', 'Organisationens officiella namn', 'Official name of the organisation')} must={must} value="Ylivieskan seutukunnan koulutuskuntayhtymä" hint={t('Niin kuin yritys- ja yhteisötietojärjestelmässä', 'Som i företags- och organisationsdatasystemet', 'As in the business register')} />
        <Field kind="day" name="day" label={t('Sopimus alkaa', 'Avtalet börjar', 'Contract begins')} value="31.2.2026" error={error} must={must} />
        <Field kind="phone" name="phone" label={t('Puhelin', 'Telefon', 'Phone')} value="044 123 4567" />
        <Field kind="number" name="share" label={t('Omistusosuus', 'Ägarandel', 'Share')} value="12,5" unit="%" />
        <Field kind="choice" name="language" label={t('Asiointikieli', 'Kontaktspråk', 'Language')} options={[{ value: 'fi', label: 'suomi' }, { value: 'sv', label: 'svenska' }]} value="fi" />
        <Field kind="radios" name="kind" label={t('Asiakkaan laji', 'Kundtyp', 'Kind of customer')} options={kinds} must={must} error={t('Valitse asiakkaan laji.', 'Välj kundtyp.', 'Choose the kind of customer.')} />
        <Field kind="checkboxes" name="channels" label={t('Yhteydenottotavat', 'Kontaktsätt', 'Channels')} options={kinds} values={['kunta']} />
        <Field
          kind="pick" name="contact" label={t('Vastuullinen yhteyshenkilö', 'Ansvarig kontaktperson', 'Responsible contact')} value="Hämä" options={['Päivi Hämäläinen', 'Pekka Hämäri']}
          find={{ name: 'find', label: t('Hae', 'Sök', 'Find') }}
          found={{ name: 'contact-id', label: t('Löytyneet', 'Funna', 'Found'), value: '1', options: [{ value: '1', label: 'Päivi Hämäläinen', hint: 'Nivalan kaupunki' }, { value: '2', label: 'Pekka Hämäri', hint: 'Sievin kunta' }] }}
        />
        <Field kind="textarea" name="note" label={t('Muistiinpano', 'Anteckning', 'Note')} rows={3} hint={t('Älä kirjoita terveystietoja: ne eivät kuulu rekisteriin.', 'Skriv inte hälsouppgifter.', 'No health data: it does not belong here.')} />
        <Field kind="file" name="file" label={t('Allekirjoitettu sopimus', 'Undertecknat avtal', 'Signed contract')} accept=".pdf" />
        <FieldSet legend={t('Luvat', 'Tillstånd', 'Permissions')}>
          <Field kind="checkbox" name="terms" label={t('Sopimuksen tekijä on saanut tietosuojaselosteen', 'Avtalsparten har fått beskrivningen', 'The signatory has been given the notice')} isChecked />
          <Field kind="text" name="locked" label={t('Asiakasnumero', 'Kundnummer', 'Customer number')} value="1252" disabled />
        </FieldSet>
      </Form>
    </Panel>
  )
}

function Notes(props: { t: Say }) {
  const { t } = props
  return [
    <Callout key="plain" title={t('Ennen kuin jatkat', 'Innan du fortsätter', 'Before you go on')}>{t('Ilman vastuullista yhteyshenkilöä ei synny asiakassuhdetta.', 'Utan ansvarig kontakt uppstår ingen kundrelation.', 'Without a responsible contact there is no customer relationship.')} <a href="#name">{t('Nimeä', 'Utse', 'Name one')}</a></Callout>,
    <Callout key="waits" tone="waits">{t('Määräaika on 14.12.2026.', 'Tidsfristen är 14.12.2026.', 'The deadline is 14 Dec 2026.')}</Callout>,
    <Callout key="refuses" tone="refuses">{t('Tietoja ei voi luovuttaa: osoite on ETA-alueen ulkopuolella.', 'Uppgifterna kan inte lämnas ut.', 'The data cannot be disclosed: the address lies outside the EEA.')}</Callout>,
    <Proof key="proof" text={t('Näin on: kielto koskee kaikkia kutsuja.', 'Så är det: förbudet gäller alla inbjudningar.', 'It is so: the refusal covers all invitations.')} more={t('Todiste', 'Bevis', 'Proof')} details={t('12 kutsua torjuttu 22.11.2026.', '12 inbjudningar avvisade.', '12 invitations refused on 22 Nov 2026.')} />,
  ]
}

function Asking(props: { t: Say }) {
  const { t } = props
  return [
    <Panel key="steps" id="steps" title={t('Oikeuspyynnön vaiheet', 'Stegen i begäran', 'Steps of the request')}>
      <StepList
        label={t('Vaiheet', 'Steg', 'Steps')}
        steps={[
          { label: t('Henkilöllisyys tarkistettu', 'Identiteten kontrollerad', 'Identity checked'), second: '19.11.2026', state: 'done' },
          { label: t('Vastaus valmisteilla', 'Svaret bereds', 'Answer in preparation'), second: t('viimeistään 21.12.2026', 'senast 21.12.2026', 'by 21 Dec 2026'), state: 'current' },
          { label: t('Vastaus toimitettu', 'Svaret levererat', 'Answer delivered'), state: 'ahead' },
        ]}
      />
    </Panel>,
    <ConfirmBox
      key="confirm"
      title={t('Poistetaanko Päivi Hämäläisen tiedot?', 'Radera uppgifterna om Päivi Hämäläinen?', 'Erase the data of Päivi Hämäläinen?')}
      text={t('14 tietoa poistetaan heti. 2 laskua säilyy 31.12.2032 asti: kirjanpitolaki 2:10.', '14 uppgifter raderas genast. 2 fakturor bevaras till 31.12.2032.', '14 values are erased at once. 2 invoices stay until 31 Dec 2032: Accounting Act 2:10.')}
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
      text={t('Tarkista kirjoitusasu tai poista rajaus.', 'Kontrollera stavningen eller ta bort filtret.', 'Check the spelling or remove a filter.')}
      actions={<LinkButton href="#clear">{t('Poista rajaukset', 'Ta bort filtren', 'Clear filters')}</LinkButton>}
    />
  )
  return <DataTable caption="" columns={[]} rows={[]} rowKey={() => ''} empty={empty} />
}
