import assert from 'node:assert/strict'
import { test } from 'node:test'
import { standIns } from '../../software/testing-programs.ts'
import { answerLike, base, html, openService, send } from './testing-service.ts'

test('once a day names, certificate, redirect, IPv6 and version are looked at', async (t) => {
  const etherpad = standIns.find(({ version }) => version === '2.2.7')
  assert.ok(etherpad)
  const service = await openService(t, answerLike(etherpad))
  service.web.aliases.set('service.example', ['ferme.example'])
  const seen = Object.fromEntries((await service.lookToday({ program: 'etherpad' })).map((one) => [one.look, one]))
  assert.deepEqual(Object.keys(seen), ['names', 'certificate', 'https', 'ipv6', 'version'])
  assert.deepEqual(seen.names?.seen, { ipv4: ['127.0.0.1'], ipv6: [], aliases: ['ferme.example'] })
  assert.equal(seen.certificate?.state, 'good')
  assert.deepEqual(seen.https, {
    ...{ look: 'https', state: 'bad', requests: 1, bytes: seen.https?.bytes },
    seen: { asked: 'http://service.example/', to: 'http://service.example/' },
  })
  assert.deepEqual([seen.ipv6?.state, seen.ipv6?.seen], ['bad', { answer: 'no-address' }])
  assert.deepEqual(seen.version?.seen, { from: 'health', software: 'etherpad', version: '2.2.7' })
})

test('who types the address without https is led to it', async (t) => {
  const service = await openService(t, (_path, response) => send(response, html('<title>x</title>')))
  service.web.pages.set('http://service.example/', (_request, response) =>
    response.writeHead(301, { location: base }).end(),
  )
  const https = (await service.lookToday()).find(({ look }) => look === 'https')
  assert.deepEqual([https?.state, https?.seen], ['good', { asked: 'http://service.example/', to: base }])
})

test('a certificate that ends within a week ends soon; one for the day is judged by its own length', async (t) => {
  const service = await openService(t, (_path, response) => send(response, html('x')))
  const inOneYear = (await service.lookToday()).find(({ look }) => look === 'certificate')
  assert.equal(inOneYear?.seen.validTo, '2120-01-01T00:00:00.000Z')
  service.pass(24 * 365 * 93)
  const soon = (await service.lookToday()).find(({ look }) => look === 'certificate')
  assert.equal(soon?.state, 'good')
  service.pass(24 * 57)
  assert.equal((await service.lookToday()).find(({ look }) => look === 'certificate')?.state, 'soon')
})

test('a version is found by NodeInfo on the same host', async (t) => {
  const links = (href: string) => JSON.stringify({ links: [{ rel: 'x', href }] })
  const json = (text: string) => ({ type: 'application/json', text })
  let at = `${base}nodeinfo/2.0`
  const service = await openService(t, (path, response) => {
    if (path === '.well-known/nodeinfo') send(response, json(links(at)))
    else if (path === 'nodeinfo/2.0') send(response, json('{"software":{"name":"mobilizon","version":"5.1.0"}}'))
    else send(response, html('<title>x</title>'))
  })
  const version = async () => (await service.lookToday()).find(({ look }) => look === 'version')
  assert.deepEqual((await version())?.seen, { from: 'nodeinfo', software: 'mobilizon', version: '5.1.0' })
  at = 'https://ailleurs.example/nodeinfo/2.0'
  assert.equal((await version())?.state, 'unknown')
})

test('else a version is what the page says that made it', async (t) => {
  const page = html(`<title>x</title><meta name="generator" content="Dotclear 2.29 'x">`)
  const service = await openService(t, (path, response) => send(response, path === '' ? page : html('', 404)))
  const version = (await service.lookToday()).find(({ look }) => look === 'version')
  assert.deepEqual(version?.seen, { from: 'generator', software: 'Dotclear', version: '2.29' })
})

test('documents of any shape tell no version, and do no harm', async (t) => {
  for (const text of ['', 'null', '[]', '{"links":3}', '{"links":[null,{"href":7},{"href":"::"}]}', '[[[['])
    await t.test(text, async (t) => {
      const service = await openService(t, (_path, response) => send(response, { type: 'application/json', text }))
      assert.equal((await service.lookToday()).find(({ look }) => look === 'version')?.state, 'unknown')
    })
})

test('of a service that cannot be measured, the page that presents it is looked at', async (t) => {
  let status = 200
  const service = await openService(t, (path, response) =>
    send(response, path === 'robots.txt' ? html('', 404) : html('x', status)),
  )
  const look = async () => (await service.lookToday({}, false)).map(({ look, state }) => [look, state])
  assert.deepEqual(await look(), [['presentation', 'good']])
  status = 403
  assert.deepEqual(await look(), [['presentation', 'unknown']])
  status = 404
  assert.deepEqual(await look(), [['presentation', 'bad']])
})
