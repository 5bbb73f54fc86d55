import assert from 'node:assert/strict'
import { createServer as createSecureWeb } from 'node:https'
import { createServer as createPlainServer } from 'node:net'
import { type TestContext, test } from 'node:test'
import { createServer } from 'node:tls'
import { listening, portOf } from '../testing-server.ts'
import { openOutbound } from './index.ts'
import { certificateFor } from './testing-certificate.ts'
import { noRecords } from './testing-names.ts'

const crocus = 'crocus.example'

test('a good certificate tells its names, its end, its protocol and who signed it', async (t) => {
  const made = certificateFor([crocus, 'www.crocus.example'])
  const shown = await look(t, made, { trust: made.cert })
  assert.deepEqual(shown, {
    ok: true,
    certificate: {
      ...{ fault: null, names: [crocus, 'www.crocus.example'], issuer: 'Carnet de tests', protocol: 'TLSv1.3' },
      ...{ validFrom: '2020-01-01T00:00:00.000Z', validTo: '2120-01-01T00:00:00.000Z' },
    },
  })
})

test('a certificate that no browser takes is told with its fault', async (t) => {
  const faultOf = async (made: Made, trust: string | undefined) => {
    const shown = await look(t, made, { trust })
    return shown.ok ? shown.certificate.fault : shown.reason
  }
  const other = certificateFor(['tulipe.example'])
  const old = certificateFor([crocus], '20210101000000Z')
  assert.equal(await faultOf(other, other.cert), 'other-name')
  assert.equal(await faultOf(old, old.cert), 'expired')
  assert.equal(await faultOf(certificateFor([crocus]), undefined), 'unknown-signer')
})

test('a server that speaks no TLS, hangs up or is not there shows no certificate', async (t) => {
  const says = async (answer: string | null) => {
    const server = createPlainServer((socket) => {
      if (answer === null) socket.destroy()
      else socket.on('error', () => {}).end(answer)
    })
    await listening(server)
    t.after(() => void server.close())
    return lookAt(t, portOf(server))
  }
  assert.deepEqual(await says('HTTP/1.1 400 Bad Request\r\n\r\n'), { ok: false, reason: 'tls' })
  assert.equal((await says(null)).ok, false)
  assert.deepEqual(await lookAt(t, 1), { ok: false, reason: 'refused' })
})

test('certificates of places that are not public are not looked at', async (t) => {
  const outbound = openOutbound({ userAgent: 'Chatterie (test)' })
  t.after(() => outbound.close())
  for (const host of ['127.0.0.1', 'localhost', '10.0.0.1', '::1'])
    assert.deepEqual(await outbound.certificate(host), { ok: false, reason: 'not-public' }, host)
  assert.equal(await outbound.overIpv6('::1'), 'not-public')
})

test('over IPv6 a host is reached, has no address, or has nobody who listens', async (t) => {
  const server = createPlainServer((socket) => socket.end())
  await new Promise<void>((resolve) => server.listen(0, '::1', resolve))
  t.after(() => void server.close())
  const over = (addresses: string[], port = portOf(server)) => {
    const outbound = openedWith(t, { addresses, port })
    return outbound.overIpv6(crocus)
  }
  assert.equal(await over(['127.0.0.1', '::1']), 'reached')
  assert.equal(await over(['127.0.0.1']), 'no-address')
  assert.equal(await over(['::1'], 1), 'refused')
})

test('a name tells its addresses by family, and what it stands for', async (t) => {
  const outbound = openedWith(t, { addresses: ['192.0.2.7', '2001:db8::1', '192.0.2.1'], port: 1 })
  assert.deepEqual(await outbound.addressRecords('Crocus.example'), {
    ...{ ok: true, ipv4: ['192.0.2.1', '192.0.2.7'], ipv6: ['2001:db8::1'], aliases: ['ailleurs.example'] },
  })
  assert.deepEqual(await outbound.addressRecords('localhost'), { ok: false, reason: 'not-public' })
})

type Made = ReturnType<typeof certificateFor>

async function look(t: TestContext, made: Made, { trust }: { trust: string | undefined }) {
  const server = createServer(made, (socket) => socket.on('error', () => {}).end())
  await listening(server)
  t.after(() => void server.close())
  return lookAt(t, portOf(server), trust)
}

const lookAt = (t: TestContext, port: number, trust?: string) =>
  openedWith(t, { addresses: ['127.0.0.1'], port, trust }).certificate(crocus)

function openedWith(
  t: TestContext,
  { addresses, port, trust }: { addresses: string[]; port: number; trust?: string | undefined },
) {
  const names = { ...noRecords, addresses: async () => addresses, aliases: async () => ['ailleurs.example'] }
  const outbound = openOutbound({
    userAgent: 'Chatterie (test)',
    names,
    mayReach: () => true,
    ports: { 443: port },
    trust,
  })
  t.after(() => outbound.close())
  return outbound
}

test('a certificate that came with a page is not asked for again, and is told alike', async (t) => {
  const made = certificateFor([crocus])
  let connections = 0
  const server = createSecureWeb({ key: made.key, cert: made.cert }, (_request, response) => response.end('hello'))
  server.on('connection', () => connections++)
  await listening(server)
  const names = { ...noRecords, addresses: async () => ['127.0.0.1'] }
  const reaching = { names, mayReach: () => true, ports: { 443: portOf(server) }, trust: made.cert }
  const [outbound, other] = [1, 2].map(() => openOutbound({ userAgent: 'Chatterie (test)', ...reaching }))
  t.after(async () => {
    await Promise.all([outbound?.close(), other?.close()])
    server.close()
  })
  assert.equal((await outbound?.fetch(`https://${crocus}/`))?.ok, true)
  const shown = await outbound?.certificate(crocus)
  assert.equal(connections, 1)
  assert.deepEqual(await other?.certificate(crocus), shown)
  assert.equal(connections, 2, 'whoever fetched nothing has to look')
})
