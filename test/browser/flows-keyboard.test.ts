import { after, before, test } from 'node:test'
import { exampleRegister } from './example-site.ts'
import { flows } from './flows.ts'
import { keyboardHands, type Hands } from './hands.ts'

let b: Awaited<ReturnType<typeof exampleRegister>>
let hands: Hands
before(async () => {
  b = await exampleRegister()
  const context = await b.browser.newContext()
  hands = keyboardHands(await context.newPage())
})
after(() => b.close())

for (const [told, flow] of Object.entries(flows)) {
  test(`${told} with the keyboard alone`, () => flow(b, hands))
}
