import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { rehash } from '../../src/access/passwords.ts'
import { addUser } from '../../src/access/users.ts'
import { origin, site, type Site } from '../site.ts'

const each = Number(process.env['SELOSTE_TIMINGS'] ?? 100)
const rounds = 3

let s: Site
before(async () => { s = await site() })
after(() => s.close())

test('row 37 (ASVS 6.3.8): the time of an answer does not tell whether the address is somebody’s', async (context) => {
  await s.gate.write(s.as('access_security'), 'access_security', 'test', async (task) => {
    for (let at = 0; at < each; at++) await addUser(task, { name: 'Aino', email: `known${at}@example.fi`, language: 'fi' })
  })
  await s.owner.run("update account set password_hash = $1 where email like 'known%'", [await rehash('neljä sanaa ja vielä yksi')])
  for (let at = 0; at < 10; at++) await timed(`warm${at}@example.fi`, `10.1.${at}.1`)
  // A machine that is busy can part two equal samples by chance, though hardly three times in a row.
  const likelihoods: number[] = []
  for (let round = 0; round < rounds && (likelihoods.at(-1) ?? 0) <= 0.01; round++) likelihoods.push(await likelihood(round))
  context.diagnostic(`p = ${likelihoods.map((p) => p.toFixed(3)).join(', ')}`)
  assert.ok((likelihoods.at(-1) ?? 0) > 0.01)
})

test('the comparison of times would see a difference of a tenth', () => {
  const sample = (shift: number) => Array.from({ length: 100 }, (_, at) => 40 + shift + ((at * 7919) % 100) / 10)
  assert.ok(mannWhitney(sample(0), sample(0.01)) > 0.01)
  assert.ok(mannWhitney(sample(0), sample(4)) < 0.01)
})

/** How likely such samples are when known and unknown addresses take the same time. */
async function likelihood(round: number): Promise<number> {
  const [known, unknown]: [number[], number[]] = [[], []]
  for (let at = 0; at < each; at++) {
    const order = (at * 7919 + round) % 2 === 0 ? [known, unknown] : [unknown, known]
    for (const sample of order) {
      const email = `${sample === known ? 'known' : 'nobody'}${at}@example.fi`
      sample.push(await timed(email, `10.${sample === known ? 2 : 3}${round}.${at}.1`))
    }
  }
  return mannWhitney(known, unknown)
}

async function timed(email: string, address: string): Promise<number> {
  const request = new Request(`${origin}/sign-in`, { method: 'POST', headers: { origin },
    body: new URLSearchParams({ email, password: 'aivan väärä salasana tämä' }) })
  const start = performance.now()
  const answer = await s.app.fetch(request, { address })
  await answer.text()
  assert.equal(answer.status, 422)
  return performance.now() - start
}

/** The two-sided p of the Mann-Whitney test, by its normal approximation. */
function mannWhitney(one: readonly number[], other: readonly number[]): number {
  const wins = one.reduce((sum, a) => sum + other.reduce((won, b) => won + (a > b ? 1 : a === b ? 0.5 : 0), 0), 0)
  const [n, m] = [one.length, other.length]
  const z = Math.abs(wins - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12)
  return 2 * (1 - normal(z))
}

// Abramowitz and Stegun 7.1.26, good to seven digits.
function normal(z: number): number {
  const t = 1 / (1 + (0.3275911 * z) / Math.SQRT2)
  const series = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t
  return 0.5 * (2 - series * Math.exp((-z * z) / 2))
}
