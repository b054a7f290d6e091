/** Tells on standard error, every half minute, how far a part has come, and in the end how many mutants were killed. */
export function progressOf(part: string, total: number) {
  const survivors: string[] = []
  let tried = 0
  const timer = setInterval(() => console.error(`${part}: ${tried} of ${total} tried, ${survivors.length} survived`), 30_000)
  timer.unref()
  return {
    killed() { tried += 1 },
    survived(title: string) { tried += 1; survivors.push(title) },
    end(): string[] {
      clearInterval(timer)
      console.error([`${part}: ${tried - survivors.length}/${total}`, ...survivors.map((title) => `  survived: ${title}`)].join('\n'))
      return survivors
    },
  }
}
