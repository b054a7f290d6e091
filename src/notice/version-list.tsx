import type { Language } from '../catalogue/shape.ts'
import { formatDay } from '../platform/text/day.ts'
import type { Difference, Published } from './publish.ts'
import { texts } from './texts.ts'

/** The published versions, newest first, each with what changed since the one before it. */
export function VersionList(props: {
  versions: readonly { published: Published; changed: Difference[] | undefined }[]; language: Language
}) {
  const { versions, language } = props
  if (versions.length === 0) return <p>{texts.noVersions[language]}</p>
  return (
    <div class="prose">
      {versions.map(({ published, changed }) => (
        <section key={published.version}>
          <h2>
            {texts.versionNumber[language].replace('{version}', String(published.version))
              .replace('{day}', formatDay(published.publishedOn))}
          </h2>
          {changed === undefined ? <p>{texts.firstVersion[language]}</p> : <Changes changed={changed} language={language} />}
        </section>
      ))}
    </div>
  )
}

function Changes({ changed, language }: { changed: readonly Difference[]; language: Language }) {
  return (
    <ul>
      {changed.map(({ section, was, now }) => (
        <li key={`${section}${was ?? ''}${now ?? ''}`}>
          <strong>{section}</strong>: {was === undefined ? texts.added[language] : texts.removed[language]}:{' '}
          {was === undefined ? <ins>{now}</ins> : <del>{was}</del>}
        </li>
      ))}
    </ul>
  )
}
