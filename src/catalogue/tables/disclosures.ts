import type { TableShape } from '../shape.ts'
import type { Item } from '../items.ts'
import type { Purpose } from '../purposes.ts'
import type { Retention } from '../retention.ts'

/** Who outside the controller really got a person's data, and whom we must tell when that data is mended, erased or
 *  restricted. What was given is named by its items: the values themselves are not kept twice. Source: GDPR 5(2),
 *  15(1)(c), 19; C-154/21; rules of the law 28, 30. */
export const disclosures = {
  disclosure: {
    class: 'tenant', slice: 'access-requests', subject: 'person_id', retention: 'disclosure_log',
    label: { fi: 'Tietojen luovutus', sv: 'Utlämnande av uppgifter', en: 'Disclosure of data' },
    read: ['customer_relationship', 'customer_service', 'informing', 'events', 'feedback', 'rights_requests'],
    insert: ['customer_relationship', 'customer_service', 'informing', 'events', 'feedback', 'rights_requests'],
    update: ['rights_requests'],
    columns: {
      person_id: { ref: 'person', edge: 'accessed_by', onErase: 'null', onAccess: 'show', immutable: true,
        label: { fi: 'Henkilö', sv: 'Person', en: 'Person' } },
      recipient: { because: 'a legal entity', kind: 'line', required: true, immutable: true,
        label: { fi: 'Vastaanottaja', sv: 'Mottagare', en: 'Recipient' } },
      items: { because: 'names of items of the catalogue; no values', kind: 'json', required: true, immutable: true },
      for_purpose: { because: 'a purpose of the catalogue', kind: 'line', required: true, immutable: true },
      how: { because: 'how the data left', kind: 'choice', required: true, immutable: true,
        choices: ['copied', 'exported', 'letter'], label: { fi: 'Miten', sv: 'Hur', en: 'How' } },
      prepared_on: { because: 'a date of ours', kind: 'day', required: true, immutable: true,
        label: { fi: 'Valmisteltu', sv: 'Förberett', en: 'Prepared' } },
      fetched_on: { because: 'a date of ours', kind: 'day', label: { fi: 'Luovutettu', sv: 'Utlämnat', en: 'Handed over' } },
      disclosed_by: { ref: 'staff_user', edge: 'accessed_by', onErase: 'keep', onAccess: 'hide', immutable: true },
    },
    index: [['person_id'], ['prepared_on', 'id']],
    neverFuture: ['prepared_on', 'fetched_on'],
    checks: { handed_over_once_prepared: 'fetched_on >= prepared_on' },
  },
  recipient_message: {
    class: 'tenant', slice: 'access-requests', retention: 'disclosure_log',
    label: { fi: 'Ilmoitus vastaanottajalle', sv: 'Meddelande till mottagaren', en: 'Message to a recipient' },
    read: ['rights_requests'], insert: ['rights_requests'], update: ['rights_requests'],
    columns: {
      disclosure_id: { ref: 'disclosure', edge: 'none', onErase: 'keep', onAccess: 'hide', required: true, immutable: true },
      why: { because: 'what was done with the data', kind: 'choice', required: true, immutable: true,
        choices: ['rectification', 'erasure', 'restriction'], label: { fi: 'Mistä kerrotaan', sv: 'Vad som meddelas', en: 'What it tells' } },
      asked_on: { because: 'a date of ours', kind: 'day', required: true, immutable: true,
        label: { fi: 'Syntynyt', sv: 'Uppkommit', en: 'Arose' } },
      told_on: { because: 'a date of ours', kind: 'day', label: { fi: 'Ilmoitettu', sv: 'Meddelat', en: 'Told' } },
      not_told: { because: 'why telling was impossible or took too much', kind: 'line',
        label: { fi: 'Miksi ei ilmoitettu', sv: 'Varför inget meddelades', en: 'Why nobody was told' } },
      told_by: { ref: 'staff_user', edge: 'accessed_by', onErase: 'keep', onAccess: 'hide' },
    },
    unique: [['disclosure_id', 'why', 'asked_on']],
    index: [['asked_on', 'id']],
    neverFuture: ['asked_on', 'told_on'],
    checks: { told_or_not: 'told_on is null or not_told is null' },
  },
} as const satisfies Record<string, TableShape<Purpose, Item, Retention>>
