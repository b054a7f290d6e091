import { beginBulletin, mostRecipients } from '../../platform/bulletins.ts'
import type { Answer, Visit } from '../../platform/http/route.ts'
import { EmptyState, LinkButton } from '../../platform/ui/parts.tsx'
import { pageTexts } from '../page-texts.ts'
import { personIds } from '../person-list.ts'
import { keepers } from '../rows.ts'
import { addressTexts } from './address-texts.ts'
import { bulletinTexts as texts } from './bulletin-texts.ts'
import { Chosen, chosenIds } from './chosen-rows.tsx'
import { readFound } from './found-rows.ts'
import { page, PostForm, speaker } from './frame.tsx'
import { personFilter } from './people-list.tsx'

const path = '/people/bulletin'

/** Asks whether a bulletin is begun to the people who were chosen from the list. */
export async function askBulletin(visit: Visit): Promise<Answer> {
  const say = speaker(visit)
  const ids = await chosenIn(visit, visit.query)
  return page({
    title: say(texts.title), current: '/people', subtitle: say(addressTexts.chosen(ids.length)),
    body: ids.length === 0 ? (
      <EmptyState title={say(addressTexts.nobody)} text={say(addressTexts.nobodyNext)}
        actions={<LinkButton href="/people" back>{say(pageTexts.cancel)}</LinkButton>} />
    ) : (
      <PostForm action={path} back="/people" language={visit.language} faults={[]} confirm={texts.begin}>
        <Chosen asked={visit.query} own={[]} />
        <p>{say(texts.what)}</p>
      </PostForm>
    ),
  })
}

/** Makes the draft, and leads to where it is written. */
export async function startBulletin(visit: Visit): Promise<Answer> {
  const ids = await chosenIn(visit, visit.form)
  if (ids.length === 0) return askBulletin(visit)
  const id = await visit.write('informing', (task) => beginBulletin(task, ids))
  return { as: 'redirect', to: `/bulletins/${id}`, said: texts.begun[visit.language] }
}

/** The chosen people's ids: those marked on the list, or all that its filter finds. */
async function chosenIn(visit: Visit, asked: URLSearchParams): Promise<readonly string[]> {
  const find = async (limit: number) => (visit.firstHeld(keepers) === undefined ? []
    : readFound(visit, { table: 'person', purposes: keepers }, asked, (task) => personIds(task, personFilter(asked), limit)))
  return chosenIds(asked, find, mostRecipients, texts.tooMany(mostRecipients))
}
