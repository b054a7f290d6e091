import { eventNames, exampleEvent } from '../platform/http/openapi-webhooks.ts'
import { say, type Language, type Text } from '../platform/text/language.ts'
import { Panel } from '../platform/ui/parts.tsx'
import { eventTexts as texts } from './api-docs-event-texts.ts'

/** How a receiver knows that a message is ours; a test runs it as it stands. */
const check = `import { createHmac, timingSafeEqual } from 'node:crypto'

export function isGenuine(secret, headers, body, now = Date.now()) {
  const { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': signatures } = headers
  if (Math.abs(now / 1000 - Number(time)) > 300) return false
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const good = createHmac('sha256', key).update(\`\${id}.\${time}.\${body}\`).digest()
  return signatures.split(' ').map((one) => Buffer.from(one.replace('v1,', ''), 'base64'))
    .some((one) => one.length === good.length && timingSafeEqual(one, good))
}`

/** The events that other systems may be told of, for whoever writes a receiver. */
export function Events({ language }: { language: Language }) {
  const t = (text: Text) => say(text, language)
  return (
    <section id="webhooks" class="flow">
      <h2>{t(texts.title)}</h2>
      <p>{t(texts.what)}</p>
      <ul>{[texts.rules, texts.order].map((rule) => <li key={rule.en}>{t(rule)}</li>)}</ul>
      <h3>{t(texts.names)}</h3>
      <Panel><ul>{eventNames.map((name) => <li key={name}><code>{name}</code></li>)}</ul></Panel>
      <h3>{t(texts.example)}</h3>
      <pre><code>{JSON.stringify(exampleEvent, undefined, 2)}</code></pre>
      <h3>{t(texts.verify)}</h3>
      <p>{t(texts.how)}</p>
      <pre><code>{check}</code></pre>
    </section>
  )
}
