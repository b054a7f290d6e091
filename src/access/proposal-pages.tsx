import { workTasks } from '../catalogue/work-tasks.ts'
import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { isId } from '../platform/id.ts'
import { Refusal } from '../platform/refusal.ts'
import { formatDay } from '../platform/text/day.ts'
import type { Language } from '../platform/text/language.ts'
import { Field } from '../platform/ui/field.tsx'
import { ErrorSummary, Form } from '../platform/ui/form.tsx'
import { Button, LinkButton, Panel } from '../platform/ui/parts.tsx'
import { DataTable } from '../platform/ui/table.tsx'
import { workTaskNamed } from './duties.ts'
import { dutyTexts } from './duties-texts.ts'
import { directoryGroups, dismissedProposals, dismissProposal, leftGroups, proposeByGroup, proposedDuties } from './proposals.ts'
import { proposalTexts as texts } from './proposal-texts.ts'

const path = '/duties/proposals'

/** What the directory's groups propose, and which group proposes what. A person gives and ends every duty. */
export const proposalRoutes: readonly Route[] = [
  { method: 'GET', path, kind: 'page', purposes: ['access_security'], answer: (visit) => proposalsPage(visit) },
  { method: 'POST', path: `${path}/groups/:id`, kind: 'form', purposes: ['access_security'], stepUp: true, answer: saveGroup },
  { method: 'POST', path: `${path}/dismissals`, kind: 'form', purposes: ['access_security'], stepUp: true, answer: dismiss },
]

type Proposed = Awaited<ReturnType<typeof proposedDuties>>
type Left = Awaited<ReturnType<typeof leftGroups>>
type Dismissed = Awaited<ReturnType<typeof dismissedProposals>>
type Groups = Awaited<ReturnType<typeof directoryGroups>>

async function proposalsPage(visit: Visit, wrong?: Refusal): Promise<Answer> {
  const { language } = visit
  const { proposed, left, groups, dismissed } = await visit.read('access_security', 'listed', async (task) => ({
    proposed: await proposedDuties(task), left: await leftGroups(task), groups: await directoryGroups(task),
    dismissed: await dismissedProposals(task) }))
  return {
    as: 'page', title: texts.title[language], subtitle: texts.told[language], current: '/duties', ...(wrong === undefined ? {} : { status: 422 }),
    actions: <LinkButton href="/duties" back>{dutyTexts.back[language]}</LinkButton>,
    body: (
      <div class="flow">
        <ToGive rows={proposed} language={language} />
        {proposed.length > 0 && <ToDismiss rows={proposed} visit={visit} wrong={wrong} />}
        {left.length > 0 && <ToEnd rows={left} language={language} />}
        <GroupPanel rows={groups} language={language} />
        {dismissed.length > 0 && <Past rows={dismissed} language={language} />}
      </div>
    ),
  }
}

function ToGive({ rows, language }: { rows: Proposed; language: Language }) {
  return (
    <Panel id="to-give" title={texts.toGive[language]}>
      <DataTable caption={texts.toGive[language]} rows={rows} rowKey={({ user_id, group }) => `${user_id} ${group}`}
        empty={<p>{texts.noneToGive[language]}</p>} columns={[
          { key: 'who', title: dutyTexts.who[language], main: true, cell: ({ name }) => name },
          { key: 'duty', title: dutyTexts.duty[language], cell: ({ work_task }) => taskLabel(work_task, language) },
          { key: 'group', title: texts.group[language], cell: ({ group }) => group },
          { key: 'give', title: texts.give[language], cell: (row) => <LinkButton look="small" href={formFor(row, language)}>{texts.give[language]}</LinkButton> },
        ]} />
    </Panel>
  )
}

function ToDismiss({ rows, visit: { language, form }, wrong }: { rows: Proposed; visit: Visit; wrong: Refusal | undefined }) {
  const error = (name: string) => (wrong?.field === name ? wrong.text[language] : undefined)
  const errors = ['proposal', 'reason'].flatMap((name) => (error(name) === undefined ? [] : [{ name, text: error(name) ?? '' }]))
  return (
    <Panel id="dismiss" title={texts.dismiss[language]}>
      <Form action={`${path}/dismissals`} errors={<ErrorSummary title={texts.mend[language]} errors={errors} />}
        actions={<Button>{texts.dismiss[language]}</Button>}>
        <p>{texts.dismissTold[language]}</p>
        <Field kind="choice" name="proposal" label={texts.which[language]} must={texts.must[language]} none={texts.chooseOne[language]}
          value={form.get('proposal') ?? undefined} error={error('proposal')}
          options={rows.map(({ id, name, work_task, group }) => ({ value: id, label: `${name}: ${taskLabel(work_task, language)} (${group})` }))} />
        <Field kind="text" name="reason" label={texts.reason[language]} must={texts.must[language]} value={form.get('reason') ?? ''} error={error('reason')} />
      </Form>
    </Panel>
  )
}

async function dismiss(visit: Visit): Promise<Answer> {
  const { form, language } = visit
  try {
    await visit.write('access_security', (task) => dismissProposal(task, form.get('proposal') ?? '', form.get('reason') ?? ''))
    return { as: 'redirect', to: path, said: texts.didDismiss[language] }
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.field === undefined) throw reason
    return proposalsPage(visit, reason)
  }
}

function Past({ rows, language }: { rows: Dismissed; language: Language }) {
  return (
    <Panel id="dismissed" title={texts.past[language]}>
      <DataTable caption={texts.past[language]} rows={rows} rowKey={({ id }) => id} empty={null} columns={[
        { key: 'who', title: dutyTexts.who[language], main: true, cell: ({ name }) => name, second: ({ group }) => group },
        { key: 'duty', title: dutyTexts.duty[language], cell: ({ work_task }) => taskLabel(work_task, language) },
        { key: 'because', title: texts.because[language], cell: ({ dismissed_because }) => dismissed_because ?? '' },
        { key: 'when', title: texts.decided[language], align: 'end', cell: ({ dismissed_on }) => (dismissed_on === null ? '' : formatDay(dismissed_on)),
          second: ({ decider }) => decider ?? '' },
      ]} />
    </Panel>
  )
}

/** The form of a duty with what the group proposes filled in; reach and days are for whoever gives it to say. */
function formFor({ user_id, work_task, group }: Proposed[number], language: Language): string {
  return `/duties/new?${new URLSearchParams({ fill: 'yes', user_id, work_task: work_task ?? '', title: taskLabel(work_task, language),
    ground: texts.ground[language].replace('{group}', group) })}`
}

function ToEnd({ rows, language }: { rows: Left; language: Language }) {
  return (
    <Panel id="to-end" title={texts.toEnd[language]}>
      <DataTable caption={texts.toEnd[language]} rows={rows} rowKey={({ id, group }) => `${id} ${group}`} href={({ id }) => `/duties/${id}`}
        empty={null} columns={[
          { key: 'who', title: dutyTexts.who[language], main: true, cell: ({ name }) => name },
          { key: 'duty', title: dutyTexts.duty[language], cell: ({ title }) => title },
          { key: 'group', title: texts.group[language], cell: ({ group }) => group },
        ]} />
    </Panel>
  )
}

function GroupPanel({ rows, language }: { rows: Groups; language: Language }) {
  const options = Object.entries(workTasks).map(([value, { label }]) => ({ value, label: label[language] }))
  return (
    <Panel id="groups" title={texts.groups[language]}>
      {rows.length === 0 && <p>{texts.noGroups[language]}</p>}
      {rows.map(({ id, name, work_task, row_version, provider, members }) => (
        <Form key={id} action={`${path}/groups/${id}`} hidden={{ row_version: String(row_version) }} actions={<Button>{texts.save[language]}</Button>}>
          <h3>{name}</h3>
          <p class="muted">{provider} · {texts.members[language]}: {members}</p>
          <Field kind="choice" name="work_task" label={texts.proposes[language]} none={texts.nothing[language]} value={work_task ?? undefined} options={options} />
        </Form>
      ))}
    </Panel>
  )
}

function taskLabel(name: string | null, language: Language): string {
  const workTask = workTaskNamed(name ?? '')
  return workTask === undefined ? name ?? '' : workTasks[workTask].label[language]
}

async function saveGroup(visit: Visit): Promise<Answer> {
  const id = visit.parameters['id'] ?? ''
  if (!isId(id)) throw new Refusal('not-found', texts.noGroup)
  const workTask = workTaskNamed(visit.form.get('work_task') ?? '') ?? null
  await visit.write('access_security', (task) => proposeByGroup(task, id, workTask, Number(visit.form.get('row_version') ?? 1)))
  return { as: 'redirect', to: path, said: texts.saved[visit.language] }
}
