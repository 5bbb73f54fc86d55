import { dayIn } from '../../platform/clock.ts'
import { formatsIn, languages, translator } from '../../platform/i18n/index.ts'
import type { Discussed } from '../discussions/index.ts'
import { collectiveOf } from '../hosters/index.ts'
import { meetingBySlug } from './queries.ts'

const page = /^\/meetings\/([\w-]+)$/

/** A meeting is talked about on its own page. */
export const meetingDiscussed: Discussed = async (db, address) => {
  const [, slug] = page.exec(address) ?? []
  const meeting = slug === undefined ? undefined : await meetingBySlug(db, slug)
  if (!meeting) return undefined
  if (meeting.title !== null) return { title: meeting.title }
  const { timeZone } = (await collectiveOf(db)).settings
  const day = dayIn(timeZone, Temporal.Instant.from(meeting.startsAt))
  return {
    title: Object.fromEntries(
      languages.map((language) => [
        language,
        translator(language)('meetings.of-day', { day: formatsIn(language).date(day) }),
      ]),
    ),
  }
}
