import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export type Received = { to: string; subject: string; text: string }

/** A mail server that takes every letter, but those to the addresses it refuses. */
export async function mailServer(refuses: readonly string[] = []) {
  const received: Received[] = []
  const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _, done) {
      done(refuses.includes(address) ? new Error('no such mailbox') : undefined)
    },
    onData(stream, session, done) {
      simpleParser(stream, (error: Error | null, letter?: ParsedMail) => {
        const { subject = '', text = '' } = letter ?? {}
        for (const { address } of session.envelope.rcptTo) received.push({ to: address, subject, text })
        done(error)
      })
    } })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    received, mail: { server: `smtp://127.0.0.1:${port}`, from: 'rekisteri@joki.example' },
    /** The letters to an address once there are so many of them. */
    async lettersTo(to: string, count = 1): Promise<Received[]> {
      for (;;) {
        const found = received.filter((letter) => letter.to === to)
        if (found.length >= count) return found
        await pause(20)
      }
    },
    close: () => new Promise<void>((resolve) => { server.close(resolve) }),
  }
}
