import type { Answer, Visit } from '../../platform/http/route.ts'
import { isId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import { Field } from '../../platform/ui/field.tsx'
import { Form } from '../../platform/ui/form.tsx'
import { Button, Callout, EmptyState, LinkButton, type Content } from '../../platform/ui/parts.tsx'
import { colleaguesOnDuty } from '../account-managers.ts'
import {
  foreseeManager,
  mostChanged,
  nameManagerForAll,
  undoNaming,
  type Done,
  type Foreseen,
} from '../bulk-managers.ts'
import { listers, organisationIds } from '../organisation-list.ts'
import { pageTexts } from '../page-texts.ts'
import { Chosen, chosenIds } from './chosen-rows.tsx'
import { readFound } from './found-rows.ts'
import { organisationFilter } from './customer-list.tsx'
import { page, speaker, type Say } from './frame.tsx'
import { managersTexts as texts } from './managers-texts.ts'

const path = '/customers/managers'

/** Asks who is to look after the chosen customers; once chosen, shows what would change before anything does. */
export async function askManager(visit: Visit): Promise<Answer> {
  const say = speaker(visit)
  const ids = await chosenIn(visit, visit.query)
  const userId = await colleagueIn(visit, visit.query)
  const foreseen =
    userId === undefined || ids.length === 0
      ? undefined
      : await visit.read('contracting', 'listed', (task) => foreseeManager(task, ids, userId))
  const colleagues = await visit.own.look(colleaguesOnDuty)
  return framed(
    say,
    ids.length === 0 ? (
      <EmptyState title={say(texts.nobody)} text={say(texts.nobodyNext)} actions={<Back say={say} />} />
    ) : (
      <div class="flow">
        <Form
          action={path}
          method="get"
          actions={
            <>
              <Button look={foreseen === undefined ? 'primary' : 'plain'}>{say(texts.preview)}</Button>
              <Back say={say} />
            </>
          }
        >
          <Chosen asked={visit.query} own={['user_id']} />
          <Field
            kind="choice"
            name="user_id"
            label={say(texts.who)}
            must={say(pageTexts.must)}
            value={userId}
            none={say(pageTexts.choose)}
            options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form>
        {foreseen !== undefined && <Preview foreseen={foreseen} ids={ids} userId={userId ?? ''} say={say} />}
      </div>
    ),
    say(texts.chosen(ids.length)),
  )
}

/** Names the account manager, tells how many were changed, and offers to take it back. */
export async function giveManager(visit: Visit): Promise<Answer> {
  const say = speaker(visit)
  const ids = await chosenIn(visit, visit.form)
  const userId = await colleagueIn(visit, visit.form)
  if (userId === undefined) throw new Refusal('invalid', texts.chooseWho, 'user_id')
  const done = await visit.write('contracting', (task) => nameManagerForAll(task, ids, userId))
  return framed(
    say,
    <div class="flow">
      <p role="status">{say(texts.done(done.length))}</p>
      {done.length > 0 && <UndoForm done={done} say={say} />}
      <Back say={say} />
    </div>,
  )
}

/** Brings the former account managers back. */
export async function undoManager(visit: Visit): Promise<Answer> {
  const done = visit.form.getAll('done').flatMap((text): Done[] => {
    const [made = '', ended = ''] = text.split(' ')
    return isId(made) ? [{ made, ended: isId(ended) ? ended : undefined }] : []
  })
  if (done.length > mostChanged) throw new Refusal('invalid', texts.tooMany(mostChanged))
  const restored = await visit.write('contracting', (task) => undoNaming(task, done))
  return { as: 'redirect', to: '/customers', said: speaker(visit)(texts.undone(restored, done.length)) }
}

function framed(say: Say, body: Content, subtitle?: string): Answer {
  return page({
    title: say(texts.title),
    current: '/customers',
    ...(subtitle === undefined ? {} : { subtitle }),
    body,
  })
}

/** The chosen customers' ids: those marked on the list, or all that its filter finds. */
async function chosenIn(visit: Visit, asked: URLSearchParams): Promise<readonly string[]> {
  const find = (limit: number) =>
    readFound(visit, { table: 'organisation', purposes: listers }, asked, (task) => organisationIds(task, organisationFilter(asked), limit))
  return chosenIds(asked, find, mostChanged, texts.tooMany(mostChanged))
}

/** The asked colleague, if they have a duty today. */
async function colleagueIn(visit: Visit, asked: URLSearchParams): Promise<string | undefined> {
  const colleagues = await visit.own.look(colleaguesOnDuty)
  return colleagues.find(({ id }) => id === asked.get('user_id'))?.id
}

function Preview(props: { foreseen: Foreseen; ids: readonly string[]; userId: string; say: Say }) {
  const { foreseen, say } = props
  const count = foreseen.changes.length
  const told = [
    ['same', foreseen.same],
    ['later', foreseen.later],
    ['unseen', foreseen.unseen],
  ] as const
  return (
    <Form
      action={path}
      hidden={{ user_id: props.userId }}
      actions={count > 0 && <Button look="primary">{say(texts.change(count))}</Button>}
    >
      <Ids ids={props.ids} />
      <Callout tone={foreseen.later + foreseen.unseen > 0 ? 'refuses' : 'waits'}>
        <p>{say(texts.changes(count))}</p>
        {told.map(([name, of]) => of > 0 && <p key={name}>{say(texts[name](of))}</p>)}
      </Callout>
    </Form>
  )
}

function UndoForm({ done, say }: { done: readonly Done[]; say: Say }) {
  return (
    <Form action={`${path}/undo`} actions={<Button>{say(texts.undo)}</Button>}>
      <p>{say(texts.undoTold)}</p>
      {done.map(({ made, ended }) => (
        <input key={made} type="hidden" name="done" value={[made, ended ?? ''].join(' ').trim()} />
      ))}
    </Form>
  )
}

function Ids({ ids }: { ids: readonly string[] }) {
  return (
    <>
      {ids.map((id) => (
        <input key={id} type="hidden" name="id" value={id} />
      ))}
    </>
  )
}

function Back({ say }: { say: Say }) {
  return (
    <LinkButton href="/customers" back>
      {say(texts.toList)}
    </LinkButton>
  )
}
