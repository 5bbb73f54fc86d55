import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { atomically, type Database, toInstant } from '../../../platform/database/index.ts'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { given } from '../../hosters/testing.ts'
import type { DayPart } from '../keeping/day.ts'
import { follow, givenDays } from './testing-status.ts'

const hosters = 100
const each = 10

test('the page of a thousand services weighs little, and less than 100 kB where each had trouble of its own', async () => {
  const { db, database } = await openTestSite()
  const ids = await atomically(db, thousandServices)
  const usual = await openTestSite({ database })
  await follow(usual)
  const light = await weigh(usual, ids, (at) => (at % 12 === 0 ? troubled(at) : []))
  assert.ok(light < 30_000, `${light} bytes`)
  await db.deleteFrom('healthDay').execute()
  const heavy = await weigh(await openTestSite({ database }), ids, troubled)
  assert.ok(heavy < 100_000, `${heavy} bytes`)
})

type Runs = [DayPart, number][]
const parts = ['down', 'degraded', 'challenged', 'maintenance'] as const

/** Trouble of some kind on two days of its own. */
function troubled(at: number): Runs {
  const [one, other] = [parts[at % 4] ?? 'down', parts[(at >> 2) % 4] ?? 'down']
  return [
    [one, 1 + (at % 3)],
    ['up', 5 + ((at * 7) % 40)],
    [other, 1],
    ['up', (at * 13) % 30],
  ]
}

async function weigh(world: TestSite, ids: string[], runsOf: (at: number) => Runs): Promise<number> {
  const given = ids.map((id, at) => ({ id, runs: runsOf(at) }))
  await givenDays(world, given, { withoutUp: true })
  const seen = { since: '2026-11-22T23:00:00.000Z', checkedAt: toInstant(world.now) }
  await world.db
    .updateTable('watch')
    .set({ ...seen, state: 'up' })
    .execute()
  const slow = given.filter(({ runs }, at) => runs.length > 0 && at % 9 === 0).map(({ id }) => id)
  await world.db.updateTable('watch').set({ state: 'degraded' }).where('serviceId', 'in', slow).execute()
  const page = await world.get('/fr/status')
  assert.equal(page.match(/href="\/fr\/status\/[a-z0-9-]+\/[a-z0-9-]+"/g)?.length, hosters * each)
  return gzipSync(page).length
}

async function thousandServices(db: Database): Promise<string[]> {
  const ids: string[] = []
  const names = ['Pad', 'Visio', 'Nuage', 'Sondage', 'Tableur', 'Images', 'Fichiers', 'Liens', 'Forge', 'Courriel']
  for (let hoster = 0; hoster < hosters; hoster++) {
    const { id, slug } = await given.member(db, { name: `${words[hoster % 10]} ${words[(hoster / 10) | 0]}` })
    for (const name of names) {
      const url = `https://${name.toLowerCase()}.${slug}.example/`
      ids.push((await given.service(db, id, { name, url })).id)
    }
  }
  return ids
}

const words = ['Crocus', 'Oseille', 'Ciboule', 'Verger', 'Paillis', 'Radis', 'Semis', 'Botte', 'Ortie', 'Mélisse']
