import assert from 'node:assert/strict'
import { test } from 'node:test'
import { suppliers } from './suppliers.ts'
import { lookAt } from './testing-look.ts'

const mail = ['aspmx.l.google.com', 'alt1.aspmx.l.google.com']

test('who does without the largest companies is seen to', async () => {
  const behind = { mail: ['mail.crocus.example'], nameServers: ['ns-1.gandi.net'], reverse: [] }
  assert.equal((await lookAt(suppliers, { behind })).result, 'seen')
})

test('a large company behind the mail was seen, and where it is told was not found', async () => {
  const { result, says, evidence } = await lookAt(suppliers, { behind: { mail } })
  assert.equal(result, 'not-found')
  assert.equal(says, 'Google: the hoster relies on them (mail); we did not find the page that says so.')
  assert.deepEqual(evidence[0], { asked: 'MX crocus.example', came: 'aspmx.l.google.com', extract: 'mail: Google' })
})

test('names, machines and pages count as well, each company once', async () => {
  const { says } = await lookAt(suppliers, {
    site: {
      html: '<script src="https://ajax.googleapis.com/a.js"></script>',
      names: { ...here, aliases: ['x.cloudfront.net'] },
    },
    behind: {
      nameServers: ['dana.ns.cloudflare.com'],
      reverse: [{ subject: '', address: '192.0.2.1', names: ['ec2-192-0-2-1.compute.amazonaws.com'] }],
    },
  })
  assert.match(says, /^Google, Cloudflare, Amazon: the hoster relies on them \(pages, domain names and machines\)/)
})
const here = { ok: true as const, ipv4: ['192.0.2.1'], ipv6: [] }

test('who says so on a page of the site keeps to the charter, as far as we see', async () => {
  const topicPages = { infrastructure: { html: '<p>Notre courriel passe par Google, faute de mieux.' } }
  const { result, evidence } = await lookAt(suppliers, { behind: { mail }, topicPages })
  assert.equal(result, 'seen')
  assert.deepEqual(evidence[0], { asked: 'https://crocus.example/infrastructure', came: 'Google' })
})

test('a home page that names whom it replaces tells nothing, nor does a word that holds the name', async () => {
  const site = { html: '<p>Our pad replaces Google Docs.' }
  assert.equal((await lookAt(suppliers, { site, behind: { mail } })).result, 'not-found')
  const topicPages = { legal: { html: '<p>Dégooglisons-nous, Googleplex' } }
  assert.equal((await lookAt(suppliers, { topicPages, behind: { mail } })).result, 'not-found')
})

test('to tell of one of two is not enough', async () => {
  const topicPages = { legal: { html: '<p>Google' } }
  const behind = { mail, nameServers: ['ns-1.awsdns-00.org'] }
  assert.equal((await lookAt(suppliers, { topicPages, behind })).result, 'not-found')
})

test('smaller companies are nobody’s business here', async () => {
  const site = { html: '<script src="https://cdn.jsdelivr.net/a.js"></script>' }
  assert.equal((await lookAt(suppliers, { site, behind: { mail: [], nameServers: [] } })).result, 'seen')
})

test('where nothing came at all, nothing is said', async () => {
  assert.equal((await lookAt(suppliers, { site: { why: 'dns' } })).result, 'not-checkable')
  assert.equal((await lookAt(suppliers, { site: null })).result, 'nothing')
})

test('what could not be looked at is not said to be without large companies', async () => {
  const behind = { mail: [], nameServers: [] }
  const of = async (given: Parameters<typeof lookAt>[1]) => (await lookAt(suppliers, { behind, ...given })).result
  assert.equal(await of({ site: { why: 'dns' } }), 'not-checkable')
  assert.equal(await of({ behind: { mail: null, nameServers: [] } }), 'not-checkable')
  const missed = [{ what: 'style' as const, url: 'https://crocus.example/a.css', why: 'timeout' as const }]
  assert.equal(await of({ site: { missed } }), 'not-checkable')
  assert.equal(await of({ site: { missed }, behind: { mail, nameServers: [] } }), 'not-found')
  assert.equal(await of({ behind: { mail, nameServers: [] }, unfinished: ['terms'] }), 'not-checkable')
})
