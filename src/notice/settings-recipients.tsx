import { items } from '../catalogue/items.ts'
import { purposes, type Purpose } from '../catalogue/purposes.ts'
import { recipients, type Recipient } from '../catalogue/recipients.ts'
import type { RecipientShape } from '../catalogue/shape.ts'
import type { Item } from '../catalogue/items.ts'
import { formatDay } from '../platform/text/day.ts'
import { Field } from '../platform/ui/field.tsx'
import { Form } from '../platform/ui/form.tsx'
import { Button, EmptyState, Panel } from '../platform/ui/parts.tsx'
import { DataTable } from '../platform/ui/table.tsx'
import { names } from './one-of.ts'
import { errorOf, formOf, valueOf, type Shown } from './settings-forms.tsx'
import { settingsTexts as texts } from './settings-texts.ts'

/** Who receives data, each to be withdrawn, and a form for one more: first its category, then what it may get. */
export function Recipients(props: Shown & { asked: string | undefined }) {
  const { asked, ...shown } = props
  const typed = shown.tried?.form === 'recipients' ? shown.tried.typed.get('recipient.category') : null
  const category = names(recipients).find((name) => name === (typed ?? asked))
  return (
    <Panel id="recipients" title={texts.recipients[shown.language]}>
      <RecipientTable {...shown} />
      <CategoryChoice {...shown} category={category} />
      {category !== undefined && <RecipientForm {...shown} category={category} />}
    </Panel>
  )
}

function RecipientTable({ settings, language, version }: Shown) {
  const rows = settings.recipients.map((recipient, at) => ({ ...recipient, at }))
  return (
    <DataTable
      caption={texts.recipients[language]}
      columns={[
        {
          key: 'entity',
          title: texts.legalEntity[language],
          cell: (row) => row.legalEntity,
          main: true,
          second: (row) => recipients[row.category].label[language],
        },
        { key: 'country', title: texts.country[language], cell: (row) => row.country },
        {
          key: 'assured',
          title: texts.assuredOn[language],
          cell: (row) => formatDay(row.assuredOn),
          align: 'end',
        },
        {
          key: 'items',
          title: texts.items[language],
          cell: (row) => row.items.map((item) => items[item].label[language]).join(', '),
          second: (row) => row.purposes.map((purpose) => purposes[purpose].label[language]).join(', '),
          long: true,
        },
        {
          key: 'withdraw',
          title: texts.withdraw[language],
          cell: (row) => (
            <form method="post" action="/settings/recipients">
              <input type="hidden" name="version" value={version} />
              <Button look="small" name="withdraw" value={String(row.at)}>
                {texts.withdraw[language]}
                <span class="hidden"> {row.legalEntity}</span>
              </Button>
            </form>
          ),
        },
      ]}
      rows={rows}
      rowKey={(row) => String(row.at)}
      empty={<EmptyState title={texts.noRecipients[language]} text={texts.noRecipientsNext[language]} />}
    />
  )
}

function CategoryChoice(props: Shown & { category: Recipient | undefined }) {
  const { language } = props
  const options = names(recipients).map((name) => ({ value: name, label: recipients[name].label[language] }))
  return (
    <Form action="/settings#recipients" method="get" actions={<Button>{texts.choose[language]}</Button>}>
      <h3>{texts.addRecipient[language]}</h3>
      <Field
        kind="choice"
        name="category"
        label={texts.category[language]}
        options={options}
        none={texts.choose[language]}
        value={props.category}
        error={errorOf(props, 'recipients', 'recipient.category')}
      />
    </Form>
  )
}

function RecipientForm(props: Shown & { category: Recipient }) {
  const { category, ...shown } = props
  const { language } = shown
  const granted: RecipientShape<Purpose, Item> = recipients[category]
  const form = formOf(shown, 'recipients')
  const field = (name: 'legalEntity' | 'country' | 'assuredOn') => ({
    name: `recipient.${name}`,
    label: texts[name][language],
    must: texts.must[language],
    autocomplete: 'off',
    error: errorOf(shown, 'recipients', `recipient.${name}`),
    value: valueOf(shown, 'recipients', `recipient.${name}`, undefined),
  })
  return (
    <Form
      {...form}
      hidden={{ ...form.hidden, 'recipient.category': category }}
      actions={<Button look="primary">{texts.addRecipient[language]}</Button>}
    >
      <h3>{granted.label[language]}</h3>
      <Field kind="text" {...field('legalEntity')} />
      <Field kind="text" {...field('country')} hint={texts.countryHint[language]} />
      <Field kind="day" {...field('assuredOn')} />
      <Several
        shown={shown}
        name="purposes"
        label={texts.forPurposes[language]}
        options={granted.purposes.map((purpose) => ({
          value: purpose,
          label: purposes[purpose].label[language],
        }))}
      />
      <Several
        shown={shown}
        name="items"
        label={texts.items[language]}
        options={granted.items.map((item) => ({ value: item, label: items[item].label[language] }))}
      />
    </Form>
  )
}

function Several(props: {
  shown: Shown
  name: 'purposes' | 'items'
  label: string
  options: readonly { value: string; label: string }[]
}) {
  const { shown, name, label, options } = props
  const field = `recipient.${name}`
  const values = shown.tried?.form === 'recipients' ? shown.tried.typed.getAll(field) : []
  return (
    <Field
      kind="checkboxes"
      name={field}
      label={label}
      options={options}
      values={values}
      must={texts.must[shown.language]}
      error={errorOf(shown, 'recipients', field)}
    />
  )
}
