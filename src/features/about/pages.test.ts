import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { HtmlValidate } from 'html-validate'
import { openAboutSite, said } from './testing.ts'

const addresses = ['about', 'legal', 'privacy', 'accessibility', 'embedding', 'open-data']
const rules = { 'void-style': 'off', 'attribute-boolean-style': 'off' } as const
const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules })

test('every page is valid, has one h1 and says its address in each language', async () => {
  const world = await openAboutSite({
    about: said,
    founded: '2016',
    sizes: [{ date: '2016', members: '2', source: 'x' }],
  })
  for (const language of ['fr', 'en'])
    for (const name of addresses) {
      const address = `/${language}/${name}`
      const page = await world.get(address)
      const { results } = await validator.validateString(page)
      const messages = results.flatMap(({ messages }) => messages.map(({ ruleId, line }) => `${ruleId} ${line}`))
      assert.deepEqual(messages, [], address)
      assert.equal([...page.matchAll(/<h1/g)].length, 1, address)
      assert.match(page, new RegExp(`<link rel="canonical" href="[^"]+${address}"`))
      assert.match(page, /hreflang="en"/)
      assert.doesNotMatch(page, /noindex/, address)
    }
})

test('a page is rendered once and kept', async () => {
  const world = await openAboutSite()
  const first = await world.request('/fr/about')
  const etag = first.headers.get('etag')
  assert.match(etag ?? '', /^"/)
  const again = await world.request('/fr/about', { headers: { 'if-none-match': etag ?? '' } })
  assert.equal(again.status, 304)
})

test('only the page itself may be indexed, not each of its choices', async () => {
  const world = await openAboutSite()
  assert.match(await world.get('/fr/embedding?software=freshrss'), /noindex/)
})

test('a page asks nothing of another host, and runs nothing of its own', async () => {
  const world = await openAboutSite({ about: said })
  for (const name of addresses) {
    const page = await world.get(`/fr/${name}`)
    const asked = [
      ...page.matchAll(/<(?:script|img|iframe|source|link rel="(?:stylesheet|icon)")[^>]+(?:src|href)="([^"]+)"/g),
    ]
    for (const [, address = ''] of asked) assert.match(address, /^\/[^/]/, name)
    assert.doesNotMatch(page, /\sstyle=|\son[a-z]+="|<iframe|javascript:/, name)
  }
})

test('every link of a page to itself finds its place', async () => {
  const world = await openAboutSite({
    about: said,
    founded: '2016',
    sizes: [{ date: '2016', members: '2', source: 'x' }],
  })
  for (const name of addresses) {
    const page = await world.get(`/fr/${name}`)
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const targets = [...page.matchAll(/<a [^>]*href="#([^"]+)"/g)].map(([, id]) => id)
    assert.deepEqual(
      targets.filter((id) => !ids.has(id)),
      [],
      name,
    )
  }
})

test('what the collective has not said has no link in the short list either', async () => {
  const page = await (await openAboutSite()).get('/fr/about')
  for (const id of ['promises', 'likeness', 'why', 'size']) assert.ok(!page.includes(`href="#${id}"`), id)
  for (const id of ['funding', 'publisher', 'limits', 'order']) assert.ok(page.includes(`href="#${id}"`), id)
})

test('every page of the room weighs less than 22 kB compressed, so that style and theme fit beside it', async () => {
  const world = await openAboutSite({ about: said })
  for (const name of addresses) {
    const weight = gzipSync(await world.get(`/fr/${name}`)).length
    assert.ok(weight < 22_000, `${name}: ${weight}`)
  }
})

test('pages tell search engines and shared links what they are', async () => {
  const world = await openAboutSite({ about: said, founded: '2016-10' })
  const page = await world.get('/en/about')
  assert.match(page, /<title>What is Les Essais\? – Les Essais<\/title>/)
  assert.match(page, /<meta name="description" content="Neighbours who host neighbours\."/)
  assert.match(page, /<meta property="og:image" content="http:\/\/localhost:3000\/social\/en\.png"/)
  const data = JSON.parse(/<script type="application\/ld\+json">(.+?)<\/script>/.exec(page)?.[1] ?? '')
  assert.deepEqual([data['@type'], data.name, data.foundingDate], ['Organization', 'Les Essais', '2016-10'])
})
