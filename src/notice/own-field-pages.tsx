import { tables } from '../catalogue/catalogue.ts'
import { items } from '../catalogue/items.ts'
import { purposes } from '../catalogue/purposes.ts'
import { retention } from '../catalogue/retention.ts'
import type { Language } from '../catalogue/shape.ts'
import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { Refusal } from '../platform/refusal.ts'
import { Field } from '../platform/ui/field.tsx'
import { ErrorSummary, FieldSet, Form } from '../platform/ui/form.tsx'
import { Button, Callout, EmptyState, LinkButton, Panel } from '../platform/ui/parts.tsx'
import { DataTable } from '../platform/ui/table.tsx'
import { settingsInForce } from './in-force.ts'
import { names } from './one-of.ts'
import { changeOwnFields } from './own-field-change.ts'
import { ownFieldTexts as texts } from './own-field-texts.ts'
import { fieldKinds, fieldTables, labelIn, purposesOpenTo, type OwnField } from './own-fields.ts'
import type { Settings } from './settings.ts'
import { decided, masked, saveSettings } from './settings-pages.tsx'
import { settingsTexts } from './settings-texts.ts'

const path = '/settings/own-fields'

/** Fields that a controller adds in the browser, with the statements that a column of the catalogue makes. */
export const ownFieldRoutes: readonly Route[] = [
  { method: 'GET', path, kind: 'page', purposes: ['accountability'], answer: (visit) => fieldsPage(visit) },
  { method: 'POST', path, kind: 'form', purposes: ['accountability'], answer: save },
]

async function save(visit: Visit): Promise<Answer> {
  try {
    const said = await saveSettings(visit, (settings, today) => changeOwnFields(settings, visit.form, today))
    return { as: 'redirect', to: path, said }
  } catch (reason) {
    if (!(reason instanceof Refusal) || (reason.kind !== 'invalid' && reason.kind !== 'conflict')) throw reason
    return fieldsPage(visit, { typed: masked(visit.form), refusal: reason })
  }
}

type Tried = { typed: URLSearchParams; refusal: Refusal }
type Shown = { settings: Settings; version: number; language: Language; tried: Tried | undefined; field: OwnField | undefined }

async function fieldsPage(visit: Visit, tried?: Tried): Promise<Answer> {
  const { language } = visit
  const { version, settings, inForce } = await visit.read('accountability', 'opened', async (task) =>
    ({ ...(await decided(task)), inForce: (await settingsInForce(task))?.ownFields ?? [] }))
  const asked = tried?.typed.get('id') ?? visit.query.get('field')
  const field = settings.ownFields.find(({ id, endedOn }) => id === asked && endedOn === undefined)
  const shown: Shown = { settings, version, language, tried, field }
  return {
    as: 'page', title: texts.title[language], current: '/settings', subtitle: texts.intro[language],
    ...(tried === undefined ? {} : { status: tried.refusal.kind === 'conflict' ? 409 : 422 }),
    body: (
      <div class="flow">
        {tried !== undefined && <Callout tone="refuses">{tried.refusal.text[language]}</Callout>}
        <FieldTable {...shown} inForce={inForce} />
        <FieldForm {...shown} />
        {field !== undefined && <EndForm {...shown} field={field} />}
      </div>
    ),
  }
}

function FieldTable({ settings, language, inForce }: Shown & { inForce: readonly OwnField[] }) {
  const stateOf = ({ id, endedOn }: OwnField) =>
    endedOn !== undefined ? texts.ended : inForce.some((one) => one.id === id) ? texts.inForce : texts.waits
  return (
    <DataTable
      caption={texts.title[language]}
      rows={settings.ownFields}
      rowKey={({ id }) => id}
      empty={<EmptyState title={texts.none[language]} />}
      columns={[
        { key: 'label', title: texts.label[language], main: true, cell: ({ label }) => labelIn(label, language),
          second: ({ table }) => tables[table].label[language] },
        { key: 'item', title: texts.item[language],
          cell: ({ item, reason }) => (item === undefined ? reason : items[item].label[language]),
          second: (field) => field.purposes.map((purpose) => purposes[purpose].label[language]).join(', ') },
        { key: 'state', title: texts.state[language], cell: (field) => stateOf(field)[language] },
        { key: 'change', title: texts.change[language], cell: ({ id, label, endedOn }) => endedOn !== undefined ? '–' : (
          <a href={`${path}?field=${id}#field`}>{texts.change[language]}<span class="hidden"> {labelIn(label, language)}</span></a>) },
      ]}
    />
  )
}

/** What the form holds: what was typed, else what is declared. */
function valuesOf({ tried, field }: Shown) {
  const now = (name: string): string | undefined => {
    const [first = '', language = ''] = name.split('.')
    const value = Object.entries(field ?? {}).find(([key]) => key === first)?.[1]
    if (typeof value === 'object' && !Array.isArray(value)) return Object.entries(value).find(([key]) => key === language)?.[1]
    return Array.isArray(value) ? value.join('\n') : value === undefined ? undefined : String(value)
  }
  return {
    value: (name: string) => (tried === undefined ? now(name) : (tried.typed.get(name) ?? undefined)),
    values: (name: 'purposes') => (tried === undefined ? (field?.[name] ?? []) : tried.typed.getAll(name)),
  }
}

function FieldForm(shown: Shown) {
  const { settings, language, version, tried, field } = shown
  const { value, values } = valuesOf(shown)
  const faults = tried?.refusal.faults ?? []
  const about = (name: string, label: string) => ({ name, label, value: value(name),
    error: faults.find((fault) => fault.field === name)?.text[language] })
  const must = { must: settingsTexts.must[language] }
  const choice = (name: 'table' | 'kind' | 'item' | 'retention' | 'onErase', options: readonly (readonly [value: string, label: string])[]) => (
    <Field kind="choice" {...about(name, texts[name][language])} none={texts.choose[language]}
      {...(name === 'item' ? { hint: texts.itemHint[language] } : must)}
      options={options.map(([option, label]) => ({ value: option, label }))} />
  )
  const open = names(purposes).filter((purpose) => settings.purposes.includes(purpose) && purposesOpenTo(undefined).includes(purpose))
  return (
    <Panel id="field" title={field === undefined ? texts.add[language] : labelIn(field.label, language)}>
      <Form action={`${path}#field`} hidden={{ version: String(version), ...(field === undefined ? {} : { id: field.id }) }} guarded
        errors={<ErrorSummary title={settingsTexts.mend[language]} errors={faults.map(({ field: name, text }) => ({ name, text: text[language] }))} />}
        actions={<><Button look="primary">{settingsTexts.save[language]}</Button>
          {field !== undefined && <LinkButton href={path} back>{texts.title[language]}</LinkButton>}</>}>
        {choice('table', fieldTables.map((table) => [table, tables[table].label[language]]))}
        <InLanguages name="label" shown={shown} about={about} />
        {choice('kind', fieldKinds.map((kind) => [kind, texts.kinds[kind][language]]))}
        <Field kind="textarea" rows={3} {...about('choices', texts.choices[language])} />
        {choice('item', names(items).filter((item) => purposesOpenTo(item).length > 0).map((item) => [item, items[item].label[language]]))}
        <Field kind="text" {...about('reason', texts.reason[language])} hint={texts.reasonHint[language]} autocomplete="off" />
        <Field kind="checkboxes" {...about('purposes', texts.purposes[language])} values={values('purposes')} {...must}
          options={open.map((purpose) => ({ value: purpose, label: purposes[purpose].label[language] }))} />
        {choice('retention', names(retention).map((rule) => [rule, retention[rule].label[language]]))}
        {choice('onErase', [['delete', texts.erases.delete[language]], ['keep', texts.erases.keep[language]]])}
        <InLanguages name="source" shown={shown} about={about} />
        <Field kind="checkbox" name="isSearched" label={texts.isSearched[language]} value="yes"
          isChecked={tried === undefined ? field?.isSearched === true : tried.typed.get('isSearched') === 'yes'} />
      </Form>
    </Panel>
  )
}

/** A text in each language of the notice, which must all be filled, and in the others, which may be. */
function InLanguages({ name, shown: { settings, language }, about }: {
  name: 'label' | 'source'
  shown: Shown
  about: (name: string, label: string) => { name: string; label: string; value: string | undefined; error: string | undefined }
}) {
  return (
    <FieldSet legend={texts[name][language]}>
      {(['fi', 'sv', 'en'] as const).map((code) => (
        <Field key={code} kind="text" {...about(`${name}.${code}`, languageNames[code][language])} autocomplete="off"
          must={settings.languages.includes(code) ? settingsTexts.must[language] : undefined} />
      ))}
    </FieldSet>
  )
}

const languageNames = {
  fi: { fi: 'suomeksi', sv: 'på finska', en: 'in Finnish' },
  sv: { fi: 'ruotsiksi', sv: 'på svenska', en: 'in Swedish' },
  en: { fi: 'englanniksi', sv: 'på engelska', en: 'in English' },
}

function EndForm({ language, version, field }: Shown & { field: OwnField }) {
  return (
    <Panel id="end" title={texts.end[language]}>
      <p>{texts.endTold[language]}</p>
      <form method="post" action={path}>
        <input type="hidden" name="version" value={version} />
        <Button look="danger" name="end" value={field.id}>{texts.end[language]}</Button>
      </form>
    </Panel>
  )
}
