import { hash } from 'node:crypto'

/** The tree of RFC 6962, 2.1 over SHA-256 (RFC 9162, 2.1 keeps it): a leaf is hashed after 0x00, a node after 0x01. */
export type Digest = Buffer

/** The hash of a leaf's bytes; a text is its UTF-8. */
export function leafHash(leaf: Uint8Array | string): Digest {
  return hash('sha256', typeof leaf === 'string' ? `\0${leaf}` : Buffer.concat([Buffer.of(0), leaf]), 'buffer')
}

// One room for all nodes: a log of a million entries has as many nodes, and room for each would cost more than its hash.
const node = Buffer.alloc(65, 1)

/** The hash of the node over two others. */
export function nodeHash(left: Digest, right: Digest): Digest {
  node.set(left, 1)
  node.set(right, 33)
  return hash('sha256', node, 'buffer')
}

/** A tree that grows at its end: the roots of its full subtrees, the largest first, are all it needs. */
export type Edge = { size: number; peaks: readonly Digest[] }
export const emptyEdge: Edge = { size: 0, peaks: [] }

/** The tree with more leaves. The old one is not changed. */
export function grown(edge: Edge, leaves: Iterable<Digest>): Edge {
  const peaks = [...edge.peaks]
  let { size } = edge
  for (const leaf of leaves) {
    let peak = leaf
    for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) peak = nodeHash(peaks.pop() ?? none(), peak)
    peaks.push(peak)
    size += 1
  }
  return { size, peaks }
}

/** The root of the tree; that of an empty one is the hash of nothing. */
export function rootOf({ peaks }: Edge): Digest {
  return peaks.reduceRight<Digest | undefined>((right, left) => (right === undefined ? left : nodeHash(left, right)), undefined)
    ?? hash('sha256', Buffer.alloc(0), 'buffer')
}

/** The audit path of one leaf: what, hashed with the leaf, gives the root. Source: RFC 6962, 2.1.1. */
export function inclusionProof(leaves: readonly Digest[], at: number): Digest[] {
  if (leaves.length < 2) return []
  const half = splitOf(leaves.length)
  return at < half ? [...inclusionProof(leaves.slice(0, half), at), treeHash(leaves.slice(half))]
    : [...inclusionProof(leaves.slice(half), at - half), treeHash(leaves.slice(0, half))]
}

/** Whether the proof shows the leaf at its place under the root. Source: RFC 9162, 2.1.3.2. */
export function isIncluded(leaf: Digest, at: number, size: number, proof: readonly Digest[], root: Digest): boolean {
  if (at >= size) return false
  let [place, last, reached] = [at, size - 1, leaf]
  for (const step of proof) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      reached = nodeHash(step, reached)
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)]
    } else reached = nodeHash(reached, step)
    ;[place, last] = [Math.floor(place / 2), Math.floor(last / 2)]
  }
  return last === 0 && reached.equals(root)
}

/** What shows that the tree of the first `size` leaves is the beginning of this one. Source: RFC 6962, 2.1.2. */
export function consistencyProof(leaves: readonly Digest[], size: number): Digest[] {
  return size === 0 ? [] : subProof(leaves, size, true)
}

function subProof(leaves: readonly Digest[], size: number, isWhole: boolean): Digest[] {
  if (size === leaves.length) return isWhole ? [] : [treeHash(leaves)]
  const half = splitOf(leaves.length)
  return size <= half ? [...subProof(leaves.slice(0, half), size, isWhole), treeHash(leaves.slice(half))]
    : [...subProof(leaves.slice(half), size - half, false), treeHash(leaves.slice(0, half))]
}

type Tree = { size: number; root: Digest }

/** Whether the proof shows that the later tree begins with the earlier one. Source: RFC 9162, 2.1.4.2. */
export function isConsistent(earlier: Tree, later: Tree, proof: readonly Digest[]): boolean {
  if (earlier.size > later.size) return false
  if (earlier.size === 0) return proof.length === 0
  if (earlier.size === later.size) return proof.length === 0 && earlier.root.equals(later.root)
  const [first, ...steps] = isPower(earlier.size) ? [earlier.root, ...proof] : proof
  if (first === undefined) return false
  let [place, last, old, now] = [earlier.size - 1, later.size - 1, first, first]
  while (place % 2 === 1) [place, last] = [Math.floor(place / 2), Math.floor(last / 2)]
  for (const step of steps) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      ;[old, now] = [nodeHash(step, old), nodeHash(step, now)]
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)]
    } else now = nodeHash(now, step)
    ;[place, last] = [Math.floor(place / 2), Math.floor(last / 2)]
  }
  return last === 0 && old.equals(earlier.root) && now.equals(later.root)
}

function treeHash(leaves: readonly Digest[]): Digest {
  return rootOf(grown(emptyEdge, leaves))
}

/** The largest power of two below the size. */
function splitOf(size: number): number {
  return 2 ** (31 - Math.clz32(size - 1))
}

function isPower(size: number): boolean {
  return size === 2 ** (31 - Math.clz32(size))
}

function none(): never {
  throw new Error('the tree has lost a node')
}
