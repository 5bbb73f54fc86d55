import assert from 'node:assert/strict'
import { test } from 'node:test'
import robotsParser from 'robots-parser'
import { userAgentOf } from '../../../platform/outbound/index.ts'
import { openTestSite } from '../../../testing.ts'

const publicUrl = 'https://annuaire.example'
const textOf = (page: string) => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('our user agent leads to the page that says who we are, and the page shows it', async () => {
  const world = await openTestSite({ publicUrl })
  const [, address = ''] = /^Chatterie \(\+(.+)\)$/.exec(userAgentOf(publicUrl)) ?? []
  assert.equal(address, 'https://annuaire.example/fr/checker')
  for (const language of ['fr', 'en'])
    assert.ok((await world.get(`/${language}/checker`)).includes(`<pre class="letter">${userAgentOf(publicUrl)}</pre>`))
})

test('it says from which addresses we ask, or that nobody says so', async () => {
  const silent = await openTestSite()
  assert.match(textOf(await silent.get('/en/checker')), /does not say from which addresses it asks/)
  const said = await openTestSite({ checkerAddresses: ['192.0.2.7', '2001:db8::/64'] })
  assert.match(await said.get('/en/checker'), /<pre class="letter">192\.0\.2\.7\n2001:db8::\/64<\/pre>/)
})

test('the lines that it gives for robots.txt keep our checker out, and those for all robots do not', async () => {
  const world = await openTestSite()
  const [lines = ''] = /User-agent: Chatterie\nDisallow: \//.exec(await world.get('/fr/checker')) ?? []
  const asked = 'https://pad.crocus.example/health'
  const isOut = (text: string) =>
    robotsParser('https://pad.crocus.example/robots.txt', text).isDisallowed(asked, 'Chatterie')
  assert.deepEqual([isOut(lines), isOut('User-agent: Other\nDisallow: /')], [true, false])
})

test('it explains each state, what a check asks and how to be left alone, and leads to the whole guide', async () => {
  const world = await openTestSite()
  const page = await world.get('/en/checker')
  for (const words of ['16 kB', 'every 5 minutes', 'robots.txt', 'thirty seconds apart', 'Two checks in a row fail'])
    assert.ok(textOf(page).includes(words), words)
  assert.match(page, /href="\/en\/checker\/guide"/)
  assert.match(page, /<link rel="canonical" href="http:\/\/localhost:3000\/en\/checker"/)
  assert.doesNotMatch(page, /name="robots" content="noindex/)
})
