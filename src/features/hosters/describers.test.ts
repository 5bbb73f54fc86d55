import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestDatabase } from '../../testing-database.ts'
import { registerDescribers, removeService } from './index.ts'
import { given } from './testing.ts'
import { byHand } from './testing-by-hand.ts'

test('the journal names what the register knows, and where it stands', async () => {
  const { writer } = await openTestDatabase()
  await given.catalogue(writer)
  await given.collective(writer)
  const hoster = await given.member(writer, { name: 'Brin d’ortie' })
  const pad = await given.service(writer, hoster.id, { name: 'Pad' })
  const gone = await given.service(writer, hoster.id, { name: 'Visio' })
  await removeService(writer, gone.id, byHand())
  const shown = async (kind: string, ids: string[], language: 'fr' | 'en' = 'fr') =>
    [...((await registerDescribers[kind]?.(writer, [...ids, 'nobody'], language)) ?? [])].filter(([id]) =>
      ids.includes(id),
    )

  assert.deepEqual(await shown('hoster', [hoster.id]), [
    [hoster.id, { name: 'Brin d’ortie', href: '/hosters/brin-d-ortie' }],
  ])
  assert.deepEqual(
    new Map(await shown('service', [pad.id, gone.id])),
    new Map([
      [pad.id, { name: 'Pad', href: '/services/brin-d-ortie/pad' }],
      [gone.id, { name: 'Visio', href: null }],
    ]),
  )
  assert.deepEqual(await shown('kind', ['pad'], 'en'), [['pad', { name: 'Shared text', href: '/kinds/pad' }]])
  assert.deepEqual(await shown('software', ['etherpad']), [
    ['etherpad', { name: 'Etherpad', href: '/software/etherpad' }],
  ])
  assert.deepEqual(await shown('alternative', ['zoom']), [['zoom', { name: 'Zoom', href: '/instead-of/zoom' }]])
  assert.deepEqual(await shown('collective', ['collective']), [['collective', { name: 'Les Essais', href: '/about' }]])
  assert.deepEqual(await shown('old-address', ['page x']), [['page x', { name: 'page x', href: null }]])
})
