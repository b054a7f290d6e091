import assert from 'node:assert/strict'
import { test } from 'node:test'
import { polyglots } from '../../test/security/polyglots.ts'
import { letterHtml } from './letter-html.tsx'

const bodyOf = (text: string) => letterHtml({ subject: 'Aihe', text, language: 'fi' }).replace(/^[^]*<body[^>]*>/, '').replaceAll(/ style="[^"]*"/g, '')

test('paragraphs, lists and addresses of a plain text are marked up, and nothing else is', () => {
  assert.match(bodyOf('Hei\n\nyksi\nkaksi\n\n- a\n- b'), /<p>Hei<\/p><p>yksi<br\/?>kaksi<\/p><ul><li>a<\/li><li>b<\/li><\/ul>/)
  assert.match(bodyOf('Katso https://a.example/x?y=1&z=2.'), /<a href="https:\/\/a\.example\/x\?y=1&amp;z=2">https:\/\/a\.example\/x\?y=1&amp;z=2<\/a>\./)
  for (const plain of ['javascript:alert(1)', 'data:text/html,x', 'http://a.example', 'ahttps://a.example']) assert.doesNotMatch(bodyOf(plain), /<a /, plain)
})

test('only what stands after the last foot line is the foot', () => {
  assert.match(bodyOf('yksi\n-- \nkaksi\n\n-- \nloppu'), /<p>yksi<br\/?>-- <br\/?>kaksi<\/p><div class="foot"><p>loppu<\/p><\/div>/)
  assert.doesNotMatch(bodyOf('yksi -- kaksi'), /foot/)
})

test('what somebody wrote is text in a letter too, whatever it looks like', () => {
  for (const polyglot of polyglots) {
    const tags = [...letterHtml({ subject: polyglot, text: `${polyglot}\n\n- ${polyglot}\n-- \n${polyglot}`, language: 'sv' }).matchAll(/<\/?([a-z!]+)/gi)].map(([, name]) => name)
    assert.deepEqual(tags.filter((name) => !['!doctype', 'html', 'head', 'meta', 'title', 'style', 'body', 'div', 'p', 'ul', 'li', 'br', 'a'].includes(name ?? '')), [], polyglot)
  }
})
