// Who was judged by an earlier charter learns, once a member, what the later one asks more.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { beginPeriod } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { adopted, openAmending, proposed } from '../testing.ts'

test('a member admitted under the former version gets its tasks by night, once, with the whole time', async () => {
  const opened = await openAmending()
  const { world, db, melisse } = opened
  await adopted(opened, await proposed(melisse.browser))
  world.setClock('2026-12-28T10:00:00Z')
  const admit = async (name: string, charterVersion: number) => {
    const { id } = await given.hoster(db, { name })
    const period = { state: 'active', litter: '12', from: '2026-12-28', mentor: null, charterVersion } as const
    await beginPeriod(db, id, period, { actor: { kind: 'machine', name: 'test' }, now: world.now })
    return id
  }
  const [former, present] = [await admit('Iris', 1), await admit('Lilas', 2)]
  for (const at of ['2026-12-29T10:00:00Z', '2026-12-30T10:00:00Z']) {
    world.setClock(at)
    await world.runJobs()
  }
  const tasksOf = (hosterId: string) =>
    db.selectFrom('charterTask').select(['fromDay', 'untilDay']).where('hosterId', '=', hosterId).execute()
  assert.deepEqual(
    (await tasksOf(former)).map(({ fromDay, untilDay }) => [fromDay, untilDay]),
    [['2026-12-29', '2027-02-27']],
  )
  assert.deepEqual(await tasksOf(present), [])
})
