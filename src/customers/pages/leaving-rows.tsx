import type { Visit } from '../../platform/http/route.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { Field } from '../../platform/ui/field.tsx'
import { fieldId, type Choice } from '../../platform/ui/field-frame.tsx'
import { FieldSet } from '../../platform/ui/form.tsx'
import { Button, Callout } from '../../platform/ui/parts.tsx'
import type { successorsFor } from '../leaving-numbers.ts'
import { leavingTexts as texts } from '../leaving-texts.ts'
import type { LeavingTie } from '../leaving-ties.ts'
import { pageTexts } from '../page-texts.ts'
import { DayField } from './contract-acts.tsx'
import { errorOf, type Filled } from './fields-form.tsx'
import { formTexts } from './form-texts.ts'
import { PostForm, speaker, type Say } from './frame.tsx'
import { interimMark } from './leaving.tsx'
import { placeOf, rolesOf } from './leaving-who.tsx'

/** Somebody who may have left, and who could take over from them. */
export type LeaverRow = { tie: LeavingTie; leaves: boolean; heirs: Awaited<ReturnType<typeof successorsFor>> }

/** One form for all who leave: the day is one, and each contract has its proposed successor. */
export function Leavers(props: {
  action: string; rows: readonly LeaverRow[]; unknown: readonly string[]; tieless: number; now: Filled
  refusal: Refusal | undefined; visit: Visit
}) {
  const { rows, now, visit, unknown, tieless } = props
  const say = speaker(visit)
  return (
    <PostForm
      action={props.action}
      back="/people"
      language={visit.language}
      faults={now.faults}
      refusal={props.refusal}
      hidden={Object.fromEntries(rows.map(({ tie }) => [`version.${tie.id}`, now.values[`version.${tie.id}`] ?? String(tie.row_version)]))}
      confirm={texts.confirm}
    >
      {unknown.length > 0 && <Unknown lines={unknown} say={say} />}
      {tieless > 0 && <Callout tone="waits">{say(texts.tieless(tieless))}</Callout>}
      <p class="muted">{say(texts.told)}</p>
      <DayField name="ended_on" label={formTexts.lastDay} today="" now={now} say={say} visit={visit} />
      <div class="flow">
        {rows.map((row) => <Leaver key={row.tie.id} row={row} now={now} visit={visit} />)}
        <p><Button look="small" name="look" value="1">{say(texts.refresh)}</Button></p>
        <p class="muted">{say(texts.correction)}</p>
      </div>
    </PostForm>
  )
}

function Unknown({ lines, say }: { lines: readonly string[]; say: Say }) {
  return (
    <Callout tone="waits">
      <p>{say(texts.unknown)}</p>
      <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
    </Callout>
  )
}

function Leaver({ row, now, visit }: { row: LeaverRow; now: Filled; visit: Visit }) {
  const { tie, leaves, heirs } = row
  const say = speaker(visit)
  const name = `${tie.first_name} ${tie.last_name}`
  const field = `leaves.${tie.id}`
  return (
    <FieldSet
      legend={`${name}, ${tie.organisation}`}
      hint={[placeOf(tie), rolesOf(tie, visit.language)].filter(Boolean).join(' · ')}
    >
      <input type="hidden" name="tie" value={tie.id} />
      <Field
        kind="checkbox"
        name={field}
        value="true"
        label={say(texts.leaves(name))}
        isChecked={leaves}
        error={errorOf(now.faults, field, visit.language)}
      />
      {tie.contracts.length === 0 && <p class="muted">{say(texts.noContracts)}</p>}
      <div class="flow">
        {tie.contracts.map((contract) => heirs.length === 0
          ? <Alone key={contract.id} tie={tie} contract={contract} say={say} />
          : <Heir key={contract.id} contract={contract} heirs={heirs} now={now} visit={visit} />)}
      </div>
    </FieldSet>
  )
}

type Contract = LeavingTie['contracts'][number]

function Heir(props: { contract: Contract; heirs: LeaverRow['heirs']; now: Filled; visit: Visit }) {
  const { contract: { id, number, title }, heirs, now, visit } = props
  const say = speaker(visit)
  const name = `heir.${id}`
  return (
    <Field
      kind="choice"
      name={name}
      label={`${say(formTexts.successor)}: ${number} ${title}`}
      options={choicesOf(heirs, say)}
      none={say(pageTexts.choose)}
      value={now.values[name] ?? heirs[0]?.id}
      error={errorOf(now.faults, name, visit.language)}
      must={say(pageTexts.must)}
    />
  )
}

/** Whoever is the last one there is followed by somebody new, whom the page of one departure asks for. */
function Alone({ tie, contract, say }: { tie: LeavingTie; contract: Contract; say: Say }) {
  return (
    <div id={fieldId(`heir.${contract.id}`)}>
      <Callout tone="waits">
        {contract.number} {contract.title}: {say(texts.nobodyElse)}{' '}
        <a href={`/affiliations/${tie.id}/departure`}>{say(texts.apart)}</a>
      </Callout>
    </div>
  )
}

function choicesOf(heirs: LeaverRow['heirs'], say: Say): Choice[] {
  const whole = heirs.map(({ id, first_name, last_name, job_title }) => ({
    value: id,
    label: [`${first_name} ${last_name}`, job_title].filter(Boolean).join(', '),
  }))
  const interim = whole.map(({ value, label }) => ({ value: value + interimMark, label: `${label} (${say(formTexts.interimSuffix)})` }))
  return [...whole, ...interim]
}
