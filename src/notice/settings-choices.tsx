import { items } from '../catalogue/items.ts'
import { purposes, type Purpose } from '../catalogue/purposes.ts'
import type { Basis, Language, Text } from '../catalogue/shape.ts'
import { subjects, type Subject } from '../catalogue/subjects.ts'
import { timesADay } from '../platform/http/exports.ts'
import { Field } from '../platform/ui/field.tsx'
import { FieldSet, Form } from '../platform/ui/form.tsx'
import { Button, Callout, Panel } from '../platform/ui/parts.tsx'
import { canBeOff, type Held } from './items-off.ts'
import { basisTexts } from './notice-texts.ts'
import { names } from './one-of.ts'
import { basisFor } from './settings.ts'
import { errorOf, formOf, valueOf, type Shown } from './settings-forms.tsx'
import { faultTexts, settingsTexts as texts } from './settings-texts.ts'

/** How many persons may leave the register at once without a right of its own. */
export function ExportsForm(shown: Shown) {
  const { language, settings } = shown
  const now = String(settings.exportLimit)
  return (
    <Panel id="exports" title={texts.exports[language]}>
      <Form {...formOf(shown, 'exports')}>
        <Field
          kind="number"
          name="exportLimit"
          label={texts.exportLimit[language]}
          unit={texts.persons[language]}
          hint={texts.exportHint[language].replace('{times}', String(timesADay))}
          error={errorOf(shown, 'exports', 'exportLimit', now)}
          value={valueOf(shown, 'exports', 'exportLimit', now)}
        />
      </Form>
    </Panel>
  )
}

/** Whether rounds of reviewing access begin by themselves. */
export function ReviewsForm(shown: Shown) {
  const { language, settings } = shown
  return (
    <Panel id="reviews" title={texts.reviews[language]}>
      <Form {...formOf(shown, 'reviews')}>
        <Field kind="radios" name="accessReviews" label={texts.accessReviews[language]} error={errorOf(shown, 'reviews', 'accessReviews')}
          value={valueOf(shown, 'reviews', 'accessReviews', settings.accessReviews)}
          options={[{ value: 'by_hand', label: texts.byHand[language] }, { value: 'quarterly', label: texts.quarterly[language] }]} />
      </Form>
    </Panel>
  )
}

/** The items that the controller does without. `held` is what rows still hold of them, to be cleared first. */
export function ItemsForm({ held, ...shown }: Shown & { held: readonly Held[] }) {
  const { language, settings, tried } = shown
  const form = formOf(shown, 'items')
  const chosen = tried?.form === 'items' ? tried.typed.getAll('itemsOff') : settings.itemsOff
  return (
    <Panel id="items" title={texts.itemsOff[language]}>
      <Form
        {...form}
        actions={
          <>
            {form.actions}
            {held.length > 0 && (
              <Button look="danger" name="clear" value="yes">
                {texts.clear[language]}
              </Button>
            )}
          </>
        }
      >
        {held.length > 0 && <Callout tone="waits">{heldText(held, language)}</Callout>}
        {settings.itemsOff.length === 0 && <p class="muted">{texts.noneOff[language]}</p>}
        <Field
          kind="checkboxes"
          name="itemsOff"
          label={texts.itemsOff[language]}
          hint={texts.itemsOffHint[language]}
          error={errorOf(shown, 'items', 'itemsOff')}
          values={chosen}
          options={names(items)
            .filter(canBeOff)
            .map((item) => ({ value: item, label: items[item].label[language] }))}
        />
      </Form>
    </Panel>
  )
}

/** How much is held, item by item. */
export function heldText(held: readonly Held[], language: Language): string {
  const each = held.map(({ item, count }) => `${items[item].label[language]} ${count}`)
  return faultTexts.stillHeld[language].replace('{held}', each.join(', '))
}

const languageTexts: Readonly<Record<Language, Text>> = {
  fi: { fi: 'suomi', sv: 'finska', en: 'Finnish' },
  sv: { fi: 'ruotsi', sv: 'svenska', en: 'Swedish' },
  en: { fi: 'englanti', sv: 'engelska', en: 'English' },
}

/** The languages in which the notices are published. */
export function LanguagesForm(shown: Shown) {
  const { language, settings, tried } = shown
  const chosen = tried?.form === 'languages' ? tried.typed.getAll('languages') : settings.languages
  const options = names(languageTexts).map((code) => ({ value: code, label: languageTexts[code][language] }))
  return (
    <Panel
      id="languages"
      title={texts.languages[language]}
      foot={settings.languages.map((code) => languageTexts[code][language]).join(', ')}
    >
      <Form {...formOf(shown, 'languages')}>
        <Field
          kind="checkboxes"
          name="languages"
          label={texts.languages[language]}
          options={options}
          values={chosen}
          error={errorOf(shown, 'languages', 'languages')}
        />
        <Field
          kind="choice"
          name="firstLanguage"
          label={texts.firstLanguage[language]}
          options={options}
          value={valueOf(shown, 'languages', 'firstLanguage', settings.languages[0])}
        />
      </Form>
    </Panel>
  )
}

/** The basis for each kind of person, where a legitimate interest leaves a choice. */
export function BasesForm(shown: Shown) {
  const { language, settings } = shown
  const choices = settings.purposes.map((purpose) => ({ purpose, open: openTo(purpose) }))
  return (
    <Panel id="bases" title={texts.bases[language]} foot={texts.basesHint[language]}>
      <Form {...formOf(shown, 'bases')}>
        {choices
          .filter(({ open }) => open.length > 0)
          .map(({ purpose, open }) => (
            <FieldSet key={purpose} legend={purposes[purpose].label[language]}>
              {open.map((subject) => (
                <Field
                  key={subject}
                  kind="choice"
                  name={`bases.${purpose}.${subject}`}
                  label={subjects[subject].label[language]}
                  options={(['6(1)(f)', '6(1)(a)'] as const).map((basis) => ({
                    value: basis,
                    label: basisTexts[basis][language],
                  }))}
                  value={valueOf(
                    shown,
                    'bases',
                    `bases.${purpose}.${subject}`,
                    basisFor(settings, purpose, subject),
                  )}
                  error={errorOf(shown, 'bases', `bases.${purpose}.${subject}`)}
                />
              ))}
            </FieldSet>
          ))}
      </Form>
    </Panel>
  )
}

function openTo(purpose: Purpose): Subject[] {
  if (purposes[purpose].objection !== 'at-once') return []
  const stated: { readonly [S in Subject]?: Basis } = purposes[purpose].basis
  return names(subjects).filter((subject) => stated[subject] === '6(1)(f)')
}

/** Each purpose in the controller's own words, in every language. */
export function WordingForm(shown: Shown) {
  const { language, settings } = shown
  return (
    <Panel id="wording" title={texts.wording[language]} foot={texts.wordingHint[language]}>
      <Form {...formOf(shown, 'wording')}>
        {settings.purposes.map((purpose) => (
          <FieldSet key={purpose} legend={purposes[purpose].label[language]}>
            {names(languageTexts).map((code) => (
              <Field
                key={code}
                kind="textarea"
                rows={2}
                name={`wording.${purpose}.${code}`}
                label={languageTexts[code][language]}
                hint={purposes[purpose].explains[code]}
                value={valueOf(
                  shown,
                  'wording',
                  `wording.${purpose}.${code}`,
                  settings.wording[purpose]?.[code],
                )}
                error={errorOf(shown, 'wording', `wording.${purpose}.${code}`)}
              />
            ))}
          </FieldSet>
        ))}
      </Form>
    </Panel>
  )
}
