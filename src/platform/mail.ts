/** How mail leaves: the server, and whom it is from. */
export type Mail = { server: string; from: string }
export type Letter = { to: string; subject: string; text: string }

/** Gives a letter to the mail server, and returns when the server has taken it. Nothing goes in the clear but to this
 *  machine's own server. Source: ASVS 12.2.1, 12.3.1. */
export async function sendLetter({ server, from }: Mail, { to, subject, text }: Letter): Promise<void> {
  // Loaded by the first letter: most days of a process hold none.
  const { createTransport } = await import('nodemailer')
  const isOwn = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(server).hostname)
  const transport = createTransport({ url: server, requireTLS: !isOwn, disableFileAccess: true, disableUrlAccess: true,
    connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 30_000 })
  try {
    await transport.sendMail({ from, to, subject, text })
  } finally {
    transport.close()
  }
}
