import { createHmac, timingSafeEqual } from 'node:crypto'
import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { conflict, forbidden, notFound } from '../../../platform/errors.ts'
import { type Amendment, bounds } from '../amendment.ts'
import { type By, personOf } from '../by.ts'
import { findAmendment, findOwn, writersOf } from '../queries.ts'
import { refuseOver } from './write-draft.ts'

/** What stands in the link that lets others write: 132 bits that only the site can make, so that none is kept. */
export const tokenOf = ({ id, linkNumber }: Pick<Amendment, 'id' | 'linkNumber'>, secret: string): string =>
  createHmac('sha256', secret).update(`amendment link\n${id}\n${linkNumber}`).digest('base64url').slice(0, 22)

/** Makes a link, or another in the place of the former, which leads nowhere from then on; or takes it back. */
export function changeLink(db: Database, { id, wish }: { id: Id; wish: 'make' | 'end' }, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const amendment = await findOwn(db, id, personOf(by))
    if (amendment.authorPersonId !== personOf(by)) throw forbidden('amendments.only-author')
    await refuseOver(db, amendment, by.now)
    // Numbers are never given again: 0 and below mean that there is none.
    const used = Math.abs(amendment.linkNumber)
    const linkNumber = wish === 'make' ? used + 1 : used === 0 ? 0 : -used
    await db.updateTable('amendment').set({ linkNumber }).where('id', '=', id).execute()
  })
}

export const hasLink = ({ linkNumber }: Pick<Amendment, 'linkNumber'>): boolean => linkNumber > 0

/** The amendment that a link leads to. Refuses one that was ended, or never was. */
export async function byLink(db: Database, slug: string, token: string, secret: string): Promise<Amendment> {
  const amendment = await findAmendment(db, slug)
  const isRight = hasLink(amendment) && isSame(token, tokenOf(amendment, secret))
  if (!isRight) throw notFound('amendments.no-link')
  return amendment
}

/** Whoever was given the link writes too. */
export function joinWriters(
  db: Database,
  { slug, token, secret }: { slug: string; token: string; secret: string },
  by: By,
): Promise<Amendment> {
  const personId = personOf(by)
  return atomically(db, async (db) => {
    const amendment = await byLink(db, slug, token, secret)
    await refuseOver(db, amendment, by.now)
    const writers = await writersOf(db, amendment.id)
    const isKnown = amendment.authorPersonId === personId || writers.some((writer) => writer.personId === personId)
    if (isKnown) return amendment
    if (writers.length >= bounds.writers) throw conflict('amendments.many-writers')
    await db
      .insertInto('amendmentWriter')
      .values({ amendmentId: amendment.id, personId, at: toInstant(by.now) })
      .execute()
    return amendment
  })
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
