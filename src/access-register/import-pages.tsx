import { z } from 'zod'
import type { Answer, Visit } from '../platform/http/route.ts'
import { Refusal } from '../platform/refusal.ts'
import { TableError } from '../platform/table/table-error.ts'
import { formatDay } from '../platform/text/day.ts'
import type { Language } from '../platform/text/language.ts'
import { Field } from '../platform/ui/field.tsx'
import { Form } from '../platform/ui/form.tsx'
import { Button, LinkButton, Panel } from '../platform/ui/parts.tsx'
import { DataTable } from '../platform/ui/table.tsx'
import { Errors, openStaff } from './forms.tsx'
import { judgeLines, importedColumns, newLine, readLines, recordLines, titleOf, type Judged, type NewLine } from './import.ts'
import { faultText, registerImportTexts as texts } from './import-texts.ts'
import { registerPath } from './paths.ts'
import { registerTexts } from './texts.ts'
import { kindText, label } from './words.ts'

const path = `${registerPath}/import`
const mostShown = 200

/** Asks for a file. */
export function importPage(visit: Visit, refusal?: Refusal): Answer {
  const { language } = visit
  return {
    as: 'page', title: texts.title[language], subtitle: texts.told[language], current: registerPath, ...(refusal === undefined ? {} : { status: 422 }),
    actions: <LinkButton href={registerPath} back>{registerTexts.back[language]}</LinkButton>,
    body: (
      <div class="flow">
        <Form action={path} files errors={<Errors language={language} refusal={refusal} />}
          actions={<Button look="primary">{texts.send[language]}</Button>}>
          <Field kind="file" name="file" label={texts.file[language]} hint={texts.limits[language]} accept=".csv,text/csv,.txt,.xlsx"
            error={refusal?.text[language]} />
        </Form>
        <Panel id="columns" title={texts.columns[language]}>
          <p>{importedColumns.map((column) => titleOf(column, language)).join(', ')}. {texts.personHint[language]}</p>
        </Panel>
      </div>
    ),
  }
}

/** Reads the file and shows what would come of it; nothing is kept of it before it is recorded. */
export async function previewImport(visit: Visit): Promise<Answer> {
  const file = await visit.file('file')
  if (file === undefined) return importPage(visit, new Refusal('invalid', texts.noFile, 'file'))
  try {
    const read = await readLines(file.bytes)
    const { judged, names } = await visit.read('access_security', 'listed', async (task) => ({
      judged: await judgeLines(task, read), names: new Map((await openStaff(task)).map(({ id, name }) => [id, name])) }))
    return previewPage(visit, judged, names)
  } catch (reason) {
    if (reason instanceof TableError) return importPage(visit, new Refusal('invalid', faultText(reason.reason, reason.line), 'file'))
    if (reason instanceof Refusal && reason.field !== undefined) return importPage(visit, reason)
    throw reason
  }
}

function previewPage({ language }: Visit, { accepted, refused }: Judged, names: ReadonlyMap<string, string>): Answer {
  return {
    as: 'page', title: texts.title[language], current: registerPath,
    actions: <LinkButton href={path} back>{registerTexts.back[language]}</LinkButton>,
    body: (
      <div class="flow">
        <h2>{texts.accepted[language]}: {accepted.length}</h2>
        {accepted.length > 0 && (
          <Form wide action={`${path}/record`} hidden={{ lines: JSON.stringify(accepted) }}
            actions={<Button look="primary">{texts.record[language].replace('{n}', String(accepted.length))}</Button>}>
            <Accepted rows={accepted.slice(0, mostShown)} names={names} language={language} />
            {accepted.length > mostShown && <p>{texts.more[language].replace('{n}', String(accepted.length - mostShown))}</p>}
          </Form>
        )}
        {accepted.length === 0 && <p>{texts.nothing[language]}</p>}
        {refused.length > 0 && <><h2>{texts.refused[language]}: {refused.length}</h2><Refused rows={refused} language={language} /></>}
      </div>
    ),
  }
}

function Accepted({ rows, names, language }: { rows: readonly NewLine[]; names: ReadonlyMap<string, string>; language: Language }) {
  return (
    <DataTable caption={texts.accepted[language]} rows={rows} rowKey={({ line }) => String(line)} empty={null} columns={[
      { key: 'who', title: registerTexts.who[language], main: true, cell: ({ user_id }) => names.get(user_id) ?? '', second: ({ ground }) => ground },
      { key: 'what', title: registerTexts.right[language], cell: ({ name, mark }) => `${name}${mark === null ? '' : ` (${mark})`}`,
        second: ({ kind }) => kindText(kind, language) },
      { key: 'ends', title: label('ends_on', language), align: 'end', cell: ({ starts_on, ends_on }) => `${formatDay(starts_on)}–${formatDay(ends_on)}` },
      { key: 'line', title: texts.line[language], align: 'end', cell: ({ line }) => String(line) },
    ]} />
  )
}

function Refused({ rows, language }: { rows: Judged['refused']; language: Language }) {
  return (
    <DataTable caption={texts.refused[language]} rows={rows} rowKey={({ line }) => String(line)} empty={null} columns={[
      { key: 'why', title: texts.why[language], main: true, cell: ({ reason }) => reason[language],
        second: ({ column }) => importedColumns.filter((known) => known === column).map((known) => titleOf(known, language)).join('') },
      { key: 'line', title: texts.line[language], align: 'end', cell: ({ line }) => String(line) },
    ]} />
  )
}

/** Records what was previewed. */
export async function recordImport(visit: Visit): Promise<Answer> {
  const read = z.array(newLine).min(1).max(5000).safeParse(parsed(visit.form.get('lines') ?? ''))
  if (!read.success) return importPage(visit, new Refusal('invalid', texts.noFile, 'file'))
  await visit.write('access_security', (task) => recordLines(task, read.data))
  return { as: 'redirect', to: registerPath, said: texts.recorded[visit.language].replace('{n}', String(read.data.length)) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (reason) {
    if (reason instanceof SyntaxError) return undefined
    throw reason
  }
}
