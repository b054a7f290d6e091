import type { TableShape } from '../shape.ts'
import type { Item } from '../items.ts'
import type { Purpose } from '../purposes.ts'
import type { Retention } from '../retention.ts'

const said = { personal: 'audit_log', kind: 'note', onErase: 'keep', purposes: ['breach_handling', 'rights_requests'] } as const

/** Breaches: what happened, what it risks and what was done, each with the time by which the authority is told; what the
 *  authority was told and when; and whom it concerns. One that was restored without its ledger leaves nothing open but the
 *  rights desk until it ends. Source: GDPR 33, 34; notice S30; rules of keys 13. */
export const breaches = {
  breach: {
    class: 'tenant', slice: 'breaches', retention: 'breach',
    label: { fi: 'Tietoturvaloukkaus', sv: 'Personuppgiftsincident', en: 'Personal data breach' },
    read: ['breach_handling', 'access_security', 'rights_requests'], insert: ['breach_handling'], update: ['breach_handling'],
    columns: {
      kind: { because: 'what happened, as a kind', kind: 'choice', required: true, immutable: true,
        choices: ['ledger_lost', 'confidentiality', 'integrity', 'availability', 'several'],
        label: { fi: 'Mitä tapahtui', sv: 'Vad hände', en: 'What happened' } },
      found_at: { because: 'the time from which the authority is told within 72 hours', kind: 'instant', required: true, immutable: true,
        label: { fi: 'Havaittu', sv: 'Upptäckt', en: 'Found' } },
      due_at: { because: 'a time limit of ours', kind: 'instant', required: true, immutable: true,
        label: { fi: 'Ilmoitettava viimeistään', sv: 'Ska anmälas senast', en: 'To be notified by' } },
      backup_at: { because: 'when the backup was taken after which decisions are not known', kind: 'instant', immutable: true,
        label: { fi: 'Varmuuskopio otettu', sv: 'Säkerhetskopian togs', en: 'Backup taken' } },
      backup: { because: 'the digest of the backup that was restored', kind: 'line', immutable: true },
      happened: { ...said, label: { fi: 'Mitä tapahtui ja miten', sv: 'Vad som hände och hur', en: 'What happened, and how' } },
      concerned: { because: 'kinds of people and of data', kind: 'note',
        label: { fi: 'Keitä ja mitä tietoja asia koskee', sv: 'Vilka personer och uppgifter det gäller', en: 'Whose data, and which' } },
      people: { because: 'a number', kind: 'count', label: { fi: 'Henkilöitä noin', sv: 'Personer ungefär', en: 'People, about' } },
      records: { because: 'a number', kind: 'count', label: { fi: 'Tietueita noin', sv: 'Poster ungefär', en: 'Records, about' } },
      consequences: { ...said, label: { fi: 'Todennäköiset seuraukset', sv: 'Sannolika konsekvenser', en: 'Likely consequences' } },
      measures: { ...said, label: { fi: 'Mitä on tehty ja tehdään', sv: 'Vad som har gjorts och görs', en: 'What has been and will be done' } },
      risk: { because: 'an assessment of ours', kind: 'choice', choices: ['none', 'risk', 'high'],
        label: { fi: 'Riski henkilöille', sv: 'Risk för personerna', en: 'Risk to the people' } },
      risk_reason: { ...said, label: { fi: 'Miksi riski arvioitiin näin', sv: 'Varför risken bedömdes så', en: 'Why the risk was judged so' } },
      found_by: { ref: 'staff_user', edge: 'accessed_by', onErase: 'keep', onAccess: 'hide', required: true, immutable: true },
      ended_on: { because: 'a date of ours', kind: 'day', label: { fi: 'Päätetty', sv: 'Avslutad', en: 'Closed' } },
      ended_by: { ref: 'staff_user', edge: 'accessed_by', onErase: 'keep', onAccess: 'hide' },
      ground: { personal: 'audit_log', kind: 'note', onErase: 'keep', purposes: ['breach_handling', 'rights_requests'],
        label: { fi: 'Mitä tehtiin ja miksi rekisterin voi avata', sv: 'Vad som gjordes och varför registret kan öppnas',
          en: 'What was done, and why the register can be opened' } },
    },
    unique: [['kind', 'backup']],
    neverFuture: ['ended_on'],
    checks: {
      ended_by_somebody_with_a_ground: 'num_nonnulls(ended_on, ended_by, ground) in (0, 3)',
      backup_of_a_lost_ledger: "kind <> 'ledger_lost' or num_nonnulls(backup, backup_at) = 2",
      risk_with_its_reason: 'num_nonnulls(risk, risk_reason) in (0, 2)',
    },
  },
  breach_notice: {
    class: 'tenant', slice: 'breaches', retention: 'breach',
    label: { fi: 'Ilmoitus valtuutetulle', sv: 'Anmälan till ombudsmannen', en: 'Notice to the authority' },
    read: ['breach_handling', 'rights_requests'], insert: ['breach_handling'], update: [],
    columns: {
      breach_id: { ref: 'breach', edge: 'none', onErase: 'keep', onAccess: 'hide', required: true, immutable: true },
      stage: { because: 'a stage of ours', kind: 'choice', required: true, immutable: true, choices: ['first', 'further'],
        label: { fi: 'Ilmoitus', sv: 'Anmälan', en: 'Notice' } },
      told_at: { because: 'a time of ours', kind: 'instant', required: true, immutable: true, label: { fi: 'Annettu', sv: 'Gjord', en: 'Given' } },
      late_because: { ...said, immutable: true, purposes: ['breach_handling'],
        label: { fi: 'Miksi määräaika ylittyi', sv: 'Varför tidsfristen överskreds', en: 'Why it was late' } },
      told_by: { ref: 'staff_user', edge: 'accessed_by', onErase: 'keep', onAccess: 'hide', required: true, immutable: true },
    },
    index: [['breach_id', 'told_at']],
  },
  breach_person: {
    class: 'tenant', slice: 'breaches', subject: 'person_id', retention: 'breach',
    label: { fi: 'Henkilö, jota loukkaus koskee', sv: 'Person som incidenten gäller', en: 'Person whom a breach concerns' },
    read: ['rights_requests'], insert: ['rights_requests'], update: ['rights_requests'],
    columns: {
      breach_id: { ref: 'breach', edge: 'none', onErase: 'keep', onAccess: 'hide', required: true, immutable: true },
      person_id: { ref: 'person', edge: 'accessed_by', onErase: 'null', onAccess: 'show', immutable: true,
        label: { fi: 'Henkilö', sv: 'Person', en: 'Person' } },
      told_on: { because: 'a date of ours', kind: 'day', label: { fi: 'Kerrottu henkilölle', sv: 'Personen informerad', en: 'The person was told' } },
      told_how: { because: 'how the person was told', kind: 'choice', choices: ['letter', 'email', 'phone', 'in_person', 'public'],
        label: { fi: 'Miten kerrottiin', sv: 'Hur personen informerades', en: 'How the person was told' } },
      told_by: { ref: 'staff_user', edge: 'accessed_by', onErase: 'keep', onAccess: 'hide' },
    },
    unique: [['breach_id', 'person_id']],
    index: [['person_id']],
    neverFuture: ['told_on'],
    checks: { told_somehow: 'num_nonnulls(told_on, told_how, told_by) in (0, 3)' },
  },
} as const satisfies Record<string, TableShape<Purpose, Item, Retention>>
