import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { isId } from '../platform/id.ts'
import { Refusal } from '../platform/refusal.ts'
import { Field } from '../platform/ui/field.tsx'
import { ErrorSummary, Form } from '../platform/ui/form.tsx'
import { Button, Callout, EmptyState, LinkButton, Panel } from '../platform/ui/parts.tsx'
import { reaches } from './oidc-exchange.ts'
import { addProvider, endProvider, providerById, providersOf, serviceOf, type NewProvider, type Provider } from './oidc-providers.ts'
import { oidcTexts } from './oidc-texts.ts'
import { providerTexts as texts } from './provider-texts.ts'
import { sealerOf } from './second-factor.tsx'

const path = '/identity-providers'
const purposes = ['access_security'] as const

/** The controller's own services that prove who its staff are: which there are, adding one, trying it, ending it. */
export const providerRoutes: readonly Route[] = [
  { method: 'GET', path, kind: 'page', purposes, answer: (visit) => listPage(visit) },
  { method: 'GET', path: `${path}/new`, kind: 'page', purposes, answer: async (visit) => newPage(visit) },
  { method: 'POST', path, kind: 'form', purposes, stepUp: true, answer: add },
  { method: 'POST', path: `${path}/:id/test`, kind: 'form', purposes, stepUp: true, answer: tryOut },
  { method: 'POST', path: `${path}/:id/end`, kind: 'form', purposes, stepUp: true, answer: end },
]

async function listPage(visit: Visit, unreached?: string): Promise<Answer> {
  const { language } = visit
  const providers = await visit.read('access_security', 'listed', providersOf)
  return {
    as: 'page', title: texts.list[language], subtitle: texts.explains[language], current: path,
    ...(unreached === undefined ? {} : { status: 422 }),
    actions: <LinkButton href={`${path}/new`} look="primary" shortcut="n">{texts.add[language]}</LinkButton>,
    body: (
      <div class="flow">
        {providers.length === 0 && <div class="sheet"><EmptyState title={texts.none[language]} text={texts.noneNext[language]} /></div>}
        {providers.map((provider) => <One key={provider.id} visit={visit} provider={provider} unreached={unreached === provider.id} />)}
      </div>
    ),
  }
}

function One({ visit, provider, unreached }: { visit: Visit; provider: Provider; unreached: boolean }) {
  const { language, origin } = visit
  const { id, name, issuer, client_id, directory } = provider
  const facts = [[texts.issuer, issuer], [texts.client, client_id], ...(directory === null ? [] : [[texts.directory, directory] as const]),
    [texts.comesBack, `${origin}/sign-in/external/${id}`]] as const
  return (
    <Panel id={`provider-${id}`} title={name}>
      <div class="flow">
        {unreached && <Callout tone="refuses">{texts.notReached[language].replace('{name}', name)}</Callout>}
        <dl class="values">
          {facts.map(([label, value]) => <div key={label.en}><dt>{label[language]}</dt><dd class="value">{value}</dd></div>)}
        </dl>
        <div class="actions">
          <form method="post" action={`${path}/${id}/test`}><Button>{texts.test[language]}</Button></form>
          <form method="post" action={`${path}/${id}/end`}><Button look="danger">{texts.end[language]}</Button></form>
        </div>
      </div>
    </Panel>
  )
}

function newPage(visit: Visit, refusal?: Refusal): Answer {
  const { language, form } = visit
  const field = (name: string) => ({ name, label: texts[nameOf(name)][language], value: form.get(name) ?? '',
    error: refusal?.faults.find((fault) => fault.field === name)?.text[language] })
  const errors = (refusal?.faults ?? []).map(({ field: name, text }) => ({ name, text: text[language] }))
  const must = texts.must[language]
  return {
    as: 'page', title: texts.add[language], current: path, ...(refusal === undefined ? {} : { status: 422 }),
    body: (
      <Form action={path} errors={<ErrorSummary title={texts.mend[language]} errors={errors} />}
        actions={<><Button look="primary">{texts.save[language]}</Button><LinkButton href={path} back>{texts.back[language]}</LinkButton></>}>
        <Field kind="text" {...field('name')} hint={texts.nameHint[language]} must={must} />
        <Field kind="text" {...field('directory')} hint={texts.directoryHint[language]} autocomplete="off" />
        <Field kind="text" {...field('issuer')} hint={texts.issuerHint[language]} autocomplete="off" />
        <Field kind="text" {...field('client')} must={must} autocomplete="off" />
        <Field kind="password" {...field('secret')} value="" hint={texts.secretHint[language]} must={must} autocomplete="off" />
        <Field kind="text" {...field('strong')} value={form.get('strong') ?? 'mfa'} hint={texts.strongHint[language]} autocomplete="off" />
      </Form>
    ),
  }
}

const fields = ['name', 'directory', 'issuer', 'client', 'secret', 'strong'] as const

function nameOf(name: string): typeof fields[number] {
  return fields.find((one) => one === name) ?? 'name'
}

async function add(visit: Visit): Promise<Answer> {
  try {
    const provider = providerIn(visit.form)
    await visit.write('access_security', (task) => addProvider(task, provider, sealerOf(visit)))
    return { as: 'redirect', to: path, said: texts.added[visit.language] }
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.field === undefined) throw reason
    return newPage(visit, reason)
  }
}

/** A service as it was typed. An Entra tenant's id says the issuer. Refuses 'invalid' by field. */
function providerIn(form: URLSearchParams): NewProvider {
  const read = (name: string) => (form.get(name) ?? '').trim()
  const directory = read('directory').toLowerCase()
  if (directory !== '' && !/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(directory)) throw new Refusal('invalid', texts.noDirectory, 'directory')
  const issuer = read('issuer') === '' && directory !== '' ? `https://login.microsoftonline.com/${directory}/v2.0` : read('issuer')
  const missing = [['name', read('name')], ['issuer', issuer], ['client', read('client')], ['secret', read('secret')]].find(([, text]) => text === '')
  if (missing !== undefined) throw new Refusal('invalid', texts.needed, missing[0])
  const strong = read('strong').split(',').map((mark) => mark.trim()).filter((mark) => mark !== '')
  return { name: read('name'), issuer, clientId: read('client'), secret: read('secret'), strong, ...(directory === '' ? {} : { directory }) }
}

async function tryOut(visit: Visit): Promise<Answer> {
  const id = idOf(visit)
  const provider = await visit.read('access_security', 'opened', (task) => providerById(task, id))
  if (provider === undefined) throw new Refusal('not-found', oidcTexts.noProvider)
  if (!await reaches(serviceOf(provider, sealerOf(visit)), `${visit.origin}/sign-in/external/${id}`)) return listPage(visit, id)
  return { as: 'redirect', to: path, said: texts.reached[visit.language].replace('{name}', provider.name) }
}

async function end(visit: Visit): Promise<Answer> {
  const id = idOf(visit)
  await visit.write('access_security', async (task) => {
    if (await providerById(task, id) === undefined) throw new Refusal('not-found', oidcTexts.noProvider)
    await endProvider(task, id)
  })
  return { as: 'redirect', to: path, said: texts.ended[visit.language] }
}

function idOf({ parameters }: Visit): string {
  const id = parameters['id'] ?? ''
  if (!isId(id)) throw new Refusal('not-found', oidcTexts.noProvider)
  return id
}
