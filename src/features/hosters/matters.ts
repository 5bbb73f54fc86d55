import { paths } from '../../paths.ts'
import { toInstant } from '../../platform/database/index.ts'
import { type AsksMatters, type Matter, mostMatters, withRest } from '../../platform/matter.ts'
import { ageingHosters } from './ageing-hosters.ts'
import { freshnessOn, lastWordOf } from './freshness.ts'
import { standingOn } from './membership.ts'
import { collectiveOf } from './queries.ts'
import { hostersById } from './several-hosters.ts'

/** The listed hosters whose entry nobody confirmed for a year, the oldest word first. */
export const matters: AsksMatters = async (db, { now, day }) => {
  const { settings } = await collectiveOf(db)
  const stale = (await ageingHosters(db, now)).filter((one) => freshnessOn(one, day, settings.timeZone) !== 'ask')
  const words = new Map(stale.map((one) => [one.id, lastWordOf(one)]))
  const ids = [...words.keys()]
  const shown: Matter[] = []
  let count = 0
  for (let at = 0; at < ids.length; at += atATime)
    for (const { id, slug, periods, fictional } of await hostersById(db, ids.slice(at, at + atATime))) {
      const standing = standingOn(day, periods, fictional)
      if (standing === 'none' || standing === 'former') continue
      count++
      if (shown.length >= mostMatters) continue
      const said = { sort: 'stale-entry', key: 'hosters.matter-ageing', values: {}, hosterId: id } as const
      const [since, until] = [words.get(id) ?? '', monthsAfter(words.get(id) ?? '', leavesSearchAfter)]
      shown.push({ ...said, href: paths.hosterEdit.href({ slug }), since, until })
    }
  const href = paths.hosters.href()
  return withRest(shown, { sort: 'stale-entry', key: 'hosters.matter-ageing-rest', href, count })
}

// At most 500 parameters a statement.
const atATime = 400

/** Months after which it leaves the usual search: see freshness.ts. */
const leavesSearchAfter = 18

const monthsAfter = (instant: string, months: number) =>
  toInstant(Temporal.Instant.from(instant).toZonedDateTimeISO('UTC').add({ months }).toInstant())
