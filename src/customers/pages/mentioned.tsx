import { Fragment } from 'preact'
import type { Visit } from '../../platform/http/route.ts'
import { say, type Language } from '../../platform/text/language.ts'
import { colleaguesNamed } from '../account-managers.ts'
import { mentionedIn, personsNamed, stretchesOf, type Names } from '../mentions.ts'
import type { Keeper } from '../rows.ts'
import { activityTexts as texts } from './activity-texts.ts'

/** Those whom texts mention, by name, as far as the viewer may see them. */
export type Mentioned = { persons: Names; colleagues: Names }

/** Reads the names of all whom the texts mention, and of the colleagues behind them. */
export async function mentionedBy(
  visit: Visit,
  purpose: Keeper,
  bodies: readonly (string | null)[],
  staff: readonly (string | null)[] = [],
): Promise<Mentioned> {
  const { persons, colleagues } = mentionedIn(bodies)
  const ids = [...new Set([...colleagues, ...staff.filter((id) => id !== null)])]
  const people =
    persons.length === 0
      ? new Map<string, string>()
      : await visit.read<Keeper, Names>(purpose, 'listed', (task) => personsNamed(task, persons))
  const found = ids.length === 0 ? [] : await visit.own.look((task) => colleaguesNamed(task, ids))
  return { persons: people, colleagues: new Map(found.map(({ id, name }) => [id, name])) }
}

/** A text with the names of those it mentions; whom the viewer may not see is somebody. */
export function Told(props: { text: string; names: Mentioned; language: Language }) {
  const { names, language } = props
  return (
    <>
      {stretchesOf(props.text).map((one, at) => {
        if (one.is === 'words') return <Lines key={at} words={one.words} />
        if (one.is === 'colleague')
          return <b key={at}>{names.colleagues.get(one.id) ?? say(texts.someColleague, language)}</b>
        const name = names.persons.get(one.id)
        return name === undefined ? (
          <i key={at}>{say(texts.somebody, language)}</i>
        ) : (
          <a key={at} href={`/people/${one.id}`}>
            {name}
          </a>
        )
      })}
    </>
  )
}

/** Words with the line breaks their writer gave them. */
function Lines({ words }: { words: string }) {
  return (
    <>
      {words.split('\n').map((line, at) => (
        <Fragment key={at}>
          {at > 0 && <br />}
          {line}
        </Fragment>
      ))}
    </>
  )
}
