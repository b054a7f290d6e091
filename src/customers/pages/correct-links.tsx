import { LinkButton } from '../../platform/ui/parts.tsx'
import { duplicateTexts } from '../duplicates-texts.ts'
import { trashTexts } from '../trash-texts.ts'
import type { Say } from './frame.tsx'

/** The ways from a card to merging its duplicate and to deleting it. */
export function CorrectLinks(props: { place: string; id: string; say: Say; merges?: true }) {
  const { place, id, say } = props
  return (
    <>
      {props.merges === true && (
        <LinkButton look="text" href={`${place}/${id}/merge`}>
          {say(duplicateTexts.mergeTitle)}
        </LinkButton>
      )}
      <LinkButton look="text" href={`${place}/${id}/delete`}>
        {say(trashTexts.deleteTitle)}
      </LinkButton>
    </>
  )
}
