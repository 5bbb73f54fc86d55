import { z } from 'zod'
import { path } from '../platform/path.ts'
import { PageQuery, SavedQuery, text, whole } from './queries.ts'

/** What waits, of one sort alone. */
export const DeskQuery = z.object({ sort: text.optional(), page: whole.optional() })

/** Meetings, and what the coordination does at its desk. */
export const meetingPaths = {
  meetings: path('/meetings', { query: PageQuery }),
  meetingAction: path('/meetings/actions/:id'),
  meeting: path('/meetings/:slug'),
  meetingAttendance: path('/meetings/:slug/attendance'),
  meetingPointAdd: path('/meetings/:slug/points/add'),
  meetingPoint: path('/meetings/:slug/points/:id'),
  meetingPointWithdrawal: path('/meetings/:slug/points/:id/withdrawal'),
  coordinationMeetings: path('/coordination/meetings'),
  coordinationMeetingRule: path('/coordination/meetings/rule', { query: SavedQuery }),
  coordinationMeeting: path('/coordination/meetings/:slug', { query: SavedQuery }),
  coordinationMeetingFacts: path('/coordination/meetings/:slug/facts'),
  coordinationMeetingCancellation: path('/coordination/meetings/:slug/cancellation'),
  coordinationMeetingOrder: path('/coordination/meetings/:slug/order'),
  coordinationMeetingMinutes: path('/coordination/meetings/:slug/points/:id'),
  coordinationMeetingPresence: path('/coordination/meetings/:slug/presence'),
  coordinationMeetingDecisions: path('/coordination/meetings/:slug/decisions'),
  coordinationMeetingDecisionWithdrawal: path('/coordination/meetings/:slug/decisions/:id/withdrawal'),
  coordinationMeetingActions: path('/coordination/meetings/:slug/actions'),
  coordinationMeetingPublication: path('/coordination/meetings/:slug/publication'),
  coordinationCalendar: path('/coordination/calendar'),
  coordinationCalendarFile: path('/coordination/calendar/:token'),
  coordinationHandover: path('/coordination/handover', { query: SavedQuery }),
  coordinationNote: path('/coordination/handover/notes/:number'),
  coordinationActing: path('/coordination/acting'),
  hosterActing: path('/hosters/:slug/acting', { query: SavedQuery }),
  hosterActingEnd: path('/hosters/:slug/acting/end'),
} as const
