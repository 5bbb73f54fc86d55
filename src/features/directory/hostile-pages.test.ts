import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { HtmlValidate } from 'html-validate'
import { withoutUnseen } from '../../platform/unseen.ts'
import { openTestSite, type TestSite } from '../../testing.ts'
import { given } from '../hosters/testing.ts'
import { textOf } from './testing-text.ts'

// The rule on titles counts `&quot;` as six letters: they are counted below.
const rules = { 'void-style': 'off', 'attribute-boolean-style': 'off', 'long-title': 'off' } as const
const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules })

const names = {
  'a script': '<script>alert("x")</script><img src=x onerror=alert(1)>',
  'three hundred letters': 'Très-long-nom-sans-espace'.repeat(12),
  'right to left': 'البستان \u202Eالصغير\u202C & Cie',
  'quotes and braces': '"\'{name} <b>{{x}}</b> %s \\u003c/script>',
  'no letter at all': '🐈‍⬛🐈‍⬛',
}

const place = {
  town: '<i>Ville</i>',
  postcode: '"',
  region: 'FR-29',
  country: '<>',
  latitude: 48.4,
  longitude: -4.5,
  address: '</script>',
}

/** A hoster and its service that bear a name wherever one can be written. */
async function everythingNamed(world: TestSite, name: string): Promise<string[]> {
  const text = { fr: name, 'x"><b>': name }
  const link = { network: name, url: `https://x.example/"><script>${encodeURIComponent(name)}` }
  const source = { source: name, url: 'javascript:alert(1)', date: name, namesCollective: false }
  const provenances = { entry: source, fields: {} }
  const hoster = await given.hoster(world.db, {
    name,
    key: 'hostile',
    provenances,
    periods: [
      { litter: name, from: '2020', mentor: name, provenance: source },
      { state: 'incubating', to: name },
    ],
    description: text,
    registrationNumber: name,
    website: 'javascript:alert(1)',
    social: [link],
    owner: { name, website: link.url },
    founded: name,
    activityNote: name,
    backups: text,
    places: [place],
    area: { reach: 'regions', regions: [name] },
  })
  await given.service(world.db, hoster.id, {
    name,
    key: 'hostile',
    provenances,
    description: text,
    url: `https://pad.example/"><script>`,
    kinds: [name, 'pad'],
    software: { name, slug: name, version: name, license: name, website: link.url, source: 'data:x', modules: [name] },
    access: [{ condition: 'member', who: text, price: { text, cents: 1, currency: name, per: null, from: true } }],
    languages: [name, 'fr'],
    sizeLimit: text,
    host: {
      name,
      country: name,
      description: name,
      provider: 'home',
      server: null,
      hypervisor: name,
      distribution: name,
    },
    endsOn: null,
  })
  return ['hosters/hostile', 'services/hostile/hostile', 'compare?hosters=hostile', 'compare?services=hostile/hostile']
}

describe('pages about those who mean no good', () => {
  for (const [what, name] of Object.entries(names))
    test(`${what} stays a text, in every place and in both languages`, async () => {
      const world = await openTestSite()
      await given.catalogue(world.db)
      const addresses = await everythingNamed(world, name)
      for (const language of ['fr', 'en'])
        for (const address of ['', ...addresses]) {
          const page = await world.get(`/${language}/${address}`.replace(/\/$/, ''))
          const title = /<title>(.*?)<\/title>/.exec(page)?.[1] ?? ''
          assert.ok(title.replace(/&[a-z#0-9]+;/g, '.').length <= 70, title)
          const scripts = [...page.matchAll(/<script([^>]*)>/g)].map(([, attributes = '']) => attributes)
          assert.ok(
            scripts.every((attributes) => /type="(module|application\/ld\+json)"/.test(attributes)),
            address,
          )
          assert.ok(!/href="(javascript|data):|<img src=x|<i>Ville|<b>\{/.test(page), address)
          const { results } = await validator.validateString(page)
          assert.deepEqual(
            results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
            [],
            `${language} ${address}`,
          )
        }
      assert.ok(
        textOf(await world.get('/fr/hosters/hostile')).includes(
          withoutUnseen(name).replace(/\s+/g, ' ').trim().slice(0, 30),
        ),
      )
    })

  test('names stand in an element of their own direction', async () => {
    const world = await openTestSite()
    await everythingNamed(world, names['right to left'])
    const page = await world.get('/fr/hosters/hostile')
    assert.match(page, /<h1><bdi>البستان/)
  })

  test('with nothing stated at all, every page stands in both languages', async () => {
    const world = await openTestSite()
    const { id, slug } = await given.member(world.db)
    await given.service(world.db, id)
    const addresses = [
      '',
      '/hosters/ciboule',
      '/services/ciboule/pad',
      '/kinds',
      '/software',
      '/instead-of',
      '/compare',
    ]
    const more = [
      '/places/brest-fr-29',
      '/places/fr-29-finistere',
      `/compare?hosters=${slug}`,
      '/compare?services=ciboule/pad',
    ]
    for (const language of ['fr', 'en'])
      for (const address of [...addresses, ...more]) {
        const page = await world.get(`/${language}${address}`)
        assert.equal([...page.matchAll(/<h1/g)].length, 1, address)
        assert.ok(!/undefined|\[object|null<|NaN/.test(page), address)
        const { results } = await validator.validateString(page)
        assert.deepEqual(
          results.flatMap(({ messages }) => messages),
          [],
          address,
        )
      }
  })
})
