import { isId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Text } from '../../platform/text/language.ts'
import { keptOf } from './list-choice.tsx'

/** The ids that a page was given: those marked on the list, or all that its filter finds. More than `most` are refused. */
export async function chosenIds(
  asked: URLSearchParams,
  find: (limit: number) => Promise<readonly string[]>,
  most: number,
  tooMany: Text,
): Promise<readonly string[]> {
  const ids = new Set(asked.has('all') ? await find(most + 1) : asked.getAll('id').filter(isId))
  if (ids.size > most) throw new Refusal('invalid', tooMany, 'id')
  return [...ids]
}

/** The choice, to be kept by a form: the filter itself where all that it finds is meant, for so many ids would not fit;
 *  `own` names are the form's own fields. */
export function Chosen({ asked, own }: { asked: URLSearchParams; own: readonly string[] }) {
  const kept = Object.entries(keptOf(asked, [...own, 'id', 'kieli']))
  return (
    <>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {!asked.has('all') &&
        asked.getAll('id').filter(isId).map((id) => <input key={id} type="hidden" name="id" value={id} />)}
    </>
  )
}
