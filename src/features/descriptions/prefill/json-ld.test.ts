import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jsonLdStatements } from './json-ld.ts'
import { jsonLdScriptsIn } from './scripts-in.ts'
import { hostileScripts } from './testing-hostile.ts'

const base = 'https://crocus.example/'
const page = (...scripts: unknown[]) =>
  new TextEncoder().encode(
    `<!doctype html><title>Crocus</title>${scripts
      .map((script) => `<script type="application/ld+json">${JSON.stringify(script)}</script>`)
      .join('<p>Bonjour</p>')}`,
  )
const said = (statements: { key: string; value: string }[]) =>
  Object.fromEntries(statements.map(({ key, value }) => [key, value]))

test('an organisation in the data of a page gives what it says of itself', () => {
  const { organization, services } = jsonLdStatements(
    page({
      '@context': 'https://schema.org',
      '@type': ['Organization', 'NGO'],
      name: 'Crocus',
      description: { '@value': 'Des fleurs', '@language': 'fr' },
      url: '/',
      logo: { '@type': 'ImageObject', url: '/logo.png' },
      email: 'mailto:contact@crocus.example',
      foundingDate: '2019',
      address: {
        streetAddress: '3 rue des Prés',
        addressLocality: 'Brest',
        postalCode: '29200',
        addressCountry: 'FR',
      },
      geo: { latitude: 48.39, longitude: -4.49 },
      sameAs: ['https://liberapay.com/crocus', 'https://www.facebook.com/crocus', 'https://unknown.example/@crocus', 7],
    }),
    base,
  )
  assert.deepEqual(services, [])
  assert.deepEqual(said(organization), {
    'organization.name': 'Crocus',
    'organization.description': 'Des fleurs',
    'organization.type': 'ASSOCIATION',
    'organization.website': 'https://crocus.example/',
    'organization.logo': 'https://crocus.example/logo.png',
    'organization.contact.email': 'contact@crocus.example',
    'organization.startdate': '2019',
    'organization.country.code': 'FR',
    'organization.geolocation.latitude': '48.39',
    'organization.geolocation.longitude': '-4.49',
    'organization.geolocation.address': '3 rue des Prés',
    'organization.chatterie.town': 'Brest',
    'organization.chatterie.postcode': '29200',
    'organization.funding.liberapay': 'https://liberapay.com/crocus',
    'organization.socialnetworks.facebook': 'https://www.facebook.com/crocus',
  })
})

test('a graph is looked through, with the publisher of a site and the services it names', () => {
  const { organization, services } = jsonLdStatements(
    page(
      { '@graph': [{ '@type': 'WebSite', publisher: { '@type': 'http://schema.org/Organization', name: 'Crocus' } }] },
      [
        { '@type': 'Service', name: 'Pad', url: 'https://pad.crocus.example', termsOfService: '/cgu' },
        { '@type': 'WebApplication', name: 'Visio', offers: [{ price: 0 }] },
      ],
    ),
    base,
  )
  assert.deepEqual(said(organization), { 'organization.name': 'Crocus' })
  assert.deepEqual(services.map(said), [
    {
      'service.name': 'Pad',
      'service.website': 'https://pad.crocus.example/',
      'service.legal.url': 'https://crocus.example/cgu',
    },
    { 'service.name': 'Visio', 'service.registration': 'Free' },
  ])
})

test('scripts are found however their tag is written, and no other script is', () => {
  const html = `<SCRIPT TYPE='application/ld+json' id=a>1</SCRIPT><script type=application/ld+json>2</script >
    <script>var x = "<script type='application/ld+json'>"</script><script type="text/javascript">4</script>`
  assert.deepEqual(jsonLdScriptsIn(html), ['1', '2'])
})

const nothing = { organization: [], services: [] }

test('pages that are broken, empty or hostile give nothing', () => {
  const hostile = [
    '',
    '<script type="application/ld+json">{"@type": "Organization", "name": ',
    '<script type="application/ld+json">{"@type": "Organization", name: "x"}</script>',
    '<script type="application/ld+json">[[[[[[[[[[[{"@type":"Organization","name":"too deep"}]]]]]]]]]]]</script>',
    '<script type="application/ld+json">{"@type": {"__proto__": 1}, "name": []}</script>',
    `<script type="application/ld+json">${'[{"@graph":'.repeat(10_000)}</script>`,
  ]
  for (const html of hostile) assert.deepEqual(jsonLdStatements(new TextEncoder().encode(html), base), nothing)
})

test('a page made to be slow says nothing', () => {
  for (const [name, shape] of Object.entries(hostileScripts))
    assert.deepEqual(jsonLdStatements(new TextEncoder().encode(shape(1024 * 1024)), base), nothing, name)
})

test('of many scripts twenty are read', () => {
  assert.equal(jsonLdScriptsIn(hostileScripts['scripts of numbers']?.(900_000) ?? '').length, 20)
})

test('words that are lists or objects where a text is expected are left out', () => {
  const odd = {
    '@type': 'Organization',
    name: ['', 'Crocus'],
    url: { '@id': 'x' },
    email: 4,
    address: 'Brest',
    geo: [],
  }
  assert.deepEqual(said(jsonLdStatements(page(odd), base).organization), { 'organization.name': 'Crocus' })
})
