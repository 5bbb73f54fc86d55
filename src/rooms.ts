import { about } from './features/about/index.ts'
import {
  accounts,
  accountsDescribers,
  accountsJobs,
  accountsUndoers,
  isCoordination,
  personalData as ofAccounts,
} from './features/accounts/index.ts'
import { contact, contactJobs, personalData as ofContact } from './features/contact/index.ts'
import {
  delegateJobs,
  delegates,
  delegatesDescribers,
  delegatesOf,
  delegatesUndoers,
  mayActFor,
  personalData as ofDelegates,
} from './features/delegates/index.ts'
import { deskOf } from './features/desk/index.ts'
import { directory, subjectAt } from './features/directory/index.ts'
import { editing } from './features/editing/index.ts'
import { hostersById, hostersBySlug, registerDescribers, registerUndoers } from './features/hosters/index.ts'
import {
  type Describers,
  journal,
  journalDescribers,
  journalJobs,
  personalData as ofJournal,
  type ToldByRooms,
  type Undoers,
} from './features/journal/index.ts'
import {
  moderation,
  moderationDescribers,
  moderationJobs,
  moderationUndoers,
  personalData as ofModeration,
  type ToldOfSubjects,
} from './features/moderation/index.ts'
import { notificationJobs, notifications, personalData as ofNotifications } from './features/notifications/index.ts'
import { operations } from './features/operations/index.ts'
import { mailOfPerson, privacyOf } from './features/privacy/index.ts'
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
  mailOfPerson,
]

/** Every address, in the order of the menu. */
export const routes: Route[] = [
  ...operations.list,
  ...directory.list,
  ...contact.list,
  ...about.list,
  ...journal.list,
  ...accounts.list,
  ...notifications.list,
  ...moderation.list,
  ...delegates.list,
  ...editing.list,
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
  /** The collective as its settings say now. */
  collective: () => { name: string; timeZone: string }
}

/** Everything that is done later, by kind of job. */
export const jobsOf = ({ db, post, publicUrl, secret, collective }: Work): Handlers => ({
  ...mailJobs(db, post),
  ...contactJobs(db, { publicUrl }),
  ...notificationJobs(db, { publicUrl, secret, collective }),
  ...journalJobs(db),
  ...accountsJobs(db),
  ...moderationJobs(db),
  ...delegateJobs(db, { publicUrl }),
})

/** How each kind of thing in the journal is named. */
export const describers: Describers = {
  ...journalDescribers,
  ...accountsDescribers,
  ...moderationDescribers,
  ...registerDescribers,
  ...delegatesDescribers,
}

/** How changes are taken back from the journal, by verb. */
export const undoers: Undoers = { ...accountsUndoers, ...moderationUndoers, ...registerUndoers, ...delegatesUndoers }

/** What low rooms ask of those above them. */
export const toldByRooms: ToldByRooms & ToldOfSubjects = {
  describers,
  undoers,
  mayActFor,
  isCoordination,
  async hosterIdOf(db, idOrSlug) {
    const [hoster] = [...(await hostersById(db, [idOrSlug])), ...(await hostersBySlug(db, [idOrSlug]))]
    return hoster?.id
  },
  subjectAt,
  actingFor: async (db, hosterId) => (await delegatesOf(db, hosterId)).map(({ personId }) => personId),
}
