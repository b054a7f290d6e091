/** One line on a terminal that says how far long work is; nothing where nobody looks. */
export function progress(): { say: (what: string, count: number) => void; end: () => void } {
  const isSeen = process.stderr.isTTY
  return {
    say(what, count) { if (isSeen) process.stderr.write(`\r\u001b[K${what} ${count}`) },
    end() { if (isSeen) process.stderr.write('\r\u001b[K') },
  }
}
