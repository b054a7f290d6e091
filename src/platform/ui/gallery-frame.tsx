import type { Language } from '../text/language.ts'
import type { Content } from './parts.tsx'
import { type Flash, type Heading, KeysDialog, StaffPage } from './shell.tsx'

/** Chooses one of three texts; the gallery's rows of words stay readable beside their pieces. */
export type Say = (fi: string, sv: string, en: string) => string

/** The texts of one language. */
export function sayIn(language: Language): Say {
  return (fi, sv, en) => ({ fi, sv, en })[language]
}

/** The gallery's staff frame, with an invented controller's menu. */
export function Frame(
  props: Heading & { t: Say; language: Language; current: number; flash?: Flash; children: Content },
) {
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
      account={{
        name: 'Outi Åkerman',
        href: '#me',
        signOut: { label: t('Kirjaudu ulos', 'Logga ut', 'Sign out'), action: '#' },
      }}
      languages={(['fi', 'sv', 'en'] as const).map((code) => ({
        code,
        label: code,
        href: `#${code}`,
        isCurrent: code === props.language,
      }))}
      texts={{
        skip: t('Siirry sisältöön', 'Till innehållet', 'Skip to content'),
        menu: t('Valikko', 'Meny', 'Menu'),
        languages: t('Kieli', 'Språk', 'Language'),
      }}
      keys={<Keys t={t} />}
    />
  )
}

function menu(t: Say, current: number) {
  const labels = [
    t('Omat asiat', 'Mina ärenden', 'My items'),
    t('Asiakkaat', 'Kunder', 'Customers'),
    t('Henkilöt', 'Personer', 'Persons'),
    t('Sopimukset', 'Avtal', 'Contracts'),
    t('Palvelu', 'Service', 'Service'),
    t('Tiedotteet', 'Meddelanden', 'Bulletins'),
    t('Laskutus', 'Fakturering', 'Invoicing'),
    t('Koulutukset', 'Utbildningar', 'Trainings'),
    t('Kyselyt', 'Enkäter', 'Surveys'),
    t('Tietosuojaseloste', 'Dataskyddsbeskrivning', 'Privacy notice'),
  ]
  const counts: Readonly<Record<number, number>> = { 0: 7, 4: 23 }
  return labels.map((label, index) => ({
    label,
    href: `#${index}`,
    isCurrent: index === current,
    count: counts[index],
    countLabel: t('avointa', 'öppna', 'open'),
  }))
}

function Keys(props: { t: Say }) {
  const { t } = props
  return (
    <KeysDialog
      title={t('Näppäimet', 'Tangenter', 'Keys')}
      close={t('Sulje', 'Stäng', 'Close')}
      off={t(
        'Älä käytä yhden merkin näppäimiä',
        'Använd inte enteckenstangenter',
        'Do not use single-character keys',
      )}
      keys={[
        { keys: '/', what: t('haku', 'sök', 'search') },
        { keys: 'n', what: t('uusi', 'ny', 'new') },
        {
          keys: 'j k',
          what: t('seuraava ja edellinen rivi', 'nästa och föregående rad', 'next and previous row'),
        },
        { keys: 'Enter', what: t('avaa', 'öppna', 'open') },
        { keys: 'e', what: t('muokkaa', 'redigera', 'edit') },
        { keys: 'Ctrl+Enter', what: t('tallenna', 'spara', 'save') },
        { keys: 'Esc', what: t('takaisin', 'tillbaka', 'back') },
      ]}
    />
  )
}
