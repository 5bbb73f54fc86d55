import { accountPaths } from './paths/account.ts'
import { actingPaths } from './paths/acting.ts'
import { amendmentPaths } from './paths/amendments.ts'
import { charterPaths } from './paths/charter.ts'
import { commonPaths } from './paths/common.ts'
import { communityPaths } from './paths/community.ts'
import { compliancePaths } from './paths/compliance.ts'
import { coordinationPaths } from './paths/coordination.ts'
import { decisionPaths } from './paths/decisions.ts'
import { describingPaths } from './paths/describing.ts'
import { incidentPaths } from './paths/incidents.ts'
import { meetingPaths } from './paths/meetings.ts'
import { membershipPaths } from './paths/membership.ts'
import { publicPaths } from './paths/public.ts'
import { rulingPaths } from './paths/rulings.ts'
import { watchingPaths } from './paths/watching.ts'

export {
  AboutQuery,
  AfterQuery,
  CatalogueQuery,
  CompareQuery,
  ContactQuery,
  DecisionsQuery,
  DescribeQuery,
  EmbeddingQuery,
  GuideQuery,
  HosterQuery,
  JournalQuery,
  MapQuery,
  OldAddressQuery,
  OldSearchQuery,
  PeopleQuery,
  RecheckQuery,
  ReportsQuery,
  SavedQuery,
  ServiceQuery,
  SignInQuery,
  StatusQuery,
  sorts,
} from './paths/queries.ts'

/**
 * Every address of the site, in the order of the menu. Links, routes and tests all write URLs from here.
 * The pages stand behind a language (`/fr`), which `linksIn` writes; `common` addresses have none.
 */
export const paths = {
  ...publicPaths,
  ...accountPaths,
  ...actingPaths,
  ...charterPaths,
  ...amendmentPaths,
  ...communityPaths,
  ...compliancePaths,
  ...rulingPaths,
  ...decisionPaths,
  ...membershipPaths,
  ...incidentPaths,
  ...watchingPaths,
  ...describingPaths,
  ...meetingPaths,
  ...coordinationPaths,
  common: commonPaths,
} as const

/** `to(paths.map.href())` → `/fr/map`. */
export const linksIn = (language: string) => (href: string) => (href === '/' ? `/${language}` : `/${language}${href}`)
