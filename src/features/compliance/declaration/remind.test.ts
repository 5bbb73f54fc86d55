import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldTo } from '../../delegates/testing.ts'
import { declarationJobs } from './jobs.ts'
import { remindDeclarations } from './remind.ts'
import { givenSent, home, openDeclaring } from './testing.ts'

const old = 'compliance.told-declaration-old'

async function openSent() {
  const opened = await openDeclaring()
  await givenSent(opened.ana.browser)
  const { world, ana } = opened
  const asked = async () => {
    await remindDeclarations(world.db, world.now)
    return (await toldTo(world, ana.id)).filter(({ key }) => key === old)
  }
  return { ...opened, asked }
}

test('eleven months after it was sent, a hoster is asked once whether all is still true', async () => {
  const { world, asked, ana } = await openSent()
  world.setClock('2027-10-23T09:59:59Z')
  assert.deepEqual(await asked(), [])
  world.setClock('2027-10-23T10:00:00Z')
  assert.deepEqual(await asked(), [{ key: old, href: '/hosters/crocus/declaration' }])
  world.pass({ hours: 24 * 40 })
  assert.equal((await asked()).length, 1)
  await world.runJobs()
  const mails = (await world.mails()).filter(({ recipient }) => recipient === ana.email)
  assert.ok(mails.some(({ body }) => /aura bientôt un an/.test(body)))
})

test('who began a new one, or sent one since, is not asked', async () => {
  const { world, asked, ana } = await openSent()
  world.setClock('2027-11-01T10:00:00Z')
  await ana.browser.post(home, { do: 'last' })
  assert.deepEqual(await asked(), [])
  await ana.browser.post(home, { do: 'discard' })
  assert.equal((await asked()).length, 1)
})

test('of two that were sent, the last one counts', async () => {
  const { world, asked, ana } = await openSent()
  world.setClock('2027-06-01T10:00:00Z')
  await givenSent(ana.browser)
  world.setClock('2027-11-01T10:00:00Z')
  assert.deepEqual(await asked(), [])
  world.setClock('2028-05-01T10:00:00Z')
  assert.equal((await asked()).length, 1)
})

test('the job of the room asks by itself', async () => {
  const { world, ana } = await openSent()
  world.setClock('2027-10-24T10:00:00Z')
  await declarationJobs(world.db)['remind-declarations']?.(null, world.now)
  assert.ok((await toldTo(world, ana.id)).some(({ key }) => key === old))
})
