import { after, before, test } from 'node:test'
import { exampleRegister } from './example-site.ts'
import { flows } from './flows.ts'
import { pointerHands, type Hands } from './hands.ts'

let b: Awaited<ReturnType<typeof exampleRegister>>
let hands: Hands
before(async () => {
  b = await exampleRegister()
  const context = await b.browser.newContext({ javaScriptEnabled: false })
  hands = pointerHands(await context.newPage())
})
after(() => b.close())

for (const [told, flow] of Object.entries(flows)) {
  test(`${told} without script`, () => flow(b, hands))
}
