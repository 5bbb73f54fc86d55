import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { isPublicAddress, type Names, openOutbound } from './index.ts'
import { noRecords } from './testing-names.ts'
import { openTestWeb } from './testing-web.ts'
import { CannotReach } from './unreached.ts'

function knowing(t: TestContext, names: Partial<Names>, mayReach = isPublicAddress) {
  const outbound = openOutbound({ userAgent: 'Chatterie (test)', names: { ...noRecords, ...names }, mayReach })
  t.after(() => outbound.close())
  return outbound
}

test('an address is called what its PTR records say, each once, in one spelling', async (t) => {
  const outbound = knowing(t, { reverse: async () => ['Vps-7.Ferme.example.', 'vps-7.ferme.example', 'autre.example'] })
  const names = ['vps-7.ferme.example', 'autre.example']
  assert.deepEqual(await outbound.reverseNames('203.1.113.7'), { ok: true, names })
  assert.deepEqual(await outbound.reverseNames('2a01:4f8::1'), { ok: true, names })
})

test('an address of our own network is not asked about, and neither is what is no address', async (t) => {
  const asked: string[] = []
  const reverse = async (address: string) => {
    asked.push(address)
    return ['secret.example']
  }
  const outbound = knowing(t, { reverse })
  for (const address of [
    '127.0.0.1',
    '10.0.0.1',
    '::1',
    'fe80::1%eth0',
    '169.254.169.254',
    'crocus.example',
    '',
    '0x7f.1',
  ])
    assert.deepEqual(await outbound.reverseNames(address), { ok: false, reason: 'not-public' }, address)
  assert.deepEqual(asked, [])
})

test('mail servers and name servers of a name come in order, and none is an answer', async (t) => {
  const web = await openTestWeb(t, ['crocus.example'])
  web.mail.set('crocus.example', ['mx1.courrier.example.', 'mx2.courrier.example'])
  web.nameServers.set('crocus.example', ['NS1.registraire.example'])
  web.reverse.set('127.0.0.1', ['vps.ferme.example'])
  const named = (names: string[]) => ({ ok: true, names })
  assert.deepEqual(
    await web.outbound.mailServers('Crocus.example.'),
    named(['mx1.courrier.example', 'mx2.courrier.example']),
  )
  assert.deepEqual(await web.outbound.nameServers('crocus.example'), named(['ns1.registraire.example']))
  assert.deepEqual(await web.outbound.reverseNames('127.0.0.1'), named(['vps.ferme.example']))
  assert.deepEqual(await web.outbound.mailServers('other.example'), named([]))
})

test('what whoever runs a zone wrote there is kept only as far as it is a name, and not without end', async (t) => {
  const mail = async () => [
    '',
    '.',
    '<b>mx</b>.example',
    'a b.example',
    `${'x'.repeat(300)}.example`,
    'mx.example',
    '\u202emx.example',
  ]
  const nameServers = async () => Array.from({ length: 500 }, (_, at) => `ns${at}.example`)
  const outbound = knowing(t, { mail, nameServers })
  assert.deepEqual(await outbound.mailServers('crocus.example'), { ok: true, names: ['mx.example'] })
  const found = await outbound.nameServers('crocus.example')
  assert.equal(found.ok && found.names.length, 20)
})

test('a name of no public place is not asked, and a silent resolver is no answer', async (t) => {
  const silent = async () => {
    throw new CannotReach('timeout')
  }
  const outbound = knowing(t, { mail: silent, nameServers: silent, reverse: silent })
  for (const name of ['localhost', 'printer.local', '127.0.0.1', 'a..b', ''])
    assert.deepEqual(await outbound.mailServers(name), { ok: false, reason: 'not-public' }, name)
  assert.deepEqual(await outbound.mailServers('crocus.example'), { ok: false, reason: 'timeout' })
  assert.deepEqual(await outbound.nameServers('crocus.example'), { ok: false, reason: 'timeout' })
  assert.deepEqual(await outbound.reverseNames('203.1.113.7'), { ok: false, reason: 'timeout' })
})
