import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { givenContest, givenRuling, openRulings } from './testing.ts'

const Hoster = z.object({ slug: z.string(), name: z.string(), fictional: z.boolean(), page: z.string() })
const RulingJson = z.looseObject({
  ...{ page: z.string(), hoster: Hoster, clause: z.string(), on: z.string(), outcome: z.string(), stands: z.string() },
  ...{
    reasons: z.string().nullable(),
    hidden: z.boolean(),
    ruler: z.object({ name: z.string().nullable(), hoster: Hoster }),
  },
  ...{ appeal: z.null(), decision: z.null(), license: z.looseObject({}).optional() },
})
const List = z.object({
  ...{ page: z.string(), rulings: z.array(RulingJson), older: z.string().nullable(), license: z.looseObject({}) },
})

test('programs read what was ruled, by whom and why, in a list and one by one', async () => {
  const opened = await openRulings()
  const { world } = opened
  const { page } = await givenRuling(opened, (await givenContest(opened)).case)
  const one = RulingJson.parse(await world.json(`${page}.json`))
  assert.deepEqual([one.hoster.slug, one.on, one.ruler.name], ['crocus', 'contest', 'Souci'])
  assert.equal(one.page, `http://localhost:3000${page}`)
  assert.match(one.reasons ?? '', /./)
  const list = List.parse(await world.json('/fr/rulings.json'))
  const { license, ...listed } = one
  assert.deepEqual([list.rulings, list.license], [[listed], license])
  assert.equal(list.older, null)
  assert.match(await world.get('/fr/rulings'), /href="\/fr\/rulings\.json"/)
  for (const address of ['/fr/rulings.csv', `${page}.atom`]) assert.equal((await world.request(address)).status, 404)
})
