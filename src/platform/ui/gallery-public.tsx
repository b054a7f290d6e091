import type { Language } from '../text/language.ts'
import { ErrorPage } from './error-page.tsx'
import { Field } from './field.tsx'
import { ErrorSummary, Form } from './form.tsx'
import type { Say } from './gallery-frame.tsx'
import { Button, Callout, LinkButton, Proof } from './parts.tsx'
import { PublicPage } from './shell.tsx'
import type { ErrorKind } from './texts.ts'

type View = { t: Say; language: Language }

function frame(view: View) {
  const links = [
    ['fi', 'Suomeksi'],
    ['sv', 'På svenska'],
    ['en', 'In English'],
  ] as const
  return {
    sender: 'Jokilaakson ICT Oy',
    languages: links.map(([code, label]) => ({
      code,
      label,
      href: `#${code}`,
      isCurrent: code === view.language,
    })),
    texts: {
      skip: view.t('Siirry sisältöön', 'Till innehållet', 'Skip to content'),
      languages: view.t('Kieli', 'Språk', 'Language'),
    },
  }
}

/** A mock public notice. */
export function NoticeView(view: View) {
  const { t } = view
  return (
    <PublicPage
      {...frame(view)}
      title={t(
        'Asiakas- ja yhteistyökumppanirekisterin tietosuojaseloste',
        'Dataskyddsbeskrivning för kund- och partnerregistret',
        'Privacy notice of the customer and partner register',
      )}
      above={[
        t(
          'Versio 4, voimassa 1.12.2026 alkaen · ',
          'Version 4, i kraft från 1.12.2026 · ',
          'Version 4, in force from 1 Dec 2026 · ',
        ),
        <a key="diff" href="#diff">
          {t('mitä muuttui', 'vad har ändrats', 'what changed')}
        </a>,
      ]}
      foot={t(
        'Rekisterinpitäjä Jokilaakson ICT Oy, Ylivieska',
        'Personuppgiftsansvarig Jokilaakson ICT Oy, Ylivieska',
        'Controller Jokilaakson ICT Oy, Ylivieska',
      )}
    >
      <div class="prose">
        <Objection {...view} />
        <Recipients {...view} />
        <Lengths {...view} />
      </div>
    </PublicPage>
  )
}

function Objection({ t }: View) {
  return (
    <Callout>
      <strong>{t('Voit kieltää', 'Du kan förbjuda', 'You can refuse')}</strong>
      {t(
        ' tietojesi käytön koulutuskutsuihin ja kyselyihin milloin tahansa, ilman perusteluja. Voit vastustaa myös muuta oikeutettuun etuun perustuvaa käsittelyä. ',
        ' att dina uppgifter används för utbildningsinbjudningar och enkäter när som helst, utan motivering. ',
        ' the use of your data for training invitations and surveys at any time, without giving reasons. ',
      )}
      <a href="#object">{t('Tee se tästä', 'Gör det här', 'Do it here')}</a>.
    </Callout>
  )
}

function Recipients({ t }: View) {
  return (
    <>
      <h2>{t('Kenelle tietoja annetaan', 'Vem får uppgifter', 'Who receives data')}</h2>
      <p>
        {t(
          'Koulutusta tai seminaaria järjestettäessä etunimesi, sukunimesi ja kuntaorganisaatiosi annetaan järjestävälle kumppanille. Kumppanille ei anneta muita tietoja.',
          'När en utbildning ordnas ges ditt förnamn, efternamn och din kommunorganisation till den arrangerande partnern. Inget annat ges.',
          'When a training is organised, your first name, last name and municipal organisation are given to the organising partner. Nothing else is given.',
        )}
      </p>
      <Proof
        text={t(
          'Näin on: järjestelmä antaa kumppanille vain nämä kolme tietoa. Todettu 22.11.2026.',
          'Så är det: systemet ger partnern bara dessa tre uppgifter. Konstaterat 22.11.2026.',
          'It is so: the system gives the partner these three columns only. Checked 22 Nov 2026.',
        )}
        more={t('Todiste', 'Bevis', 'Proof')}
        details={t(
          'Tietokanta torjui neljännen sarakkeen 22.11.2026 klo 3.14.',
          'Databasen avvisade en fjärde kolumn 22.11.2026 kl. 3.14.',
          'The database refused a fourth column on 22 Nov 2026 at 3:14.',
        )}
      />
    </>
  )
}

function Lengths({ t }: View) {
  return (
    <>
      <h2>
        {t('Kuinka kauan tietoja säilytetään', 'Hur länge uppgifterna bevaras', 'How long data is kept')}
      </h2>
      <p>
        {t(
          'Yhteyshenkilön tiedot niin kauan kuin rooli kestää ja 12 kuukautta sen jälkeen. Laskut kuusi vuotta sen vuoden lopusta, jona tilikausi päättyi (kirjanpitolaki 2:10).',
          'Kontaktens uppgifter så länge rollen varar och 12 månader därefter. Fakturor sex år (bokföringslagen 2:10).',
          'A contact’s data for as long as the role lasts and 12 months after. Invoices six years (Accounting Act 2:10).',
        )}
      </p>
      <Proof
        text={t(
          'Näin on: vanhentuneet tiedot poistetaan joka yö. Viimeksi 22.11.2026.',
          'Så är det: föråldrade uppgifter raderas varje natt. Senast 22.11.2026.',
          'It is so: expired data is erased every night. Last on 22 Nov 2026.',
        )}
      />
    </>
  )
}

/** A mock registration with an error beside its field and the disclosure told before the button. */
export function RegisterView(view: View) {
  const { t } = view
  const must = t('pakollinen', 'obligatorisk', 'required')
  const wrong = t(
    'Osoitteesta puuttuu @-merkki. Esimerkiksi: paivi@nivala.example',
    'Adressen saknar @-tecken. Till exempel: paivi@nivala.example',
    'The address lacks an @ sign. For example: paivi@nivala.example',
  )
  return (
    <PublicPage
      {...frame(view)}
      title="Tietoturva kouluissa"
      above={t(
        'Torstai 14.1.2027 klo 9.00–15.00 · Ylivieska, Akustiikka · 20 paikasta 3 vapaana',
        'Torsdag 14.1.2027 kl. 9.00–15.00 · Ylivieska · 3 av 20 platser lediga',
        'Thursday 14 Jan 2027, 9:00–15:00 · Ylivieska · 3 of 20 seats free',
      )}
    >
      <Form
        action="#"
        errors={
          <ErrorSummary
            title={t('Korjaa yksi kohta', 'Rätta en punkt', 'Mend one thing')}
            errors={[{ name: 'email', text: wrong }]}
          />
        }
        actions={<Button look="primary">{t('Ilmoittaudu', 'Anmäl dig', 'Register')}</Button>}
      >
        <Names {...view} />
        <Field
          kind="email"
          name="email"
          label={t('Sähköposti', 'E-post', 'E-mail')}
          value="paivi.hamalainen at nivala"
          must={must}
          error={wrong}
          autocomplete="email"
        />
        <Organisation {...view} />
        <Disclosure {...view} />
      </Form>
    </PublicPage>
  )
}

function Names({ t }: View) {
  const must = t('pakollinen', 'obligatorisk', 'required')
  return (
    <>
      <Field
        kind="text"
        name="first"
        label={t('Etunimi', 'Förnamn', 'First name')}
        value="Päivi"
        must={must}
        autocomplete="given-name"
      />
      <Field
        kind="text"
        name="last"
        label={t('Sukunimi', 'Efternamn', 'Last name')}
        value="Hämäläinen"
        must={must}
        autocomplete="family-name"
      />
    </>
  )
}

function Disclosure({ t }: View) {
  return (
    <Callout>
      {t(
        'Etunimesi, sukunimesi ja kuntaorganisaatiosi annetaan ',
        'Ditt förnamn, efternamn och din kommunorganisation ges till ',
        'Your first name, last name and municipal organisation are given to ',
      )}
      <strong>Innofactor</strong>
      {t(
        ' -yhtiölle osallistujaluetteloa varten. ',
        ' för deltagarlistan. ',
        ' for the list of participants. ',
      )}
      <a href="#refuse">{t('Voit kieltää tämän', 'Du kan förbjuda detta', 'You can refuse this')}</a>
      {t(' ja osallistua silti.', ' och ändå delta.', ' and still take part.')}
    </Callout>
  )
}

function Organisation({ t }: View) {
  return (
    <Field
      kind="text"
      name="organisation"
      label={t(
        'Kuntaorganisaatio tai muu organisaatio',
        'Kommunorganisation eller annan organisation',
        'Municipal or other organisation',
      )}
      value="Nivalan kaupunki"
      hint={t(
        'Jätä tyhjäksi, jos tulet yksityishenkilönä.',
        'Lämna tomt om du kommer som privatperson.',
        'Leave empty if you come as a private person.',
      )}
      autocomplete="organization"
    />
  )
}

/** A mock sign-in on the narrow layout. */
export function SignInView(view: View) {
  const { t } = view
  return (
    <PublicPage
      {...frame(view)}
      narrow
      title={t('Kirjaudu sisään', 'Logga in', 'Sign in')}
      subtitle={t(
        'Saat sähköpostiisi linkin, joka toimii kerran ja 15 minuuttia.',
        'Du får en länk per e-post som fungerar en gång i 15 minuter.',
        'You get a link by e-mail that works once, for 15 minutes.',
      )}
    >
      <Form
        action="#"
        actions={<Button look="primary">{t('Lähetä linkki', 'Skicka länken', 'Send the link')}</Button>}
      >
        <Field
          kind="email"
          name="email"
          label={t('Työsähköposti', 'Arbetets e-post', 'Work e-mail')}
          autocomplete="username"
        />
      </Form>
    </PublicPage>
  )
}

/** A mock error page of one kind. */
export function ErrorView(view: View & { kind: ErrorKind }) {
  const { t, kind } = view
  return (
    <ErrorPage
      {...frame(view)}
      kind={kind}
      language={view.language}
      incident={kind === 'incident' ? t('Tapaus 7F3K-22', 'Ärende 7F3K-22', 'Incident 7F3K-22') : undefined}
      actions={
        <LinkButton href="#" look="primary">
          {t('Takaisin alkuun', 'Till början', 'Back to the start')}
        </LinkButton>
      }
    />
  )
}
