import assert from 'node:assert/strict'
import { gzipSync } from 'node:zlib'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { document } from './document.tsx'
import { Field } from './field.tsx'
import { ErrorSummary } from './form.tsx'
import { galleryViews, uiGallery } from './gallery.tsx'
import { Badge, ValueList } from './parts.tsx'
import { KeysDialog, PublicPage } from './shell.tsx'
import { enhancement, stylesheet } from './styles.ts'
import { DataTable, Pagination } from './table.tsx'

const polyglot = `jaVasCript:/*-/*\`/*\\\`/*'/*"/**/(/* */oNcliCk=alert() )//</stYle/</titLe/</teXtarEa/</scRipt/--!><sVg/oNloAd=alert()//>`

test('every field names itself, its hint and its error to those who hear the page', () => {
  const html = renderToString(
    <Field
      kind="email"
      name="email"
      label="Sähköposti"
      hint="Työosoite"
      error="Osoitteesta puuttuu @"
      must="pakollinen"
    />,
  )
  assert.match(html, /<label for="f-email">Sähköposti<span class="must">pakollinen/)
  assert.match(html, /<input[^>]* aria-invalid="true"[^>]* aria-describedby="f-email-hint f-email-error"/)
  assert.match(html, /<p class="hint" id="f-email-hint">Työosoite/)
  assert.match(html, /<p class="error" id="f-email-error">Osoitteesta puuttuu @/)
})

test('a field without hint or error points at nothing', () => {
  const html = renderToString(<Field kind="text" name="first" label="Etunimi" />)
  assert.doesNotMatch(html, /aria-describedby|aria-invalid|required/)
})

test('the error summary leads to the first control of each wrong field', () => {
  const summary = renderToString(
    <ErrorSummary title="Korjaa" errors={[{ name: 'kind', text: 'Valitse laji.' }]} />,
  )
  const field = renderToString(
    <Field
      kind="radios"
      name="kind"
      label="Laji"
      error="Valitse laji."
      options={[
        { value: 'a', label: 'A' },
        { value: 'b', label: 'B' },
      ]}
    />,
  )
  const target = /href="#([^"]+)"/.exec(summary)?.[1] ?? 'no link'
  assert.equal(field.split(`<input type="radio" id="${target}"`).length, 2)
  assert.match(field, /<fieldset class="field" aria-describedby="f-kind-error"><legend>Laji/)
  assert.equal(renderToString(<ErrorSummary title="Korjaa" errors={[]} />), '')
})

test('a long column, and one that is read from its end, are marked in their heading and cells', () => {
  const html = renderToString(
    <DataTable caption="Lupaukset" rows={['S1']} rowKey={(row) => row} empty=""
      columns={[{ key: 'why', title: 'Todiste', cell: (row) => row, long: true }, { key: 'at', title: 'Päivä', cell: (row) => row, align: 'end' }]} />,
  )
  assert.match(html, /<th scope="col" class="long">Todiste.*<td class="long" data-label="Todiste">S1/)
  assert.match(html, /<th scope="col" class="end">Päivä.*<td class="end" data-label="Päivä">S1/)
})

test('a table says which column it is in the order of, and names its rows', () => {
  const columns = [
    {
      key: 'name',
      title: 'Nimi',
      main: true,
      sort: { href: '?by=name', now: 'descending' as const },
      cell: (row: string) => row,
    },
    {
      key: 'length',
      title: 'Pituus',
      align: 'end' as const,
      sort: { href: '?by=length' },
      cell: (row: string) => row.length,
    },
  ]
  const html = renderToString(
    <DataTable
      caption="Asiakkaat"
      columns={columns}
      rows={['Nivala', 'Sievi']}
      rowKey={(row) => row}
      href={(row) => `/${row}`}
      isCurrent={(row) => row === 'Sievi'}
      empty=""
    />,
  )
  assert.equal(html.split('aria-sort=').length, 2)
  assert.match(html, /<th scope="col" aria-sort="descending"><a href="\?by=name">/)
  assert.match(html, /<th scope="row"><a href="\/Nivala"/)
  assert.match(html, /<td class="end" data-label="Pituus">6/)
  assert.match(html, /<tr aria-current="true"><th scope="row"><a href="\/Sievi"/)
})

test('a table without rows shows what to do instead of an empty frame', () => {
  const html = renderToString(
    <DataTable caption="Asiakkaat" columns={[]} rows={[]} rowKey={() => ''} empty="Poista rajaus" />,
  )
  assert.match(html, /Poista rajaus/)
  assert.doesNotMatch(html, /<table/)
})

test('each explanation says whose it is, and opens without a script', () => {
  const html = renderToString(
    <ValueList
      whyLabel="miksi?"
      values={[
        { label: 'Puhelin', value: '044', why: 'Asiakaspalvelu' },
        { label: 'Kieli', value: 'suomi' },
      ]}
    />,
  )
  assert.match(
    html,
    /<details><summary>miksi\?<span class="hidden"> Puhelin<\/span><\/summary><div>Asiakaspalvelu/,
  )
  assert.equal(html.split('<details').length, 2)
})

test('pages that do not exist have no link', () => {
  const html = renderToString(
    <Pagination label="Sivut" position="1–50" next={{ label: 'Seuraavat', href: '?after=50' }} />,
  )
  assert.match(html, /rel="next"/)
  assert.doesNotMatch(html, /rel="prev"/)
})

test('text from people stays text everywhere it is shown', () => {
  const page = document({
    title: polyglot,
    language: 'fi',
    stylesheet: stylesheet.path,
    body: (
      <PublicPage
        title={polyglot}
        subtitle={polyglot}
        sender={polyglot}
        texts={{ skip: polyglot, languages: polyglot }}
      >
        <Field
          kind="text"
          name={polyglot}
          label={polyglot}
          value={polyglot}
          hint={polyglot}
          error={polyglot}
        />
        <Field kind="textarea" name="note" label={polyglot} value={polyglot} />
        <Field
          kind="choice"
          name="choice"
          label={polyglot}
          options={[{ value: polyglot, label: polyglot }]}
        />
        <Badge>{polyglot}</Badge>
        <DataTable
          caption={polyglot}
          columns={[{ key: 'a', title: polyglot, cell: (row) => row }]}
          rows={[polyglot]}
          rowKey={(row) => row}
          empty=""
        />
      </PublicPage>
    ),
  })
  assert.doesNotMatch(page, /<svg|<\/script|<\/textarea\/|<\/title\//i)
  // Outside attribute values and text no attribute of the intruder may stand.
  assert.doesNotMatch(page.replaceAll(/"[^"]*"/g, '""').replaceAll(/>[^<]*</g, '><'), /onclick|onload|alert/i)
})

test('a page is whole, has its language, and asks nothing from elsewhere', () => {
  for (const language of ['fi', 'sv', 'en'] as const) {
    for (const view of galleryViews) {
      const html = uiGallery(language, view)
      assert.match(html, new RegExp(`^<!doctype html><html lang="${language}">`))
      assert.match(html, /<meta name="viewport" content="width=device-width, initial-scale=1"/)
      assert.equal(html.split('<h1').length, 2)
      assert.doesNotMatch(html, /(?:src|href|action)="(?:https?:)?\/\//)
      assert.doesNotMatch(html, /\son\w+="|\sstyle="|<style/)
      assert.deepEqual(repeated(html.match(/\sid="[^"]+"/g) ?? []), [])
      assert.deepEqual(missingTargets(html), [])
    }
  }
})

test('public pages carry no script', () => {
  assert.doesNotMatch(uiGallery('fi', 'notice'), /<script/)
  assert.match(uiGallery('fi', 'list'), /<script[^>]* defer/)
})

test('the stylesheet and the script are small and ask nothing from elsewhere', () => {
  assert.doesNotMatch(stylesheet.body, /url\(|@import|https?:/)
  assert.ok(gzipSync(stylesheet.body).length < 5_000, `${gzipSync(stylesheet.body).length} bytes`)
  assert.ok(gzipSync(stylesheet.body).length + gzipSync(uiGallery('fi', 'notice')).length < 15_000)
  assert.ok(gzipSync(enhancement.body).length < 6_000, `${gzipSync(enhancement.body).length} bytes`)
  assert.doesNotMatch(enhancement.body, /eval|innerHTML|Function\(/)
  assert.match(stylesheet.path, /^\/ui-[0-9a-f]{12}\.css$/)
})

test('single keys can be turned off', () => {
  const html = renderToString(
    <KeysDialog title="Näppäimet" close="Sulje" off="Ei yhden merkin näppäimiä" keys={[]} />,
  )
  assert.match(html, /<label for="keys-off">Ei yhden merkin/)
  assert.match(enhancement.body, /off\?\.checked/)
})

function repeated(texts: readonly string[]): readonly string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index)
}

function missingTargets(html: string): readonly string[] {
  const targets = [
    ...html.matchAll(/\s(?:for|aria-describedby|aria-labelledby|popovertarget|list)="([^"]+)"/g),
  ]
  return targets.flatMap(([, ids = '']) => ids.split(' ')).filter((id) => !html.includes(` id="${id}"`))
}
