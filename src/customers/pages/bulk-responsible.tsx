import type { Answer, Route, Visit } from '../../platform/http/route.ts'
import { isId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import { formatDay } from '../../platform/text/day.ts'
import { Form } from '../../platform/ui/form.tsx'
import { Button, Callout, EmptyState, LinkButton, type Content } from '../../platform/ui/parts.tsx'
import { DataTable } from '../../platform/ui/table.tsx'
import { answeredFor, contactsAt, handAll, handBack, mostHanded, type Answered, type Moved } from '../bulk-responsible.ts'
import { contractIds } from '../contract-list.ts'
import { listers } from '../organisation-list.ts'
import { bulkResponsibleTexts as texts } from './bulk-responsible-texts.ts'
import { ChooseContacts, contactLabel, type Contacts } from './bulk-responsible-form.tsx'
import { chosenIds } from './chosen-rows.tsx'
import { readFound } from './found-rows.ts'
import { dayIn } from './contract-forms.tsx'
import { contractFilter } from './contract-list.tsx'
import type { Filled } from './fields-form.tsx'
import { blank, submit } from './form-flow.ts'
import { formTexts } from './form-texts.ts'
import { page, refusedStatus, speaker } from './frame.tsx'

const path = '/contracts/responsible'

/** Naming the responsible contacts of many contracts: chosen by customer, previewed, done in one act, and undone. */
export const bulkResponsibleRoutes: readonly Route[] = [
  { method: 'GET', path, kind: 'page', purposes: ['contracting'], answer: (visit) => askPage(visit) },
  { method: 'POST', path, kind: 'form', purposes: ['contracting'], answer: (visit) => postMoves(visit) },
  { method: 'POST', path: `${path}/undo`, kind: 'form', purposes: ['contracting'], answer: (visit) => postUndo(visit) },
]

type Seen = { rows: readonly Answered[]; contacts: Contacts; today: string }

async function seenIn(visit: Visit, asked: URLSearchParams): Promise<Seen> {
  const find = (limit: number) =>
    readFound(visit, { table: 'contract', purposes: listers }, asked, (task) => contractIds(task, contractFilter(asked), limit))
  const ids = await chosenIds(asked, find, mostHanded, texts.tooMany(mostHanded))
  return visit.read('contracting', 'listed', async (task) => {
    const rows = await answeredFor(task, ids)
    const contacts = await contactsAt(task, [...new Set(rows.map(({ organisation_id }) => organisation_id))])
    return { rows, contacts, today: formatDay(task.today) }
  })
}

async function askPage(visit: Visit, filled?: Filled, refusal?: Refusal): Promise<Answer> {
  const say = speaker(visit)
  const seen = await seenIn(visit, filled === undefined ? visit.query : visit.form)
  const now = filled ?? blank({ handed_over_on: seen.today })
  return framed(visit, seen.rows.length === 0
    ? <EmptyState title={say(texts.nobody)} text={say(texts.nobodyNext)} actions={<Back visit={visit} />} />
    : <ChooseContacts action={path} {...seen} now={now} refusal={refusal} visit={visit} />, refusedStatus(refusal))
}

/** Shows what would change; once that was confirmed, hands everything over and offers to take it back. */
async function postMoves(visit: Visit): Promise<Answer> {
  const { form } = visit
  return submit(visit, async () => {
    const seen = await seenIn(visit, form)
    const handed_over_on = dayIn(form, 'handed_over_on', formTexts.handedOverOn)
    const moves = seen.rows.flatMap((row) => {
      const to = seen.contacts.find(({ id, organisation_id }) => id === form.get(`to.${row.organisation_id}`) && organisation_id === row.organisation_id)
      return to === undefined || to.id === row.tie ? [] : [{ row, to }]
    })
    if (moves.length === 0) throw new Refusal('invalid', texts.nothing)
    if (!form.has('sure')) return framed(visit, <Preview visit={visit} moves={moves} />)
    const moved = await visit.write('contracting', (task) =>
      handAll(task, moves.map(({ row, to }) => ({ contract: row.id, to: to.id, seen: seenVersionOf(form, row.id) })), handed_over_on, form.has('is_interim')))
    return framed(visit, <Done visit={visit} moved={moved} />)
  }, (filled, refusal) => askPage(visit, filled, refusal))
}

function seenVersionOf(form: URLSearchParams, contract: string): number {
  const seen = form.get(`version.${contract}`) ?? ''
  return /^\d{1,9}$/.test(seen) ? Number(seen) : 0
}

type PlannedMove = { row: Answered; to: Contacts[number] }

function Preview({ visit, moves }: { visit: Visit; moves: readonly PlannedMove[] }) {
  const say = speaker(visit)
  const { form } = visit
  const kept = [...form].filter(([name]) => ['handed_over_on', 'is_interim'].includes(name) || name.startsWith('to.'))
  const versions = moves.map(({ row }) => [`version.${row.id}`, String(row.row_version)] as const)
  return (
    <>
      <Callout tone="waits">{say(texts.changes(moves.length))}</Callout>
      <DataTable
        caption={say(texts.changes(moves.length))}
        rows={moves}
        rowKey={({ row }) => row.id}
        empty={null}
        columns={[
          { key: 'contract', title: say(texts.contract), main: true, cell: ({ row }) => `${row.number} ${row.title}`, second: ({ row }) => row.organisation },
          { key: 'now', title: say(texts.now), cell: ({ row }) => `${row.first_name} ${row.last_name}` },
          { key: 'after', title: say(texts.after), cell: ({ to }) => contactLabel(to) },
        ]}
      />
      <Form
        action={path}
        hidden={{ ...Object.fromEntries([...kept, ...versions]), sure: '1' }}
        actions={<><Button look="primary">{say(texts.confirm)}</Button><Back visit={visit} /></>}
      >
        {moves.map(({ row }) => <input key={row.id} type="hidden" name="id" value={row.id} />)}
      </Form>
    </>
  )
}

function Done({ visit, moved }: { visit: Visit; moved: readonly Moved[] }) {
  const say = speaker(visit)
  return (
    <>
      <p role="status">{say(texts.done(moved.length))}</p>
      <Form action={`${path}/undo`} actions={<Button>{say(texts.undo)}</Button>}>
        <p>{say(texts.undoTold)}</p>
        {moved.map(({ contract, from, version }) => (
          <input key={contract} type="hidden" name="moved" value={`${contract} ${from} ${version}`} />
        ))}
      </Form>
      <Back visit={visit} />
    </>
  )
}

async function postUndo(visit: Visit): Promise<Answer> {
  const moved = visit.form.getAll('moved').flatMap((text): Moved[] => {
    const [contract = '', from = '', version = ''] = text.split(' ')
    return isId(contract) && isId(from) && /^\d{1,9}$/.test(version) ? [{ contract, from, version: Number(version) }] : []
  })
  if (moved.length > mostHanded) throw new Refusal('invalid', texts.tooMany(mostHanded))
  const restored = await visit.write('contracting', (task) => handBack(task, moved))
  return { as: 'redirect', to: '/contracts', said: speaker(visit)(texts.undone(restored, moved.length)) }
}

function framed(visit: Visit, body: Content, status: 200 | 409 | 422 = 200): Answer {
  return page({ title: speaker(visit)(texts.title), current: '/contracts', status, body: <div class="flow">{body}</div> })
}

function Back({ visit }: { visit: Visit }) {
  return <LinkButton href="/contracts" back>{speaker(visit)(texts.toList)}</LinkButton>
}
