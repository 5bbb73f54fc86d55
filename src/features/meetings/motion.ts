import { paths } from '../../paths.ts'
import type { Database } from '../../platform/database/index.ts'
import type { MotionAt } from '../decisions/index.ts'
import type { Meeting, Point, Taken } from './meeting.ts'
import { meetingBySlug, pointsOf, takenBy } from './queries.ts'

/** Where a point, or what was decided of it, stands on the page of its meeting. */
export const placeOf = ({ slug }: Pick<Meeting, 'slug'>, kind: 'point' | 'decision', id: string): string =>
  `${paths.meeting.href({ slug })}#${kind}-${id}`

const place = /^\/meetings\/([\w-]+)#(point|decision)-([\w-]+)$/

/** A point of a meeting, or a decision that was noted there, may be put to the vote of the members. */
export const meetingMotion: MotionAt = async (db, address) => {
  const [, slug, kind, id] = place.exec(address) ?? []
  const meeting = slug === undefined ? undefined : await meetingBySlug(db, slug)
  if (!meeting || meeting.cancelledAt !== null) return undefined
  const taken = kind === 'decision' ? await takenAt(db, meeting, id) : null
  const point = (await pointsOf(db, meeting.id)).find((point) => point.id === (taken?.pointId ?? id))
  if (!point || taken === undefined) return undefined
  return { ...asked(point, taken), about: { kind: 'meeting', id: meeting.id, address } }
}

const takenAt = async (db: Database, { id: meetingId }: Meeting, id: string | undefined): Promise<Taken | undefined> =>
  (await takenBy(db, meetingId)).find((taken) => taken.id === id)

function asked(point: Point, taken: Taken | null) {
  const { text, language } = taken ?? point
  return { title: { [point.language]: point.title }, text: { [language]: text ?? '' } }
}
