import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestWeb } from '../../../../platform/outbound/testing-web.ts'
import { isThere, openAsk } from './ask.ts'
import { lookElsewhere } from './look-elsewhere.ts'
import { readSources } from './read-sources.ts'

const home = 'https://crocus.example'

test('the same address is asked for once, however often somebody wants it', async (t) => {
  const web = await openTestWeb(t, ['crocus.example'])
  web.pages.set(`${home}/a`, 'hello')
  const ask = openAsk(web.outbound)
  const answers = await Promise.all([ask(`${home}/a`), ask(`${home}/a`)])
  assert.ok(answers.every(isThere))
  assert.deepEqual(web.asked, [`${home}/a`])
})

test('what is not there and what does not answer are told apart', async (t) => {
  const web = await openTestWeb(t, ['crocus.example'])
  web.pages.set(`${home}/cut`, (_, response) => response.destroy())
  const ask = openAsk(web.outbound)
  assert.equal(await ask(`${home}/missing`), 'nothing')
  assert.equal(await ask(`${home}/cut`), 'unreached')
  assert.equal(await ask('https://unknown.example/'), 'unreached')
})

test('of one domain few addresses are asked for, each of them told', async (t) => {
  const web = await openTestWeb(t, ['crocus.example'])
  const { offers, looked } = await lookElsewhere(web.outbound, `${home}/`)
  assert.deepEqual(offers, [])
  assert.ok(looked.length > 5 && looked.length < 25, String(looked.length))
  assert.deepEqual(new Set(looked.map(({ outcome }) => outcome)), new Set(['nothing']))
  assert.ok(looked.some(({ address }) => address === `${home}/librehost.json`))
})

test('the address of one file is read alone', async (t) => {
  const web = await openTestWeb(t, ['crocus.example'])
  web.pages.set(`${home}/own.properties`, 'organization.name = Crocus\nsubs.pad = pad.properties')
  web.pages.set(`${home}/pad.properties`, 'service.name = Pad\nsoftware.name = Etherpad')
  const { offers, looked } = await lookElsewhere(web.outbound, `${home}/own.properties`)
  assert.deepEqual(
    offers.map(({ about, source }) => [about, source]),
    [
      ['organization', 'properties'],
      ['service', 'properties'],
    ],
  )
  assert.deepEqual(
    looked.map(({ outcome }) => outcome),
    ['found', 'found'],
  )
})

test('a NodeInfo document given by its own address is read as one', async (t) => {
  const web = await openTestWeb(t, ['crocus.example'])
  web.pages.set(`${home}/nodeinfo/2.0.json`, '{"software":{"name":"peertube","version":"7"}}')
  const { offers } = await lookElsewhere(web.outbound, `${home}/nodeinfo/2.0.json`)
  assert.deepEqual(
    offers.map(({ source }) => source),
    ['node-info'],
  )
})

test('a pasted file leads to those that have an address, and forgets those that have none', async (t) => {
  const web = await openTestWeb(t, ['crocus.example'])
  web.pages.set(`${home}/visio.properties`, 'service.name = Visio\nsoftware.name = Jitsi Meet')
  const text = `organization.name = Crocus
organization.type = OTHER
subs.pad = pad.properties
subs.visio = ${home}/visio.properties
subs.figures = ${home}/2025.properties`
  const { offers, looked } = await readSources(web.outbound, { address: '', text, files: [] })
  assert.deepEqual(looked, [])
  assert.deepEqual(
    offers.map(({ statements }) => statements.map(({ key }) => key)),
    [
      ['organization.name', 'organization.type', 'subs.figures'],
      ['service.name', 'software.name'],
    ],
  )
})
