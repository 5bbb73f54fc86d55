import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../editing/testing.ts'
import { desk, openEvening, page, point } from './testing.ts'

const say = (hoster: string, answer: string) => ({ hoster, answer })

test('a meeting whose minutes are published is closed: nothing of what it was moves any more', async () => {
  const { world, angelique, pervenche, melisse, crocus, points } = await openEvening()
  world.setClock('2026-12-17T21:00:00Z')
  await angelique.browser.post(`${desk}/publication`, {})
  const refused: [typeof angelique, string, Record<string, string>][] = [
    [angelique, `${page}/points/add`, point()],
    [angelique, `${page}/points/${points[0]}`, point({ revision: '1' })],
    [melisse, `${page}/points/${points[0]}`, point({ revision: '1' })],
    [angelique, `${page}/points/${points[0]}/withdrawal`, {}],
    [angelique, `${desk}/order`, { point: points[1], way: 'up' }],
    [angelique, `${desk}/cancellation`, { reason: 'Trop tard.' }],
    [angelique, `${desk}/facts`, { day: '2026-12-30', at: '20:30', minutes: '90', revision: '2' }],
    [pervenche, `${page}/attendance`, say(crocus.id, 'yes')],
  ]
  for (const [{ browser }, address, fields] of refused)
    assert.equal((await browser.post(address, fields)).status, 409, address)
  assert.match(textOf(await world.get(page)), /Compte rendu Les sauvegardes .*La charte/)
})

test('the coordination alone notes who was there, what was said and decided, and publishes it', async () => {
  const { world, pervenche, melisse, points, crocus } = await openEvening()
  const asked: [string, Record<string, string>][] = [
    [`${desk}/presence`, { present: crocus.id }],
    [`${desk}/points/${points[0]}`, { report: 'Rien.', revision: '0' }],
    [`${desk}/decisions`, { decisionText: 'Nous décidons de tout.', pointId: points[0] }],
    [`${desk}/actions`, { actionText: 'Tout faire', person: 'Mélisse', pointId: points[0] }],
    [`${desk}/publication`, {}],
  ]
  for (const [address, fields] of asked) {
    for (const { browser } of [pervenche, melisse])
      assert.equal((await browser.post(address, fields)).status, 403, address)
    assert.equal((await world.post(address, fields)).status, 401, address)
  }
  for (const address of [desk, `${desk}/points/${points[0]}`, `${desk}/facts`]) {
    assert.equal((await pervenche.browser.request(address)).status, 403, address)
    assert.equal((await world.request(address)).status, 303, address)
  }
})

test('what is typed into minutes stays text, and what is too long is refused with all of it', async () => {
  const { world, angelique, points } = await openEvening()
  const html = '<img src=x onerror=alert(1)> <script>alert(1)</script> [x](javascript:alert(1))\u202e'
  await angelique.browser.post(`${desk}/points/${points[0]}`, { report: html, revision: '0' })
  await angelique.browser.post(`${desk}/decisions`, { decisionText: html, pointId: points[0] })
  await angelique.browser.post(`${desk}/actions`, { actionText: html, person: html, dueOn: '', pointId: points[0] })
  const shown = await world.get(page)
  assert.ok(!/<img src=x|<script>alert|href="javascript/.test(shown))
  assert.match(shown, /&lt;img src=x/)
  const long: [string, Record<string, string>][] = [
    [`${desk}/points/${points[0]}`, { report: 'x'.repeat(20_001), revision: '1' }],
    [`${desk}/decisions`, { decisionText: 'x'.repeat(2001), pointId: points[0] }],
    [`${desk}/actions`, { actionText: 'x'.repeat(501), person: 'Mélisse', pointId: points[0] }],
  ]
  for (const [address, fields] of long) {
    const answer = await angelique.browser.post(address, fields)
    assert.equal(answer.status, 422, address)
    const typed = await answer.text()
    assert.ok(typed.includes('x'.repeat(501)) && /trop long/.test(textOf(typed)), address)
  }
})

test('a date that there is not is refused for an action, whatever its spelling', async () => {
  const { world, angelique, points } = await openEvening()
  const action = { actionText: 'Écrire un guide', hoster: '', person: 'Mélisse', pointId: points[0] }
  for (const dueOn of ['2027-02-29', '2026-13-01', '0000-00-00', '+012345-01-01', '2026-12-31T00:00', 'bientôt'])
    assert.equal((await angelique.browser.post(`${desk}/actions`, { ...action, dueOn })).status, 422, dueOn)
  assert.deepEqual(await world.db.selectFrom('meetingAction').select('id').execute(), [])
})
