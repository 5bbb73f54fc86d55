import { about } from './features/about/index.ts'
import {
  accounts,
  accountsDescribers,
  accountsJobs,
  accountsMayUndo,
  accountsMeanings,
  accountsUndoers,
  isCoordination,
  personalData as ofAccounts,
} from './features/accounts/index.ts'
import { contact, contactJobs, personalData as ofContact } from './features/contact/index.ts'
import { crawling, crawlingJobs } from './features/crawling/index.ts'
import {
  delegateJobs,
  delegates,
  delegatesDescribers,
  delegatesMeanings,
  delegatesOf,
  delegatesUndoers,
  firstDays,
  mayActFor,
  personalData as ofDelegates,
} from './features/delegates/index.ts'
import { describing, draftJobs, personalData as ofDescribing } from './features/describing/index.ts'
import { deskOf } from './features/desk/index.ts'
import { directory, subjectAt } from './features/directory/index.ts'
import { editing } from './features/editing/index.ts'
import {
  hostersById,
  hostersBySlug,
  registerDescribers,
  registerJobs,
  registerMeanings,
  registerUndoers,
} from './features/hosters/index.ts'
import {
  type Describers,
  journal,
  journalDescribers,
  journalJobs,
  type Meanings,
  personalData as ofJournal,
  type ToldByRooms,
  type Undoers,
} from './features/journal/index.ts'
import {
  moderation,
  moderationDescribers,
  moderationJobs,
  moderationMeanings,
  moderationUndoers,
  personalData as ofModeration,
  type ToldOfSubjects,
} from './features/moderation/index.ts'
import {
  choiceUndoers,
  incidentDescribers,
  incidentJobs,
  incidentMeanings,
  incidentPages,
  incidentSubject,
  incidentUndoers,
  monitoring,
  monitoringFigures,
  monitoringJobs,
  personalData as ofMonitoring,
  vantageDescribers,
  vantageMeanings,
} from './features/monitoring/index.ts'
import { notificationJobs, notifications, personalData as ofNotifications } from './features/notifications/index.ts'
import { openData } from './features/open-data/index.ts'
import { metricsOf, operations } from './features/operations/index.ts'
import { portal, portalDescribers, portalJobs, portalMeanings, portalUndoers } from './features/portal/index.ts'
import { mailOfPerson, privacyOf } from './features/privacy/index.ts'
import { proofJobs, proofLooks, proofs } from './features/proofs/index.ts'
import { personalData as ofRemarks, remarkJobs, remarks, remarksDescribers } from './features/remarks/index.ts'
import { personalData as ofSpreadsheets, spreadsheetJobs, spreadsheets } from './features/spreadsheets/index.ts'
import type { Database } from './platform/database/index.ts'
import type { Handlers } from './platform/jobs/index.ts'
import { mailJobs, type Post } from './platform/mail/index.ts'
import type { Outbound } from './platform/outbound/index.ts'
import type { PersonalData } from './platform/personal-data.ts'
import type { Route } from './platform/web/index.ts'

// What each room brings to the house, in one place: low rooms learn of high ones here alone.

/** Rooms that know people, from low to high: the high ones forget first, and accounts last. */
export const personalData: PersonalData[] = [
  ofAccounts,
  ofNotifications,
  ofModeration,
  ofJournal,
  ofDelegates,
  ofContact,
  ofDescribing,
  ofRemarks,
  ofSpreadsheets,
  ofMonitoring,
  mailOfPerson,
]

/** Every address, in the order of the menu. */
export const routes: Route[] = [
  ...operations.list,
  ...metricsOf([monitoringFigures]).list,
  ...directory.list,
  ...portal.list,
  ...monitoring.list,
  ...incidentPages.list,
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
  ...editing.list,
  ...describing.list,
  ...deskOf(() => routes).list,
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
}

/** Everything that is done later, by kind of job. */
export const jobsOf = ({ db, post, publicUrl, secret, monitoring, collective }: Work): Handlers => ({
  ...mailJobs(db, post),
  ...contactJobs(db, { publicUrl }),
  ...notificationJobs(db, { publicUrl, secret, collective }),
  ...journalJobs(db),
  ...registerJobs(db),
  ...accountsJobs(db),
  ...moderationJobs(db),
  ...delegateJobs(db, { publicUrl, collective }),
  ...draftJobs(db),
  ...proofJobs(db, { secret, monitoring }),
  ...remarkJobs(db, { publicUrl, secret, collective }),
  ...portalJobs(db),
  ...incidentJobs(db, { publicUrl, secret, collective }),
})

type SlowWork = Pick<Work, 'db' | 'outbound' | 'publicUrl' | 'collective'>

/** What asks other people's sites, and takes its time: it runs beside the other jobs, several at a time. */
export const slowJobsOf = ({ db, outbound, publicUrl, collective }: SlowWork): Handlers => ({
  ...crawlingJobs(db, { outbound, publicUrl }),
  ...spreadsheetJobs(db),
  ...proofLooks(db, { outbound, publicUrl }),
  ...monitoringJobs(db, { collective }),
})

/** How each kind of thing in the journal is named. */
export const describers: Describers = {
  ...journalDescribers,
  ...accountsDescribers,
  ...moderationDescribers,
  ...registerDescribers,
  ...delegatesDescribers,
  ...remarksDescribers,
  ...portalDescribers,
  ...incidentDescribers,
  ...vantageDescribers,
}

/** What values in the journal mean, by the name of their field. */
export const meanings: Meanings = {
  ...accountsMeanings,
  ...moderationMeanings,
  ...registerMeanings,
  ...delegatesMeanings,
  ...portalMeanings,
  ...incidentMeanings,
  ...vantageMeanings,
}

/** How changes are taken back from the journal, by verb. */
export const undoers: Undoers = {
  ...accountsUndoers,
  ...moderationUndoers,
  ...registerUndoers,
  ...delegatesUndoers,
  ...portalUndoers,
  ...incidentUndoers,
  ...choiceUndoers,
}

/** What low rooms ask of those above them. */
export const toldByRooms: ToldByRooms & ToldOfSubjects = {
  describers,
  meanings,
  undoers,
  mayUndo: accountsMayUndo,
  mayActFor,
  isCoordination,
  guardedUntil: async (...asked) => (await firstDays(...asked))?.until ?? null,
  async hosterIdOf(db, idOrSlug) {
    const [hoster] = [...(await hostersById(db, [idOrSlug])), ...(await hostersBySlug(db, [idOrSlug]))]
    return hoster?.id
  },
  subjectAt: async (...asked) => (await incidentSubject(...asked)) ?? subjectAt(...asked),
  actingFor: async (db, hosterId) => (await delegatesOf(db, hosterId)).map(({ personId }) => personId),
}
