import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../editing/testing.ts'
import { given } from '../hosters/testing.ts'
import { givenPlace, openCoordinated } from './testing.ts'

const desk = '/en/coordination/portal'

test('the portal speaks English throughout', async () => {
  const { world } = await openCoordinated()
  await givenPlace(world.db, 'Ortie', { rules: { keptDays: 30 } })
  await givenPlace(world.db, 'Sureau', { outside: true })
  const says = async (url: string, words: RegExp) => assert.match(textOf(await world.get(url)), words, url)
  await says('/en/portal', /Nine stalls.*One hoster can serve \(not checked\).*Nobody keeps this stall here yet/s)
  await says('/en/portal?hoster=ortie', /No account, at Ortie/)
  await says('/en/portal/pad', /“Write together” will open at Ortie.*Third parties not checked yet.*To try by hand/s)
  await says('/en/portal/pad?software=hedgedoc', /No hoster fits all your wishes.*Any program one hoster would do/s)
  await says('/en/portal/visio', /Nobody keeps this stall yet/)
  await says('/en/portal-shares', /Is the lot fair\?.*weight 2/s)
  await says('/en/embedding', /Open without an account, from your page/)
})

test('so do the pages on which the coordination keeps it', async () => {
  const { world, browser } = await openCoordinated()
  const { placeId } = await givenPlace(world.db, 'Ortie')
  await givenPlace(world.db, 'Sureau', { outside: true })
  const says = async (url: string, words: RegExp) => assert.match(textOf(await browser.get(url)), words, url)
  await says(desk, /serves right now · weight 2 · 0% of the openings · Etherpad/)
  await says(`${desk}/kinds/pad`, /Let a service in.*Sureau.*Etherpad.*Pad, Sureau/s)
  await says(`${desk}/places/${placeId}`, /Trusted.*Take out of the portal/s)
  const refused = await browser.post(`${desk}/kinds/visio/entrance`, { service: 'ortie/pad' })
  assert.match(textOf(await refused.text()), /does not know how to open this program/)
  await says('/en/journal', /Pad was let into the portal/)
  await says('/en/coordination', /The portal: who opens without an account/)
})

test('what was taken off the register stays on the desk by what is known of it, and can be taken out', async () => {
  const { world, browser } = await openCoordinated()
  const { hosterId, placeId, serviceId } = await givenPlace(world.db, 'Ortie')
  await given.service(world.db, hosterId, { name: 'Autre' })
  await world.db.insertInto('serviceRemoval').values({ serviceId, removedAt: '2026-11-23T09:00:00.000Z' }).execute()
  assert.match(textOf(await browser.get(desk)), /Service taken off the register cannot be opened/)
  assert.equal((await browser.request(`${desk}/places/${placeId}`)).status, 200)
  assert.equal((await browser.post(`${desk}/places/${placeId}/return`, {})).status, 404)
  assert.equal((await browser.post(`${desk}/places/${placeId}/removal`, {})).status, 303)
})

test('only the coordination keeps the portal', async () => {
  const { world } = await openCoordinated()
  const { placeId } = await givenPlace(world.db, 'Ortie')
  for (const path of ['', '/kinds/pad', `/places/${placeId}`]) {
    const { status, headers } = await world.request(`${desk}${path}`)
    assert.equal(status, 303, path)
    assert.match(headers.get('location') ?? '', /\/en\/sign-in/)
  }
  for (const path of ['/kinds/pad', '/kinds/pad/entrance', `/places/${placeId}`, `/places/${placeId}/removal`])
    assert.equal((await world.post(`${desk}${path}`, {})).status, 401, path)
})

test('a page that answered a form may be opened again', async () => {
  const { world, browser } = await openCoordinated()
  const { placeId } = await givenPlace(world.db, 'Ortie')
  const leads = async (path: string, to: string) =>
    assert.equal((await browser.request(`${desk}${path}`)).headers.get('location'), `${desk}${to}`)
  await leads('/kinds/pad/entrance', '/kinds/pad')
  await leads(`/places/${placeId}/removal`, `/places/${placeId}`)
  await leads(`/places/${placeId}/return`, `/places/${placeId}`)
  for (const path of ['/kinds/bread', '/places/none', '/kinds/%00', '/places/%00'])
    assert.equal((await browser.request(`${desk}${path}`)).status, 404, path)
})
