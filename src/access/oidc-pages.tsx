import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { isId } from '../platform/id.ts'
import { Refusal } from '../platform/refusal.ts'
import { Field } from '../platform/ui/field.tsx'
import { ErrorSummary, Form } from '../platform/ui/form.tsx'
import { Button, EmptyState } from '../platform/ui/parts.tsx'
import { confirmIdentity, refuseIdentity, usersToChoose, waitingIdentities } from './oidc-identities.ts'
import { oidcTexts as texts } from './oidc-texts.ts'

const path = '/external-identities'

/** Where the administrator of access says whose an external identity is. */
export const identityRoutes: readonly Route[] = [
  { method: 'GET', path, kind: 'page', purposes: ['access_security'], answer: (visit) => listPage(visit) },
  { method: 'POST', path: `${path}/:id`, kind: 'form', purposes: ['access_security'], stepUp: true, answer: settle },
]

async function listPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { language } = visit
  const [identities, users] = await visit.read('access_security', 'listed', async (task) =>
    [await waitingIdentities(task), await usersToChoose(task)] as const)
  const options = users.map(({ id, name, email }) => ({ value: id, label: `${name} · ${email}` }))
  const errors = (refusal?.faults ?? []).map(({ field, text }) => ({ name: field, text: text[language] }))
  return { as: 'page', title: texts.list[language], current: path, ...(refusal === undefined ? {} : { status: 422 }), body: (
    <div class="flow">
      {identities.length === 0 ? <div class="sheet"><EmptyState title={texts.none[language]} text={texts.noneNext[language]} /></div> : <p class="muted">{texts.sure[language]}</p>}
      {identities.map(({ id, claimed_name, login_name, subject_key, provider }) => (
        <Form key={id} action={`${path}/${id}`} errors={visit.parameters['id'] === id && <ErrorSummary title={texts.mend[language]} errors={errors} />}
          actions={<Button look="primary">{texts.confirm[language]}</Button>}>
          <dl class="values">
            <div><dt>{texts.who[language]}</dt><dd class="value">{[claimed_name, login_name].filter((text) => text !== null).join(' · ')}</dd></div>
            <div><dt>{texts.service[language]}</dt><dd class="value">{provider}</dd></div>
            <div><dt>{texts.key[language]}</dt><dd class="value">{subject_key}</dd></div>
          </dl>
          <Field kind="choice" name="user" label={texts.user[language]} options={options} none={texts.nobody[language]} />
        </Form>
      ))}
    </div>
  ) }
}

async function settle(visit: Visit): Promise<Answer> {
  const id = visit.parameters['id'] ?? ''
  const user = visit.form.get('user') ?? ''
  try {
    await visit.write('access_security', (task) => (user === '' ? refuseIdentity(task, id) : confirmIdentity(task, id, idOf(user))))
    return { as: 'redirect', to: path, said: texts.settled[visit.language] }
  } catch (reason) {
    if (reason instanceof Refusal && reason.field !== undefined) return listPage(visit, reason)
    throw reason
  }
}

function idOf(text: string): string {
  if (!isId(text)) throw new Refusal('not-found', texts.noUser, 'user')
  return text
}
