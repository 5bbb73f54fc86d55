import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toJson } from '../../../platform/database/index.ts'
import { aChapter, aClause, aContent, givenDocument } from '../../charter/testing.ts'
import { openCrocus } from '../../delegates/testing.ts'
import { given } from '../../hosters/testing.ts'
import { publishNow } from '../looking/index.ts'
import { found, givenLook, givenTwoLooks } from '../looking/testing-looks.ts'
import { ownStanding } from '../own/index.ts'
import { countShares } from './count-shares.ts'
import { sharesOf, standingOf } from './index.ts'

const clauses = [
  aClause('a.terms', { checks: ['terms'], sight: 'full' }),
  aClause('a.privacy', { checks: ['privacy', 'cookies'], sight: 'part' }),
  aClause('a.kind'),
  aClause('a.unsure', { checks: ['terms'], sight: 'full', unconfirmed: true }),
]
const content = aContent({ chapters: [aChapter('a', clauses)] })
const by = { actor: { kind: 'machine', name: 'test' } as const, now: Temporal.Instant.from('2026-11-23T09:30:00Z') }
const second = '2026-11-23T09:00:00Z'

async function open() {
  const { world, hoster } = await openCrocus({}, { now: '2026-11-23T10:00:00Z' })
  await givenDocument(world.db, { content })
  const asked = { day: '2026-11-23', now: world.now }
  const states = async (who: 'public' | 'hoster', subjectId = hoster.id) => {
    const standing = await standingOf(world.db, subjectId, { ...asked, public: who === 'public' })
    return standing?.clauses.map(({ state, why }) => [state, why.key.slice('compliance.why-'.length)])
  }
  const shares = async () => {
    await countShares(world.db, asked)
    const counted = await sharesOf(world.db)
    return clauses.map(({ id }) => {
      const { states, ...share } = counted.get(id) ?? { states: {} }
      return [id, share, Object.entries(states).flatMap(([state, count]) => (count > 0 ? [`${state} ${count}`] : []))]
    })
  }
  return { world, db: world.db, hoster, asked, states, shares }
}

test('without a charter in force nobody stands anywhere', async () => {
  const { world, hoster } = await openCrocus()
  assert.equal(await standingOf(world.db, hoster.id, { day: '2026-11-23', now: world.now, public: true }), null)
  await countShares(world.db, { day: '2026-11-23', now: world.now })
  assert.equal((await sharesOf(world.db)).size, 0)
})

test('before the first publication the hoster alone knows how it stands, and others know that it reads first', async () => {
  const { db, hoster, states } = await open()
  assert.deepEqual((await states('public'))?.[0], [null, 'not-looked'])
  await givenTwoLooks(db, hoster.id, { terms: [found('seen')], privacy: [found('not-found')] }, second)
  assert.deepEqual(await states('hoster'), [
    ['met', 'seen'],
    ['not-found', 'not-found'],
    [null, 'not-looked'],
    [null, 'unconfirmed'],
  ])
  assert.deepEqual(await states('public'), [
    [null, 'first-reading'],
    [null, 'first-reading'],
    [null, 'first-reading'],
    [null, 'unconfirmed'],
  ])
  await publishNow(db, hoster.id, by)
  assert.deepEqual((await states('public'))?.slice(0, 2), await states('hoster').then((all) => all?.slice(0, 2)))
})

test('a clause has the findings of its checks, and what bears on none stands apart', async () => {
  const { db, hoster, asked } = await open()
  await givenLook(db, hoster.id, {
    founds: { terms: [found('seen')], grade: [found('told')], cookies: [found('against')] },
    at: second,
  })
  const standing = await standingOf(db, hoster.id, { ...asked, public: false })
  assert.deepEqual(
    standing?.clauses.map(({ findings }) => findings.map(({ check, seen }) => [check, seen?.result ?? null])),
    [[['terms', null]], [['cookies', 'against']], [], []],
  )
  assert.deepEqual(
    standing?.others.map(({ check }) => check),
    ['grade'],
  )
  assert.deepEqual([standing?.charter.document.slug, standing?.charter.version], ['charter', 1])
})

test('a ruling, a contest and a waiver are laid over what was found', async () => {
  const { db, hoster, states } = await open()
  await givenTwoLooks(db, hoster.id, { cookies: [found('against')] }, second)
  await publishNow(db, hoster.id, by)
  assert.deepEqual((await states('public'))?.[1], ['not-met', 'against'])
  const { id: findingId } = await db.selectFrom('finding').select('id').executeTakeFirstOrThrow()
  const of = { hosterId: hoster.id, clauseId: 'a.privacy' }
  const saw = toJson({ result: 'against' as const, sentence: found('against').sentence })
  const said = { saw, reason: 'Non.', language: 'fr', byPersonId: null, withdrawnAt: null } as const
  await db
    .insertInto('contest')
    .values({ id: 'c', findingId, ...of, ...said, at: '2026-11-23T09:40:00.000Z' })
    .execute()
  assert.deepEqual((await states('public'))?.[1], ['contested', 'contested'])
  await db.updateTable('contest').set({ withdrawnAt: '2026-11-23T09:45:00.000Z' }).execute()
  assert.deepEqual((await states('public'))?.[1], ['not-met', 'against'])
})

test('how many members stand how, as everybody sees it: who pauses counts, who is made up does not', async () => {
  const { db, hoster, shares } = await open()
  const paused = await given.hoster(db, { name: 'Lente', standing: 'paused' })
  const fictional = await given.hoster(db, { name: 'Ficelle', standing: 'fictional' })
  for (const { id } of [hoster, paused, fictional]) {
    await givenTwoLooks(
      db,
      id,
      { terms: [found('seen')], cookies: [found(id === hoster.id ? 'against' : 'seen')] },
      second,
    )
    if (id !== hoster.id) await publishNow(db, id, by)
  }
  const members = 2
  assert.deepEqual((await shares()).slice(0, 2), [
    ['a.terms', { members, known: 1 }, ['met 1']],
    ['a.privacy', { members, known: 1 }, ['not-checkable 1']],
  ])
  await publishNow(db, hoster.id, by)
  assert.deepEqual((await shares()).slice(0, 4), [
    ['a.terms', { members, known: 2 }, ['met 2']],
    ['a.privacy', { members, known: 2 }, ['not-met 1', 'not-checkable 1']],
    ['a.kind', { members, known: 0 }, []],
    ['a.unsure', { members, known: 0 }, []],
  ])
})

test('shares tell what the pages of hosters tell, a change that is not public yet included', async () => {
  const { db, hoster, shares, states } = await open()
  await givenTwoLooks(db, hoster.id, { terms: [found('seen')] }, '2026-11-20T09:00:00Z')
  await publishNow(db, hoster.id, { ...by, now: Temporal.Instant.from('2026-11-20T10:00:00Z') })
  await givenTwoLooks(db, hoster.id, { terms: [found('against')] }, second)
  assert.deepEqual((await states('hoster'))?.[0], ['not-met', 'against'])
  assert.deepEqual((await states('public'))?.[0], ['met', 'seen'])
  assert.deepEqual((await shares())[0], ['a.terms', { members: 1, known: 1 }, ['met 1']])
})

test('the collective’s own site stands against the same charter', async () => {
  const { db, asked } = await open()
  await givenTwoLooks(db, 'collective', { terms: [found('seen')] }, second)
  const standing = await ownStanding(db, { ...asked, public: false })
  assert.equal(standing?.clauses[0]?.state, 'met')
})
