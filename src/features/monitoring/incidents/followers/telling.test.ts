// What followers get: one mail when an incident begins, one when it is over, and never the same twice.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldTo } from '../../../delegates/testing.ts'
import { textOf } from '../../../directory/testing-text.ts'
import { given } from '../../../hosters/testing.ts'
import { ada, ask, follow, news, passMinutes } from '../testing-followers.ts'
import { idIn, openHouse, takeBack, told } from '../testing-house.ts'
import { becomes } from '../testing-incidents.ts'
import { tellFollowers } from './tell-followers.ts'

test('one mail ten minutes after it began, one ten minutes after its end', async () => {
  const { world, pad, goes } = await openHouse()
  await follow(world)
  await goes(pad.id, 'down')
  await passMinutes(world, 9)
  assert.deepEqual(await news(world), [])
  await passMinutes(world, 60)
  const [first, ...none] = await news(world)
  assert.deepEqual(none, [])
  assert.match(first?.subject ?? '', /^\[.+\] Incident chez Crocus$/)
  assert.match(first?.body ?? '', /• Crocus\s: Pad ne répond plus depuis le 23 novembre 2026 (à )?11:00/)
  assert.match(first?.body ?? '', /http:\/\/localhost:3000\/fr\/hosters\/crocus\/incidents\/[\w-]+\n/)
  await goes(pad.id, 'up')
  await passMinutes(world, 60)
  const [, second, ...more] = await news(world)
  assert.deepEqual(more, [])
  assert.match(second?.subject ?? '', /Crocus répond à nouveau$/)
  assert.match(second?.body ?? '', /Pad répond à nouveau, depuis le/)
})

test('what was over in ten minutes is one mail for both', async () => {
  const { world, pad, goes } = await openHouse()
  await follow(world)
  await goes(pad.id, 'down')
  await passMinutes(world, 3)
  await goes(pad.id, 'up')
  await passMinutes(world, 60)
  const [mail, ...more] = await news(world)
  assert.deepEqual(more, [])
  assert.match(mail?.body ?? '', /Pad n’a pas répondu, du 23 novembre 2026 .* au 23 novembre 2026/)
})

test('a service that flaps all day is two mails', async () => {
  const { world, pad, goes } = await openHouse()
  await follow(world)
  for (let n = 0; n < 20; n++) {
    await goes(pad.id, 'down')
    await passMinutes(world, 7)
    await goes(pad.id, 'up')
    await passMinutes(world, 5)
  }
  await passMinutes(world, 30)
  assert.equal((await news(world)).length, 2)
})

test('what several hosters go through at once is one mail, and each follower gets their own part', async () => {
  const { world, pad, goes } = await openHouse()
  const iris = await given.member(world.db, { name: 'Iris' })
  const mail = await given.service(world.db, iris.id, { name: 'Courriel' })
  await follow(world)
  await follow(world, { what: 'all', email: 'bob@mail.example' }, '')
  await goes(pad.id, 'down')
  await passMinutes(world, 4)
  await becomes(world.db, { serviceId: mail.id, hosterId: iris.id, state: 'degraded', at: world.now.toString() })
  await passMinutes(world, 30)
  const [both, ...more] = await news(world, 'bob@mail.example')
  assert.deepEqual(more, [])
  assert.match(both?.subject ?? '', /2 nouvelles des services/)
  assert.match(both?.body ?? '', /Iris\s: Courriel répond mal[\s\S]*Crocus\s: Pad ne répond plus/)
  assert.doesNotMatch((await news(world, ada))[0]?.body ?? '', /Iris/)
})

test('a mailbox that follows a hoster and all gets one mail', async () => {
  const { world, pad, goes } = await openHouse()
  await follow(world)
  await follow(world, { what: 'all', email: 'ada+all@mail.example' }, '')
  await goes(pad.id, 'down')
  await passMinutes(world, 15)
  assert.equal([...(await news(world)), ...(await news(world, 'ada+all@mail.example'))].length, 1)
})

test('who did not confirm gets nothing', async () => {
  const { world, pad, goes } = await openHouse()
  await ask(world)
  await goes(pad.id, 'down')
  await passMinutes(world, 30)
  assert.deepEqual(await news(world), [])
})

test('what a hoster tells reaches its followers; what it takes back in time does not', async () => {
  const { world, incidents, pervenche } = await openHouse()
  await follow(world)
  const id = idIn(await pervenche.browser.post(`${incidents}/add`, told))
  await takeBack(world, 'incident.told', pervenche.browser)
  await passMinutes(world, 15)
  assert.deepEqual(await news(world), [])
  await pervenche.browser.post(`${incidents}/add`, told)
  await passMinutes(world, 15)
  const [mail] = await news(world)
  assert.match(mail?.body ?? '', /ne répondent plus/)
  assert.ok(!mail?.body.includes(id))
  assert.doesNotMatch(mail?.body ?? '', /Disque plein|de la place/, 'nobody’s typed words are in our mails')
})

test('several workers tell it once', async () => {
  const { world, pad, goes } = await openHouse()
  await follow(world)
  await goes(pad.id, 'down')
  world.pass({ minutes: 11 })
  await Promise.all(Array.from({ length: 6 }, () => tellFollowers(world.db, world.now)))
  await world.runJobs()
  assert.equal((await news(world)).length, 1)
})

test('after a night without jobs, what is over is told once, and what is old not at all', async () => {
  const { world, pad, visio, goes } = await openHouse()
  await follow(world)
  await world.runJobs()
  await goes(visio.id, 'down')
  world.pass({ minutes: 30 })
  await goes(visio.id, 'up')
  world.pass({ hours: 30 })
  await goes(pad.id, 'down')
  world.pass({ minutes: 30 })
  await world.runJobs()
  await passMinutes(world, 15)
  const mails = await news(world)
  assert.equal(mails.length, 1)
  assert.match(mails[0]?.body ?? '', /Pad ne répond plus/)
  assert.doesNotMatch(mails[0]?.body ?? '', /Visio/)
})

test('two hundred followers get a mail each', async () => {
  const { world, pad, hoster, goes } = await openHouse()
  const at = world.now.toString()
  const rows = Array.from({ length: 200 }, (_, n) => ({
    ...{ id: `f${n}`, hosterId: n % 2 ? hoster.id : null, email: `p${n}@mail.example`, mailbox: `p${n}@mail.example` },
    ...{ language: n % 3 ? 'fr' : 'en', tokenHash: `h${n}`, createdAt: at, confirmedAt: at },
  }))
  for (let from = 0; from < 200; from += 40)
    await world.db
      .insertInto('incidentFollower')
      .values(rows.slice(from, from + 40))
      .execute()
  await goes(pad.id, 'down')
  world.pass({ minutes: 11 })
  await tellFollowers(world.db, world.now)
  await world.runJobs()
  const mails = await world.db.selectFrom('mail').select(['recipient', 'body']).execute()
  assert.equal(new Set(mails.map(({ recipient }) => recipient)).size, 200)
  assert.equal(mails.length, 200)
  assert.match(
    mails.find(({ recipient }) => recipient === 'p0@mail.example')?.body ?? '',
    /^Hello,[\s\S]*does not answer since/,
  )
})

test('who follows from their account is told as they chose there: by mail, or on their own page alone', async () => {
  const { world, pervenche, pad, goes } = await openHouse()
  await world.db.deleteFrom('delegation').execute()
  await pervenche.browser.post('/fr/follow?hoster=crocus', { what: 'one' })
  await goes(pad.id, 'down')
  await passMinutes(world, 20)
  const mails = async () => (await world.mails()).filter(({ recipient }) => recipient === pervenche.email)
  const [mail, ...more] = await mails()
  assert.deepEqual(more, [])
  assert.match(
    mail?.body ?? '',
    /Crocus\s: un incident touche Pad\.[\s\S]*parce que vous suivez, depuis votre compte, ce dont il parle/,
  )
  assert.match(mail?.unsubscribe ?? '', /\/fr\/unsubscribe\//)
  await pervenche.browser.post('/fr/account/notifications', { followed: 'never' })
  await goes(pad.id, 'up')
  await passMinutes(world, 20)
  assert.equal((await mails()).length, 1)
  assert.match(textOf(await pervenche.browser.get('/fr/account')), /Crocus : l’incident de Pad est clos/)
})

test('a person who follows a hoster and all is told once', async () => {
  const { world, pervenche, pad, goes } = await openHouse()
  await world.db.deleteFrom('delegation').execute()
  await pervenche.browser.post('/fr/follow?hoster=crocus', { what: 'one' })
  await pervenche.browser.post('/fr/follow', { what: 'all' })
  await goes(pad.id, 'down')
  await passMinutes(world, 20)
  assert.deepEqual(
    (await toldTo(world, pervenche.id)).map(({ key }) => key),
    ['monitoring.followed-opened'],
  )
})
