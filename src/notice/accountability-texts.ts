import type { Text } from '../catalogue/shape.ts'

/** The notices by whom they are for. */
export const kindTexts = {
  customers: { fi: 'Asiakkaat', sv: 'Kunder', en: 'Customers' },
  staff: { fi: 'Henkilöstö', sv: 'Personal', en: 'Staff' },
  partners: { fi: 'Yhteistyökumppanit', sv: 'Samarbetspartner', en: 'Partners' },
} as const satisfies Record<string, Text>

/** What the desk of accountability says. */
export const accountabilityTexts = {
  title: { fi: 'Osoitusvelvollisuus', sv: 'Ansvarsskyldighet', en: 'Accountability' },
  notices: { fi: 'Tietosuojaselosteet', sv: 'Dataskyddsbeskrivningar', en: 'Privacy notices' },
  notice: { fi: 'Kenelle', sv: 'För vem', en: 'For whom' },
  published: { fi: 'Julkaistu', sv: 'Publicerad', en: 'Published' },
  version: { fi: 'Versio {version}, {day}', sv: 'Version {version}, {day}', en: 'Version {version}, {day}' },
  unpublished: { fi: 'Ei julkaistu', sv: 'Inte publicerad', en: 'Not published' },
  state: { fi: 'Tila', sv: 'Läge', en: 'State' },
  fresh: { fi: 'Ajan tasalla', sv: 'Aktuell', en: 'Up to date' },
  stale: { fi: 'Vanhentunut', sv: 'Inaktuell', en: 'Stale' },
  publish: { fi: 'Julkaise', sv: 'Publicera', en: 'Publish' },
  publishWhy: {
    fi: 'Julkaisu johtaa selosteen tietoluettelosta ja asetuksista. Sama teksti ei tee uutta versiota.',
    sv: 'Publiceringen härleder beskrivningen ur katalogen och inställningarna. Samma text ger ingen ny version.',
    en: 'Publishing derives the notice from the catalogue and the settings. The same text makes no new version.',
  },
  didPublish: {
    fi: 'Versio {version} on julkaistu.',
    sv: 'Version {version} har publicerats.',
    en: 'Version {version} has been published.',
  },
  noChange: {
    fi: 'Teksti on sama kuin versiossa {version}: uutta versiota ei tehty.',
    sv: 'Texten är densamma som i version {version}: ingen ny version gjordes.',
    en: 'The text is that of version {version}: no new version was made.',
  },
  noSuchNotice: {
    fi: 'Tällaista selostetta ei ole.',
    sv: 'Det finns ingen sådan beskrivning.',
    en: 'There is no such notice.',
  },
  checklist: {
    fi: 'Mitä selosteen on kerrottava',
    sv: 'Vad beskrivningen ska innehålla',
    en: 'What the notice must tell',
  },
  complete: {
    fi: '{kind}: kaikki {count} kohtaa kerrotaan',
    sv: '{kind}: alla {count} punkter finns',
    en: '{kind}: all {count} elements are told',
  },
  lacking: {
    fi: '{kind}: puuttuu {missing}/{count} kohtaa',
    sv: '{kind}: {missing} av {count} punkter saknas',
    en: '{kind}: {missing} of {count} elements are missing',
  },
  element: { fi: 'Kohta', sv: 'Punkt', en: 'Element' },
  article: { fi: 'Artikla', sv: 'Artikel', en: 'Article' },
  told: { fi: 'Kerrotaan', sv: 'Finns', en: 'Told' },
  missing: { fi: 'Puuttuu', sv: 'Saknas', en: 'Missing' },
  notApplicable: { fi: 'ei koske', sv: 'gäller inte', en: 'does not apply' },
  gaps: {
    fi: 'Vuoden 2018 selosteen puutteet',
    sv: 'Brister i beskrivningen från 2018',
    en: 'Gaps of the 2018 notice',
  },
  gap: { fi: 'Puute', sv: 'Brist', en: 'Gap' },
  answer: { fi: 'Ratkaisumme', sv: 'Vår lösning', en: 'Our answer' },
  documents: { fi: 'Asiakirjat', sv: 'Dokument', en: 'Documents' },
  record: {
    fi: 'Seloste käsittelytoimista',
    sv: 'Register över behandling',
    en: 'Record of processing activities',
  },
  markdown: { fi: 'Lataa Markdown', sv: 'Ladda ner Markdown', en: 'Download Markdown' },
  pdf: { fi: 'Lataa PDF', sv: 'Ladda ner PDF', en: 'Download PDF' },
  rows: {
    fi: 'Lupaukset ja niiden tarkastus',
    sv: 'Löften och deras kontroll',
    en: 'Promises and their checks',
  },
  row: { fi: 'Rivi', sv: 'Rad', en: 'Row' },
  promise: { fi: 'Lupaus', sv: 'Löfte', en: 'Promise' },
  evidence: { fi: 'Todiste', sv: 'Bevis', en: 'Evidence' },
  settings: { fi: 'Asetukset', sv: 'Inställningar', en: 'Settings' },
  publicNotice: { fi: 'Julkinen seloste', sv: 'Den publika beskrivningen', en: 'The public notice' },
  back: { fi: 'Osoitusvelvollisuuteen', sv: 'Till ansvarsskyldigheten', en: 'To accountability' },
  fileName: { fi: 'kasittelytoimet', sv: 'behandling', en: 'record' },
} as const satisfies Record<string, Text>
