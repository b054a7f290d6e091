import { choiceText } from '../platform/choices.ts'
import type { Task } from '../platform/gate/task.ts'
import type { Visit } from '../platform/http/route.ts'
import { formatDay } from '../platform/text/day.ts'
import { Field } from '../platform/ui/field.tsx'
import { Form } from '../platform/ui/form.tsx'
import { Button, Callout, LinkButton, Panel } from '../platform/ui/parts.tsx'
import { DataTable } from '../platform/ui/table.tsx'
import { addressees, affectedBy, toldOf, ways, type Addressee } from './affected.ts'
import type { Breach } from './breaches.ts'
import { pageTexts as texts } from './page-texts.ts'
import { inForm, type Wrong } from './wrong.tsx'

type Affected = Awaited<ReturnType<typeof affectedBy>>[number]
type People = Awaited<ReturnType<typeof peopleOf>>
type Shown = { visit: Visit; breach: Breach; people: People | undefined; wrong: Wrong | undefined }

/** The most people that are named on the card. */
const mostNamed = 200

/** Whom a breach concerns, with the names of the first of them. */
export async function peopleOf(task: Task<'rights_requests'>, breach: string) {
  const affected = await affectedBy(task, breach)
  return { affected, names: await addressees(task, affected.slice(0, mostNamed).flatMap(({ person_id }) => person_id ?? [])) }
}

/** Whom a breach concerns and who of them has been told: a section of whoever handles requests. */
export function AffectedPanel({ visit, breach, people, wrong }: Shown) {
  const { language } = visit
  if (people === undefined) return <Panel title={texts.people[language]} id="people"><p class="muted">{texts.unseen[language]}</p></Panel>
  const { affected, names } = people
  const { untold } = toldOf(affected)
  const isOpen = breach.ended_on === null
  return (
    <Panel title={`${texts.people[language]} (${affected.length})`} id="people">
      <div class="flow">
        {breach.risk === 'high' && untold > 0 && <Callout tone="waits"><p>{texts.mustTell[language]}</p></Callout>}
        {affected.length === 0 ? <p class="muted">{texts.nobody[language]}</p> : <People visit={visit} affected={affected} names={names} />}
        {isOpen && untold > 0 && <p><LinkButton href={`/breaches/${breach.id}/letters.zip`}>{texts.letters[language]}</LinkButton></p>}
        {isOpen && untold > 0 && <Told visit={visit} breach={breach} wrong={wrong} />}
        {isOpen && <Add visit={visit} breach={breach} wrong={wrong} />}
      </div>
    </Panel>
  )
}

function People({ visit: { language }, affected, names }: { visit: Visit; affected: readonly Affected[]; names: readonly Addressee[] }) {
  const nameOf = new Map(names.map(({ id, name }) => [id, name]))
  return (
    <DataTable caption={texts.people[language]} rows={affected.slice(0, mostNamed)} rowKey={({ id }) => id} empty={texts.nobody[language]}
      columns={[
        { key: 'name', title: texts.name[language], main: true, cell: ({ person_id }) => nameOf.get(person_id ?? '') ?? texts.erased[language] },
        { key: 'told', title: texts.told[language], align: 'end', cell: ({ told_on }) => (told_on === null ? texts.notTold[language] : formatDay(told_on)),
          second: ({ told_how }) => (told_how === null ? '' : choiceText('breach_person', 'told_how', told_how)[language]) },
      ]} />
  )
}

type Open = Pick<Shown, 'visit' | 'breach' | 'wrong'>

function Told({ visit, breach, wrong }: Open) {
  const { language, form } = visit
  const { refusal, errorOf, errors } = inForm(wrong, 'told', visit)
  const sent = (name: string) => (refusal === undefined ? '' : form.get(name) ?? '')
  return (
    <Form action={`/breaches/${breach.id}/told`} errors={errors} actions={<Button>{texts.noteAll[language]}</Button>}>
      <Field kind="day" name="people_told_on" label={texts.toldOn[language]} value={sent('people_told_on')} error={errorOf('people_told_on')} />
      <Field kind="choice" name="told_how" label={texts.toldHow[language]} none="–" value={sent('told_how')} error={errorOf('told_how')}
        options={ways.map((value) => ({ value, label: choiceText('breach_person', 'told_how', value)[language] }))} />
    </Form>
  )
}

function Add({ visit, breach, wrong }: Open) {
  const { language, form } = visit
  const { refusal, errorOf, errors } = inForm(wrong, 'people', visit)
  return (
    <Form action={`/breaches/${breach.id}/people`} errors={errors} actions={<Button>{texts.addPeople[language]}</Button>}>
      <Field kind="textarea" rows={3} name="people_meant" label={texts.meant[language]} error={errorOf('people_meant')}
        value={refusal === undefined ? '' : form.get('people_meant') ?? ''} />
    </Form>
  )
}
