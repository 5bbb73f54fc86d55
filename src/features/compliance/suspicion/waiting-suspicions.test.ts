import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toInstant } from '../../../platform/database/index.ts'
import { given } from '../../hosters/testing.ts'
import { oneSuspicion, openRulings, suspect } from '../ruling/testing.ts'
import { waitingPerPage } from './waiting-suspicions.ts'

const list = '/fr/coordination/suspicions'

async function openMany() {
  const { world, db, crocus, angelique } = await openRulings()
  await suspect(world)
  const row = await oneSuspicion(world)
  const romarin = await given.member(db, { name: 'Romarin' })
  /** The later it was added, the later it was said. */
  const add = async (id: string, said: { hosterId?: string; answeredAt?: string; toRulingAt?: string } = {}) => {
    world.pass({ seconds: 1 })
    await db
      .insertInto('suspicion')
      .values({ ...row, id, textHash: id, at: toInstant(world.now), ...said })
      .execute()
  }
  const walk = async () => {
    const pages: string[][] = []
    let address: string | undefined = list
    while (address !== undefined && pages.length < 10) {
      const page: string = await angelique.browser.get(address)
      pages.push([...page.matchAll(/\/coordination\/suspicions\/([\w-]+)"/g)].map(([, id = '']) => id))
      address = /href="([^"]+)" rel="next"/.exec(page)?.[1]
    }
    return pages
  }
  return { world, db, crocus, romarin, browser: angelique.browser, first: row.id, add, walk }
}

test('whatever waits is found, page by page after the last row, and nothing twice', async () => {
  const { add, walk, first } = await openMany()
  const ids = Array.from({ length: 2 * waitingPerPage + 10 }, (_, n) => `many-${n}`)
  for (const id of ids) await add(id)
  const pages = await walk()
  assert.deepEqual(
    pages.map(({ length }) => length),
    [waitingPerPage, waitingPerPage, 11],
  )
  assert.deepEqual(pages.flat(), [first, ...ids])
})

test('what the coordination has before it comes first, and hosters take turns', async () => {
  const { add, walk, romarin, first, world } = await openMany()
  const now = toInstant(world.now)
  for (let n = 0; n < waitingPerPage; n++) await add(`many-${n}`)
  await add('ruled', { toRulingAt: now, answeredAt: now })
  await add('late', { hosterId: romarin.id })
  await add('answered', { answeredAt: now })
  const [one = [], two = []] = await walk()
  assert.deepEqual(one.slice(0, 4), ['answered', first, 'late', 'many-0'])
  assert.equal(two.at(-1), 'ruled')
})

test('a last row that has ended since begins anew: nothing is passed over', async () => {
  const { add, browser, db } = await openMany()
  for (let n = 0; n < waitingPerPage; n++) await add(`many-${n}`)
  await db
    .updateTable('suspicion')
    .set({ withdrawnAt: '2026-11-23T10:00:00.000Z' })
    .where('id', '=', 'many-7')
    .execute()
  for (const after of ['many-7', 'nothing', '%00', '']) {
    const page = await browser.get(`${list}?after=${after}`)
    assert.match(page, /suspicions\/many-0"/, after)
    assert.doesNotMatch(page, /suspicions\/many-7"/)
  }
})
