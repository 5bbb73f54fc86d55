import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../editing/testing.ts'
import { mostPoints, perPersonAndDay } from './meeting.ts'
import { givenPoints, openWithMeeting, page, point, pointsIn } from './testing.ts'

test('whoever is signed in proposes a point, and it stands on the agenda', async () => {
  const { world, melisse } = await openWithMeeting()
  assert.equal((await melisse.browser.request(`${page}/points/add`)).status, 200)
  const answer = await melisse.browser.post(`${page}/points/add`, point())
  assert.equal(answer.status, 303)
  const html = await world.get(page)
  assert.match(textOf(html), /Les sauvegardes/)
  assert.match(html, /<strong>teste<\/strong>/)
  assert.match(textOf(html), /Mélisse 20 minutes/)
})

test('a visitor is asked to sign in, and reads the agenda all the same', async () => {
  const { world } = await openWithMeeting()
  assert.equal((await world.request(`${page}/points/add`)).status, 303)
  assert.equal((await world.post(`${page}/points/add`, point())).status, 401)
  assert.match(textOf(await world.get(page)), /Aucun point pour l’instant/)
})

test('what is wrong with a point is said beside it, and nothing typed is lost', async () => {
  const { melisse, db } = await openWithMeeting()
  const wrong: [Record<string, string>, RegExp][] = [
    [{ title: '' }, /Dites en quelques mots/],
    [{ title: 'ab' }, /trop court : 3/],
    [{ title: 'x'.repeat(141) }, /trop long : 140/],
    [{ text: 'x'.repeat(5001) }, /trop long/],
    [{ minutesWished: 'beaucoup' }, /nombre de minutes/],
    [{ minutesWished: '9999' }, /nombre de minutes/],
    [{ presenter: 'x'.repeat(61) }, /trop long/],
  ]
  for (const [fields, words] of wrong) {
    const answer = await melisse.browser.post(`${page}/points/add`, point(fields))
    const html = await answer.text()
    assert.equal(answer.status, 422, JSON.stringify(fields).slice(0, 60))
    assert.match(textOf(html), words)
    assert.ok(html.includes('Qui **teste**') || 'text' in fields)
  }
  assert.deepEqual(await pointsIn({ db }), [])
})

test('a hostile text stays text', async () => {
  const { world, melisse } = await openWithMeeting()
  const text = '<script>alert(1)</script> [x](javascript:alert(1)) ![p](https://evil.example/p.png)'
  const title = '\u202eévil</h3><script>alert(2)</script>'
  await melisse.browser.post(`${page}/points/add`, point({ title, text, presenter: '</bdi><b>\u202e' }))
  const html = await world.get(page)
  assert.ok(!/<script>alert/.test(html) && !html.includes('href="javascript') && !html.includes('<img'))
  assert.ok(!html.includes('\u202e'))
})

test('nothing of what strangers write stands in the journal', async () => {
  const { world, melisse } = await openWithMeeting()
  await melisse.browser.post(`${page}/points/add`, point({ title: 'Publicité éhontée' }))
  const rows = await world.db.selectFrom('journalEntry').select(['verb', 'content']).execute()
  assert.ok(rows.some(({ verb }) => verb === 'meeting.point-added'))
  assert.ok(rows.every(({ content }) => !content?.includes('éhontée')))
})

test('a person proposes some points a day, and an agenda takes some', async () => {
  const opened = await openWithMeeting()
  const { world, melisse, pervenche, db, meetingId } = opened
  for (let at = 0; at < perPersonAndDay; at++)
    assert.equal((await melisse.browser.post(`${page}/points/add`, point({ title: `Point ${at}` }))).status, 303)
  const answer = await melisse.browser.post(`${page}/points/add`, point())
  assert.equal(answer.status, 429)
  assert.match(textOf(await answer.text()), /Revenez demain/)
  world.pass({ hours: 24 })
  assert.equal((await melisse.browser.post(`${page}/points/add`, point())).status, 303)
  const [first] = await pointsIn({ db })
  assert.ok(first)
  for (let at = (await pointsIn({ db })).length; at < mostPoints; at++)
    await db
      .insertInto('meetingPoint')
      .values({ ...first, id: `p${at}`, meetingId, position: at + 1, byPersonId: null })
      .execute()
  assert.equal((await pervenche.browser.post(`${page}/points/add`, point())).status, 409)
})

test('who proposed a point changes it until the meeting is over; others do not', async () => {
  const opened = await openWithMeeting()
  const { world, melisse, pervenche, angelique } = opened
  const [id] = await givenPoints(opened, 'Les sauvegardes')
  const at = `${page}/points/${id}`
  assert.equal((await pervenche.browser.request(at)).status, 409)
  assert.equal((await pervenche.browser.post(at, point({ title: 'À moi', revision: '1' }))).status, 409)
  assert.equal((await melisse.browser.post(at, point({ title: 'Les restaurations', revision: '1' }))).status, 303)
  assert.match(textOf(await world.get(page)), /Les restaurations/)
  assert.equal((await angelique.browser.post(at, point({ title: 'Restaurer', revision: '2' }))).status, 303)
  world.setClock('2026-12-17T21:00:00Z')
  assert.equal((await melisse.browser.post(at, point({ title: 'Trop tard', revision: '3' }))).status, 409)
  assert.equal((await angelique.browser.post(at, point({ title: 'Restaurer !', revision: '3' }))).status, 303)
})

test('who changes a point over somebody else’s change is shown it beside their own', async () => {
  const opened = await openWithMeeting()
  const { melisse, angelique } = opened
  const [id] = await givenPoints(opened, 'Les sauvegardes')
  const at = `${page}/points/${id}`
  await angelique.browser.post(at, point({ title: 'Sauvegarder et restaurer', revision: '1' }))
  const answer = await melisse.browser.post(at, point({ title: 'Sauvegarder mieux', revision: '1' }))
  assert.equal(answer.status, 409)
  const html = await answer.text()
  assert.match(textOf(html), /Sauvegarder et restaurer/)
  assert.match(html, /value="Sauvegarder mieux"/)
  assert.equal((await melisse.browser.post(at, point({ title: 'Sauvegarder mieux', revision: '2' }))).status, 303)
})

test('the coordination puts points in order, one place at a time', async () => {
  const opened = await openWithMeeting()
  const { world, angelique, melisse } = opened
  const [one, , three] = await givenPoints(opened, 'Premier', 'Deuxième', 'Troisième')
  const move = (point: string | undefined, way: string) =>
    angelique.browser.post(`/fr/coordination/meetings/2026-12-17/order`, { point: point ?? '', way })
  const titles = async () => (await pointsIn(opened)).map(({ title }) => title)
  assert.equal((await move(three, 'up')).status, 303)
  assert.deepEqual(await titles(), ['Premier', 'Troisième', 'Deuxième'])
  assert.equal((await move(one, 'up')).status, 303)
  assert.deepEqual(await titles(), ['Premier', 'Troisième', 'Deuxième'])
  await move(one, 'down')
  assert.deepEqual(await titles(), ['Troisième', 'Premier', 'Deuxième'])
  const html = await world.get(page)
  assert.ok(html.indexOf('Troisième') < html.indexOf('Premier'))
  assert.equal((await move('nothing', 'up')).status, 404)
  assert.equal((await move(one, 'sideways')).status, 422)
  const way = '/fr/coordination/meetings/2026-12-17/order'
  assert.equal((await melisse.browser.post(way, { point: one ?? '', way: 'up' })).status, 403)
})
