import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Certificate, certificateFaults, unreached } from '../../../platform/outbound/index.ts'
import { certificate } from './certificate.ts'
import { lookAt, lookAtSite } from './testing-look.ts'

const good: Certificate = {
  ...{ fault: null, names: ['crocus.example', 'www.crocus.example'], issuer: 'Autorité de tests', protocol: 'TLSv1.3' },
  ...{ validFrom: '2026-10-01T00:00:00.000Z', validTo: '2027-01-01T00:00:00.000Z' },
}
const shown = (changes: Partial<Certificate>) => ({
  certificate: { ok: true as const, certificate: { ...good, ...changes } },
})

test('a good certificate is seen, with its names and dates', async () => {
  const { result, says, evidence } = await lookAtSite(certificate, shown({}))
  assert.equal(result, 'seen')
  assert.equal(says, 'The certificate of crocus.example is good.')
  assert.deepEqual(evidence, [
    {
      asked: 'crocus.example:443',
      came: 'TLSv1.3 · Autorité de tests · 2026-10-01 – 2027-01-01',
      extract: 'crocus.example, www.crocus.example',
    },
  ])
})

test('every fault for which browsers refuse it was seen, and is against the clause', async () => {
  const sentences = new Set<string>()
  for (const fault of certificateFaults) {
    const { result, says } = await lookAtSite(certificate, shown({ fault }))
    assert.equal(result, 'against', fault)
    sentences.add(says)
  }
  assert.equal(sentences.size, certificateFaults.length)
})

test('encryption of another age is against it, TLS 1.2 is not', async () => {
  assert.equal((await lookAtSite(certificate, shown({ protocol: 'TLSv1.1' }))).result, 'against')
  assert.equal((await lookAtSite(certificate, shown({ protocol: 'TLSv1.2' }))).result, 'seen')
  assert.equal((await lookAtSite(certificate, shown({ protocol: null }))).result, 'seen')
})

test('who has less than two weeks left is told so', async () => {
  const { result, says } = await lookAtSite(certificate, shown({ validTo: '2026-11-25T12:00:00Z' }))
  assert.deepEqual([result, says], ['seen', 'The certificate of crocus.example is good, but expires in 2 days.'])
  assert.match((await lookAtSite(certificate, shown({ validTo: null }))).says, /is good\.$/)
})

test('where nobody answers over https, none was found; any other silence says nothing', async () => {
  for (const reason of unreached) {
    const { result } = await lookAtSite(certificate, { certificate: { ok: false, reason } })
    assert.equal(result, reason === 'refused' ? 'not-found' : 'not-checkable', reason)
  }
  assert.equal((await lookAtSite(certificate, {})).result, 'not-checkable')
  assert.match((await lookAtSite(certificate, { why: 'robots' })).says, /robots\.txt/)
})

test('each service has its own', async () => {
  const given = { site: shown({}), services: { pad: shown({ fault: 'expired' }) } }
  assert.equal((await lookAt(certificate, given)).result, 'seen')
  const pad = await lookAt(certificate, given, 'pad')
  assert.deepEqual([pad.result, pad.says], ['against', 'The certificate of pad.crocus.example has expired.'])
})

test('without a site or a service there is nothing to look at', async () => {
  assert.equal((await lookAtSite(certificate, null)).result, 'nothing')
})

test('names of others are told as plain text, and not all of a thousand', async () => {
  const names = ['\u202eelpmaxe.ortie', '<b>x</b>', ...Array.from({ length: 1000 }, (_, n) => `n${n}.example`)]
  const { evidence } = await lookAtSite(certificate, shown({ names, issuer: `Big\u0000 CA ${'x'.repeat(9000)}` }))
  assert.match(evidence[0]?.extract ?? '', /^elpmaxe\.ortie, <b>x<\/b>, n0\.example.*…$/)
})
