// Why: whom a process trusts is decided as it starts, so a process of its own asks, with one authority more.
import { reaches } from '../../src/access/oidc-exchange.ts'
import { sendLetter } from '../../src/platform/mail.ts'
import { postTo } from '../../src/webhooks/post.ts'

const [web = '', mail = ''] = process.argv.slice(2)
const letter = { to: 'aino@joki.example', subject: 'Sinetti', text: 'x' }
const taken = {
  webhook: await postTo(`${web}/hook`, '{}', {}, { resolve: async () => ['127.0.0.1'], isLocalAllowed: true }) === 200,
  identity: await reaches({ issuer: web, clientId: 'seloste', secret: 'x' }, 'https://seloste.example/sign-in/external'),
  mail: await sendLetter({ server: mail, from: 'seloste@joki.example' }, letter).then(() => true, () => false),
}
process.stdout.write(JSON.stringify(taken))
