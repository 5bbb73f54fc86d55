import assert from 'node:assert/strict'
import { test } from 'node:test'
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
