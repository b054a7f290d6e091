import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { erasing } from '../../test/erasing.ts'
import { pdfText } from '../../test/pdf-text.ts'
import { printPaper } from '../platform/paper/paper.ts'
import { erasurePaper, toldOf } from './letter.ts'
import { approveErasure, proposeErasure } from './proposals.ts'

let w: Awaited<ReturnType<typeof erasing>>
before(async () => { w = await erasing() })
after(() => w.close())

const planFor = async (person: string) => {
  const { id, hash } = await proposeErasure(w.officer, { person, ground: 'unlawful', keepsOut: true })
  await approveErasure(w.other, id, hash)
  return id
}
const letterOf = (plan: string) => w.officer.read('printed', (task) => toldOf(task, plan, 'Joki ICT Oy', 'fi'))

test('the letter tells in the person’s language what goes, and what a law keeps until when, with the authority', async () => {
  await w.signed()
  const { person } = w.nivala.contacts[0]
  await w.owner.run("update person set language = 'sv' where id = $1", [person])
  await w.owner.run('update contract set ended_on = $1, responsible_id = null', [w.today])
  const bytes = await printPaper(erasurePaper(await letterOf(await planFor(person))))
  const raw = Buffer.from(bytes).toString('latin1')
  assert.match(raw, /<pdfuaid:part>1</)
  assert.ok(raw.includes('/Lang (sv'))
  const text = pdfText(bytes)
  const year = Number(w.today.slice(0, 4)) + 3
  for (const said of ['Raderingavdinauppgifter', 'AinoMäkelä', 'E-post', `${year}`, 'preskriptionslagen', 'Dataombudsmannensbyrå', 'förasiniregistretpånytt']) {
    assert.ok(text.includes(said), said)
  }
  assert.ok(!text.includes('aino@nivala.example'), 'kinds of data and no values')
})

test('of whom no law keeps anything, nothing is said to stay', async () => {
  const told = erasurePaper(await letterOf(await planFor(w.oulainen.contacts[0].person)))
  assert.deepEqual(told.sections[1]?.lines, ['Tietojasi ei jää rekisteriin.'])
  assert.ok((told.sections[0]?.rows.length ?? 0) > 2)
})

test('the signer of a running contract is told that the name stays until the contract’s time has run out', async () => {
  const { person } = w.nivala.contacts[1]
  await w.owner.run(`insert into contract_signature (tenant_id, id, contract_id, person_id, signed_on) values ($1, gen_random_uuid(), $2, $3, $4)`,
    [w.tenant.id, w.contract, person, w.today])
  await w.owner.run('update contract set ended_on = null, responsible_id = $1', [w.nivala.contacts[0].affiliation])
  const told = erasurePaper(await letterOf(await planFor(person)))
  const [kept] = told.sections[1]?.rows ?? []
  assert.match(kept?.join() ?? '', /kunnes sopimus on päättynyt ja määräaika kulunut: vanhentumislaki/)
})
