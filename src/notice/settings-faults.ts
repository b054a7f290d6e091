import { items } from '../catalogue/items.ts'
import { purposes } from '../catalogue/purposes.ts'
import { retention } from '../catalogue/retention.ts'
import type { RetentionShape, Text } from '../catalogue/shape.ts'
import type { Fault } from '../platform/refusal.ts'
import { names } from './one-of.ts'
import type { SettingsFault } from './settings.ts'
import { faultTexts as texts } from './settings-texts.ts'

/** What is wrong with settings, in the reader's words: one fault for each field of the form. */
export function faultsBesideFields(faults: readonly SettingsFault[]): Fault[] {
  const fields = Map.groupBy(faults, ({ field }) => fieldOf(field))
  return [...fields].map(([field, group]) => ({
    field,
    text: textOf(
      field,
      group.map(({ why }) => why),
    ),
  }))
}

/** The recipient that a form adds is the only one that can be faulty; a list is one field. */
function fieldOf(path: string): string {
  return path.replace(/^recipients\.\d+\./, 'recipient.').replace(/(purposes|items)\.\d+$/, '$1')
}

function textOf(field: string, whys: readonly string[]): Text {
  const rule = names(retention).find((name) => field === `retentionMonths.${name}`)
  if (rule !== undefined) return boundsText(retention[rule])
  if (field.startsWith('bases.')) return texts.basis
  switch (field) {
    case 'recipient.country':
      return whys.some((why) => why.startsWith('outside the EEA')) ? texts.outsideEea : texts.country
    case 'recipient.items':
      return named(texts.tooManyItems, whys) ?? texts.chooseOne
    case 'exportLimit':
      return texts.exportLimit
    case 'languages':
      return texts.chooseOne
    case 'itemsOff':
      return texts.neededItem
    case 'recipient.purposes':
      if (whys.some((why) => why.startsWith('not in use'))) return texts.notInUse
      return named(texts.wrongPurposes, whys) ?? texts.chooseOne
    case 'recipient.category':
      return texts.category
    case 'recipient.assuredOn':
      return texts.day
    case 'controller.postalCode':
      return texts.postalCode
    default:
      return field.startsWith('controller.') || field === 'recipient.legalEntity'
        ? texts.missing
        : texts.notAllowed
  }
}

/** The bounds of a length, with the law that sets them. */
export function boundsText({ settable: [least, most], law }: RetentionShape): Text {
  return perLanguage((language) =>
    (law === undefined ? texts.bounds : texts.lawBounds)[language]
      .replace('{least}', String(least))
      .replace('{most}', String(most))
      .replace('{law}', law?.[language] ?? ''),
  )
}

/** Names what a category does not receive; nothing when no name was told. */
function named(text: Text, whys: readonly string[]): Text | undefined {
  const shapes: { readonly [name: string]: { label: Text } } = { ...items, ...purposes }
  const labels = whys
    .map((why) => shapes[/^this category does not receive (?:for )?(\w+)$/.exec(why)?.[1] ?? '']?.label)
    .filter((label) => label !== undefined)
  if (labels.length === 0) return undefined
  return perLanguage((language) =>
    text[language].replace('{names}', labels.map((label) => label[language]).join(', ')),
  )
}

function perLanguage(say: (language: keyof Text) => string): Text {
  return { fi: say('fi'), sv: say('sv'), en: say('en') }
}
