/** The text in groups of `size` from the right, as numbers are printed: `12 34561`. */
export function grouped(text: string, size: number, between = ' '): string {
  const head = text.length % size
  const starts = Array.from({ length: Math.floor(text.length / size) }, (_, at) => head + at * size)
  const parts = starts.map((start) => text.slice(start, start + size))
  return (head === 0 ? parts : [text.slice(0, head), ...parts]).join(between)
}
