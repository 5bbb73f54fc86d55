import assert from 'node:assert/strict'
import { createServer } from 'node:https'
import { describe, test } from 'node:test'
import { certificateFor } from '../../../platform/outbound/testing-certificate.ts'
import { listening, portOf } from '../../../platform/testing-server.ts'
import { openSite } from '../visit/testing-site.ts'
import { certificate } from './certificate.ts'
import { look } from './testing-look.ts'

describe('a certificate that no browser takes', () => {
  for (const [name, names, until] of [
    ['has expired', ['crocus.example'], '20250101000000Z'],
    ['is for another name', ['ortie.example'], undefined],
  ] as const)
    test(`one that ${name}`, async (t) => {
      const { web, visit } = await openSite(t, {})
      const { key, cert } = certificateFor([...names], until)
      const server = await listening(createServer({ key, cert }, (_, response) => void response.end('<p>x')))
      t.after(() => server.close())
      const outbound = web.open({ ports: { 80: web.ports[80], 443: portOf(server) }, trust: cert })
      t.after(() => outbound.close())
      const visited = await visit({}, outbound)
      const { result, says } = await look(certificate, visited)
      assert.equal(result, 'against')
      assert.match(says, name === 'has expired' ? /has expired\.$/ : /for another name\.$/)
    })

  test('one that nobody known has signed', async (t) => {
    const { web, visit } = await openSite(t, { pages: { 'https://crocus.example/': '<p>x' } })
    const outbound = web.open({ trust: certificateFor(['ferme.example']).cert })
    t.after(() => outbound.close())
    assert.equal((await look(certificate, await visit({}, outbound))).result, 'against')
  })
})
