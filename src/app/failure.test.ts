import assert from 'node:assert/strict'
import { test } from 'node:test'
import { failure } from './failure.ts'

const asked = (path: string, language: string) => ({
  route: undefined,
  viewer: undefined,
  request: new Request(`http://localhost${path}`, { headers: { 'accept-language': language } }),
})
const broken = (code: string) => Object.assign(new Error('a value of somebody'), { code })

test('a full disk is refused in its own words, to people and to programs', async () => {
  for (const [code, path, language, said] of [
    ['53100', '/customers', 'fi', /levytila on lopussa/],
    ['53100', '/api/v1/persons', 'en', /disk is full/],
    ['ENOSPC', '/customers', 'sv', /diskutrymme är slut/],
  ] as const) {
    const lines: string[] = []
    const answer = failure(asked(path, language), undefined, broken(code), (line) => lines.push(line))
    assert.equal(answer.status, 503)
    const text = await answer.text()
    assert.match(text, said)
    assert.doesNotMatch(`${text}${lines.join()}`, /a value of somebody/)
  }
})

test('a fault of ours is not taken for a full disk', async () => {
  const answer = failure(asked('/customers', 'fi'), undefined, broken('42601'), () => {})
  assert.equal(answer.status, 500)
  assert.doesNotMatch(await answer.text(), /levytila/)
})
