import { amendmentAuthors, amendmentDiscussed, amendmentSubject } from './features/amendments/index.ts'
import { declarationSubject, rulingSubject } from './features/compliance/index.ts'
import { decisionAuthors, decisionDiscussed, decisionSubject } from './features/decisions/index.ts'
import { subjectAt as registerSubject } from './features/directory/index.ts'
import { clauseDiscussed, type Discussed, topicAuthors, topicSubject } from './features/discussions/index.ts'
import { meetingDiscussed } from './features/meetings/index.ts'
import { applicationDiscussed, membershipAuthors, membershipSubject } from './features/membership/index.ts'
import type { SubjectAt, ToldOfSubjects } from './features/moderation/index.ts'
import { incidentSubject } from './features/monitoring/index.ts'

// What stands at the addresses of the site, as each room says it: `src/rooms.ts` hands it down.

/** What people may talk about: each room says what of its own stands in public at an address. */
export const discussed: Discussed[] = [
  clauseDiscussed,
  decisionDiscussed,
  applicationDiscussed,
  amendmentDiscussed,
  meetingDiscussed,
]

/** What can be reported, and taken from the public: the finest thing first, the pages of the register last. */
export const subjectAt: SubjectAt = async (...asked) =>
  (await incidentSubject(...asked)) ??
  (await declarationSubject(...asked)) ??
  (await rulingSubject(...asked)) ??
  (await membershipSubject(...asked)) ??
  (await decisionSubject(...asked)) ??
  (await topicSubject(...asked)) ??
  (await amendmentSubject(...asked)) ??
  registerSubject(...asked)

/** Who wrote what is no hoster's. */
export const authorsOf: ToldOfSubjects['authorsOf'] = async (...asked) => [
  ...(await topicAuthors(...asked)),
  ...(await amendmentAuthors(...asked)),
  ...(await decisionAuthors(...asked)),
  ...(await membershipAuthors(...asked)),
]
