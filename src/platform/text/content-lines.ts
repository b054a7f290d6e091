/** A value of a card or a calendar, its signs escaped. Source: RFC 5545, 3.3.11; RFC 6350, 3.4. */
export function escaped(text: string): string {
  return text.replace(/[\\,;]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n')
}

/** The lines of a card or a calendar as they are sent: a line has at most 75 octets, what is longer goes on after a blank,
 *  and no character is cut in two. Source: RFC 5545, 3.1; RFC 6350, 3.2. */
export function contentLines(lines: readonly string[]): string {
  return lines.flatMap(folded).join('\r\n') + '\r\n'
}

function folded(line: string): string[] {
  const parts: string[] = ['']
  for (const character of line) {
    const last = parts.length - 1
    const most = last === 0 ? 75 : 74
    if (Buffer.byteLength(`${parts[last]}${character}`) > most) parts.push(character)
    else parts[last] += character
  }
  return parts.map((each, at) => (at === 0 ? each : ` ${each}`))
}
