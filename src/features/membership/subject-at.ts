import type { SubjectAt } from '../moderation/index.ts'
import { applicationSubject } from './application/subject-at.ts'
import { lifeSubject } from './life/subject-at.ts'
import { reviewSubject } from './review/subject-at.ts'

export { lifeAuthors as membershipAuthors } from './life/subject-at.ts'

/** What stands at an address of this room, and can be reported and hidden. */
export const membershipSubject: SubjectAt = async (...asked) =>
  (await reviewSubject(...asked)) ?? (await lifeSubject(...asked)) ?? applicationSubject(...asked)
