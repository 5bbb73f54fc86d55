import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { toInstant } from '../../platform/database/index.ts'
import { openTestSite, type TestSite } from '../../testing.ts'
import { givenPerson } from '../accounts/testing.ts'
import type { Proof } from '../delegates/index.ts'
import { givenDelegate, toldTo } from '../delegates/testing.ts'
import { textOf } from '../editing/testing.ts'
import { given, type ServiceGiven } from '../hosters/testing.ts'
import { allPlaces } from './places.ts'
import { givenPlace, opened } from './testing.ts'

const access: ServiceGiven['access'] = [{ condition: 'none', who: null, price: null }]
const etherpad = {
  name: 'Etherpad',
  slug: 'etherpad',
  version: null,
  license: null,
  website: null,
  source: null,
  modules: [],
}
const pad = { name: 'Pad', kinds: ['pad'], access, open: true, software: etherpad, languages: ['fr'] }

async function openHeld(url = 'https://pad.voleur.example/') {
  const world = await openTestSite()
  const place = await givenPlace(world.db, 'Ortie')
  const boss = await givenPerson(world.db, { name: 'Angélique', roles: ['coordination'] })
  const owner = await givenPerson(world.db, { name: 'Ada' })
  await givenDelegate(world.db, { personId: owner.id, hosterId: place.hosterId })
  await given.service(world.db, place.hosterId, { ...pad, url })
  return { world, place, boss, owner }
}

async function aMinuteLater(world: TestSite) {
  // The first minute of a site asks for the job of the next one.
  for (let minute = 0; minute < 2; minute++) {
    world.pass({ minutes: 1 })
    await world.runJobs()
  }
}

const heldOf = async (world: TestSite) => (await allPlaces(world.db)).map(({ heldWhy }) => heldWhy)

describe('a service that is another than when it was let in', () => {
  test('leaves the portal at once, before any job has run', async () => {
    const { world } = await openHeld()
    const { status, answer } = await opened(world, '/open/pad')
    assert.equal(status, 404)
    assert.ok(!answer.headers.has('location'))
    const html = await answer.text()
    assert.ok(!html.includes('voleur'), 'nor is it worth a try by hand')
  })

  test('waits a minute later, and the coordination and its delegates are told once', async () => {
    const { world, boss, owner } = await openHeld()
    for (let time = 0; time < 3; time++) await aMinuteLater(world)
    assert.deepEqual(await heldOf(world), ['address'])
    const keys = async (id: string) => (await toldTo(world, id)).map(({ key }) => key)
    assert.deepEqual(await keys(boss.id), ['portal.told-held'])
    assert.deepEqual(await keys(owner.id), ['portal.told-held-own'])
    const journal = await world.db.selectFrom('journalEntry').select('verb').where('verb', '=', 'portal.held').execute()
    assert.equal(journal.length, 1)
  })

  test('another program holds it too', async () => {
    const world = await openTestSite()
    const { hosterId, address } = await givenPlace(world.db, 'Ortie')
    await given.service(world.db, hosterId, {
      ...pad,
      url: address,
      software: { ...etherpad, name: 'HedgeDoc', slug: 'hedgedoc' },
    })
    await aMinuteLater(world)
    assert.deepEqual(await heldOf(world), ['program'])
  })

  test('is put back by the coordination, as it is now', async () => {
    const { world, place, boss } = await openHeld()
    await aMinuteLater(world)
    const browser = await world.as(boss.id)
    const page = `/fr/coordination/portal/places/${place.placeId}`
    assert.match(textOf(await browser.get(page)), /Son adresse a changé.*pad\.ortie\.example.*pad\.voleur\.example/s)
    assert.equal((await browser.post(`${page}/return`, {})).status, 303)
    assert.match((await opened(world, '/open/pad')).to ?? '', /^https:\/\/pad\.voleur\.example/)
    await aMinuteLater(world)
    assert.deepEqual(await heldOf(world), [null])
    assert.equal((await browser.post(`${page}/return`, {})).status, 409, 'it does not wait any more')
  })

  test('what came back to what it was still waits: somebody may have watched meanwhile', async () => {
    const { world, place } = await openHeld()
    await aMinuteLater(world)
    await given.service(world.db, place.hosterId, { ...pad, url: place.address })
    await aMinuteLater(world)
    assert.deepEqual(await heldOf(world), ['address'])
  })
})

describe('the proof of the domain anew', () => {
  async function provedAfter(proof: Proof, url: string) {
    const { world, place } = await openHeld(url)
    await aMinuteLater(world)
    const { id } = await givenPerson(world.db, { name: 'Zoé' })
    world.pass({ hours: 1 })
    await givenDelegate(world.db, { personId: id, hosterId: place.hosterId, proof }, world.now)
    await aMinuteLater(world)
    return heldOf(world)
  }

  test('puts back what stands on the hoster’s own domain', async () => {
    assert.deepEqual(await provedAfter('dns', 'https://etherpad.ortie.example/'), [null])
    assert.deepEqual(await provedAfter('file', 'https://etherpad.ortie.example/'), [null])
  })

  test('puts back what stands there when somebody who acts already shows it', async () => {
    const { world, place } = await openHeld('https://etherpad.ortie.example/')
    const { id } = await givenPerson(world.db, { name: 'Zoé' })
    await givenDelegate(world.db, { personId: id, hosterId: place.hosterId, proof: 'invitation' }, world.now)
    await aMinuteLater(world)
    assert.deepEqual(await heldOf(world), ['address'])
    world.pass({ hours: 1 })
    await world.db
      .updateTable('delegation')
      .set({ provedAgainAt: toInstant(world.now) })
      .execute()
    await aMinuteLater(world)
    assert.deepEqual(await heldOf(world), [null])
  })

  test('puts nothing back that stands on another domain', async () => {
    assert.deepEqual(await provedAfter('dns', 'https://pad.voleur.example/'), ['address'])
  })

  test('a word or a mail is no proof of a domain', async () => {
    for (const proof of ['coordination', 'invitation', 'mail'] as const)
      assert.deepEqual(await provedAfter(proof, 'https://etherpad.ortie.example/'), ['address'], proof)
  })

  test('one that is older than the change proves nothing', async () => {
    const world = await openTestSite()
    const place = await givenPlace(world.db, 'Ortie')
    const { id } = await givenPerson(world.db, { name: 'Zoé' })
    await givenDelegate(world.db, { personId: id, hosterId: place.hosterId, proof: 'dns' }, world.now)
    await given.service(world.db, place.hosterId, { ...pad, url: 'https://etherpad.ortie.example/' })
    await aMinuteLater(world)
    await aMinuteLater(world)
    assert.deepEqual(await heldOf(world), ['address'])
  })
})
