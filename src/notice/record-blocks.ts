import type { Language } from '../catalogue/shape.ts'
import { formatPhone } from '../platform/text/phone.ts'
import { basisTexts } from './notice-texts.ts'
import type { Record30 } from './record.ts'
import { lengthText, recordTexts as texts } from './record-texts.ts'

/** The record as its parts in one language, for every form it is given in. */
export type RecordText = { title: string; lead: string; language: Language; sections: Section[] }
export type Section = { heading: string; lines: string[]; header: string[]; rows: string[][] }

/** Puts the record into words. */
export function recordText(record: Record30, language: Language): RecordText {
  return {
    title: texts.title[language],
    lead: texts.lead[language],
    language,
    sections: [
      controllerSection(record, language),
      purposeSection(record, language),
      categorySection(record, language),
      recipientSection(record, language),
      transferSection(record, language),
      limitSection(record, language),
      {
        heading: texts.security[language],
        lines: record.security.map((text) => text[language]),
        header: [],
        rows: [],
      },
      processingSection(record, language),
    ],
  }
}

function controllerSection({ controller, registerName }: Record30, language: Language): Section {
  const lines: [keyof typeof texts, string][] = [
    ['name', controller.name],
    ...(controller.businessId === undefined
      ? []
      : [['businessId', controller.businessId] satisfies [keyof typeof texts, string]]),
    ['address', `${controller.street}, ${controller.postalCode} ${controller.postOffice}`],
    ['contact', reach(controller.registerContact)],
    ['officer', reach(controller.dataProtectionOfficer)],
    ['register', registerName[language]],
  ]
  return {
    heading: texts.controller[language],
    header: [],
    rows: [],
    lines: lines.map(([name, value]) => `${texts[name][language]}: ${value}`),
  }
}

function reach({ name, email, phone }: Record30['controller']['registerContact']): string {
  return [name, email, ...(phone === undefined ? [] : [formatPhone(phone)])]
    .filter((part) => part !== undefined)
    .join(', ')
}

function purposeSection(record: Record30, language: Language): Section {
  const basis = (lines: Record30['purposes'][number]['bases']) =>
    lines.map(({ basis, of }) => `${basisTexts[basis][language]}: ${of.map((label) => label[language]).join(', ')}`).join('; ')
  return table(
    'purposes',
    ['purpose', 'why', 'basis'],
    language,
    record.purposes.map(({ label, explains, bases }) => [label[language], explains[language], basis(bases)]),
  )
}

function categorySection(record: Record30, language: Language): Section {
  return table(
    'categories',
    ['subject', 'items'],
    language,
    record.categories.map(({ subject, items }) => [
      subject[language],
      items.map((item) => item[language]).join('; '),
    ]),
  )
}

function recipientSection(record: Record30, language: Language): Section {
  return table(
    'recipients',
    ['recipient', 'entity', 'items', 'when'],
    language,
    record.recipients.map(({ category, entity, items, when }) => [
      category[language],
      entity ?? texts.byLaw[language],
      items.map((item) => item[language]).join('; '),
      when[language],
    ]),
  )
}

function transferSection(record: Record30, language: Language): Section {
  const countries = record.countries.length === 0 ? 'FI' : record.countries.join(', ')
  return {
    heading: texts.transfers[language],
    lines: [`${texts.noTransfers[language]}${countries}.`],
    header: [],
    rows: [],
  }
}

function limitSection(record: Record30, language: Language): Section {
  return table(
    'limits',
    ['kind', 'length', 'after', 'law'],
    language,
    record.limits.map(({ label, months, after, law }) => [
      label[language],
      lengthText(months)[language],
      after[language],
      law === undefined ? '–' : law[language],
    ]),
  )
}

function processingSection(record: Record30, language: Language): Section {
  if (record.processing.length === 0) {
    return {
      heading: texts.processing[language],
      lines: [texts.noProcessing[language]],
      header: [],
      rows: [],
    }
  }
  return table(
    'processing',
    ['customer', 'contract', 'categoryOfProcessing'],
    language,
    record.processing.map(({ controller, contract, subject }) => [
      controller,
      contract,
      `${subject}. ${texts.processesFor[language]}.`,
    ]),
  )
}

type Name = keyof typeof texts

function table(heading: Name, header: Name[], language: Language, rows: string[][]): Section {
  return {
    heading: texts[heading][language],
    lines: [],
    header: header.map((name) => texts[name][language]),
    rows,
  }
}
