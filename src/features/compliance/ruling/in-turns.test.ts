import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { KyselyPlugin } from 'kysely'
import { type Id, toInstant } from '../../../platform/database/index.ts'
import { given } from '../../hosters/testing.ts'
import { inTurns } from './in-turns.ts'
import { casesPerPage, mattersOf, waitingCases } from './matter-queries.ts'
import { givenContest, openRulings } from './testing.ts'
import { mayRuleEach } from './who-may-rule.ts'

const of = (hosterId: string, since: string) => ({ id: `${hosterId}${since}`, hosterId, since })
const ids = (cases: { id: string }[]) => cases.map(({ id }) => id)

test('hosters take turns: the oldest of each, then the second of each', () => {
  const cases = [of('a', '3'), of('a', '1'), of('a', '2'), of('b', '9'), of('c', '5'), of('c', '7')]
  assert.deepEqual(ids(inTurns(cases)), ['a1', 'c5', 'b9', 'a2', 'c7', 'a3'])
  assert.deepEqual(inTurns([]), [])
})

test('what came at the same time has an order all the same', () => {
  const cases = [of('b', '1'), of('a', '1')]
  assert.deepEqual(ids(inTurns(cases)), ids(inTurns(cases.toReversed())))
})

async function openMany() {
  const opened = await openRulings()
  const { db, world } = opened
  const { id, findingId } = await givenContest(opened)
  const row = await db.selectFrom('contest').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const add = (id: Id, hosterId: Id, minutes: number) =>
    db
      .insertInto('contest')
      .values({ ...row, id, hosterId, at: toInstant(world.now.subtract({ minutes })) })
      .execute()
  return { ...opened, findingId, add }
}

test('one hoster hides nobody else’s cases, however many it has, and all of them are there', async () => {
  const { db, add, crocus, souci, angelique } = await openMany()
  for (let at = 0; at < 2 * casesPerPage; at++) await add(`many-${at}`, crocus.id, 1000 - at)
  const romarin = await given.member(db, { name: 'Romarin' })
  await add('late', romarin.id, 1)
  for (const { browser } of [souci, angelique]) {
    const pages = await Promise.all(
      [1, 2, 3].map((page) => browser.get(`/fr/coordination/rulings${page === 1 ? '' : `?page=${page}`}`)),
    )
    assert.match(pages[0] ?? '', /rulings\/contests\/late"/)
    assert.match(pages[0] ?? '', /page=2/)
    const shown = new Set(pages.join().match(/rulings\/contests\/[\w-]+"/g))
    assert.equal(shown.size, 2 * casesPerPage + 2)
  }
  for (const page of ['0', '99', 'x', '-1', '2.5'])
    assert.equal((await souci.browser.request(`/fr/coordination/rulings?page=${page}`)).status, 200, page)
})

test('who may rule is asked once for all: many cases of many hosters ask no more than one', async () => {
  const { add, crocus, souci, world, db } = await openMany()
  let queries = 0
  const counter: KyselyPlugin = {
    transformQuery({ node }) {
      queries++
      return node
    },
    transformResult: async ({ result }) => result,
  }
  const asked = async () => {
    const before = queries
    const counted = db.withPlugin(counter)
    const cases = await waitingCases(counted)
    const mayOn = await mayRuleEach(counted, souci.id, cases, world.now)
    await mattersOf(counted, cases)
    return [cases.filter((about) => 'hosters' in mayOn(about)).length, queries - before]
  }
  const [one, few] = await asked()
  for (let at = 0; at < 10; at++) {
    const { id } = await given.member(db, { name: `Hôte ${at}` })
    await add(`other-${at}`, id, at)
    await add(`many-${at}`, crocus.id, at)
  }
  assert.deepEqual([one, ...(await asked())], [1, 21, few])
})
