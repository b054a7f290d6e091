import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { isId } from '../platform/id.ts'
import { Refusal } from '../platform/refusal.ts'
import { formatDay } from '../platform/text/day.ts'
import { formatInteger } from '../platform/text/number.ts'
import { Badge, Columns, LinkButton, Panel } from '../platform/ui/parts.tsx'
import { DataTable } from '../platform/ui/table.tsx'
import { accessArchive } from './archive.ts'
import type { AccessAnswer } from './answer.ts'
import { accessLetter } from './letter.ts'
import { accessScript } from './script.ts'
import { answerStaff, signingIn, staffList } from './staff-answer.ts'
import { staffTexts as words } from './staff-texts.ts'
import { texts } from './texts.ts'

const officer = ['rights_requests'] as const
const endings = { pdf: 'pdf', files: 'zip', script: 'txt' } as const

/** Members of staff at the rights desk: who they are, what is held on each, and the answer that it gives. */
export const staffDataRoutes: readonly Route[] = [
  { method: 'GET', path: '/staff-data', kind: 'page', purposes: officer, answer: listPage },
  { method: 'GET', path: '/staff-data/:id', kind: 'page', purposes: officer, answer: heldPage },
  ...(['pdf', 'files', 'script'] as const).map((as): Route => ({ method: 'GET', path: `/staff-data/:id/answer.${endings[as]}`,
    kind: 'page', purposes: officer, answer: (visit) => answerFile(visit, as) })),
]

async function listPage(visit: Visit): Promise<Answer> {
  const { language } = visit
  const users = await visit.read('rights_requests', 'listed', staffList)
  return { as: 'page', title: words.title[language], subtitle: words.lead[language], current: '/requests', body: (
    <DataTable caption={words.title[language]} rows={users} rowKey={({ id }) => id} href={({ id }) => `/staff-data/${id}`}
      empty={<p>{words.none[language]}</p>} columns={[
        { key: 'name', title: words.name[language], main: true, cell: ({ name }) => name, second: ({ email }) => email ?? '' },
        { key: 'state', title: words.state[language], cell: ({ closed_on }) => <Badge tone={closed_on === null ? 'holds' : 'neutral'}>
          {closed_on === null ? words.open[language] : `${words.closed[language]} ${formatDay(closed_on)}`}</Badge> },
        { key: 'erasure', title: words.erasure[language], cell: ({ id }) => <a href={`/erasures/staff/${id}`}>{words.seeErasure[language]}</a> },
      ]} />
  ) }
}

async function heldPage(visit: Visit): Promise<Answer> {
  const { language } = visit
  const answer = await answerOf(visit, 'opened')
  const at = `/staff-data/${answer.person.id}`
  return { as: 'page', title: answer.person.name, subtitle: words.title[language], current: '/requests', body: (
    <Columns
      wide={<Panel title={words.held[language]} id="held">
        <dl class="values">
          {answer.tables.map(({ table, label, rows }) => <div key={table}><dt>{label}</dt><dd class="value">{formatInteger(rows.length)}</dd></div>)}
        </dl>
      </Panel>}
      narrow={<>
        <Panel title={words.answer[language]} id="answer">
          <div class="flow">
            <p><LinkButton href={`${at}/answer.pdf`}>{words.pdf[language]}</LinkButton></p>
            <p><LinkButton href={`${at}/answer.zip`}>{words.files[language]}</LinkButton></p>
            <p><LinkButton href={`${at}/answer.txt`}>{words.script[language]}</LinkButton></p>
          </div>
        </Panel>
        <Panel title={words.erasure[language]} id="erasure">
          <p><LinkButton href={`/erasures/staff/${answer.person.id}`}>{words.seeErasure[language]}</LinkButton></p>
        </Panel>
      </>}
    />
  ) }
}

/** How signing in is held belongs to another purpose: it is the product's own look, and none of its secrets is read. */
async function answerOf(visit: Visit, act: 'opened' | 'exported' | 'printed'): Promise<AccessAnswer> {
  const id = visit.parameters['id'] ?? ''
  if (!isId(id)) throw new Refusal('not-found', texts.noPerson)
  const more = await visit.own.here((task) => signingIn(task, id))
  return visit.read('rights_requests', act, (task) => answerStaff(task, id, visit.tenant, more, act === 'opened' ? visit.language : undefined))
}

async function answerFile(visit: Visit, as: keyof typeof endings): Promise<Answer> {
  const answer = await answerOf(visit, as === 'script' ? 'printed' : 'exported')
  switch (as) {
    case 'pdf': return { as: 'file', type: 'application/pdf', name: 'answer.pdf', bytes: await accessLetter(answer) }
    case 'files': return { as: 'file', type: 'application/zip', name: 'answer.zip', bytes: await accessArchive(answer, noFile) }
    case 'script': return { as: 'file', type: 'text/plain; charset=utf-8', name: 'answer.txt', bytes: Buffer.from(accessScript(answer)) }
  }
}

async function noFile(): Promise<never> {
  throw new Refusal('not-found', texts.noPerson)
}
