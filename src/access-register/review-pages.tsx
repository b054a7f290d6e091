import { choiceText } from '../platform/choices.ts'
import type { Answer, Visit } from '../platform/http/route.ts'
import { isId } from '../platform/id.ts'
import { Refusal } from '../platform/refusal.ts'
import { printPaper } from '../platform/paper/paper.ts'
import { formatDay } from '../platform/text/day.ts'
import type { Language } from '../platform/text/language.ts'
import { Badge, Button, LinkButton, Panel } from '../platform/ui/parts.tsx'
import { Form } from '../platform/ui/form.tsx'
import { DataTable } from '../platform/ui/table.tsx'
import { registerPath } from './paths.ts'
import { rhythm } from './review-rhythm.ts'
import { reviewTexts as texts } from './review-texts.ts'
import { answerLines, linesOf, listReviews, openReview, reviewById, waitingLines } from './reviews.ts'
import { registerTexts } from './texts.ts'

const path = `${registerPath}/reviews`

type Lines = Awaited<ReturnType<typeof linesOf>>
type Rounds = Awaited<ReturnType<typeof listReviews>>

/** What waits for one's own answer, what others are late with, and the rounds before. */
export async function reviewsPage(visit: Visit, said?: Refusal): Promise<Answer> {
  const { language } = visit
  const { mine, late, rounds, today, begins } = await visit.read('access_security', 'listed', async (task) => ({
    mine: (await waitingLines(task, task.user?.id)).filter(({ holder_id }) => holder_id !== task.user?.id),
    late: (await waitingLines(task)).filter(({ due_on }) => due_on < task.today), rounds: await listReviews(task), today: task.today,
    begins: await rhythm(task) }))
  const isOpen = rounds.some(({ all, answered }) => Number(answered) < Number(all))
  return {
    as: 'page', title: texts.title[language], subtitle: texts.told[language], current: registerPath, ...(said === undefined ? {} : { status: 422 }),
    actions: <LinkButton href={registerPath} back>{registerTexts.back[language]}</LinkButton>,
    body: (
      <div class="flow">
        {begins === 'quarterly' && <p class="muted">{texts.byItself[language]}</p>}
        {!isOpen && <Start language={language} />}
        {mine.length > 0 && <Mine rows={mine} today={today} language={language} said={said} />}
        {isOpen && mine.length === 0 && <p>{texts.nothingMine[language]}</p>}
        {late.length > 0 && <Late rows={late} language={language} />}
        <Past rounds={rounds} today={today} language={language} />
      </div>
    ),
  }
}

function Start({ language }: { language: Language }) {
  return (
    <Panel id="start" title={texts.start[language]}>
      <Form action={path} actions={<Button look="primary">{texts.start[language]}</Button>}><p>{texts.startTold[language]}</p></Form>
    </Panel>
  )
}

function Mine({ rows, today, language, said }: { rows: Lines; today: string; language: Language; said: Refusal | undefined }) {
  return (
    <Panel id="mine" title={texts.mine[language]}>
      <Form wide action={`${path}/answers`} errors={said !== undefined && <p role="alert">{said.text[language]}</p>} actions={<>
        <Button look="primary" name="answer" value="confirmed">{texts.confirm[language]}</Button>
        <Button look="danger" name="answer" value="ended">{texts.end[language]}</Button></>}>
        <DataTable caption={texts.mine[language]} rows={rows} rowKey={({ id }) => id} empty={null}
          selection={{ name: 'line', all: registerTexts.chooseAll[language], value: ({ id }) => id, label: (row) => `${row.holder}: ${nameOf(row)}` }}
          columns={[...lineColumns(language),
            { key: 'due', title: texts.due[language], align: 'end', cell: ({ due_on }) => <Due day={due_on} isLate={due_on < today} language={language} /> }]} />
      </Form>
    </Panel>
  )
}

function Late({ rows, language }: { rows: Lines; language: Language }) {
  return (
    <Panel id="late" title={texts.late[language]}>
      <DataTable caption={texts.late[language]} rows={rows} rowKey={({ id }) => id} empty={null} columns={[...lineColumns(language),
        { key: 'grantor', title: texts.answerer[language], cell: ({ grantor }) => grantor ?? texts.anyAdministrator[language] },
        { key: 'due', title: texts.due[language], align: 'end', cell: ({ due_on }) => formatDay(due_on) }]} />
    </Panel>
  )
}

function Past({ rounds, today, language }: { rounds: Rounds; today: string; language: Language }) {
  return (
    <Panel id="rounds" title={texts.rounds[language]}>
      <DataTable caption={texts.rounds[language]} rows={rounds} rowKey={({ id }) => id} href={({ id }) => `${path}/${id}`}
        empty={<p>{texts.noRounds[language]}</p>} columns={[
          { key: 'opened', title: texts.openedOn[language], main: true, cell: ({ opened_on }) => formatDay(opened_on) },
          { key: 'due', title: texts.due[language], align: 'end', cell: ({ due_on, all, answered }) => (
            <Due day={due_on} isLate={due_on < today && Number(answered) < Number(all)} language={language} />) },
          { key: 'answered', title: texts.answeredOf[language], align: 'end', cell: ({ all, answered }) => `${answered}/${all}` }]} />
    </Panel>
  )
}

function Due({ day, isLate, language }: { day: string; isLate: boolean; language: Language }) {
  return <>{formatDay(day)} {isLate && <Badge tone="refuses">{registerTexts.overdue[language]}</Badge>}</>
}

function lineColumns(language: Language) {
  return [
    { key: 'who', title: registerTexts.who[language], main: true, cell: ({ holder }: Lines[number]) => holder },
    { key: 'what', title: registerTexts.right[language], cell: (row: Lines[number]) => nameOf(row),
      second: (row: Lines[number]) => kindOf(row, language) },
  ]
}

function nameOf({ title, right }: Lines[number]): string {
  return title ?? right ?? ''
}

function kindOf({ kind }: Lines[number], language: Language): string {
  return kind === null ? registerTexts.duty[language] : choiceText('access_right', 'kind', kind)[language]
}

/** One round as it stands or stood: each right, who was to answer, and who decided what and when. */
export async function reviewPage(visit: Visit): Promise<Answer> {
  const { language } = visit
  const { review, rows } = await opened(visit, 'opened')
  return {
    as: 'page', title: `${texts.round[language]} ${formatDay(review.opened_on)}`,
    subtitle: `${texts.due[language]} ${formatDay(review.due_on)}`, current: registerPath,
    actions: <><LinkButton href={path} back>{registerTexts.back[language]}</LinkButton>
      <LinkButton href={`${path}/${review.id}/record.pdf`}>{texts.print[language]}</LinkButton></>,
    body: (
      <DataTable caption={texts.round[language]} rows={rows} rowKey={({ id }) => id} empty={<p>{texts.emptyRound[language]}</p>}
        columns={[...lineColumns(language),
          { key: 'grantor', title: texts.answerer[language], low: true, cell: ({ grantor }) => grantor ?? texts.anyAdministrator[language] },
          { key: 'answer', title: texts.decision[language], cell: (row) => answerOf(row, language) },
          { key: 'when', title: texts.decided[language], align: 'end', cell: ({ answered_on }) => (answered_on === null ? '–' : formatDay(answered_on)),
            second: ({ decider }) => decider ?? '' }]} />
    ),
  }
}

function answerOf({ answer }: Lines[number], language: Language): string {
  return answer === null ? texts.waits[language] : choiceText('access_review_line', 'answer', answer)[language]
}

/** The record of a round on paper. */
export async function reviewRecord(visit: Visit): Promise<Answer> {
  const { language, tenant } = visit
  const { review, rows } = await opened(visit, 'printed')
  const bytes = await printPaper({ language, title: `${texts.round[language]} ${formatDay(review.opened_on)}`, above: [tenant.name],
    lead: `${texts.due[language]} ${formatDay(review.due_on)}. ${texts.told[language]}`,
    sections: [{ heading: texts.decisions[language], lines: rows.length === 0 ? [texts.emptyRound[language]] : [],
      header: [registerTexts.who[language], registerTexts.right[language], texts.answerer[language], texts.decision[language], texts.decided[language]],
      rows: rows.map((row) => [row.holder, `${nameOf(row)} (${kindOf(row, language)})`, row.grantor ?? texts.anyAdministrator[language],
        answerOf(row, language), row.answered_on === null ? '–' : `${formatDay(row.answered_on)} ${row.decider ?? ''}`]) }] })
  return { as: 'file', type: 'application/pdf', name: `access-review-${review.opened_on}.pdf`, bytes }
}

async function opened(visit: Visit, act: 'opened' | 'printed') {
  const id = visit.parameters['id'] ?? ''
  if (!isId(id)) throw new Refusal('not-found', registerTexts.noRound)
  return visit.read('access_security', act, async (task) => ({ review: await reviewById(task, id), rows: await linesOf(task, id) }))
}

export async function startReview(visit: Visit): Promise<Answer> {
  await visit.write('access_security', openReview)
  return { as: 'redirect', to: path, said: texts.opened[visit.language] }
}

export async function answerReview(visit: Visit): Promise<Answer> {
  const { form, language } = visit
  const chosen = form.getAll('line').filter(isId)
  const answer = (['confirmed', 'ended'] as const).find((one) => one === form.get('answer'))
  if (chosen.length === 0 || answer === undefined) return reviewsPage(visit, new Refusal('invalid', texts.chooseSome, 'line'))
  await visit.write('access_security', (task) => answerLines(task, chosen, answer))
  return { as: 'redirect', to: path, said: texts.answered[language] }
}
