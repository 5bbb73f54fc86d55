import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../../editing/testing.ts'
import { byMachine } from '../../hosters/index.ts'
import { changesOf, findApplication, versionsOf } from './queries.ts'
import { recordApplication } from './record-application.ts'
import { givenLitter, openApplying, page, whole } from './testing.ts'

const then = Temporal.Instant.from('2026-11-05T12:00:00Z')

async function open(t: Parameters<typeof openApplying>[0]) {
  const opened = await openApplying(t, { standing: 'fictional' })
  const { world, hoster } = opened
  await givenLitter(world.db, 13, '2026-11-23', true)
  const record = (dossier: Partial<typeof whole> = whole) =>
    recordApplication(
      world.db,
      { hosterId: hoster.id, litterNumber: 13, language: 'fr', dossier },
      byMachine('example', then),
    )
  return { ...opened, record }
}

test('a dossier that a file tells is sent at its instant, whatever it lacks, with what a machine says of it', async (t) => {
  const { world, record } = await open(t)
  const { id, slug, isNew } = await record({ reasons: 'Une envie **fictive**.' })
  assert.deepEqual([slug, isNew], ['crocus', true])
  const { state, stateSince, litterNumber } = await findApplication(world.db, slug)
  assert.deepEqual([state, stateSince, litterNumber], ['sent', '2026-11-05T12:00:00.000Z', 13])
  const [version] = await versionsOf(world.db, id)
  assert.ok(version?.lines.some(({ name, blocking }) => name === 'users' && blocking))
  assert.match(textOf(await world.get(page)), /Envoyée le 5 novembre 2026.*Une envie fictive/)
  assert.match(await world.get(page), /class="fictional"/)
})

test('told again it stays as it is', async (t) => {
  const { world, record } = await open(t)
  const { id } = await record()
  const again = await record({ reasons: 'Autre chose.' })
  assert.deepEqual([again.id, again.isNew], [id, false])
  assert.equal((await changesOf(world.db, id)).length, 2)
  assert.equal((await findApplication(world.db, 'crocus')).dossier.reasons, whole.reasons)
})
