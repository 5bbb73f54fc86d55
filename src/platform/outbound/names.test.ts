import assert from 'node:assert/strict'
import { createSocket } from 'node:dgram'
import { type TestContext, test } from 'node:test'
import { openOutbound, resolverNames } from './index.ts'

const [A, NS, PTR, MX, TXT, AAAA] = [1, 2, 12, 15, 16, 28]
const noSuchName = 3

test('a name has all its addresses, of both kinds', async (t) => {
  const names = await namesOf(t, {
    [`crocus.example ${A}`]: [
      [192, 0, 2, 1],
      [192, 0, 2, 2],
    ],
    [`crocus.example ${AAAA}`]: [[0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]],
    [`old.example ${A}`]: [[192, 0, 2, 3]],
  })
  assert.deepEqual((await names.addresses('crocus.example')).sort(), ['192.0.2.1', '192.0.2.2', '2001:db8::1'])
  assert.deepEqual(await names.addresses('old.example'), ['192.0.2.3'])
  assert.deepEqual(await names.addresses('unknown.example'), [])
})

test('a long TXT record comes in one piece', async (t) => {
  const text = (...pieces: string[]) => pieces.flatMap((piece) => [piece.length, ...Buffer.from(piece)])
  const names = await namesOf(t, {
    [`_chatterie.crocus.example ${TXT}`]: [text('chatterie=', 'abc'), text('v=spf1 -all')],
  })
  const outbound = openOutbound({ userAgent: 'Chatterie (test)', names })
  const found = await outbound.txtRecords('_chatterie.Crocus.example')
  assert.deepEqual(found.ok && found.texts.sort(), ['chatterie=abc', 'v=spf1 -all'])
  assert.deepEqual(await outbound.txtRecords('_chatterie.other.example'), { ok: true, texts: [] })
  assert.deepEqual(await outbound.txtRecords('localhost'), { ok: false, reason: 'not-public' })
})

test('the names behind an address, its mail and its zone are asked of the resolver, not of this machine', async (t) => {
  const name = (text: string) => [...text.split('.').flatMap((label) => [label.length, ...Buffer.from(label)]), 0]
  const names = await namesOf(t, {
    [`7.113.1.203.in-addr.arpa ${PTR}`]: [name('vps.ferme.example')],
    [`1.${'0.'.repeat(23)}8.f.4.0.1.0.a.2.ip6.arpa ${PTR}`]: [name('six.ferme.example')],
    [`crocus.example ${MX}`]: [
      [0, 20, ...name('second.example')],
      [0, 10, ...name('first.example')],
    ],
    [`crocus.example ${NS}`]: [name('ns.example')],
    [`1.0.0.127.in-addr.arpa ${A}`]: [],
  })
  assert.deepEqual(await names.reverse('203.1.113.7'), ['vps.ferme.example'])
  assert.deepEqual(await names.reverse('2a01:4f8::1'), ['six.ferme.example'])
  assert.deepEqual(await names.reverse('127.0.0.1'), [])
  assert.deepEqual(await names.mail('crocus.example'), ['first.example', 'second.example'])
  assert.deepEqual(await names.nameServers('crocus.example'), ['ns.example'])
  assert.deepEqual([await names.mail('other.example'), await names.nameServers('other.example')], [[], []])
})

test('a resolver that is broken is not a name that there is not', async (t) => {
  const names = await namesOf(t, {}, 2)
  const outbound = openOutbound({ userAgent: 'Chatterie (test)', names })
  assert.deepEqual(await outbound.txtRecords('crocus.example'), { ok: false, reason: 'dns' })
  const answer = await outbound.fetch('https://crocus.example/')
  assert.equal(answer.ok || answer.reason, 'dns')
})

/** A resolver of this machine that knows these records: `name type` → the data of each. */
async function namesOf(t: TestContext, records: Record<string, number[][]>, unknown = noSuchName) {
  const socket = createSocket('udp4')
  socket.on('message', (question, from) => {
    const end = question.indexOf(0, 12) + 5
    const labels = question.subarray(12, end - 5)
    const type = question.readUInt16BE(end - 4)
    const found = records[`${nameOf(labels)} ${type}`] ?? []
    const isKnown = Object.keys(records).some((key) => key.startsWith(`${nameOf(labels)} `))
    const header = Buffer.from(question.subarray(0, 12))
    header.writeUInt16BE(0x8180 | (isKnown ? 0 : unknown), 2)
    header.writeUInt16BE(found.length, 6)
    header.writeUInt32BE(0, 8)
    const answers = found.map((data) =>
      Buffer.from([0xc0, 12, type >> 8, type & 255, 0, 1, 0, 0, 0, 60, data.length >> 8, data.length & 255, ...data]),
    )
    socket.send(Buffer.concat([header, question.subarray(12, end), ...answers]), from.port, from.address)
  })
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  t.after(() => socket.close())
  return resolverNames([`127.0.0.1:${socket.address().port}`])
}

function nameOf(labels: Buffer): string {
  const [length = 0] = labels
  if (length === 0) return ''
  const rest = nameOf(labels.subarray(length + 1))
  const label = labels
    .subarray(1, length + 1)
    .toString()
    .toLowerCase()
  return rest ? `${label}.${rest}` : label
}
