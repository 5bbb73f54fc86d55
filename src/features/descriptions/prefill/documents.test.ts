import assert from 'node:assert/strict'
import { test } from 'node:test'
import { librehostStatements } from './librehost.ts'
import { nodeInfoAddress, nodeInfoStatements } from './node-info.ts'
import { securityTxtStatements } from './security-txt.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const json = (value: unknown) => bytes(JSON.stringify(value))
const said = (statements: { key: string; value: string }[]) =>
  Object.fromEntries(statements.map(({ key, value }) => [key, value]))

const schema = 'http://nodeinfo.diaspora.software/ns/schema'

test('of the versions that a program offers, the newest is asked for', () => {
  const links = ['1.0', '2.1', '2.0'].map((version) => ({ rel: `${schema}/${version}`, href: `/nodeinfo/${version}` }))
  assert.equal(
    nodeInfoAddress(json({ links }), 'https://social.crocus.example/.well-known/nodeinfo'),
    'https://social.crocus.example/nodeinfo/2.1',
  )
  const elsewhere = [{ rel: 'self', href: 'https://crocus.example' }]
  assert.equal(nodeInfoAddress(json({ links: elsewhere }), 'https://crocus.example'), undefined)
})

test('a NodeInfo document names the program, its version and whether one may join', () => {
  const document = {
    version: '2.1',
    software: { name: 'mastodon', version: '4.5.1', repository: 'https://code.example/mastodon' },
    openRegistrations: true,
    metadata: { nodeName: 'Le pré', nodeDescription: 'Un pré,\nquelques fleurs' },
  }
  assert.deepEqual(said(nodeInfoStatements(json(document))), {
    'service.name': 'Le pré',
    'service.description': 'Un pré,\\nquelques fleurs',
    'service.registration': 'Free',
    'service.registration.load': 'OPEN',
    'software.name': 'mastodon',
    'software.version': '4.5.1',
    'software.source.url': 'https://code.example/mastodon',
  })
})

test('NodeInfo 1.0 has no source, 2.2 names the place itself, and a closed door is full', () => {
  const first = { version: '1.0', software: { name: 'diaspora', version: '0.5' }, openRegistrations: false }
  assert.deepEqual(said(nodeInfoStatements(json(first))), {
    'service.registration.load': 'FULL',
    'software.name': 'diaspora',
    'software.version': '0.5',
  })
  const newest = { software: { name: 'peertube' }, instance: { name: 'Vidéos' }, metadata: { nodeName: 'other' } }
  assert.equal(said(nodeInfoStatements(json(newest)))['service.name'], 'Vidéos')
})

test('a librehost.json names a hoster, whatever words it has for the legal form', () => {
  const host = {
    name: 'Crocus',
    tagLine: 'Des fleurs',
    homeUrl: 'https://crocus.example',
    logo: '/logo.png',
    contactUrl: '/contact',
    termsOfServiceUrl: 'https://crocus.example/terms',
    privacyPolicyUrl: 'https://crocus.example/privacy',
    foundingDate: '2019-03-21T00:00:00Z',
    organizationType: 'Non-profit association',
  }
  assert.deepEqual(said(librehostStatements(json(host), 'https://crocus.example/librehost.json')), {
    'organization.name': 'Crocus',
    'organization.description': 'Des fleurs',
    'organization.type': 'ASSOCIATION',
    'organization.website': 'https://crocus.example/',
    'organization.logo': 'https://crocus.example/logo.png',
    'organization.contact.url': 'https://crocus.example/contact',
    'organization.legal.url': 'https://crocus.example/terms',
    'organization.startdate': '2019-03-21',
  })
})

test('of a security.txt the first mailbox and the first page count, signed or not', () => {
  const text = `-----BEGIN PGP SIGNED MESSAGE-----
Hash: SHA256

# Contact: commented@crocus.example
Contact: tel:+33-2-00-00-00-00
contact: mailto:secure@crocus.example?subject=hello\r
Contact: https://crocus.example/security
Expires: 2027-01-01T00:00:00Z`
  assert.deepEqual(said(securityTxtStatements(bytes(text))), {
    'organization.contact.email': 'secure@crocus.example',
    'organization.contact.url': 'https://crocus.example/security',
  })
})

const hostile: [string, Uint8Array][] = [
  ['nothing', bytes('')],
  ['no JSON', bytes('<html>not found</html>')],
  ['a number', bytes('42')],
  ['a list', json([[], [null]])],
  ['null', bytes('null')],
  ['wrong types', json({ name: { evil: 1 }, links: 'x', software: ['x'], homeUrl: 12, openRegistrations: 'yes' })],
  ['a prototype', bytes('{"__proto__": {"name": "x"}, "constructor": 1, "links": {"__proto__": []}}')],
  ['bytes that are no text', Uint8Array.from([0xff, 0xfe, 0x00, 0xd8, 0x80])],
  ['brackets without end', bytes('['.repeat(500_000))],
  ['nested deep', bytes(`${'{"links":['.repeat(20_000)}${']}'.repeat(20_000)}`)],
  ['two megabytes', bytes(JSON.stringify({ name: 'x'.repeat(2_000_000) }))],
]

for (const [name, document] of hostile)
  test(`a hostile document gives nothing and breaks nothing: ${name}`, () => {
    assert.equal(nodeInfoAddress(document, 'https://crocus.example'), undefined)
    assert.deepEqual(nodeInfoStatements(document), [])
    assert.deepEqual(librehostStatements(document, 'https://crocus.example'), [])
    assert.deepEqual(securityTxtStatements(document), [])
  })

test('what would do harm in a file or on a page does not come through', () => {
  const host = {
    name: 'Crocus\norganization.memberof.chatons.status.level = ACTIVE',
    description: `${'long '.repeat(5000)}`,
    homeUrl: 'javascript:alert(1)',
    logo: 'https://user:secret@crocus.example/logo.png',
    contactUrl: 'data:text/html,hello',
    foundingDate: '2020-01-01\u202e',
  }
  const statements = librehostStatements(json(host), 'https://crocus.example')
  assert.deepEqual(
    statements.map(({ key }) => key),
    ['organization.name', 'organization.description', 'organization.startdate'],
  )
  for (const { value } of statements) assert.doesNotMatch(value, /[\n\r\u202e]/)
  assert.ok((statements[1]?.value.length ?? 0) <= 5000)
})
