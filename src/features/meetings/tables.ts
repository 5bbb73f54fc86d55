import type { Id, Instant, Json } from '../../platform/database/index.ts'
import type { Action, Answer, Meeting, Point, Taken } from './meeting.ts'
import type { MeetingRule } from './rule/rule.ts'

declare module '../../platform/database/database.ts' {
  interface Tables {
    meetingRule: MeetingRuleTable
    meeting: MeetingTable
    meetingPoint: Point
    meetingAnswer: MeetingAnswerTable
    meetingPresence: MeetingPresenceTable
    meetingDecision: MeetingDecisionTable
    meetingAction: MeetingActionTable
  }
}

/** One row, once somebody changed the usual one. */
export interface MeetingRuleTable {
  id: 'rule'
  rule: Json<MeetingRule>
  revision: number
  updatedAt: Instant
}

export interface MeetingTable extends Meeting {
  /** When everybody was reminded of it. */
  remindedAt: Instant | null
}

/** What a hoster says beforehand: whether somebody of it comes. */
export interface MeetingAnswerTable {
  meetingId: Id
  hosterId: Id
  answer: Answer
  byPersonId: Id | null
  at: Instant
}

/** A hoster of which somebody was there. */
export interface MeetingPresenceTable {
  meetingId: Id
  hosterId: Id
  at: Instant
}

export interface MeetingDecisionTable extends Taken {
  byPersonId: Id | null
  withdrawnAt: Instant | null
}

export interface MeetingActionTable extends Omit<Action, 'meetingSlug'> {
  byPersonId: Id | null
  endedByPersonId: Id | null
}
