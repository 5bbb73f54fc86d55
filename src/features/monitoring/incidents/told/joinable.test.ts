// Which incident a hoster's word joins.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instant, openSick, timeOf } from '../testing-incidents.ts'
import { joinable } from './joinable.ts'

const at = (time: string) => instant(timeOf(time))

async function openTwo() {
  const sick = await openSick()
  await sick.go('Pad', 'down', '08:00:00')
  await sick.go('Pad', 'up', '09:00:00')
  await sick.go('Visio', 'down', '10:00:00')
  const join = async (services: string[], since: string, until: string | null = null) => {
    const wanted = { hosterId: sick.hoster.id, serviceIds: services.map(sick.idOf), since: at(since) }
    const found = await joinable(sick.db, { ...wanted, until: until === null ? null : at(until) })
    return found?.openedAt.slice(11, 16)
  }
  return { ...sick, join }
}

test('what goes on joins what goes on of the same services', async () => {
  const { join } = await openTwo()
  assert.equal(await join(['Visio'], '10:30:00'), '10:00')
  assert.equal(await join(['Pad', 'Visio'], '10:30:00'), '10:00')
  assert.equal(await join(['Pad'], '10:30:00'), undefined)
  assert.equal(await join(['Cloud'], '10:30:00'), undefined)
  assert.equal(await join([], '10:30:00'), undefined)
})

test('what is over joins what was then, and not what came before or after', async () => {
  const { join } = await openTwo()
  assert.equal(await join(['Pad'], '08:30:00', '09:30:00'), '08:00')
  assert.equal(await join(['Pad'], '07:00:00', '08:00:00'), '08:00')
  assert.equal(await join(['Pad'], '09:00:00', '09:30:00'), '08:00')
  assert.equal(await join(['Pad'], '09:00:01', '09:30:00'), undefined)
  assert.equal(await join(['Pad'], '06:00:00', '07:59:59'), undefined)
  assert.equal(await join(['Visio'], '08:30:00', '09:30:00'), undefined)
})

test('one that lasts comes before one that is over', async () => {
  const { join } = await openTwo()
  assert.equal(await join(['Pad', 'Visio'], '08:30:00', '10:30:00'), '10:00')
})

test('what is over and told already is not told again', async () => {
  const { db, join } = await openTwo()
  await db.updateTable('incident').set({ title: 'Déjà dit' }).where('closedAt', 'is not', null).execute()
  assert.equal(await join(['Pad'], '08:30:00', '09:30:00'), undefined)
})

test('nothing of another hoster’s', async () => {
  const { db, idOf } = await openTwo()
  const wanted = { hosterId: 'another', serviceIds: [idOf('Visio')], since: at('10:30:00'), until: null }
  assert.equal(await joinable(db, wanted), undefined)
})
