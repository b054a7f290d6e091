import { z } from 'zod'
import type { Task, WritingTask } from '../platform/gate/task.ts'
import { Refusal } from '../platform/refusal.ts'
import { currentSettings, oneAtATime, putInForce } from './in-force.ts'
import { noticeKinds, type Notice, type NoticeKind } from './notice.ts'
import { digestOf, textsOf, type NoticeTexts } from './notice-digest.ts'
import type { Settings } from './settings.ts'
import { texts } from './texts.ts'

const section = z.object({
  key: z.string(), heading: z.string(), article: z.string(), paragraphs: z.array(z.string()),
  list: z.array(z.object({ title: z.string().exactOptional(), lines: z.array(z.string()), more: z.string().exactOptional() })),
})
const content = z.partialRecord(z.enum(['fi', 'sv', 'en']), z.object({
  kind: z.enum(noticeKinds), language: z.enum(['fi', 'sv', 'en']), title: z.string(), sections: z.array(section),
}))

/** One published version: its texts as they were published, and a digest of what they were derived from. */
export type Published = { version: number; publishedOn: string; digest: string; texts: NoticeTexts }

/** Publishes what the catalogue and the decided settings now say, as the next version, and puts in force what waited for
 *  it. Publishing the same text again makes no new version. Gives the version. Refuses 'not-found' before a decision. */
export async function publishNotice(
  task: WritingTask<'accountability'>, kind: NoticeKind,
): Promise<{ version: number; isNew: boolean }> {
  await oneAtATime(task)
  const decided = await currentSettings(task)
  if (decided === undefined) throw new Refusal('not-found', texts.noSettings)
  const content = textsOf(decided.settings, kind)
  const [latest] = await publishedVersions(task, kind)
  if (latest?.digest === digestOf(content)) return { version: latest.version, isNew: false }
  const version = (latest?.version ?? 0) + 1
  await task.insert('notice_version', [{ notice: kind, version, published_on: task.today, content,
    catalogue_hash: digestOf(content), settings_version: decided.version, published_by: task.user?.id ?? null }])
  await putInForce(task)
  return { version, isNew: true }
}

/** Published versions of a notice, newest first. */
export async function publishedVersions(task: Task<'accountability'>, kind: NoticeKind): Promise<Published[]> {
  const rows = await task.db.selectFrom('notice_version').select(['version', 'published_on', 'content', 'catalogue_hash'])
    .where('tenant_id', '=', task.tenant).where('notice', '=', kind).orderBy('version', 'desc').limit(100).execute()
  return rows.map((row) => ({ version: row.version, publishedOn: row.published_on, digest: row.catalogue_hash,
    texts: content.parse(row.content) }))
}

/** Whether what is derived now differs from what was published. */
export function isStale(settings: Settings, kind: NoticeKind, published: Published): boolean {
  return digestOf(textsOf(settings, kind)) !== published.digest
}

/** A sentence that came or went between two versions. */
export type Difference = { section: string; was?: string; now?: string }

/** What changed between two texts of a notice, sentence by sentence. */
export function differences(before: Notice, after: Notice): Difference[] {
  const old = linesOf(before)
  const now = linesOf(after)
  const gone = old.filter(({ line }) => !now.some((each) => each.line === line))
  const come = now.filter(({ line }) => !old.some((each) => each.line === line))
  return [...gone.map(({ heading, line }) => ({ section: heading, was: line })),
    ...come.map(({ heading, line }) => ({ section: heading, now: line }))]
}

function linesOf(notice: Notice): { heading: string; line: string }[] {
  return notice.sections.flatMap(({ heading, paragraphs, list }) =>
    [...paragraphs, ...list.flatMap(({ title, lines, more }) => [title ?? '', ...lines, more ?? ''])]
      .filter((line) => line !== '').map((line) => ({ heading, line })))
}
