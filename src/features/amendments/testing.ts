import assert from 'node:assert/strict'
import type { Database, Id } from '../../platform/database/index.ts'
import { openTestSite, type TestSite } from '../../testing.ts'
import type { Visitor } from '../../testing-visitor.ts'
import { givenPerson } from '../accounts/testing.ts'
import type { Content } from '../charter/index.ts'
import { aChapter, aClause, aContent, givenDocument } from '../charter/testing.ts'
import { castBallot } from '../decisions/index.ts'
import { givenDelegate } from '../delegates/testing.ts'
import { type Fields, fieldsIn } from '../editing/testing.ts'
import { given } from '../hosters/testing.ts'
import { findAmendment } from './queries.ts'
import { closeNow, yes } from './testing-votes.ts'

export const now = '2026-11-23T10:00:00Z'

/** A charter of two chapters and four clauses: B1, B2, W1, W2. */
export const charter: Content = aContent({
  chapters: [
    aChapter('bread', [aClause('bread.flour'), aClause('bread.salt', { level: 'recommended' })], {
      title: { fr: 'Pain', en: 'Bread' },
    }),
    aChapter('water', [aClause('water.clear'), aClause('water.cold')], { title: { fr: 'Eau', en: 'Water' } }),
  ],
})

export interface MemberGiven {
  id: Id
  slug: string
  personId: Id
  browser: Visitor
}

/** A site with a charter in force, members with a delegate each, and Mélisse, who writes amendments. */
export async function openAmending(
  names: readonly string[] = ['Crocus', 'Souci'],
  opening: Parameters<typeof openTestSite>[0] = {},
  content: Content = charter,
) {
  const world = await openTestSite({ now, ...opening })
  await given.collective(world.db)
  const { document } = await givenDocument(world.db, { content })
  const members: MemberGiven[] = []
  for (const name of names) members.push(await memberIn(world, name))
  const melisse = await writerIn(world, 'Mélisse')
  return { world, db: world.db, document, members, melisse }
}

export type Amending = Awaited<ReturnType<typeof openAmending>>

export async function memberIn(world: TestSite, name: string, standing: 'active' | 'fictional' = 'active') {
  const periods = standing === 'fictional' ? { periods: [{}] } : {}
  const { id, slug } = await given.hoster(world.db, { name, standing, ...periods })
  const person = await givenPerson(world.db, { name: `Déléguée ${name}` })
  await givenDelegate(world.db, { personId: person.id, hosterId: id })
  return { id, slug, personId: person.id, browser: await world.as(person.id) }
}

export async function writerIn(world: TestSite, name: string) {
  const { id } = await givenPerson(world.db, { name })
  return { id, browser: await world.as(id) }
}

/** The form of a page as a browser sends it, with changes. */
export async function filled(browser: Pick<Visitor, 'get'>, url: string, changes: Fields = {}): Promise<Fields> {
  return { ...fieldsIn(await browser.get(url)), ...changes }
}

/** The address of a draft that was begun just now. */
export async function begun(browser: Visitor, said: Fields = {}): Promise<string> {
  const title = { 'title.fr': 'Du sel pour tous', 'reasons.fr': 'Le pain sans sel est **triste**.' }
  const days = { forceDays: '10', graceDays: '60' }
  const answer = await browser.post('/fr/amendments/add', { ...title, ...days, ...said })
  assert.equal(answer.status, 303, await answer.text())
  return (answer.headers.get('location') ?? '').split('?')[0] ?? ''
}

/** Changes one clause of the charter in a draft. */
export async function changeClause(browser: Visitor, draft: string, clause: string, changes: Fields): Promise<void> {
  const url = `${draft}/charter/clauses/${clause}`
  const answer = await browser.post(url, await filled(browser, url, changes))
  assert.equal(answer.status, 303, await answer.clone().text())
}

/** Proposes a draft: the address of its public page. */
export async function propose(browser: Visitor, draft: string, said: Fields = {}): Promise<string> {
  const [, revision = ''] = /name="revision" value="(\d+)"/.exec(await browser.get(draft)) ?? []
  const answer = await browser.post(draft.replace(/draft$/, 'proposal'), { revision, ...said })
  assert.equal(answer.status, 303, await answer.clone().text())
  return (answer.headers.get('location') ?? '').split('?')[0] ?? ''
}

/** A proposal that makes salt required, unless it is said what it changes. */
export async function proposed(
  browser: Visitor,
  clauses: Record<string, Fields> = { 'bread.salt': { level: 'required' } },
  said: Fields = {},
): Promise<string> {
  const draft = await begun(browser, said)
  for (const [clause, changes] of Object.entries(clauses)) await changeClause(browser, draft, clause, changes)
  return propose(browser, draft)
}

/** A member carries a proposal to the vote: the address of the decision. */
export async function carried(member: MemberGiven, proposal: string, together: string[] = []): Promise<string> {
  const answer = await member.browser.post(`${proposal}/carry`, { hoster: member.id, together })
  assert.equal(answer.status, 303, await answer.clone().text())
  return answer.headers.get('location') ?? ''
}

/** All members vote for, and the vote closes. */
export async function adopted({ world, members }: Amending, proposal: string): Promise<void> {
  const [first] = members
  if (!first) throw new Error('nobody votes')
  await carried(first, proposal)
  await voteAndClose(world, members, await decisionOf(world.db, proposal))
}

export async function voteAndClose(
  world: TestSite,
  members: readonly MemberGiven[],
  decisionId: Id,
  ballot: Parameters<typeof castBallot>[2]['ballot'] = yes,
  reason?: string,
): Promise<void> {
  for (const { id: hosterId, personId } of members) {
    const actor = { kind: 'person', personId, forHosterId: hosterId } as const
    await castBallot(
      world.db,
      { actor, now: world.now },
      { decisionId, hosterId, ballot, ...(reason ? { reason } : {}) },
    )
  }
  await closeNow(world)
}

/** The vote on a proposal. */
export async function decisionOf(db: Database, proposal: string): Promise<Id> {
  const { id } = await amendmentAt(db, proposal)
  const row = await db
    .selectFrom('amendmentCarrying')
    .select('decisionId')
    .where('amendmentId', '=', id)
    .executeTakeFirstOrThrow()
  return row.decisionId
}

export const amendmentAt = (db: Database, address: string) => findAmendment(db, address.split('/')[3] ?? '')
