import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageName } from '../access/page-names.ts'
import { routes } from './routes.ts'

test('every page that may be asked for has a name in each language, and no address is shown in its place', () => {
  const nameless = pageName('/no-such-page').fi
  const pages = routes.filter(({ kind }) => kind === 'page' || kind === 'form').map(({ path }) => path)
  assert.ok(pages.length > 100)
  for (const path of pages) {
    const name = pageName(path)
    assert.notEqual(name.fi, nameless, path)
    for (const said of [name.fi, name.sv, name.en]) assert.doesNotMatch(said, /[/]|undefined/, path)
  }
  assert.equal(pageName('/customers/:id/notes/new').fi, 'Asiakas: muistiinpanot, uusi')
  assert.equal(pageName('/people.csv').en, 'Persons')
})
