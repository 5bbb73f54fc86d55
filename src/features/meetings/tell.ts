import type { Database, Id } from '../../platform/database/index.ts'
import { formatsIn, type Key, languages, type Values } from '../../platform/i18n/index.ts'
import { personsById } from '../accounts/index.ts'
import { actingForAny } from '../delegates/index.ts'
import { allHosters, collectiveOf, standingOn } from '../hosters/index.ts'
import { notify } from '../notifications/index.ts'

interface News {
  key: Key
  values?: Values
  /** Said as `{when}`, in the reader's language and the zone of the collective. */
  when: string
  href: string
}

/** Tells these people something of a meeting. */
export async function tellPeople(
  db: Database,
  people: readonly Id[],
  { key, values, when, href }: News,
  now: Temporal.Instant,
): Promise<void> {
  const { timeZone } = (await collectiveOf(db)).settings
  const known = []
  for (let at = 0; at < people.length; at += atATime)
    known.push(...(await personsById(db, people.slice(at, at + atATime))))
  for (const language of languages) {
    const to = known.filter((person) => person.language === language).map(({ id }) => id)
    if (to.length === 0) continue
    const said = { ...values, when: formatsIn(language).instant(when, timeZone) }
    await notify(db, { kind: 'meetings', to, key, values: said, href }, now)
  }
}

// At most 500 parameters a statement.
const atATime = 400

/** Tells all who act for a member, or for a hoster on its way to be one. */
export const tellMembers = async (db: Database, day: string, news: News, now: Temporal.Instant): Promise<void> =>
  tellPeople(db, await actingForAny(db, await invitedOn(db, day)), news, now)

/** The hosters that a meeting invites on a day: members, those that pause, those on their way. */
export async function invitedOn(db: Database, day: string): Promise<Id[]> {
  const found: Id[] = []
  for await (const hosters of allHosters(db))
    for (const { id, periods, fictional } of hosters)
      if (['active', 'paused', 'incubating'].includes(standingOn(day, periods, fictional))) found.push(id)
  return found
}
