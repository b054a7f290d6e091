import type { Answer, Visit } from '../../platform/http/route.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { EmptyState, LinkButton } from '../../platform/ui/parts.tsx'
import { duplicateTexts } from '../duplicates-texts.ts'
import { page, refusedStatus } from './frame.tsx'

/** Where the pages of what can have a duplicate are. */
export const placeOf = { person: '/people', organisation: '/customers' } as const

/** What was asked cannot be done, or was done already: the reason and the way back. */
export async function refusedPage(visit: Visit, title: string, refusal: Refusal, back: string): Promise<Answer> {
  return page({
    title,
    current: back.split('/', 2).join('/'),
    status: refusedStatus(refusal),
    body: (
      <div role="alert" tabIndex={-1} data-focus>
        <EmptyState
          title={refusal.text[visit.language]}
          actions={
            <LinkButton href={back} back>
              {duplicateTexts.back[visit.language]}
            </LinkButton>
          }
        />
      </div>
    ),
  })
}
