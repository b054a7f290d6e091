import type { Answer, Route, Visit } from '../platform/http/route.ts'
import { isId } from '../platform/id.ts'
import { sendLetter } from '../platform/mail.ts'
import { Refusal } from '../platform/refusal.ts'
import { formatDay, formatInstant } from '../platform/text/day.ts'
import { Field } from '../platform/ui/field.tsx'
import { ErrorSummary, Form } from '../platform/ui/form.tsx'
import { Button, Callout } from '../platform/ui/parts.tsx'
import { breakSeal, emergencyKeys, emergencyState, keyOfSecret, officersToTell, recordFinding, testDueOn, type EmergencyKey } from './emergency.ts'
import { emergencyTexts as texts } from './emergency-texts.ts'

const door = '/sign-in/emergency'
const path = '/emergency-account'
const lookers = ['access_security', 'rights_requests'] as const

/** The way in with the sealed secret, and the page that tells how the account stands and what its uses were. */
export const emergencyRoutes: readonly Route[] = [
  { method: 'GET', path: door, kind: 'public', purposes: ['access_security'], answer: async (visit) => doorPage(visit) },
  { method: 'POST', path: door, kind: 'public', purposes: ['access_security'], answer: enter },
  { method: 'GET', path, kind: 'page', purposes: lookers, answer: (visit) => statePage(visit) },
  { method: 'POST', path: `${path}/:id`, kind: 'form', purposes: ['rights_requests'], answer: find },
]

function doorPage(visit: Visit, refusal?: Refusal): Answer {
  const { language, form } = visit
  const error = (name: string) => (refusal?.field === name ? refusal.text[language] : undefined)
  const errors = refusal?.field === undefined ? [] : [{ name: refusal.field, text: refusal.text[language] }]
  const must = texts.must[language]
  return { as: 'page', title: texts.account[language], narrow: true, ...(refusal === undefined ? {} : { status: 422 }), body: (
    <Form action={door} errors={<ErrorSummary title={texts.mend[language]} errors={errors} />}
      actions={<Button look="danger">{texts.open[language]}</Button>}>
      <p>{texts.signInTells[language]}</p>
      <Field kind="password" name="secret" label={texts.secret[language]} must={must} error={error('secret')} autocomplete="off" />
      <Field kind="text" name="reason" label={texts.reason[language]} must={must} value={form.get('reason') ?? ''} error={error('reason')} />
    </Form>
  ) }
}

/** The secret is too long to guess, so nobody who tries keeps its holder waiting. */
async function enter(visit: Visit): Promise<Answer> {
  try {
    const key = await visit.own.here((task) => keyOfSecret(task, visit.form.get('secret') ?? ''))
    if (key === undefined) throw new Refusal('invalid', texts.wrongSecret, 'secret')
    const token = await visit.own.write({ tenantId: visit.tenant.id, userId: key.user_id },
      (task) => breakSeal(task, key, visit.form.get('reason') ?? ''))
    visit.log(`emergency account of ${visit.tenant.slug} used`)
    // Nobody in an emergency waits for a mail server; what it does not take is in the product and in our own log.
    void alarm(visit).catch(() => visit.log(`emergency account of ${visit.tenant.slug} used: mail not sent`))
    return { as: 'redirect', to: '/duties', signIn: token }
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.field === undefined) throw reason
    return doorPage(visit, reason)
  }
}

async function alarm(visit: Visit): Promise<void> {
  const { mail, tenant, origin } = visit
  if (mail === undefined) return
  for (const { email, language } of await visit.own.here(officersToTell)) {
    const text = texts.mailText[language].replace('{controller}', () => tenant.name).replace('{address}', `${origin}${path}`)
    await sendLetter(mail, { to: email, language, subject: texts.mailSubject[language], text })
  }
}

async function statePage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { language } = visit
  const purpose = visit.firstHeld(lookers) ?? 'access_security'
  const { keys, today } = await visit.read<typeof purpose, { keys: EmergencyKey[]; today: string }>(purpose, 'opened', async (task) =>
    ({ keys: await emergencyKeys(task), today: task.today }))
  const state = emergencyState(keys, today)
  const [newest] = keys
  const uses = keys.filter(({ used_at }) => used_at !== null)
  return {
    as: 'page', title: texts.account[language], subtitle: texts.explains[language], current: path,
    ...(refusal === undefined ? {} : { status: 422 }),
    body: (
      <div class="flow">
        <dl class="values">
          <div><dt>{texts.state[language]}</dt><dd class="value">{texts.states[state][language]}</dd></div>
          {newest !== undefined && <div><dt>{texts.madeOn[language]}</dt><dd class="value">{formatDay(newest.made_on)}</dd></div>}
          {newest !== undefined && <div><dt>{texts.testDue[language]}</dt><dd class="value">{formatDay(testDueOn(newest))}</dd></div>}
        </dl>
        {state !== 'ready' && <Callout tone="waits">{texts.makeNew[language]}</Callout>}
        <h2>{texts.uses[language]}</h2>
        {uses.length === 0 && <p class="muted">{texts.noUses[language]}</p>}
        {uses.map((use) => <Use key={use.id} visit={visit} use={use} refusal={refusal} />)}
      </div>
    ),
  }
}

function Use({ visit, use, refusal }: { visit: Visit; use: EmergencyKey; refusal: Refusal | undefined }) {
  const { language, dial } = visit
  const mine = refusal !== undefined && visit.parameters['id'] === use.id ? refusal : undefined
  const waits = use.finding === null && visit.holds('rights_requests')
  return (
    <div class="flow">
      <dl class="values">
        <div><dt>{texts.usedAt[language]}</dt><dd class="value">{use.used_at === null ? '' : formatInstant(use.used_at, language, dial)}</dd></div>
        <div><dt>{texts.why[language]}</dt><dd class="value">{use.reason}</dd></div>
        {!waits && <div><dt>{texts.finding[language]}</dt><dd class="value">{use.finding ?? texts.unseen[language]}</dd></div>}
      </dl>
      {waits && (
        <Form action={`${path}/${use.id}`} hidden={{ row_version: String(use.row_version) }}
          errors={mine !== undefined && <ErrorSummary title={texts.mend[language]} errors={[{ name: 'finding', text: mine.text[language] }]} />}
          actions={<Button>{texts.record[language]}</Button>}>
          <Field kind="text" name="finding" label={texts.finding[language]} must={texts.must[language]} error={mine?.text[language]} />
        </Form>
      )}
    </div>
  )
}

async function find(visit: Visit): Promise<Answer> {
  const id = visit.parameters['id'] ?? ''
  if (!isId(id)) throw new Refusal('not-found', texts.noUse)
  try {
    await visit.write('rights_requests', (task) =>
      recordFinding(task, id, visit.form.get('finding') ?? '', Number(visit.form.get('row_version') ?? 1)))
    return { as: 'redirect', to: path, said: texts.recorded[visit.language] }
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.field === undefined) throw reason
    return statePage(visit, reason)
  }
}
