import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordsOf } from './markup.ts'

test('the words of markup stay, and nothing that runs, hides or fetches', () => {
  assert.equal(wordsOf('<p>N&auml;kyy <b>virhe</b>&#33;</p><script>alert(1)</script><img src="https://x.example/x.gif">'), 'Näkyy virhe!')
  assert.equal(wordsOf('<style>p{}</style>a<br>b<div>c</div>d'), 'a\nbc\nd')
  assert.equal(wordsOf('a <!-- <b> --> b <!-- unclosed'), 'a b')
  assert.equal(wordsOf('a <script>alert(1)'), 'a')
  assert.equal(wordsOf('a<img src=x onerror=alert(1)'), 'a')
  assert.equal(wordsOf('&lt;script&gt; &#x110000; &#55296; &unknown;'), '<script>  \ufffd &unknown;')
})

test('markup made to be slow is read at once', () => {
  for (const piece of ['<script', '<svg>', ' <b>', '<!--', '<', '&#', '<div ', ' \n', '</script']) {
    assert.ok(wordsOf(piece.repeat(200_000)).length <= 1024 * 1024)
  }
})
