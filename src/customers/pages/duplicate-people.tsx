import type { Answer, Visit } from '../../platform/http/route.ts'
import { say } from '../../platform/text/language.ts'
import { Form } from '../../platform/ui/form.tsx'
import { Button, LinkButton } from '../../platform/ui/parts.tsx'
import { DataTable } from '../../platform/ui/table.tsx'
import { pageTexts } from '../page-texts.ts'
import { personsLike, type Described } from '../person-duplicates.ts'
import type { PersonRow } from '../person-list.ts'
import type { Keeper } from '../rows.ts'
import { typed } from './form-flow.ts'
import { formTexts as texts } from './form-texts.ts'
import { page, speaker } from './frame.tsx'

/** People who may be the one that is about to be saved. */
export async function peopleLike(visit: Visit, person: Described): Promise<PersonRow[]> {
  return visit.read<Keeper, PersonRow[]>('contracting', 'listed', (task) => personsLike(task, person))
}

/** People who may be the one that was typed; what was typed can be saved all the same. */
export function duplicatePeople(
  visit: Visit,
  alike: readonly PersonRow[],
  { action, back }: { action: string; back: string },
): Answer {
  const t = speaker(visit)
  return page({
    title: t(texts.duplicate),
    current: '/people',
    status: 409,
    subtitle: t(texts.duplicateTold),
    body: (
      <>
        <DataTable
          caption={t(texts.duplicate)}
          rows={alike}
          rowKey={({ id }) => id}
          href={({ id }) => `/people/${id}`}
          empty={null}
          columns={[
            {
              key: 'name',
              title: say(pageTexts.name, visit.language),
              main: true,
              cell: (row) => `${row.last_name} ${row.first_name}`,
              second: ({ ties }) => ties.map(({ organisation }) => organisation).join(', '),
            },
            { key: 'email', title: t(texts.reach), cell: ({ emails }) => emails.join(', ') || '–' },
          ]}
        />
        <Form
          action={action}
          hidden={{ ...typed(visit.form).values, save_anyway: '1' }}
          actions={
            <>
              <Button>{t(texts.saveAnyway)}</Button>
              <LinkButton href={back} back>
                {t(pageTexts.cancel)}
              </LinkButton>
            </>
          }
        >
          {null}
        </Form>
      </>
    ),
  })
}
