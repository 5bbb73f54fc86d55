import { about } from './features/about/index.ts'
import {
  accounts,
  accountsJobs,
  accountsMayUndo,
  isCoordination,
  personalData as ofAccounts,
} from './features/accounts/index.ts'
import {
  amendmentJobs,
  amendments,
  amendmentsOnClause,
  personalData as ofAmendments,
  whenAmendmentDecided,
} from './features/amendments/index.ts'
import { type CharterPart, charterJobs, charterOf } from './features/charter/index.ts'
import {
  compliance,
  complianceJobs,
  complianceVisits,
  personalData as ofCompliance,
  precedents,
  sharesOnCharter,
  type Visits,
} from './features/compliance/index.ts'
import { contact, contactJobs, personalData as ofContact } from './features/contact/index.ts'
import { crawling, crawlingJobs } from './features/crawling/index.ts'
import {
  decisionJobs,
  decisions,
  personalData as ofDecisions,
  type ToldOfDecisions,
  type WhenClosed,
} from './features/decisions/index.ts'
import {
  delegateJobs,
  delegates,
  delegatesOf,
  firstDays,
  mayActFor,
  personalData as ofDelegates,
} from './features/delegates/index.ts'
import { describing, draftJobs, personalData as ofDescribing } from './features/describing/index.ts'
import { demandsOn, deskJobs, deskOf, personalData as ofDesk } from './features/desk/index.ts'
import { directory } from './features/directory/index.ts'
import {
  clauseTopics,
  discussions,
  personalData as ofDiscussions,
  type ToldOfDiscussions,
} from './features/discussions/index.ts'
import { editing } from './features/editing/index.ts'
import { hostersById, hostersBySlug, registerJobs, touchRegister } from './features/hosters/index.ts'
import { journal, journalJobs, personalData as ofJournal, type ToldByRooms } from './features/journal/index.ts'
import { meetingJobs, meetingMotion, meetings, personalData as ofMeetings } from './features/meetings/index.ts'
import {
  admissionsWhenClosed,
  admissionWithdrawn,
  applicationJobs,
  lifeJobs,
  litterJobs,
  membership,
  personalData as ofMembership,
  sanctionClosed,
  sanctionWithdrawn,
} from './features/membership/index.ts'
import {
  moderation,
  moderationJobs,
  personalData as ofModeration,
  type ToldOfSubjects,
} from './features/moderation/index.ts'
import {
  incidentJobs,
  incidentPages,
  monitoring,
  monitoringFigures,
  monitoringJobs,
  personalData as ofMonitoring,
} from './features/monitoring/index.ts'
import { notificationJobs, notifications, personalData as ofNotifications } from './features/notifications/index.ts'
import { openData } from './features/open-data/index.ts'
import { metricsOf, operations } from './features/operations/index.ts'
import { portal, portalJobs } from './features/portal/index.ts'
import { mailOfPerson, privacyOf } from './features/privacy/index.ts'
import { proofJobs, proofLooks, proofs } from './features/proofs/index.ts'
import { personalData as ofRemarks, remarkJobs, remarks } from './features/remarks/index.ts'
import { personalData as ofSpreadsheets, spreadsheetJobs, spreadsheets } from './features/spreadsheets/index.ts'
import { describers, meanings, undoers } from './in-journal.ts'
import { matters } from './matters.ts'
import type { Database } from './platform/database/index.ts'
import type { Handlers } from './platform/jobs/index.ts'
import type { Log } from './platform/log.ts'
import { mailJobs, type Post } from './platform/mail/index.ts'
import type { Outbound } from './platform/outbound/index.ts'
import type { PersonalData } from './platform/personal-data.ts'
import type { Route } from './platform/web/index.ts'
import { authorsOf, discussed, subjectAt } from './subjects.ts'

// What each room brings to the house, in one place: low rooms learn of high ones here alone.

/** Rooms that know people, from low to high: the high ones forget first, and accounts last. */
export const personalData: PersonalData[] = [
  ofAccounts,
  ofNotifications,
  ofModeration,
  ofJournal,
  ofDelegates,
  ofDiscussions,
  ofDecisions,
  ofContact,
  ofDescribing,
  ofRemarks,
  ofSpreadsheets,
  ofMonitoring,
  ofCompliance,
  ofMembership,
  ofAmendments,
  ofMeetings,
  ofDesk,
  mailOfPerson,
]

/** What rooms above the charter say on its pages: checks, shares of members, precedents. */
const charterParts: CharterPart[] = [sharesOnCharter, precedents, amendmentsOnClause, clauseTopics]

/** What follows from a decision when it closes, in the rooms that opened it. */
const whenClosed: WhenClosed[] = [sanctionClosed, admissionsWhenClosed]

/** And when it is taken off. */
const whenWithdrawn: ToldOfDecisions['whenWithdrawn'] = [sanctionWithdrawn, admissionWithdrawn]

/** Every address, in the order of the menu. */
export const routes: Route[] = [
  ...operations.list,
  ...metricsOf([monitoringFigures]).list,
  ...directory.list,
  ...portal.list,
  ...monitoring.list,
  ...incidentPages.list,
  ...charterOf(charterParts).list,
  ...discussions.list,
  ...contact.list,
  ...remarks.list,
  ...about.list,
  ...openData.list,
  ...journal.list,
  ...accounts.list,
  ...notifications.list,
  ...moderation.list,
  ...delegates.list,
  ...crawling.list,
  ...spreadsheets.list,
  ...proofs.list,
  ...compliance.list,
  ...decisions.list,
  ...membership.list,
  ...amendments.list,
  ...editing.list,
  ...describing.list,
  ...meetings.list,
  ...deskOf(() => routes, matters).list,
  ...privacyOf(personalData).list,
]

export interface Work {
  db: Database
  post: Post | null
  /** The one way out to other servers. */
  outbound: Outbound
  publicUrl: string
  secret: string
  /** Whether other people's sites are looked at unasked: those of an example are not. */
  monitoring: boolean
  /** The collective as its settings say now. */
  collective: () => { name: string; timeZone: string }
  /** How other people's sites are looked at. */
  visits: Visits
  log: Log
}

/** Everything that is done later, by kind of job. */
export const jobsOf = ({ db, post, publicUrl, secret, monitoring, collective, log }: Work): Handlers => ({
  ...mailJobs(db, post),
  ...contactJobs(db, { publicUrl }),
  ...notificationJobs(db, { publicUrl, secret, collective }),
  ...journalJobs(db),
  ...registerJobs(db),
  ...charterJobs(db, { onChange: touchRegister }),
  ...accountsJobs(db),
  ...moderationJobs(db),
  ...delegateJobs(db, { publicUrl, collective }),
  ...decisionJobs(db, { whenClosed: [...whenClosed, whenAmendmentDecided({ publicUrl })], log }),
  ...draftJobs(db),
  ...proofJobs(db, { secret, monitoring }),
  ...remarkJobs(db, { publicUrl, secret, collective }),
  ...portalJobs(db),
  ...incidentJobs(db, { publicUrl, secret, collective }),
  ...complianceJobs(db, { publicUrl, monitoring, collective }),
  ...applicationJobs(db, { collective }),
  ...litterJobs(db, { collective }),
  ...lifeJobs(db),
  ...amendmentJobs(db, { publicUrl, collective }),
  ...meetingJobs(db),
  ...deskJobs(db, { publicUrl, secret, collective, rooms: matters }),
})

type SlowWork = Pick<Work, 'db' | 'outbound' | 'publicUrl' | 'collective' | 'monitoring' | 'visits' | 'log'>

/** What asks other people's sites, and takes its time: it runs beside the other jobs, several at a time. */
export const slowJobsOf = ({ db, collective, ...means }: SlowWork): Handlers => ({
  ...crawlingJobs(db, means),
  ...spreadsheetJobs(db),
  ...proofLooks(db, means),
  ...monitoringJobs(db, { collective }),
  ...complianceVisits(db, means),
})

/** What low rooms ask of those above them. */
export const toldByRooms: ToldByRooms & ToldOfSubjects & ToldOfDiscussions & ToldOfDecisions = {
  discussed,
  whenWithdrawn,
  motions: [meetingMotion],
  describers,
  meanings,
  undoers,
  mayUndo: accountsMayUndo,
  mayActFor,
  demandsOn,
  isCoordination,
  guardedUntil: async (...asked) => (await firstDays(...asked))?.until ?? null,
  async hosterIdOf(db, idOrSlug) {
    const [hoster] = [...(await hostersById(db, [idOrSlug])), ...(await hostersBySlug(db, [idOrSlug]))]
    return hoster?.id
  },
  subjectAt,
  authorsOf,
  actingFor: async (db, hosterId) => (await delegatesOf(db, hosterId)).map(({ personId }) => personId),
}
