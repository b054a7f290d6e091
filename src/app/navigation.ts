import { providerTexts } from '../access/provider-texts.ts'
import { oidcTexts } from '../access/oidc-texts.ts'
import { emailTexts } from '../access/email-texts.ts'
import { emergencyTexts } from '../access/emergency-texts.ts'
import { dutyTexts } from '../access/duties-texts.ts'
import { registerTexts } from '../access-register/texts.ts'
import { texts as logTexts } from '../audit-log/texts.ts'
import { texts as breachTexts } from '../breaches/texts.ts'
import { pageTexts as bulletinTexts } from '../bulletins/page-texts.ts'
import { callTexts } from '../customers/call-texts.ts'
import { openOnceTexts } from '../customers/open-once-texts.ts'
import { duplicateTexts } from '../customers/duplicates-texts.ts'
import { trashTexts } from '../customers/trash-texts.ts'
import type { Text } from '../platform/text/language.ts'
import { texts } from './texts.ts'
import { pageTexts as webhookTexts } from '../webhooks/page-texts.ts'
import { timetableTexts } from './timetable-texts.ts'

/** What is not opened every day stands under a name that unfolds. */
export const menuGroups = { upkeep: texts.upkeep, protection: texts.protection, access: texts.access } as const

/** The main menu, in order; an entry is offered to whoever may open its route. The first one that a user may open is
 *  where they land. */
export const navigation: readonly { path: string; title: Text; group?: keyof typeof menuGroups }[] = [
  { path: '/my', title: texts.items },
  { path: '/notifications', title: openOnceTexts.notifications },
  { path: '/calls', title: callTexts.title },
  { path: '/customers', title: texts.customers },
  { path: '/people', title: texts.persons },
  { path: '/contracts', title: texts.contracts },
  { path: '/bulletins', title: bulletinTexts.title },
  { path: '/imports', title: texts.imports, group: 'upkeep' },
  { path: '/duplicates', title: duplicateTexts.title, group: 'upkeep' },
  { path: '/trash', title: trashTexts.title, group: 'upkeep' },
  { path: '/settings', title: texts.settings, group: 'protection' },
  { path: '/accountability', title: texts.notice, group: 'protection' },
  { path: '/breaches', title: breachTexts.list, group: 'protection' },
  { path: '/requests', title: texts.rightsRequests, group: 'protection' },
  { path: '/erasures', title: texts.erasures, group: 'protection' },
  { path: '/retention', title: texts.retention, group: 'protection' },
  { path: '/audit', title: logTexts.title, group: 'protection' },
  { path: '/timetable', title: timetableTexts.title, group: 'protection' },
  { path: '/duties', title: dutyTexts.title, group: 'access' },
  { path: '/access-register', title: registerTexts.title, group: 'access' },
  { path: '/access-requests', title: texts.accessRequests, group: 'access' },
  { path: '/email-changes', title: emailTexts.list, group: 'access' },
  { path: '/emergency-account', title: emergencyTexts.account, group: 'access' },
  { path: '/identity-providers', title: providerTexts.list, group: 'access' },
  { path: '/external-identities', title: oidcTexts.list, group: 'access' },
  { path: '/webhooks', title: webhookTexts.title, group: 'access' },
  { path: '/account', title: texts.account },
]
