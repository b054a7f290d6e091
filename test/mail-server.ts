import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export type Received = { to: string; subject: string; text: string; html: string; id: string; headers: string }

/** What a server answers instead of taking a letter: a code and its words. */
export function answering(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode })
}

/** A mail server that takes every letter, but those to the addresses it refuses, or for which it has an answer. */
export async function mailServer(refuses: readonly string[] | ((address: string) => Error | undefined) = []) {
  const answerTo = typeof refuses === 'function' ? refuses
    : (address: string) => (refuses.includes(address) ? new Error('no such mailbox') : undefined)
  const received: Received[] = []
  const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _, done) {
      done(answerTo(address))
    },
    onData(stream, session, done) {
      simpleParser(stream, (error: Error | null, letter?: ParsedMail) => {
        const { subject = '', text = '', messageId: id = '', headerLines = [] } = letter ?? {}
        const html = typeof letter?.html === 'string' ? letter.html : ''
        const headers = headerLines.map(({ line }) => line).join('\n')
        for (const { address } of session.envelope.rcptTo) received.push({ to: address, subject, text, html, id, headers })
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
