import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ServiceFacts } from '../../hosters/index.ts'
import type { VisitGiven } from '../visit/testing-visited.ts'
import { provider } from './provider.ts'
import { lookAt } from './testing-look.ts'

const host = (name: string | null, changes: Partial<NonNullable<ServiceFacts['host']>> = {}) => ({
  facts: {
    host: {
      ...{ name, country: null, description: null, provider: null, server: null, hypervisor: null, distribution: null },
      ...changes,
    },
  },
})
const named = (...names: string[]) => ({ reverse: [{ subject: 'pad', address: '192.0.2.1', names }] })
const lookAtPad = (pad: NonNullable<VisitGiven['services']>[string], given: VisitGiven = {}) =>
  lookAt(provider, { services: { pad }, ...given }, 'pad')

test('a declared provider whose name the machine bears is seen', async () => {
  const { result, says, evidence } = await lookAtPad(host('OVH SAS'), { behind: named('vps-1.vps.ovh.net') })
  assert.equal(result, 'seen')
  assert.equal(says, 'The provider declared for pad.crocus.example, OVH SAS, is the one that the DNS shows.')
  assert.deepEqual(evidence[0], { asked: 'PTR, CNAME pad.crocus.example', came: 'vps-1.vps.ovh.net' })
})

test('it may be known by another of its names, or by those who answer for the domain', async () => {
  assert.equal((await lookAtPad(host('Online S.a.s.'), { behind: named('1.rev.poneytelecom.eu') })).result, 'seen')
  assert.equal((await lookAtPad(host('Grenode'), { behind: { nameServers: ['ns.grenode.net'] } })).result, 'seen')
  const names = { ok: true as const, ipv4: [], ipv6: [], aliases: ['crocus.alwaysdata.net'] }
  assert.equal((await lookAtPad({ ...host('alwaysdata'), names })).result, 'seen')
})

test('another network than the declared one is “not found”, and names what the DNS shows', async () => {
  const { result, says } = await lookAtPad(host('Evolix SARL'), { behind: named('static.1.clients.your-server.de') })
  assert.equal(result, 'not-found')
  assert.match(says, /we did not find it in the DNS, which shows Hetzner\.$/)
})

test('where the DNS names nobody, or the hoster nobody in particular, it is told and no more', async () => {
  for (const behind of [{}, named(), named('pad.crocus.example')])
    assert.equal((await lookAtPad(host('Evolix SARL'), { behind })).result, 'told')
  assert.equal((await lookAtPad(host('Serveur dédié'), { behind: named('a.your-server.de') })).result, 'told')
})

test('who names nobody may say it on a page of the site', async () => {
  const behind = named('vps-1.vps.ovh.net')
  const page = (html: string) => ({ behind, topicPages: { legal: { html } } })
  assert.equal((await lookAtPad({}, page('<p>Hébergeur : OVH, 2 rue Kellermann'))).result, 'seen')
  assert.equal((await lookAtPad({}, page('<p>Nos serveurs sont chez OVHcloud.'))).result, 'seen')
  const { result, says } = await lookAtPad({}, page('<p>Nos serveurs sont bien gardés.'))
  assert.equal(result, 'not-found')
  assert.match(says, /The DNS shows pad\.crocus\.example at OVH; /)
  assert.equal((await lookAtPad({})).result, 'not-found')
})

test('a machine at home is on an ordinary access, or behind a relay', async () => {
  const home = host(null, { provider: 'home' })
  assert.equal((await lookAtPad(home, { behind: named('x.fbx.proxad.net') })).result, 'seen')
  assert.equal((await lookAtPad(home, { behind: named('vps-1.vps.ovh.net') })).result, 'told')
})

test('a word that only looks like a network names none', async () => {
  const given = { behind: named('x.fbx.proxad.net'), topicPages: { legal: { html: '<p>free software, Freedom' } } }
  assert.equal((await lookAtPad({}, given)).result, 'not-found')
})

test('services without an address are left out', async () => {
  assert.equal((await lookAt(provider, { services: { pad: { facts: { url: null } } } })).result, 'nothing')
  assert.equal((await lookAt(provider, {})).result, 'nothing')
})
