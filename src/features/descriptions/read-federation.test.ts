import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Load, readFederation } from './read-federation.ts'
import { inShort } from './testing.ts'

const root = 'https://voisins.example/federation.properties'

/** A web of files, by address; what it does not hold is missing. */
const webOf =
  (files: Record<string, string>, asked: string[] = []): Load =>
  async (address) => {
    asked.push(address)
    const text = files[address]
    return text === undefined ? { error: 'descriptions.file-missing' } : { bytes: new TextEncoder().encode(text) }
  }

const federation = (...subs: string[]) =>
  ['file.class = Federation', ...subs.map((sub, n) => `subs.h${n} = ${sub}`)].join('\n')
const hoster = (...subs: string[]) =>
  ['file.class = Organization', ...subs.map((sub, n) => `subs.s${n} = ${sub}`)].join('\n')
const service = 'file.class = Service\nservice.name = Pad'

const walkRemarks = (report: Awaited<ReturnType<typeof readFederation>>['report']) =>
  report.filter(({ message }) => /sub|file|root/.test(message.key)).map((line) => `${line.file} ${inShort(line)}`)

test('a federation leads to its hosters, and they to their services', async () => {
  const web = webOf({
    [root]: federation('https://a.example/a', 'https://b.example/b'),
    'https://a.example/a': hoster('https://a.example/pad', 'https://a.example/visio'),
    'https://a.example/pad': service,
    'https://a.example/visio': service,
    'https://b.example/b': hoster(),
  })
  const { federation: read, hosters, filesRead, report } = await readFederation(web, root)
  assert.equal(read?.address, root)
  assert.deepEqual(
    hosters.map(({ file, services }) => [file.address, services.map(({ address }) => address)]),
    [
      ['https://a.example/a', ['https://a.example/pad', 'https://a.example/visio']],
      ['https://b.example/b', []],
    ],
  )
  assert.equal(filesRead, 5)
  assert.deepEqual(walkRemarks(report), [])
})

test('relative addresses lead on from the file that holds them, with a warning', async () => {
  const web = webOf({
    [root]: federation('hosters/a'),
    'https://voisins.example/hosters/a': hoster('../services/pad'),
    'https://voisins.example/services/pad': service,
  })
  const { hosters, report } = await readFederation(web, root)
  assert.equal(hosters[0]?.services.length, 1)
  const relative = report.filter(({ message }) => message.key === 'descriptions.relative-address').map(inShort)
  assert.deepEqual(relative, ['2 warning relative-address', '2 warning relative-address'])
})

test('a hoster alone may be read', async () => {
  const web = webOf({ 'https://a.example/a': hoster('https://a.example/pad'), 'https://a.example/pad': service })
  const { federation: read, hosters } = await readFederation(web, 'https://a.example/a')
  assert.equal(read, null)
  assert.equal(hosters[0]?.services.length, 1)
})

test('a dead address is told where it stands, and the others are read', async () => {
  const web = webOf({
    [root]: federation('https://a.example/a', 'https://b.example/b'),
    'https://b.example/b': hoster(),
  })
  const { hosters, report } = await readFederation(web, root)
  assert.equal(hosters.length, 1)
  assert.deepEqual(walkRemarks(report), [`${root} 2 error file-missing`])
})

test('a root that cannot be read is told', async () => {
  const { hosters, filesRead, report } = await readFederation(webOf({}), root)
  assert.deepEqual([hosters, filesRead], [[], 0])
  assert.deepEqual(walkRemarks(report), [`${root} 0 error file-missing`])
  assert.deepEqual(report[0]?.message.values, { address: root })
})

test('a root that is a service leads nowhere', async () => {
  const { report } = await readFederation(webOf({ [root]: service }), root)
  assert.deepEqual(walkRemarks(report), [`${root} 0 error not-a-root`])
})

test('loops are found, whatever follows the hash', async () => {
  const web = webOf({
    [root]: federation(root, 'https://a.example/a'),
    'https://a.example/a': hoster(`${root}#again`, 'https://a.example/a'),
  })
  const { report, filesRead } = await readFederation(web, root)
  assert.equal(filesRead, 2)
  const loops = [`${root} 2`, 'https://a.example/a 2', 'https://a.example/a 3']
  assert.deepEqual(
    walkRemarks(report),
    loops.map((place) => `${place} warning sub-loop`),
  )
})

test('a service that two hosters list is read once', async () => {
  const asked: string[] = []
  const web = webOf(
    {
      [root]: federation('https://a.example/a', 'https://b.example/b'),
      'https://a.example/a': hoster('https://a.example/pad'),
      'https://b.example/b': hoster('https://a.example/pad'),
      'https://a.example/pad': service,
    },
    asked,
  )
  const { hosters, report } = await readFederation(web, root)
  assert.deepEqual(
    hosters.map(({ services }) => services.length),
    [1, 0],
  )
  assert.equal(asked.filter((address) => address.endsWith('/pad')).length, 1)
  assert.deepEqual(walkRemarks(report), ['https://b.example/b 2 warning sub-again'])
})

test('a file of the wrong class is told where it is expected', async () => {
  const web = webOf({
    [root]: federation('https://a.example/pad', 'https://a.example/a'),
    'https://a.example/pad': service,
    'https://a.example/a': hoster('https://b.example/b'),
    'https://b.example/b': hoster(),
  })
  const { hosters, report } = await readFederation(web, root)
  assert.equal(hosters.length, 1)
  assert.deepEqual(walkRemarks(report), [`${root} 2 error sub-class`, 'https://a.example/a 2 error sub-class'])
})

test('files of metrics under a hoster are no services and no fault', async () => {
  const web = webOf({
    'https://a.example/a': hoster('https://a.example/m'),
    'https://a.example/m': 'file.class = Metrics\nmetrics.http.hits.2020.months = 1',
  })
  const { hosters, report } = await readFederation(web, 'https://a.example/a')
  assert.deepEqual(hosters[0]?.services, [])
  assert.deepEqual(walkRemarks(report), [])
})

test('of 501 files of a hoster, 500 are read', async () => {
  const subs = Array.from({ length: 501 }, (_, n) => `https://a.example/${n}`)
  const files = Object.fromEntries(subs.map((sub) => [sub, service]))
  const { hosters, filesRead, report } = await readFederation(
    webOf({ ...files, 'https://a.example/a': hoster(...subs) }),
    'https://a.example/a',
  )
  assert.equal(hosters[0]?.services.length, 500)
  assert.equal(filesRead, 501)
  assert.deepEqual(walkRemarks(report), ['https://a.example/a 502 error too-many-files'])
})
