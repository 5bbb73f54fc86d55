import { atomically, type Database, type Id, newId, toInstant } from '../../../platform/database/index.ts'
import { conflict, forbidden, invalid } from '../../../platform/errors.ts'
import { mayActFor } from '../../delegates/index.ts'
import { type By, hosterById } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import { notify } from '../../notifications/index.ts'
import { hostersVotingBy } from '../casting/voices.ts'
import type { Decision } from '../decision.ts'
import { openedDecision } from '../opening/opened-decision.ts'
import { delegatesOfAll, pageOf } from '../telling/told-people.ts'
import { titleFor } from '../title.ts'
import { mandateFrom, mandatesOf } from './mandate-queries.ts'
import '../tables.ts'

interface Asked {
  decisionId: Id
  fromHosterId: Id
}

/** Leaves a hoster's vote to another of the electorate; publicly, and until it is taken back. */
export function giveMandate(
  db: Database,
  by: By,
  { decisionId, fromHosterId, toHosterId }: Asked & { toHosterId: Id },
): Promise<void> {
  return atomically(db, async (db) => {
    const decision = await openedDecision(db, decisionId, by.now)
    const { actor, now } = by
    if (actor.kind !== 'person') throw forbidden('decisions.not-your-vote')
    const own = await hostersVotingBy(db, actor.personId, decision)
    if (!own.includes(fromHosterId)) throw forbidden('decisions.not-your-vote')
    if (await mandateFrom(db, decisionId, fromHosterId)) throw invalid('toHosterId', 'decisions.mandate-given-already')
    if (toHosterId === fromHosterId || !(await isVoter(db, decisionId, toHosterId)))
      throw invalid('toHosterId', 'decisions.mandate-to-nobody')
    const held = (await mandatesOf(db, decisionId)).filter((mandate) => mandate.toHosterId === toHosterId)
    const { mandatesPerHoster: count } = decision.rules
    if (held.length >= count) throw invalid('toHosterId', 'decisions.mandate-too-many', { count })
    const given = { givenAt: toInstant(now), givenByPersonId: actor.personId, endedAt: null, endedByPersonId: null }
    await db
      .insertInto('mandate')
      .values({ id: newId(), decisionId, fromHosterId, toHosterId, ...given })
      .execute()
    await record(db, by, { verb: 'mandate.given', decision, fromHosterId, toHosterId })
  })
}

/** Takes it back. The ballot that was cast by it stays until the hoster casts its own. */
export function endMandate(db: Database, by: By, { decisionId, fromHosterId }: Asked): Promise<void> {
  return atomically(db, async (db) => {
    const decision = await openedDecision(db, decisionId, by.now)
    const { actor, now } = by
    const isTheirs = actor.kind === 'person' && (await mayActFor(db, actor, fromHosterId))
    if (!isTheirs) throw forbidden('decisions.not-your-vote')
    const mandate = await mandateFrom(db, decisionId, fromHosterId)
    if (!mandate) throw conflict('decisions.no-mandate')
    await db
      .updateTable('mandate')
      .set({ endedAt: toInstant(now), endedByPersonId: actor.personId })
      .where('id', '=', mandate.id)
      .execute()
    await record(db, by, { verb: 'mandate.ended', decision, fromHosterId, toHosterId: mandate.toHosterId })
  })
}

async function isVoter(db: Database, decisionId: Id, hosterId: Id): Promise<boolean> {
  const rows = db.selectFrom('decisionVoter').select('weighs').where('decisionId', '=', decisionId)
  return (await rows.where('hosterId', '=', hosterId).executeTakeFirst()) !== undefined
}

interface Given {
  verb: 'mandate.given' | 'mandate.ended'
  decision: Decision
  fromHosterId: Id
  toHosterId: Id
}

/** Public, and told to those who hold it. */
async function record(db: Database, { actor, now }: By, { verb, decision, fromHosterId, toHosterId }: Given) {
  const [from, to] = [await hosterById(db, fromHosterId), await hosterById(db, toHosterId)]
  const change = { actor, verb, subject: { kind: 'decision', id: decision.id }, hosterId: fromHosterId } as const
  const values = { mandateTo: to?.slug ?? '' }
  const isGiven = verb === 'mandate.given'
  const said = { before: isGiven ? null : values, after: isGiven ? values : null, visibility: 'public' } as const
  await recordChange(db, { ...change, ...said }, now)
  const key = isGiven ? 'decisions.told-mandate-given' : 'decisions.told-mandate-ended'
  const told = { decision: titleFor(decision), hoster: from?.facts.name ?? '' }
  const news = { kind: 'hoster', key, values: told, href: pageOf(decision), hosterId: toHosterId } as const
  await notify(db, { ...news, to: await delegatesOfAll(db, [toHosterId]) }, now)
}
