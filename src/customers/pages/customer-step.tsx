import type { Answer, Visit } from '../../platform/http/route.ts'
import type { Text } from '../../platform/text/language.ts'
import { LinkButton } from '../../platform/ui/parts.tsx'
import { DataTable, SearchField } from '../../platform/ui/table.tsx'
import { listOrganisations, type Lister } from '../organisation-list.ts'
import { pageTexts } from '../page-texts.ts'
import { formTexts as texts } from './form-texts.ts'
import { page, speaker } from './frame.tsx'
import { searchText, viewLink } from './list-links.ts'
import { listTexts } from './list-texts.ts'

const shownAtOnce = 20

/** The step that chooses a customer before a form: a search whose rows lead to the form itself. */
export async function customerStep(
  visit: Visit,
  at: { path: string; title: Text; question: Text; current: string; without?: string },
): Promise<Answer> {
  const say = speaker(visit)
  const text = searchText(visit.query)
  const found = await visit.read<Lister, Awaited<ReturnType<typeof listOrganisations>>>(
    'contracting',
    'listed',
    (task) => listOrganisations(task, text === undefined ? {} : { text }, { limit: shownAtOnce }),
  )
  return page({
    title: say(at.title),
    current: at.current,
    subtitle: say(at.question),
    actions: at.without !== undefined && (
      <LinkButton href={at.without}>{say(texts.noOrganisation)}</LinkButton>
    ),
    body: (
      <>
        <SearchField
          action={at.path}
          name="q"
          label={say(listTexts.findCustomer)}
          button={say(pageTexts.search)}
          value={text}
        />
        <DataTable
          caption={say(at.question)}
          rows={found.rows}
          rowKey={({ id }) => id}
          href={({ id }) => viewLink(at.path, new URLSearchParams(), { customer: id })}
          empty={<p>{say(texts.nobodyFound)}</p>}
          columns={[
            {
              key: 'name',
              title: say(pageTexts.name),
              main: true,
              cell: ({ name }) => name,
              second: ({ business_id }) => business_id ?? '',
            },
          ]}
        />
      </>
    ),
  })
}
