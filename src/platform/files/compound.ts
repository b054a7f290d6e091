/** The end of a chain of sectors, and an entry that leads to no other. Source: [MS-CFB] 2.1, 2.6.1. */
const endOfChain = -2
const noEntry = -1
const headBytes = 512
const entryBytes = 128
const smallBytes = 64
/** Streams shorter than this lie in small sectors. */
const shortest = 4096
const inHead = 109

type Entry = { kind: number; left: number; right: number; child: number; start: number; size: number }

/** Whether every chain of a compound file ends, its directory is a tree and no stream is longer than the file: a reader of
 *  such a file that trusts it comes to an end. Source: OWASP ASVS 5.2.1; [MS-CFB] 2.2-2.6. */
export function isSoundCompound(bytes: Buffer): boolean {
  if (bytes.length < headBytes * 2) return false
  const shift = bytes.readUInt16LE(30)
  if ((shift !== 9 && shift !== 12) || bytes.readUInt16LE(32) !== 6) return false
  const size = 1 << shift
  const sectors = Math.ceil(bytes.length / size)
  const table = sectorTable(bytes, size, sectors)
  const directory = table === undefined ? undefined : chainIn(table, bytes.readInt32LE(48), sectors)
  const small = table === undefined ? undefined : chainIn(table, bytes.readInt32LE(60), sectors)
  if (table === undefined || directory === undefined || small === undefined) return false
  const entries = directory.flatMap((sector) => entriesIn(sectorAt(bytes, sector, size)))
  const smallTable = small.flatMap((sector) => numbersIn(sectorAt(bytes, sector, size)))
  return isTree(entries) && entries.every((entry) => isSound(entry, table, smallTable, bytes.length, sectors))
}

/** What follows each sector, by the sectors that the head and its chain of further lists name. */
function sectorTable(bytes: Buffer, size: number, sectors: number): number[] | undefined {
  const count = bytes.readUInt32LE(44)
  const lists = bytes.readUInt32LE(72)
  if (count > sectors || lists > sectors || bytes.readUInt32LE(64) > sectors) return undefined
  const named = Array.from({ length: Math.min(count, inHead) }, (_, at) => bytes.readInt32LE(76 + at * 4))
  let next = bytes.readInt32LE(68)
  for (let list = 0; list < lists && next >= 0; list++) {
    const numbers = numbersIn(sectorAt(bytes, next, size))
    named.push(...numbers.slice(0, -1).filter((sector) => sector >= 0))
    next = numbers.at(-1) ?? endOfChain
  }
  return named.length > sectors ? undefined : named.flatMap((sector) => numbersIn(sectorAt(bytes, sector, size)))
}

function sectorAt(bytes: Buffer, sector: number, size: number): Buffer {
  return sector < 0 ? Buffer.alloc(0) : bytes.subarray((sector + 1) * size, (sector + 2) * size)
}

function numbersIn(sector: Buffer): number[] {
  return Array.from({ length: Math.floor(sector.length / 4) }, (_, at) => sector.readInt32LE(at * 4))
}

/** The sectors from one to the end of its chain; undefined for one that leads astray or in a circle. */
function chainIn(table: readonly number[], start: number, most: number): number[] | undefined {
  const chain: number[] = []
  for (let at = start; at !== endOfChain; at = table[at] ?? endOfChain) {
    if (at < 0 || chain.push(at) > most) return undefined
  }
  return chain
}

function entriesIn(sector: Buffer): Entry[] {
  return Array.from({ length: Math.floor(sector.length / entryBytes) }, (_, at) => {
    const entry = sector.subarray(at * entryBytes, (at + 1) * entryBytes)
    return { kind: entry.readUInt8(66), left: entry.readInt32LE(68), right: entry.readInt32LE(72), child: entry.readInt32LE(76),
      start: entry.readInt32LE(116), size: entry.readUInt32LE(120) }
  })
}

/** Whether each entry is met once at most from the root. */
function isTree(entries: readonly Entry[]): boolean {
  const met = new Set<number>()
  const ahead = [0]
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
    const entry = entries[at]
    if (entry === undefined || met.has(at)) return false
    met.add(at)
    ahead.push(...[entry.left, entry.right, entry.child].filter((next) => next !== noEntry))
  }
  return true
}

const root = 5
const stream = 2

function isSound({ kind, start, size }: Entry, table: readonly number[], small: readonly number[], length: number, sectors: number): boolean {
  if (kind === root) return chainIn(table, start, sectors) !== undefined
  if (kind !== stream || size === 0) return true
  if (size > length) return false
  return size < shortest ? chainIn(small, start, Math.ceil(length / smallBytes)) !== undefined : chainIn(table, start, sectors) !== undefined
}
