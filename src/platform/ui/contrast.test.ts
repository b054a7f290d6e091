import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stylesheet } from './styles.ts'

const textPairs = [
  ['ink', 'paper'],
  ['ink', 'panel'],
  ['ink', 'tint'],
  ['ink', 'neutral-back'],
  ['ink', 'holds-back'],
  ['muted', 'paper'],
  ['muted', 'panel'],
  ['muted', 'tint'],
  ['muted', 'neutral-back'],
  ['accent', 'paper'],
  ['accent', 'panel'],
  ['accent', 'tint'],
  ['accent-strong', 'paper'],
  ['accent-strong', 'panel'],
  ['accent-strong', 'tint'],
  ['accent-strong', 'neutral-back'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-accent-soft', 'accent'],
  ['on-accent-soft', 'accent-strong'],
  ['holds', 'holds-back'],
  ['holds', 'panel'],
  ['waits', 'waits-back'],
  ['waits', 'panel'],
  ['refuses', 'refuses-back'],
  ['refuses', 'panel'],
  ['refuses', 'paper'],
] as const

test('every text stands out from its ground by 4.5 and every control’s edge by 3, light and dark', () => {
  for (const theme of ['light', 'dark'] as const) {
    const colours = tokens(theme)
    for (const [text, ground] of textPairs) assertContrast(colours, text, ground, 4.5, theme)
    for (const ground of ['paper', 'panel']) assertContrast(colours, 'edge', ground, 3, theme)
  }
})

test('the contrast measure knows black on white and refuses a faint pair', () => {
  assert.equal(Math.round(contrast('#000000', '#ffffff')), 21)
  assert.throws(
    () =>
      assertContrast(
        new Map([
          ['a', '#999999'],
          ['b', '#ffffff'],
        ]),
        'a',
        'b',
        4.5,
        'light',
      ),
    /a on b/,
  )
})

function assertContrast(
  colours: ReadonlyMap<string, string>,
  text: string,
  ground: string,
  least: number,
  theme: string,
) {
  const ratio = contrast(colours.get(text) ?? 'no such token', colours.get(ground) ?? 'no such token')
  assert.ok(ratio >= least, `${text} on ${ground}, ${theme}: ${ratio.toFixed(2)}`)
}

function tokens(theme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const pairs = stylesheet.body.matchAll(/--([\w-]+):light-dark\((#[0-9a-f]{6}),(#[0-9a-f]{6})\)/g)
  return new Map(
    [...pairs].map(([, name = '', light = '', dark = '']) => [name, theme === 'light' ? light : dark]),
  )
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = NaN, green = NaN, blue = NaN] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
