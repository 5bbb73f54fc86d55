import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../../accounts/testing.ts'
import { delegateIn, journalOf, linkIn, openCrocus, presentIn, toldTo } from '../testing.ts'
import { file, openClaim, security } from './testing-claims.ts'

test('a person is given a word when they ask for it, and the same one until it is over', async (t) => {
  const { world, browser, claim, begin } = await openClaim(t)
  assert.doesNotMatch(await browser.get(claim), /chatterie-/)
  const word = await begin()
  assert.equal(await begin(), word)
  for (const part of [file, '_chatterie.crocus.example', security]) assert.ok((await browser.get(claim)).includes(part))
  world.pass({ hours: 30 * 24 })
  await world.runJobs()
  assert.doesNotMatch(await browser.get(claim), /chatterie-/)
  assert.notEqual(await begin(), word)
})

test('a visitor is asked to sign in first', async (t) => {
  const { world, claim } = await openClaim(t)
  assert.match((await world.request(claim)).headers.get('location') ?? '', /^\/fr\/sign-in\?next=/)
  assert.equal((await world.post(`${claim}/file`, {})).status, 401)
})

test('a file of the domain admits whom its word was made for, once', async (t) => {
  const { web, world, hoster, page, id, browser, claim, begin } = await openClaim(t)
  web.pages.set(file, await begin())
  const answer = await browser.post(`${claim}/file`, {})
  assert.equal(answer.headers.get('location'), `${page}/delegates`)
  assert.deepEqual(await presentIn(world, hoster.id), [id])
  assert.match(await browser.get(`${page}/delegates`), /par un fichier sur le site/)
  assert.deepEqual(await journalOf(world, hoster.id), ['delegation.started (public)'])

  const { id: thief } = await givenPerson(world.db, { name: 'Ortie' })
  const other = await world.as(thief)
  await begin(other)
  const refused = await other.post(`${claim}/file`, {})
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /pas le vôtre/)
  assert.deepEqual(await presentIn(world, hoster.id), [id])
})

test('the word that admitted somebody does not admit them again once they are gone', async (t) => {
  const { web, world, hoster, page, browser, claim, begin } = await openClaim(t)
  web.pages.set(file, await begin())
  await browser.post(`${claim}/file`, {})
  const { id: delegationId } = await world.db.selectFrom('delegation').select('id').executeTakeFirstOrThrow()
  await browser.post(`${page}/delegates/${delegationId}/removal`, {})
  assert.equal((await browser.post(`${claim}/file`, {})).headers.get('location'), claim)
  await begin()
  assert.equal((await browser.post(`${claim}/file`, {})).status, 422)
  assert.deepEqual(await presentIn(world, hoster.id), [])
})

test('DNS admits too, and says what it holds instead', async (t) => {
  const { web, world, hoster, id, browser, claim, begin } = await openClaim(t)
  const word = await begin()
  web.texts.set('_chatterie.crocus.example', ['v=spf1 -all'])
  const refused = await browser.post(`${claim}/dns`, {})
  assert.equal(refused.status, 422)
  const page = await refused.text()
  assert.match(page, /dit autre chose\s: «\s<bdi>v=spf1 -all<\/bdi>\s»/)
  assert.match(page, new RegExp(`Nous attendions\\s: <code>${word}</code>`))
  web.texts.set('_chatterie.crocus.example', ['v=spf1 -all', word])
  assert.equal((await browser.post(`${claim}/dns`, {})).status, 303)
  assert.deepEqual(await presentIn(world, hoster.id), [id])
})

test('a mailbox that the domain publishes gets a link, and its address is not shown whole', async (t) => {
  const { web, world, hoster, id, browser, claim, begin } = await openClaim(t)
  web.pages.set(security, 'Contact: mailto:vigie@crocus.example\n')
  await begin()
  assert.equal((await browser.post(`${claim}/mail`, {})).status, 303)
  const page = await browser.get(claim)
  assert.match(page, /v…@crocus\.example/)
  assert.doesNotMatch(page, /vigie|contact@crocus/)
  const [mail] = await world.mails()
  assert.equal(mail?.recipient, 'vigie@crocus.example')
  assert.match(mail?.body ?? '', /avec le compte p…@mail\.example/)

  const link = linkIn(mail?.body ?? '')
  assert.match(await browser.get(link), /Prendre les clés/)
  assert.deepEqual(await presentIn(world, hoster.id), [], 'looking proves nothing')
  assert.equal((await browser.post(link, {})).status, 303)
  assert.deepEqual(await presentIn(world, hoster.id), [id])
  assert.equal((await browser.post(link, {})).status, 404)
})

test('the link of a mailbox opens for nobody but who asked for it, for a day, and the newest alone', async (t) => {
  const { web, world, hoster, browser, claim, begin } = await openClaim(t)
  web.pages.set(security, 'Contact: mailto:vigie@crocus.example\n')
  await begin()
  await browser.post(`${claim}/mail`, {})
  const first = linkIn((await world.mails())[0]?.body ?? '')
  const { id: other } = await givenPerson(world.db, { name: 'Ortie' })
  assert.equal((await (await world.as(other)).post(first, {})).status, 404)
  assert.equal((await world.visitor().post(first, {})).status, 401)
  world.pass({ hours: 1 })
  await browser.post(`${claim}/mail`, {})
  assert.equal((await browser.post(first, {})).status, 404)
  const second = linkIn((await world.mails())[0]?.body ?? '')
  world.pass({ hours: 24 })
  assert.equal((await browser.post(second, {})).status, 404)
  assert.deepEqual(await presentIn(world, hoster.id), [])
})

test('a domain that publishes no mailbox is told so: what the register holds does not prove', async (t) => {
  const { world, browser, claim, begin } = await openClaim(t)
  await begin()
  const answer = await browser.post(`${claim}/mail`, {})
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /aucune boîte aux lettres de ce domaine/)
  assert.deepEqual(await world.mails(), [])
})

test('a hostile server is told apart in words, and nobody is admitted', async (t) => {
  const { web, world, hoster, browser, claim, begin } = await openClaim(t)
  const word = await begin()
  const pages = {
    'page web': (): void => void web.pages.set(file, `<html>${word}</html>`),
    'autre domaine': (): void =>
      void web.pages.set(
        file,
        (_, response) => void response.writeHead(302, { location: 'https://evil.example/' }).end(),
      ),
    'trop long': (): void => void web.pages.set(file, 'x'.repeat(200_000)),
    'une erreur : 500': (): void => void web.pages.set(file, (_, response) => void response.writeHead(500).end(word)),
    'illisible ou coupée': (): void => void web.pages.set(file, (_, response) => void response.socket?.destroy()),
  }
  for (const [words, serve] of Object.entries(pages)) {
    serve()
    const answer = await browser.post(`${claim}/file`, {})
    assert.equal(answer.status, 422, words)
    assert.match(await answer.text(), new RegExp(words.replace(' : ', '\u00a0: ')), words)
  }
  assert.deepEqual(await presentIn(world, hoster.id), [])
})

test('a redirect to the site’s own machine is not followed', async (t) => {
  const { web, begin, claim, browser } = await openClaim(t)
  await begin()
  const inside = `http://127.0.0.1:${web.ports[80]}/secret`
  web.pages.set(file, (_, response) => void response.writeHead(302, { location: inside }).end())
  const answer = await browser.post(`${claim}/file`, {})
  assert.equal(answer.status, 422)
  assert.ok(!web.asked.some((address) => address.includes('secret')))
})

test('ten questions an hour for a person, thirty for a hoster', async (t) => {
  const { world, browser, claim, begin } = await openClaim(t)
  const ask = async (who = browser) => (await who.post(`${claim}/dns`, {})).status
  await begin()
  for (let n = 0; n < 10; n++) assert.equal(await ask(), 422)
  const refused = await browser.post(`${claim}/dns`, {})
  assert.equal(refused.status, 429)
  assert.equal(refused.headers.get('retry-after'), '3600')
  for (const name of ['Souci', 'Bourrache']) {
    const who = await world.as((await givenPerson(world.db, { name })).id)
    await begin(who)
    for (let n = 0; n < 10; n++) assert.equal(await ask(who), 422)
  }
  const last = await world.as((await givenPerson(world.db, { name: 'Bleuet' })).id)
  await begin(last)
  assert.equal(await ask(last), 429)
  world.pass({ hours: 1 })
  assert.equal(await ask(last), 422)
  world.pass({ hours: 24 })
  await world.runJobs()
  assert.deepEqual(await world.db.selectFrom('claimCheck').select('id').execute(), [])
})

test('three links a day leave for a person', async (t) => {
  const { web, browser, claim, begin, world } = await openClaim(t)
  web.pages.set(security, 'Contact: mailto:vigie@crocus.example\n')
  await begin()
  for (let n = 0; n < 3; n++) assert.equal((await browser.post(`${claim}/mail`, {})).status, 303)
  assert.equal((await browser.post(`${claim}/mail`, {})).status, 429)
  assert.equal((await world.mails()).length, 3)
})

test('who acts already is told when the domain admits one more, and so is the coordination', async (t) => {
  const { web, world, hoster, id, browser, claim, begin } = await openClaim(t)
  const old = await delegateIn(world, hoster.id, 'Souci')
  const coordination = await givenPerson(world.db, { name: 'Sauge', roles: ['coordination'] })
  assert.match(await browser.get(claim), /Une personne agit déjà/)
  web.pages.set(file, await begin())
  await browser.post(`${claim}/file`, {})
  assert.deepEqual(await presentIn(world, hoster.id), [old.id, id])
  assert.equal((await toldTo(world, old.id))[0]?.key, 'delegates.told-admitted-file')
  assert.equal((await toldTo(world, coordination.id))[0]?.key, 'delegates.told-claimed-again')
  const removal = `/fr/hosters/${hoster.slug}/delegates/${old.delegationId}/removal`
  assert.equal((await browser.post(removal, {})).status, 403, 'a newcomer removes nobody')
})

test('fifty checks at once admit once', async (t) => {
  const { web, world, hoster, id, browser, claim, begin } = await openClaim(t)
  web.pages.set(file, await begin())
  const answers = await Promise.all(Array.from({ length: 50 }, () => browser.post(`${claim}/file`, {})))
  const statuses = answers.map(({ status }) => status)
  assert.ok(
    statuses.includes(303) && statuses.every((status) => [303, 404, 409, 429].includes(status)),
    statuses.join(),
  )
  assert.deepEqual(await presentIn(world, hoster.id), [id])
  assert.deepEqual(await journalOf(world, hoster.id), ['delegation.started (public)'])
})

test('a hoster without a domain, or that does not exist, has no keys to take', async () => {
  const { world, page } = await openCrocus({ website: null, descriptionAddress: 'examples/crocus' })
  const { id } = await givenPerson(world.db, {})
  const browser = await world.as(id)
  assert.match(await browser.get(`${page}/claim`), /aucun domaine ne peut parler/)
  await browser.post(`${page}/claim`, {})
  assert.equal((await browser.post(`${page}/claim/dns`, {})).status, 303)
  const fictional = await openCrocus({ standing: 'fictional' })
  const other = await fictional.world.as((await givenPerson(fictional.world.db, {})).id)
  assert.match(await other.get(`${fictional.page}/claim`), /Cet hébergeur est inventé/)
  assert.equal((await other.request('/fr/hosters/nobody/claim')).status, 404)
  assert.equal((await other.post(`${fictional.page}/claim/telepathy`, {})).status, 404)
})

test('the public page shows everybody the same quiet way in, and its own delegates their desk', async () => {
  const { world, hoster, page } = await openCrocus()
  const quiet = /<a href="\/fr\/hosters\/crocus\/claim">Prenez-en les clés<\/a>/
  assert.match(await world.get(page), quiet)
  const { browser } = await delegateIn(world, hoster.id, 'Pervenche')
  const own = await browser.get(page)
  assert.match(own, /Qui agit ici/)
  assert.doesNotMatch(own, quiet)
  assert.match(await world.get(page), quiet, 'a delegate’s page is kept for nobody')
})
