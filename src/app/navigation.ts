import { providerTexts } from '../access/provider-texts.ts'
import { oidcTexts } from '../access/oidc-texts.ts'
import { emailTexts } from '../access/email-texts.ts'
import { emergencyTexts } from '../access/emergency-texts.ts'
import { dutyTexts } from '../access/duties-texts.ts'
import { registerTexts } from '../access-register/texts.ts'
import { texts as logTexts } from '../audit-log/texts.ts'
import { callTexts } from '../customers/call-texts.ts'
import { openOnceTexts } from '../customers/open-once-texts.ts'
import { duplicateTexts } from '../customers/duplicates-texts.ts'
import { trashTexts } from '../customers/trash-texts.ts'
import type { Text } from '../platform/text/language.ts'
import { texts } from './texts.ts'
import { pageTexts as webhookTexts } from '../webhooks/page-texts.ts'
import { timetableTexts } from './timetable-texts.ts'

/** The main menu, in order; an entry is offered to whoever may open its route. The first one that a user may open is
 *  where they land. */
export const navigation: readonly { path: string; title: Text }[] = [
  { path: '/my', title: texts.items },
  { path: '/notifications', title: openOnceTexts.notifications },
  { path: '/calls', title: callTexts.title },
  { path: '/customers', title: texts.customers },
  { path: '/people', title: texts.persons },
  { path: '/contracts', title: texts.contracts },
  { path: '/imports', title: texts.imports },
  { path: '/duplicates', title: duplicateTexts.title },
  { path: '/trash', title: trashTexts.title },
  { path: '/settings', title: texts.settings },
  { path: '/accountability', title: texts.notice },
  { path: '/requests', title: texts.rightsRequests },
  { path: '/erasures', title: texts.erasures },
  { path: '/retention', title: texts.retention },
  { path: '/audit', title: logTexts.title },
  { path: '/timetable', title: timetableTexts.title },
  { path: '/duties', title: dutyTexts.title },
  { path: '/access-register', title: registerTexts.title },
  { path: '/access-requests', title: texts.accessRequests },
  { path: '/email-changes', title: emailTexts.list },
  { path: '/emergency-account', title: emergencyTexts.account },
  { path: '/identity-providers', title: providerTexts.list },
  { path: '/external-identities', title: oidcTexts.list },
  { path: '/webhooks', title: webhookTexts.title },
  { path: '/account', title: texts.account },
]
