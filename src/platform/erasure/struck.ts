/** A part of a text, from one letter to before another. */
export type Span = [from: number, to: number]

/** What of a text is still there after a reader wrote it anew: its words that are in both, in their order. Everything else
 *  was struck out, and what the reader wrote instead is not told. Source: rules of keys 13. */
export function keptSpans(before: string, after: string): Span[] {
  const [old, now] = [words(before), words(after)]
  const spans: Span[] = []
  for (const at of common(old.map(({ word }) => word), now.map(({ word }) => word))) {
    const { from, to } = old[at] ?? { from: 0, to: 0 }
    const last = spans.at(-1)
    if (last !== undefined && last[1] === from) last[1] = to
    else spans.push([from, to])
  }
  return spans
}

/** The text with nothing but those parts of it. */
export function struckOut(text: string, keeps: readonly Span[]): string {
  const parts = keeps.map(([from, to]) => text.slice(from, to))
  const [first] = keeps
  const isWhole = first?.[0] === 0 && keeps.at(-1)?.[1] === text.length
  return isWhole || keeps.length === 0 ? parts.join(gap).trim() : `${first?.[0] === 0 ? '' : gap}${parts.join(gap)}`.trim()
}

const gap = '… '

function words(text: string): { word: string; from: number; to: number }[] {
  return [...text.matchAll(/\S+\s*/g)].map(({ 0: whole, index }) => ({ word: whole.trim(), from: index, to: index + whole.length }))
}

/** The places in one list of a longest list that is part of both. */
function common(old: readonly string[], now: readonly string[]): number[] {
  const longest = old.map(() => now.map(() => 0))
  const at = (row: number, column: number) => longest[row]?.[column] ?? 0
  for (let row = old.length - 1; row >= 0; row--) {
    for (let column = now.length - 1; column >= 0; column--) {
      const cells = longest[row]
      if (cells === undefined) continue
      cells[column] = old[row] === now[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const places: number[] = []
  for (let [row, column] = [0, 0]; row < old.length && column < now.length;) {
    if (old[row] === now[column]) places.push((column++, row++))
    else if (at(row + 1, column) >= at(row, column + 1)) row++
    else column++
  }
  return places
}
