import { accountRoutes } from '../access/account.tsx'
import { requestRoutes } from '../access/request-pages.tsx'
import { secondFactorRoutes } from '../access/second-factor.tsx'
import { securityRoutes } from '../access/security.tsx'
import { signInRoutes } from '../access/sign-in.tsx'
import { stepUpRoutes } from '../access/step-up.tsx'
import { tokenRoutes } from '../access/tokens.tsx'
import { publicRequestRoutes } from '../access-requests/public.tsx'
import { recipientRoutes } from '../access-requests/recipients-page.tsx'
import { requestDeskRoutes } from '../access-requests/staff.tsx'
import { auditLogRoutes } from '../audit-log/staff.tsx'
import { apiRoutes } from '../customers/api.ts'
import { importRoutes } from '../customers/import-pages.tsx'
import { staffRoutes } from '../customers/staff.tsx'
import { accessibilityRoutes } from '../notice/accessibility-page.tsx'
import { accountabilityRoutes } from '../notice/accountability-pages.tsx'
import { noticeRoutes } from '../notice/pages.tsx'
import { ownFieldRoutes } from '../notice/own-field-pages.tsx'
import { settingsRoutes } from '../notice/settings-pages.tsx'
import type { Route } from '../platform/http/route.ts'
import { retentionRoutes } from '../retention/staff.tsx'
import { erasureRoutes } from '../rights/staff.tsx'
import { timetableRoutes } from './timetable-page.tsx'

/** Every route of the product. */
export const routes: readonly Route[] = [...signInRoutes, ...secondFactorRoutes, ...accountRoutes, ...securityRoutes, ...stepUpRoutes, ...tokenRoutes, ...requestRoutes, ...staffRoutes, ...importRoutes, ...apiRoutes,
  ...noticeRoutes, ...accessibilityRoutes, ...settingsRoutes, ...ownFieldRoutes, ...accountabilityRoutes, ...auditLogRoutes, ...publicRequestRoutes, ...requestDeskRoutes, ...recipientRoutes,
  ...erasureRoutes, ...retentionRoutes, ...timetableRoutes]
