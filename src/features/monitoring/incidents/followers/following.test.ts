// How a mailbox follows incidents: asked, confirmed, stopped, forgotten.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkIn } from '../../../delegates/testing.ts'
import { textOf } from '../../../directory/testing-text.ts'
import { personalData } from '../../index.ts'
import { ada, ask, follow, mailsTo, news, passMinutes } from '../testing-followers.ts'
import { openHouse } from '../testing-house.ts'
import { stopToken } from './stop-token.ts'

const rows = ({ db }: Awaited<ReturnType<typeof openHouse>>['world']) =>
  db.selectFrom('incidentFollower').selectAll().execute()

test('who asks gets a link, and nothing else before its button is pressed', async () => {
  const { world, hoster } = await openHouse()
  const answer = await ask(world)
  assert.equal(answer.headers.get('location'), '/fr/follow/sent')
  assert.match(textOf(await world.get('/fr/follow/sent')), /Regardez votre boîte aux lettres/)
  const [mail, ...more] = await mailsTo(world)
  assert.deepEqual(more, [])
  assert.match(mail?.body ?? '', /les incidents de Crocus/)
  const link = linkIn(mail?.body ?? '')
  assert.match(textOf(await world.get(link)), /Suivre les incidents \? .*Les services de Crocus Oui, suivre/)
  assert.deepEqual(
    (await rows(world)).map(({ hosterId, confirmedAt }) => [hosterId, confirmedAt]),
    [[hoster.id, null]],
  )
  assert.equal((await world.post(link, {})).status, 303)
  assert.match(textOf(await world.get(link)), /Vous suivez les incidents/)
  assert.notEqual((await rows(world))[0]?.confirmedAt, null)
  assert.equal((await world.post(link, {})).status, 303, 'twice is once')
})

test('only the hash of the link is kept', async () => {
  const { world } = await openHouse()
  await ask(world)
  const token =
    linkIn((await mailsTo(world))[0]?.body ?? '')
      .split('/')
      .at(-1) ?? ''
  assert.ok(token.length === 22 && !JSON.stringify(await rows(world)).includes(token))
})

test('all hosters are followed from the page of all', async () => {
  const { world } = await openHouse()
  await ask(world, { what: 'all' }, '')
  assert.deepEqual(
    (await rows(world)).map(({ hosterId }) => hosterId),
    [null],
  )
  assert.match((await mailsTo(world))[0]?.body ?? '', /de tous les hébergeurs du collectif/)
  assert.equal((await world.request('/fr/follow?hoster=nobody')).status, 404)
})

test('who does not confirm within a week is forgotten', async () => {
  const { world } = await openHouse()
  await ask(world)
  const link = linkIn((await mailsTo(world))[0]?.body ?? '')
  await world.runJobs()
  world.pass({ hours: 7 * 24 + 1 })
  assert.equal((await world.request(link)).status, 404)
  assert.equal((await world.post(link, {})).status, 404)
  world.pass({ hours: 24 })
  await world.runJobs()
  assert.deepEqual(await rows(world), [])
  assert.deepEqual(await mailsTo(world), [])
})

test('what is no mailbox, too quick, or a robot’s is refused with its words', async () => {
  const { world } = await openHouse()
  const wrong: [Record<string, string>, RegExp, number][] = [
    [{ email: '' }, /Écrivez votre adresse/, 422],
    [{ email: 'ada' }, /n’en est pas une/, 422],
    [{ website: 'https://spam.example' }, /./, 422],
    [{ stamp: 'x' }, /./, 422],
    [{ what: 'some' }, /Choisissez ce que vous voulez suivre/, 422],
    [{ what: 'none' }, /Choisissez ce que vous voulez suivre/, 422],
  ]
  for (const [fields, words, status] of wrong) {
    const answer = await ask(world, fields)
    assert.equal(answer.status, status, JSON.stringify(fields))
    assert.match(textOf(await answer.text()), words)
  }
  assert.deepEqual(await world.mails(), [])
})

test('five forms an hour from one place, and five first mails a day to one mailbox', async () => {
  const { world } = await openHouse()
  for (let n = 0; n < 5; n++) assert.equal((await ask(world, { email: `p${n}@mail.example` })).status, 303)
  assert.equal((await ask(world, { email: 'p9@mail.example' })).status, 429)
  assert.equal((await ask(world, {}, '?hoster=crocus', '203.0.113.7')).status, 303, 'elsewhere it goes on')
})

test('asked again on the same day, no second mail leaves, and the page tells nobody who follows', async () => {
  const { world } = await openHouse()
  await follow(world)
  for (let n = 0; n < 3; n++)
    assert.equal((await ask(world, { email: `Ada+${n}@mail.example` })).headers.get('location'), '/fr/follow/sent')
  assert.equal((await world.mails()).length, 1)
  assert.equal((await rows(world)).length, 1)
})

test('who is signed in follows with one button, at the address of their account', async () => {
  const { world, pervenche } = await openHouse()
  const page = await pervenche.browser.get('/fr/follow?hoster=crocus')
  assert.doesNotMatch(page, /type="email"/)
  for (let twice = 0; twice < 2; twice++) await pervenche.browser.post('/fr/follow?hoster=crocus', { what: 'one' })
  const [row, ...more] = await rows(world)
  assert.deepEqual([row?.email, row?.confirmedAt === null, more], [pervenche.email, false, []])
  assert.deepEqual(await world.mails(), [], 'no link to confirm')
  assert.match(textOf(await pervenche.browser.get('/fr/follow/sent')), /Vous suivez les incidents/)
})

test('one click stops all that a mailbox follows, and erases it', async () => {
  const { world, pad, goes } = await openHouse()
  await follow(world)
  await follow(world, { what: 'all' }, '')
  await goes(pad.id, 'down')
  await passMinutes(world, 12)
  const [mail] = await news(world)
  const stop = mail?.unsubscribe ?? ''
  assert.match(mail?.body ?? '', new RegExp(stop.replaceAll(/[.?]/g, '\\$&')))
  const path = new URL(stop).pathname
  assert.match(
    textOf(await world.get(path)),
    /Ne plus suivre les incidents \? .*Les services de Crocus .*Tous les hébergeurs/,
  )
  assert.equal((await rows(world)).length, 2, 'a scanner that opens it stops nothing')
  const oneClick = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) }
  for (let twice = 0; twice < 2; twice++) assert.equal((await world.request(stop, oneClick)).status, 200)
  assert.deepEqual(await rows(world), [])
  assert.match(textOf(await world.get(path)), /C’est arrêté/)
})

test('the button of the page stops them too', async () => {
  const { world } = await openHouse()
  await follow(world)
  const [row] = await rows(world)
  const answer = await world.post(`/fr/unfollow/${stopToken(row?.id ?? '', world.secret)}`, {})
  assert.equal(answer.status, 303)
  assert.deepEqual(await rows(world), [])
})

test('links that we did not make stop and confirm nothing', async () => {
  const { world } = await openHouse()
  await follow(world)
  const [row] = await rows(world)
  const id = row?.id ?? ''
  const forged = [
    id,
    `${id}.`,
    `${id}.x`,
    stopToken(id, 'another secret'),
    stopToken('other', world.secret).replace('other', id),
  ]
  for (const token of forged) {
    assert.equal((await world.request(`/fr/unfollow/${token}`)).status, 404, token)
    assert.equal((await world.post(`/fr/unfollow/${token}`, {})).status, 404, token)
  }
  for (const token of ['x', 'A'.repeat(22), '%00', 'A'.repeat(3000)])
    assert.equal((await world.post(`/fr/follow/${token}`, {})).status, 404)
  assert.equal((await rows(world)).length, 1)
})

test('a person reads what their mailbox follows, and it goes with them', async () => {
  const { world, pervenche } = await openHouse()
  await pervenche.browser.post('/fr/follow?hoster=crocus', { what: 'one' })
  await follow(world)
  const told = await personalData.aboutPerson(world.db, pervenche.id)
  assert.match(JSON.stringify(told), new RegExp(`"followed":\\[\\{"email":"${pervenche.email}"`))
  for (let twice = 0; twice < 2; twice++) await personalData.forgetPerson(world.db, pervenche.id, world.now)
  assert.deepEqual(
    (await rows(world)).map(({ email }) => email),
    [ada],
  )
})

test('the pages speak English', async () => {
  const { world } = await openHouse()
  assert.match(
    textOf(await world.get('/en/follow?hoster=crocus')),
    /Follow incidents at Crocus by e-mail .*The services of Crocus/,
  )
})

test('who follows from their account sees what, and stops it there', async () => {
  const { world, pervenche } = await openHouse()
  await pervenche.browser.post('/fr/follow?hoster=crocus', { what: 'one' })
  await pervenche.browser.post('/fr/follow', { what: 'all' })
  const page = await pervenche.browser.get('/fr/follow?hoster=crocus')
  assert.match(
    textOf(page),
    /Vous suivez les incidents (Les services de Crocus|Tous les hébergeurs du collectif) .*Tout arrêter/,
  )
  assert.match(page, /href="\/fr\/account\/notifications"/)
  await follow(world)
  const answer = await pervenche.browser.post('/fr/follow?hoster=crocus', { what: 'none' })
  assert.equal(answer.headers.get('location'), '/fr/follow?hoster=crocus')
  assert.deepEqual(
    (await rows(world)).map(({ email }) => email),
    [ada],
    'others follow on',
  )
})
