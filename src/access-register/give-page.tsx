import { choiceText } from '../platform/choices.ts'
import type { Answer, Visit } from '../platform/http/route.ts'
import { isId } from '../platform/id.ts'
import { Refusal } from '../platform/refusal.ts'
import { addMonths, formatDay } from '../platform/text/day.ts'
import { Field } from '../platform/ui/field.tsx'
import { Form } from '../platform/ui/form.tsx'
import { Button, LinkButton } from '../platform/ui/parts.tsx'
import { dayIn, Errors, filled, openStaff } from './forms.tsx'
import { registerPath as path } from './paths.ts'
import { giveRight, rightKinds, takeBack } from './rights.ts'
import { registerTexts as texts } from './texts.ts'
import { label } from './words.ts'

/** Records a key, a badge, a room or a system; the product's own duties are given on their own page. */
export async function givePage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { language, form } = visit
  const { staff, today } = await visit.read('access_security', 'listed', async (task) => ({ staff: await openStaff(task), today: task.today }))
  const field = (name: string, otherwise?: string) => ({ name, label: label(name, language), value: form.get(name) ?? otherwise,
    error: refusal?.field === name ? refusal.text[language] : undefined })
  const must = texts.must[language]
  return {
    as: 'page', title: texts.give[language], subtitle: texts.giveTold[language], current: path, narrow: true,
    ...(refusal === undefined ? {} : { status: 422 }),
    body: (
      <Form action={path} errors={<Errors language={language} refusal={refusal} />}
        actions={<><Button look="primary">{texts.give[language]}</Button><LinkButton href={path} back>{texts.back[language]}</LinkButton></>}>
        <Field kind="choice" {...field('user_id')} label={texts.who[language]} must={must} none={texts.choose[language]}
          options={staff.map(({ id, name }) => ({ value: id, label: name }))} />
        <Field kind="choice" {...field('kind')} must={must} none={texts.choose[language]}
          options={rightKinds.map((value) => ({ value, label: choiceText('access_right', 'kind', value)[language] }))} />
        <Field kind="text" {...field('name')} must={must} />
        <Field kind="text" {...field('mark')} />
        <Field kind="text" {...field('ground')} must={must} />
        <Field kind="day" {...field('starts_on', formatDay(today))} must={must} />
        <Field kind="day" {...field('ends_on', formatDay(addMonths(today, 12)))} must={must} />
      </Form>
    ),
  }
}

export async function give(visit: Visit): Promise<Answer> {
  const { form } = visit
  try {
    const kind = rightKinds.find((one) => one === form.get('kind'))
    if (kind === undefined) throw new Refusal('invalid', texts.missing, 'kind')
    const mark = form.get('mark')?.trim() ?? ''
    const right = { userId: idIn(form, 'user_id'), kind, name: filled(form, 'name'), ground: filled(form, 'ground'),
      startsOn: dayIn(form, 'starts_on'), endsOn: dayIn(form, 'ends_on'), ...(mark === '' ? {} : { mark }) }
    await visit.write('access_security', (task) => giveRight(task, right))
    return { as: 'redirect', to: path, said: texts.given[visit.language] }
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.field === undefined) throw reason
    return givePage(visit, reason)
  }
}

export async function comeBack(visit: Visit): Promise<Answer> {
  const id = visit.parameters['id'] ?? ''
  if (!isId(id)) throw new Refusal('not-found', texts.notFound)
  await visit.write('access_security', (task) => takeBack(task, id))
  return { as: 'redirect', to: path, said: texts.tookBack[visit.language] }
}

function idIn(form: URLSearchParams, field: string): string {
  const id = filled(form, field)
  if (!isId(id)) throw new Refusal('invalid', texts.missing, field)
  return id
}
