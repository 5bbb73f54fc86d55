import { paths } from '../../paths.ts'
import type { Database, Id, Instant } from '../../platform/database/index.ts'
import { type AsksMatters, type Matter, mostMatters } from '../../platform/matter.ts'
import { hostersById } from '../hosters/index.ts'
import { coordination } from './contact.ts'
import './tables.ts'

/** Whom people wrote to and got no answer from, as they said ten days later: nothing of what they wrote. */
export const matters: AsksMatters = async (db: Database) => {
  const rows = await db
    .selectFrom('contactRecipient')
    .select(({ fn }) => ['recipient', fn.min('sentAt').as('since'), fn.countAll<number>().as('count')])
    .where('answer', '=', 'no')
    .where('sentAt', 'is not', null)
    .groupBy('recipient')
    .orderBy('since')
    .limit(mostMatters)
    .execute()
  const hosters = await hostersById(
    db,
    rows.map(({ recipient }) => recipient),
  )
  const slugs = new Map(hosters.map(({ id, slug }) => [id, slug]))
  return rows.flatMap((row) => matterOf(row, slugs.get(row.recipient)))
}

interface Unanswered {
  recipient: string
  since: Instant | null
  count: number
}

function matterOf({ recipient, since, count }: Unanswered, slug: string | undefined): Matter[] {
  if (since === null) return []
  const said = { sort: 'unanswered-contact', values: { count }, since, until: null }
  if (recipient === coordination)
    return [{ ...said, key: 'contact.matter-ours', href: paths.coordinationSettings.href(), hosterId: null }]
  const hosterId: Id = recipient
  return slug === undefined
    ? []
    : [{ ...said, key: 'contact.matter-unanswered', href: paths.contact.href({}, { to: [slug] }), hosterId }]
}
