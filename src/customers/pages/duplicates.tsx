import type { Answer, Visit } from '../../platform/http/route.ts'
import { isId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import { Button, EmptyState, LinkButton } from '../../platform/ui/parts.tsx'
import { DataTable } from '../../platform/ui/table.tsx'
import { dismissDuplicate, duplicates, type Candidate, type Named } from '../duplicates.ts'
import { duplicateTexts as texts, reasonTexts } from '../duplicates-texts.ts'
import type { Root } from '../merge-moves.ts'
import { mergeTexts } from '../merge-texts.ts'
import { submit } from './form-flow.ts'
import { page, speaker, type Say } from './frame.tsx'
import { placeOf, refusedPage } from './refused-page.tsx'

/** Pairs that may be one and the same, the surest first. */
export async function duplicatesPage(visit: Visit): Promise<Answer> {
  const say = speaker(visit)
  const candidates = await visit.read('contracting', 'listed', (task) => duplicates(task))
  return page({
    title: say(texts.title),
    current: '/duplicates',
    subtitle: say(texts.told),
    body: <CandidateTable candidates={candidates} say={say} />,
  })
}

export function CandidateTable(props: { candidates: readonly Candidate[]; winner?: string; say: Say }) {
  const { candidates, winner, say } = props
  const rows = candidates.map((pair) => (winner === pair.other.id ? { ...pair, one: pair.other, other: pair.one } : pair))
  return (
    <DataTable
      caption={say(texts.title)}
      rows={rows}
      rowKey={({ one, other }) => `${one.id} ${other.id}`}
      empty={<EmptyState title={say(texts.none)} text={say(texts.noneTold)} />}
      columns={[
        { key: 'one', title: say(texts.one), main: true, cell: ({ root, one }) => <Name root={root} row={one} /> },
        { key: 'other', title: say(texts.other), cell: ({ root, other }) => <Name root={root} row={other} /> },
        { key: 'why', title: say(texts.why), cell: ({ reasons }) => reasons.map((reason) => say(reasonTexts[reason])).join(', ') },
        { key: 'act', title: say(texts.act), cell: (pair) => <Acts pair={pair} say={say} /> },
      ]}
    />
  )
}

function Name({ root, row }: { root: Root; row: Named }) {
  return <a href={`${placeOf[root]}/${row.id}`}>{row.name}</a>
}

function Acts({ pair, say }: { pair: Candidate; say: Say }) {
  const { root, one, other } = pair
  return (
    <form method="post" action="/duplicates/different" class="actions">
      <input type="hidden" name="kind" value={root} />
      <input type="hidden" name="one" value={one.id} />
      <input type="hidden" name="other" value={other.id} />
      <LinkButton look="small" href={`${placeOf[root]}/${one.id}/merge?with=${other.id}`}>
        {say(texts.look)}
        <span class="hidden">
          : {one.name}, {other.name}
        </span>
      </LinkButton>
      <Button look="small">
        {say(texts.different)}
        <span class="hidden">
          : {one.name}, {other.name}
        </span>
      </Button>
    </form>
  )
}

export async function postDifferent(visit: Visit): Promise<Answer> {
  const [one, other] = [visit.form.get('one') ?? '', visit.form.get('other') ?? '']
  const root: Root = visit.form.get('kind') === 'organisation' ? 'organisation' : 'person'
  if (!isId(one) || !isId(other)) throw new Refusal('not-found', mergeTexts.notFound)
  return submit(
    visit,
    async () => {
      await visit.write('contracting', (task) => dismissDuplicate(task, root, one, other))
      return { as: 'redirect', to: '/duplicates', said: speaker(visit)(texts.remembered) }
    },
    async (_, refusal) => refusedPage(visit, texts.title[visit.language], refusal, '/duplicates'),
  )
}
