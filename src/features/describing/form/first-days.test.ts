import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../../testing.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { givenDelegate } from '../../delegates/testing.ts'
import { textOf } from '../../directory/testing-text.ts'
import { findHoster, servicesOf } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { givenServiceIn, whereTo } from './testing.ts'

const place = '/fr/hosters/crocus/description'

test('whom the domain let in a few days ago publishes nothing that could be a takeover, and all of it a week later', async () => {
  const world = await openTestSite()
  await given.catalogue(world.db)
  const hoster = await given.member(world.db, { name: 'Crocus', website: 'https://crocus.example/' })
  const { id } = await givenPerson(world.db, { name: 'Ortie' })
  await givenDelegate(world.db, { personId: id, hosterId: hoster.id, proof: 'file' }, world.now)
  const browser = await world.as(id)
  const publish = async () => {
    const page = await browser.get(`${place}/publication`)
    const hidden = [...page.matchAll(/name="(revision-[^"]+)" value="(\d+)"/g)]
    const revisions = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]))
    return browser.post(`${place}/publication`, revisions)
  }
  const draft = whereTo(await browser.post(place, {}))
  await browser.post(`${draft}/about`, {
    'organization.name': 'Casino',
    'organization.website': 'https://thief.example',
  })
  await givenServiceIn(browser, draft, { kind: 'pad', name: 'Pad' })
  const refused = await publish()
  assert.equal(refused.status, 422)
  assert.match(textOf(await refused.text()), /depuis moins de sept jours.*La coordination peut le faire/)
  assert.deepEqual(await servicesOf(world.db, hoster.id), [], 'all of it or nothing')
  world.pass({ hours: 7 * 24 })
  assert.equal((await publish()).status, 303)
  assert.equal((await findHoster(world.db, 'casino')).facts.name, 'Casino')
})
