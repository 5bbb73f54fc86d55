import { coordinationRoutes } from './coordination-routes.tsx'
import { peopleRoutes } from './people-routes.tsx'
import { publicRoutes } from './public-routes.tsx'
import { runRoutes } from './run-routes.tsx'

export { meetingDiscussed } from './discussed.ts'
export {
  describers as meetingsDescribers,
  meanings as meetingsMeanings,
  undoers as meetingsUndoers,
} from './in-journal.ts'
export { meetingJobs } from './jobs.ts'
export { matters as meetingsMatters } from './matters.ts'
export { type Meeting, stateOf as stateOfMeeting } from './meeting.ts'
export { meetingMotion } from './motion.ts'
export { ActionsTable } from './pages/actions-part.tsx'
export { personalData } from './personal-data.ts'
export { meetingsAhead, openActions } from './queries.ts'
export { type ActionShown, promisedBy } from './shown.ts'
export { stored } from './stored.ts'

/** Every address of the room: what has words of its own comes before the address of one meeting. */
export const meetings = {
  list: [...coordinationRoutes.list, ...runRoutes.list, ...peopleRoutes.list, ...publicRoutes.list],
}
