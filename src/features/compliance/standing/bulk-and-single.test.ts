import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Database, type Id, newId, toJson } from '../../../platform/database/index.ts'
import { openTestSite } from '../../../testing.ts'
import { aChapter, aClause, aContent, givenDocument } from '../../charter/testing.ts'
import { given } from '../../hosters/testing.ts'
import { type Result, results } from '../finding.ts'
import { answered, publishNow } from '../looking/index.ts'
import { found, givenLook } from '../looking/testing-looks.ts'
import { type ClauseState, clauseStates, declarations } from '../state.ts'
import { countShares } from './count-shares.ts'
import { sharesOf, standingOf } from './index.ts'

const checks = ['terms', 'privacy', 'cookies', 'https']
const clauses = [
  ...(['full', 'part', 'none'] as const).flatMap((sight) =>
    checks.map((check, at) => aClause(`a.${sight}-${check}`, { sight, checks: checks.slice(0, at + 1) })),
  ),
  aClause('a.alone'),
]
const content = aContent({ chapters: [aChapter('a', clauses)] })
const at = (day: number, hour = 2) => Temporal.Instant.from(`2026-11-${String(day).padStart(2, '0')}T0${hour}:00:00Z`)
const by = (now: Temporal.Instant) => ({ actor: { kind: 'machine', name: 'test' } as const, now })

/** The same chances each time. */
function chances(seed: number) {
  let state = seed
  return <Item>(items: readonly Item[]): Item => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    const item = items[Math.floor((state / 2 ** 31) * items.length)]
    if (item === undefined) throw new Error('nothing to choose from')
    return item
  }
}
type Chance = ReturnType<typeof chances>

/** Ten nights of a hoster that changes its mind, declares, contests, and is ruled upon. */
async function aBusyHoster(db: Database, id: Id, document: Id, chance: Chance): Promise<void> {
  let result: Result[] = checks.map(() => chance(results))
  const publishedOn = chance([3, 5, 8])
  for (let day = 1; day <= 10; day++) {
    result = result.map((before) => chance([before, before, before, chance(results)]))
    const founds = Object.fromEntries(checks.map((check, place) => [check, [found(result[place] ?? 'seen')]]))
    await givenLook(db, id, { founds, at: at(day) })
    if (day === publishedOn) await publishNow(db, id, by(at(day, 3)))
  }
  if (chance([true, false])) await declare(db, id, document, chance)
  if (chance([true, false])) await contest(db, id, chance)
  if (chance([true, false])) await answered(db, id, by(at(10, 5)))
}

async function declare(db: Database, hosterId: Id, documentId: Id, chance: Chance): Promise<void> {
  const id = newId()
  const sentAt = at(9, 4).toString({ smallestUnit: 'millisecond' })
  const by = { begunByPersonId: null, sentByPersonId: null, remindedAt: null, revision: 1 }
  await db
    .insertInto('declaration')
    .values({ id, hosterId, documentId, versionNumber: 1, begunAt: sentAt, sentAt, ...by })
    .execute()
  for (const clause of clauses) {
    const answer = { state: chance(declarations), explanation: null, language: 'fr', link: null } as const
    const plannedOn = chance(['2026-10', '2027', null])
    await db
      .insertInto('declaredClause')
      .values({ declarationId: id, clauseId: clause.id, ...answer, plannedOn, savedAt: sentAt })
      .execute()
  }
}

async function contest(db: Database, hosterId: Id, chance: Chance): Promise<void> {
  const findings = await db
    .selectFrom('finding')
    .select('id')
    .where('subjectId', '=', hosterId)
    .orderBy('check')
    .execute()
  for (const clause of clauses) {
    const { id: findingId } = chance(findings)
    const said = { saw: toJson({ result: 'against' as const, sentence: found('against').sentence }), reason: 'Non.' }
    const rest = { language: 'fr', byPersonId: null, at: at(10, 4).toString(), withdrawnAt: null } as const
    await db
      .insertInto('contest')
      .values({ id: newId(), hosterId, findingId, clauseId: clause.id, ...said, ...rest })
      .execute()
  }
}

test('members counted together stand as each stands on its own page, whatever happened to them', async () => {
  const { db } = await openTestSite()
  const { document } = await givenDocument(db, { content })
  const chance = chances(7)
  const members: Id[] = []
  for (let at = 0; at < 12; at++) {
    const { id } = await given.member(db, { name: `Membre ${at}` })
    members.push(id)
    await aBusyHoster(db, id, document.id, chance)
  }
  for (const now of [at(10, 6), at(18), at(28)]) {
    const asked = { day: now.toString().slice(0, 10), now }
    const counted = new Map<string, (ClauseState | null)[]>()
    for (const id of members)
      for (const { clause, state } of (await standingOf(db, id, { ...asked, public: true }))?.clauses ?? [])
        counted.set(clause.id, [...(counted.get(clause.id) ?? []), state])
    await countShares(db, asked)
    const shares = await sharesOf(db)
    assert.equal(shares.size, clauses.length)
    for (const [id, { states, known }] of shares) {
      const each = counted.get(id) ?? []
      for (const state of clauseStates)
        assert.equal(states[state], each.filter((one) => one === state).length, `${now} ${id} ${state}`)
      assert.equal(known, each.filter((one) => one !== null).length)
      const alone = await sharesOf(db, id)
      assert.deepEqual(alone.get(id), shares.get(id))
    }
  }
})
