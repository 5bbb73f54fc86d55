import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { openTestWeb } from '../../../platform/outbound/testing-web.ts'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { organization, service } from './testing.ts'

let world: TestSite
before(async () => {
  world = await openTestSite()
})

interface Answer {
  files: { file: string; class: string }[]
  counts: { error: number; warning: number; info: number }
  problems: { file: string; line: number; key: string; severity: string; message: string; fix: string | null }[]
  enoughFor: { goal: string; enough: boolean; lacks: { name: string; message: string }[] }[]
  corrected: { file: string; text: string; changes: number }[]
}

/** What the address promises: the tests look at each part of it. */
const answerOf = async (response: Response) => (await response.json()) as Answer

const ask = (body: string | Uint8Array<ArrayBuffer>, type = 'application/json', headers: Record<string, string> = {}) =>
  world.request('/api/v1/descriptions/check', { method: 'POST', body, headers: { 'content-type': type, ...headers } })

test('a program sends a text and gets each problem, from no page of ours', async () => {
  const answer = await ask(JSON.stringify({ text: organization, name: 'ortie.properties' }))
  assert.equal(answer.status, 200)
  const { files, problems, corrected, counts } = await answerOf(answer)
  assert.deepEqual(files, [{ file: 'ortie.properties', class: 'Organization' }])
  const type = problems.find(({ key }) => key === 'organization.type')
  assert.deepEqual([type?.line, type?.severity, type?.fix], [3, 'warning', 'organization.type = ASSOCIATION'])
  assert.match(type?.message ?? '', /ASSOCIATION/)
  assert.ok(problems.every(({ line }) => line >= 1))
  assert.equal(counts.warning, problems.filter(({ severity }) => severity === 'warning').length)
  assert.match(corrected[0]?.text ?? '', /^organization\.type = ASSOCIATION$/m)
})

test('the file itself may be the body, in any encoding', async () => {
  const { files } = await answerOf(await ask(service, 'text/plain'))
  assert.equal(files[0]?.class, 'Service')
  const wide = new Uint8Array(Buffer.from(`\ufeff${service}`, 'utf16le'))
  assert.equal((await answerOf(await ask(wide, 'application/octet-stream'))).files[0]?.class, 'Service')
})

test('what it is enough for is told in each language', async () => {
  const { enoughFor } = await answerOf(await ask(service, 'text/plain', { 'accept-language': 'fr' }))
  assert.deepEqual(
    enoughFor.map(({ goal, enough }) => [goal, enough]),
    [
      ['listed', false],
      ['price', true],
      ['portal', false],
    ],
  )
  assert.match(enoughFor[0]?.lacks[0]?.message ?? '', /un genre de service connu/)
})

test('a body that says nothing is a problem, in a document of its own', async () => {
  for (const body of ['', '{', '[]', '{"text": ""}', '{"text": 3}', '{"address": ["a"]}', 'null']) {
    const answer = await ask(body)
    assert.equal(answer.status, 422, body)
    assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/)
  }
  assert.equal((await ask('', 'text/plain')).status, 422)
  assert.equal((await ask('{"address": "file:///etc/passwd"}')).status, 422)
})

test('more than two megabytes are refused', async () => {
  assert.equal((await ask(new Uint8Array(2 * 1024 * 1024 + 1), 'text/plain')).status, 422)
})

test('an address is fetched, and a visitor asks others’ servers twenty times an hour', async (t) => {
  const web = await openTestWeb(t, ['ortie.example'])
  const world = await openTestSite({ outbound: web.outbound })
  web.pages.set('https://ortie.example/pad.properties', service)
  const body = JSON.stringify({ address: 'https://ortie.example/pad.properties' })
  const init = { method: 'POST', body, headers: { 'content-type': 'application/json' } }
  const first = await world.request('/api/v1/descriptions/check', init)
  assert.equal((await answerOf(first)).files[0]?.file, 'https://ortie.example/pad.properties')
  for (let n = 0; n < 19; n += 1) await world.request('/api/v1/descriptions/check', init)
  const refused = await world.request('/api/v1/descriptions/check', init)
  assert.equal(refused.status, 429)
  assert.match(refused.headers.get('content-type') ?? '', /^application\/problem\+json/)
  assert.match(refused.headers.get('retry-after') ?? '', /^\d+$/)
})
