import assert from 'node:assert/strict'
import { hash } from '@node-rs/argon2'
import { test } from 'node:test'
import { Refusal } from '../platform/refusal.ts'
import { isGuessable } from './guessable.ts'
import { hashPassword, isOutdated, isPassword, rehash } from './passwords.ts'

const around = ['Aino Aalto', 'aino.aalto@joki.example', 'Joki ICT Oy']
const good = 'neljä sanaa ja vielä yksi'

async function refused(password: string): Promise<boolean> {
  return hashPassword(password, around).then(() => false, (reason: unknown) => {
    if (reason instanceof Refusal) return true
    throw reason
  })
}

test('row 32 (ASVS 6.2.1): a password has at least fifteen characters, counted as people count them', async () => {
  assert.equal(await refused('lyhyt sana nyt'), true)
  assert.equal(await refused('pidempi sananyt'), false)
  assert.equal(await refused('🌲🐻🦢🌊'), true, 'four characters of several bytes are four')
  assert.equal(await refused('🌲🐻🦢🌊🍓🚂🧭🪵🎻🪁🥾🧶🛶🏔🌧'), false)
})

test('row 32 (ASVS 6.2.4): a password that leaked and is common is refused, also doubled, repeated or run along the keys', async () => {
  const guessed = ['passwordpassword', 'PASSWORDpassword', 'password12345678', 'sunshineprincess', 'dragondragondragon',
    '123456789012345', 'qwertyuiopasdfgh', 'aaaaaaaaaaaaaaaaaaaa', 'abcabcabcabcabcabc', 'zyxwvutsrqponmlk', 'Pass-word Pass-word']
  for (const password of guessed) assert.equal(await refused(password), true, password)
  assert.equal(await refused('correct horse battery staple'), false, 'several words in a row are good')
})

test('row 32 (ASVS 6.2.11): a password of little but the user, the controller and the product is refused', async () => {
  for (const password of ['Aino Aalto Joki ICT 1', 'seloste.joki.example', 'ainoaalto20262026', 'Älto-Aalto-Seloste']) {
    assert.equal(await isGuessable(password, around), true, password)
  }
  assert.equal(await refused('Aino soutaa Jokea pitkin iltaisin'), false)
  assert.equal(await hashPassword('Aino Aalto Joki ICT 1', []).then(() => true), true, 'to somebody else they are no such words')
})

test('row 32 (ASVS 6.2.9): every character may be used, and 256 of them', async () => {
  const long = Array.from({ length: 256 }, (_, at) => String.fromCodePoint(0x4e00 + at * 7)).join('')
  const kept = await hashPassword(long, around)
  assert.equal(await isPassword(long, kept), true)
  assert.equal(await refused(`${long}x`), true, 'longer is refused in words, never cut')
})

test('row 32 (ASVS 6.2.8): a password counts to its last character, as it was written', async () => {
  const long = 'sana toisensa perään '.repeat(5)
  const kept = await rehash(long)
  assert.equal(await isPassword(long, kept), true)
  const others = [long.slice(0, -1), `${long}x`, long.toUpperCase(), ` ${long}`, long.padEnd(300, 'x'), '']
  for (const other of others) assert.equal(await isPassword(other, kept), false, other)
})

test('row 32 (ASVS 6.2.8): letters written in two ways are one password', async () => {
  const kept = await hashPassword(good.normalize('NFD'), around)
  assert.equal(await isPassword(good.normalize('NFC'), kept), true)
  assert.equal(await isPassword(good.normalize('NFD'), kept), true)
})

test('row 54 (ASVS 11.4.2): passwords are kept as argon2id at 19 MiB and two rounds, and older costs are seen', async () => {
  const kept = await hashPassword(good, around)
  assert.match(kept, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  assert.equal(isOutdated(kept), false)
  for (const older of [{ memoryCost: 8192, timeCost: 2 }, { memoryCost: 19_456, timeCost: 1 }]) {
    assert.equal(isOutdated(await hash(good, { ...older, parallelism: 1 })), true)
  }
})
