import type { Received } from './mail-server.ts'

/** What a mail system sends when a letter does not arrive: its report, with the headers of the letter. Source: RFC 3464. */
export function returned({ to, subject, id }: Pick<Received, 'to' | 'subject' | 'id'>, status: string): Buffer {
  return Buffer.from(['From: MAILER-DAEMON@mx.example', 'Subject: Undelivered', 'Message-ID: <1@mx.example>', 'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"', '',
    '--b1', 'Content-Type: text/plain', '', 'Your message could not be delivered.',
    '--b1', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example', '',
    `Final-Recipient: rfc822; ${to}`, 'Action: failed', `Status: ${status}`,
    '', '--b1', 'Content-Type: text/rfc822-headers', '', `Subject: ${subject}`, `Message-ID: ${id}`, '', '--b1--', ''].join('\r\n'))
}
