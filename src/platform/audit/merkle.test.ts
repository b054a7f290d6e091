import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { consistencyProof, emptyEdge, grown, inclusionProof, isConsistent, isIncluded, leafHash, rootOf, type Digest } from './merkle.ts'

// The leaves and roots of certificate-transparency's reference implementation.
const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const roots = ['6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328']

test('the tree has the roots of the reference implementation', () => {
  const leaves = inputs.map((hex) => leafHash(Buffer.from(hex, 'hex')))
  assert.deepEqual(leaves.map((_, at) => rootOf(grown(emptyEdge, leaves.slice(0, at + 1))).toString('hex')), roots)
  assert.equal(rootOf(emptyEdge).toString('hex'), createHash('sha256').update('').digest('hex'))
})

/** The definition of RFC 6962, 2.1, written out a second time and as slowly as it is said there. */
function naiveRoot(leaves: readonly Digest[]): Digest {
  const [only, second] = leaves
  if (only === undefined) return createHash('sha256').digest()
  if (second === undefined) return only
  let half = 1
  while (half * 2 < leaves.length) half *= 2
  return createHash('sha256').update(Buffer.of(1)).update(naiveRoot(leaves.slice(0, half))).update(naiveRoot(leaves.slice(half))).digest()
}

const leavesOf = (count: number) => Array.from({ length: count }, (_, at) => leafHash(Buffer.from(`entry ${at}`)))
const sizes = fc.integer({ min: 1, max: 200 }).chain((size) => fc.tuple(fc.constant(size), fc.nat(size), fc.nat(size - 1)))

test('a tree that grew in any steps has the root that its definition gives', () => {
  fc.assert(fc.property(sizes, ([size, step]) => {
    const leaves = leavesOf(size)
    assert.deepEqual(rootOf(grown(grown(emptyEdge, leaves.slice(0, step)), leaves.slice(step))), naiveRoot(leaves))
  }))
})

test('every leaf is shown at its place, and nowhere else, and no other leaf is', () => {
  fc.assert(fc.property(sizes, ([size, , at]) => {
    const leaves = leavesOf(size)
    const [root, proof, leaf] = [naiveRoot(leaves), inclusionProof(leaves, at), leafHash(Buffer.from(`entry ${at}`))]
    assert.ok(proof.length <= Math.ceil(Math.log2(size)))
    assert.ok(isIncluded(leaf, at, size, proof, root))
    assert.ok(!isIncluded(leafHash(Buffer.from('another')), at, size, proof, root))
    assert.ok(!isIncluded(leaf, size, size, proof, root))
    assert.ok(!isIncluded(leaf, at, size, [...proof, root], root))
    if (size > 1) {
      assert.ok(!isIncluded(leaf, at ^ 1, size, proof, root))
      assert.ok(!isIncluded(leaf, at, size, proof.slice(1), root))
    }
  }))
})

test('an earlier tree is shown to be the beginning of a later one, and a changed one is not', () => {
  fc.assert(fc.property(sizes, ([size, earlier, at]) => {
    const leaves = leavesOf(size)
    const changed = leaves.with(at, leafHash(Buffer.from('changed')))
    const tree = (of: readonly Digest[]) => ({ size: of.length, root: naiveRoot(of) })
    const [before, now] = [tree(leaves.slice(0, earlier)), tree(leaves)]
    assert.ok(isConsistent(before, now, consistencyProof(leaves, earlier)))
    assert.ok(!isConsistent({ ...now, size: size + 1 }, now, []))
    if (at < earlier) assert.ok(!isConsistent(before, tree(changed), consistencyProof(changed, earlier)))
    if (earlier > 0 && earlier < size) assert.ok(!isConsistent(before, now, consistencyProof(leaves, earlier).slice(1)))
  }))
})
