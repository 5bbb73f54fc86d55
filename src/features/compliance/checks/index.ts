import type { Check } from '../check.ts'
import { accessibility } from './accessibility.ts'
import { accountsPolicy } from './accounts-policy.ts'
import { advertising } from './advertising.ts'
import { agenda } from './agenda.ts'
import { backups } from './backups.ts'
import { certificate } from './certificate.ts'
import { cookies } from './cookies.ts'
import { dataRecovery } from './data-recovery.ts'
import { documentation } from './documentation.ts'
import { freeLicences } from './free-licences.ts'
import { grade } from './grade.ts'
import { headers } from './headers.ts'
import { https } from './https.ts'
import { incidents } from './incidents.ts'
import { infrastructure } from './infrastructure.ts'
import { legalNotice } from './legal-notice.ts'
import { logs } from './logs.ts'
import { packages } from './packages.ts'
import { prices } from './prices.ts'
import { privacy } from './privacy.ts'
import { provider } from './provider.ts'
import { reports } from './reports.ts'
import { requestsList } from './requests-list.ts'
import { sourceLinks } from './source-links.ts'
import { statistics } from './statistics.ts'
import { suppliers } from './suppliers.ts'
import { terms } from './terms.ts'
import { thirdParties } from './third-parties.ts'
import { trackers } from './trackers.ts'

/** Every check, in the order in which they are shown. */
export const checks: readonly Check[] = [
  ...[terms, privacy, legalNotice, accountsPolicy],
  ...[backups, logs, incidents, dataRecovery],
  ...[documentation, infrastructure, packages, statistics, reports, requestsList, prices, agenda],
  ...[certificate, https, headers, grade],
  ...[thirdParties, trackers, advertising, cookies, suppliers, provider],
  ...[freeLicences, sourceLinks, accessibility],
]

export const checkNamed = (name: string): Check | undefined => checks.find((check) => check.name === name)
