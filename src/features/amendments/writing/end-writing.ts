import { paths } from '../../../paths.ts'
import { atomically, type Database, type Id } from '../../../platform/database/index.ts'
import { forbidden, notFound } from '../../../platform/errors.ts'
import { findPerson } from '../../accounts/index.ts'
import { recordChange } from '../../journal/index.ts'
import { notify } from '../../notifications/index.ts'
import type { Amendment } from '../amendment.ts'
import { type By, personOf } from '../by.ts'
import { findOwn } from '../queries.ts'
import { titleOf } from '../title-of.ts'
import { hasLink } from './draft-link.ts'

/** Its author parts with somebody who writes it too, or one of these leaves: what they wrote stays. */
export function endWriting(db: Database, { id, personId }: { id: Id; personId: Id }, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const self = personOf(by)
    const amendment = await findOwn(db, id, self)
    const isLeaving = personId === self
    if (!isLeaving && amendment.authorPersonId !== self) throw forbidden('amendments.only-author')
    const { numDeletedRows } = await db
      .deleteFrom('amendmentWriter')
      .where('amendmentId', '=', id)
      .where('personId', '=', personId)
      .executeTakeFirst()
    if (numDeletedRows === 0n) throw notFound('amendments.no-writer')
    if (!isLeaving) await endLink(db, amendment)
    const verb = isLeaving ? 'amendment.writer-left' : 'amendment.writer-parted'
    const change = { verb, subject: { kind: 'amendment', id }, hosterId: null, before: null, after: null } as const
    await recordChange(db, { actor: by.actor, ...change, visibility: 'private' }, by.now)
    await (isLeaving ? tellAuthor(db, amendment, personId, by.now) : tellParted(db, amendment, personId, by.now))
  })
}

/** Whoever was given the link would come back by it. */
async function endLink(db: Database, amendment: Amendment): Promise<void> {
  const { id, linkNumber } = amendment
  if (hasLink(amendment))
    await db.updateTable('amendment').set({ linkNumber: -linkNumber }).where('id', '=', id).execute()
}

async function tellParted(db: Database, { slug, proposedAt, draft }: Amendment, personId: Id, now: Temporal.Instant) {
  const href = proposedAt === null ? paths.amendments.href() : paths.amendment.href({ slug })
  const said = { key: 'amendments.told-parted', values: { title: titleOf(draft) }, href } as const
  await notify(db, { kind: 'followed', to: [personId], ...said }, now)
}

async function tellAuthor(
  db: Database,
  { authorPersonId, slug, draft }: Amendment,
  personId: Id,
  now: Temporal.Instant,
): Promise<void> {
  if (authorPersonId === null) return
  const { name } = await findPerson(db, personId)
  const values = { title: titleOf(draft), named: name === null ? 'no' : 'yes', name: name ?? '' }
  const said = { key: 'amendments.told-left', values, href: paths.amendmentDraft.href({ slug }) } as const
  await notify(db, { kind: 'followed', to: [authorPersonId], ...said }, now)
}
