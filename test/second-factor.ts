import assert from 'node:assert/strict'
import { keepAuthenticator } from '../src/access/second-factors.ts'
import { codeAt } from '../src/access/totp.ts'
import { setPassword } from '../src/access/users.ts'
import type { WorkTask } from '../src/catalogue/work-tasks.ts'
import { visitor, type Site, type Visitor } from './site.ts'

export const password = 'neljä sanaa ja vielä yksi'
const secret = Buffer.from('12345678901234567890')
const step = 30_000

/** The session's token that an answer gives. */
export function tokenOf(response: Response): string {
  return /__Host-seloste=([\w-]+);/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? ''
}

/** A user with a password and an authenticator. A code is good once, so each one moves the clock to the next. */
export async function withFactor(s: Site, ...tasks: readonly WorkTask[]) {
  const user = await s.signIn(...tasks)
  const account = user.accountId
  await s.gate.write(s.as('access_security'), 'access_security', 'test', async (task) => {
    await setPassword(task, account, password)
    await keepAuthenticator(task, account, { secret, code: codeAt(secret, task.now), sealer: s.sealer })
  })
  const code = () => {
    s.gate.clock.shift(step)
    return codeAt(secret, s.gate.clock.now())
  }
  const givePassword = async (by: Visitor = s.anonymous) => {
    const answer = await by.post('/sign-in', { email: user.email, password })
    assert.equal(answer.status, 303)
    return visitor(s.app, tokenOf(answer))
  }
  const signIn = async () => {
    const answer = await (await givePassword()).post('/sign-in/second-factor', { code: code() })
    assert.equal(answer.status, 303)
    return visitor(s.app, tokenOf(answer))
  }
  return { ...user, password, code, givePassword, signIn }
}
