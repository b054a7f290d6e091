import { items } from '../catalogue/items.ts'
import { prohibitions } from '../catalogue/prohibitions.ts'
import { purposes } from '../catalogue/purposes.ts'
import { catalogue, type Catalogue } from '../catalogue/schema/columns.ts'
import { subjects } from '../catalogue/subjects.ts'
import type { Basis } from '../catalogue/shape.ts'
import { itemsOf, lengthsOf, purposesFor, subjectsOf } from './notice.ts'
import type { OwnField } from './own-fields.ts'
import { ownFieldsFor } from './own-fields-told.ts'
import { basisFor, monthsOf, type Settings } from './settings.ts'

const context = {
  dpv: 'https://w3id.org/dpv#', pd: 'https://w3id.org/dpv/pd#', 'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  loc: 'https://w3id.org/dpv/loc#', sel: 'https://seloste.example/terms#', dct: 'http://purl.org/dc/terms/',
}

const basisTerms: Record<Basis, string> = {
  '6(1)(a)': 'eu-gdpr:A6-1-a', '6(1)(b)': 'eu-gdpr:A6-1-b', '6(1)(c)': 'eu-gdpr:A6-1-c', '6(1)(e)': 'eu-gdpr:A6-1-e',
  '6(1)(f)': 'eu-gdpr:A6-1-f',
}

/** The customers' notice as linked data in the Data Privacy Vocabulary (DPV 2). One process for each purpose; each length
 *  as an ISO 8601 duration. */
export function noticeLinkedData(settings: Settings, of: Catalogue = catalogue) {
  const { held, invoices } = lengthsOf(settings, 'customers', of)
  return {
    '@context': context, '@type': 'dpv:PrivacyNotice',
    'dpv:hasDataController': { '@type': 'dpv:DataController', 'dct:title': settings.controller.name },
    'dpv:hasProhibition': Object.values(prohibitions).map(({ dpv }) => ({ '@id': dpv })),
    'dpv:hasLocation': { '@id': 'loc:EEA' },
    'dpv:hasPersonalData': [
      ...itemsOf(settings, 'customers', of).map((item) => ({ '@id': items[item].dpv, 'dct:identifier': item })),
      ...ownFieldsFor(settings, purposesFor(settings, 'customers')).flatMap(ownFieldTerm),
    ],
    'dpv:hasStorageCondition': [...held, ...invoices].map((rule) => ({ '@type': 'dpv:StorageDuration', 'dct:identifier': rule,
      'dpv:hasDuration': `P${monthsOf(settings, rule)}M` })),
    'dpv:hasProcess': purposesFor(settings, 'customers').map((purpose) => ({
      '@type': 'dpv:Process', 'dct:identifier': purpose, 'dpv:hasPurpose': { '@id': purposes[purpose].dpv },
      'dpv:hasLegalBasis': subjectsOf('customers').flatMap((subject) => {
        const basis = basisFor(settings, purpose, subject)
        return basis === undefined ? [] : [{ '@id': basisTerms[basis],
          'dpv:hasDataSubject': { '@id': subjects[subject].dpv, 'dct:identifier': subject } }]
      }),
      'dpv:hasRecipient': settings.recipients.filter((one) => one.purposes.includes(purpose)).map((one) => ({
        '@type': 'dpv:Recipient', 'dct:title': one.legalEntity, 'dpv:hasLocation': { '@id': `loc:${one.country}` } })),
    })),
  }
}

/** An own field is of the kind of its item, under its own names. */
function ownFieldTerm({ id, item, label, purposes: asked }: OwnField) {
  return item === undefined ? [] : [{ '@id': `urn:uuid:${id}`, '@type': items[item].dpv, 'dct:identifier': id,
    'dct:title': Object.entries(label).map(([language, value]) => ({ '@language': language, '@value': value })),
    'dpv:hasPurpose': asked.map((purpose) => ({ '@id': purposes[purpose].dpv })) }]
}
