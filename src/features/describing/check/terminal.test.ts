import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Outbound } from '../../../platform/outbound/index.ts'
import { openTestWeb } from '../../../platform/outbound/testing-web.ts'
import { checkInTerminal } from './terminal.ts'
import { organization, service } from './testing.ts'

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-'))
})
after(() => rm(folder, { recursive: true }))

const fileWith = async (name: string, text: string) => {
  await writeFile(join(folder, name), text)
  return join(folder, name)
}

const noWeb: Pick<Outbound, 'fetch'> = { fetch: async (url) => ({ ok: false, reason: 'dns', url, redirects: [] }) }

async function run(words: string[], outbound = noWeb) {
  const written: string[] = []
  const complained: string[] = []
  const means = { outbound, today: '2026-11-23', language: 'en' } as const
  const code = await checkInTerminal(words, {
    ...means,
    write: (line) => written.push(line),
    complain: (line) => complained.push(line),
  })
  return { code, written: written.join('\n'), complained: complained.join('\n') }
}

test('a good file is 0, a wrong one 1, with its line and what to write', async () => {
  const good = await run([await fileWith('good', organization)])
  assert.deepEqual([good.code, good.complained], [0, ''])
  const wrong = await fileWith('wrong', `${organization}\norganization.status.level = ACTVE\nun mot`)
  const { code, written } = await run([wrong])
  assert.equal(code, 1)
  assert.ok(written.includes(`${wrong}:6 To look at organization.status.level\n`))
  assert.ok(written.includes('    → organization.status.level = ACTIVE'))
  assert.match(written, /One file read: 1 to mend, 2 to look at/)
})

test('--json prints the problems and nothing else', async () => {
  const file = await fileWith('json', 'file.class = Service\nservice.registration = Grille-pain')
  const { code, written } = await run([file, '--json'])
  const { problems } = JSON.parse(written)
  assert.equal(code, 1)
  assert.deepEqual(Object.keys(problems[0]), ['file', 'line', 'key', 'value', 'severity', 'message', 'fix'])
  assert.ok(problems.every(({ line }: { line: number }) => line >= 1))
})

test('it speaks the language that is asked for', async () => {
  const file = await fileWith('langue', organization)
  assert.match((await run([file, '--lang', 'fr'])).written, /Un fichier lu/)
  assert.match((await run(['--lang=fr', file])).written, /Un fichier lu/)
})

test('who asks for nothing, something odd or a missing file gets 2', async () => {
  for (const words of [[], ['--yaml', 'a'], ['a', '--lang', 'xx'], ['a', '--lang'], ['https://a.example/', 'b']]) {
    const { code, complained } = await run(words)
    assert.equal(code, 2, words.join(' '))
    assert.match(complained, /Usage/)
  }
  const missing = await run([join(folder, 'nothing-here')])
  assert.equal(missing.code, 2)
  assert.match(missing.complained, /cannot be read/)
})

test('several files are looked at together', async () => {
  const files = [await fileWith('a', service), await fileWith('b', service)]
  assert.match((await run(files)).written, /is also the address of “Pad”/)
})

test('an address is followed, and links are when that is asked for', async (t) => {
  const web = await openTestWeb(t, ['ortie.example'])
  web.pages.set('https://ortie.example/a.properties', `${organization}\nsubs.pad = pad.properties`)
  web.pages.set('https://ortie.example/pad.properties', service)
  const { code, written } = await run(['https://ortie.example/a.properties', '--json'], web.outbound)
  assert.equal(code, 1)
  assert.ok(JSON.parse(written).problems.some(({ file }: { file: string }) => file.endsWith('/pad.properties')))
  const file = await fileWith('links', organization)
  assert.match((await run([file, '--links'], web.outbound)).written, /does not exist \(any more\)/)
})

test('what stands in a file cannot steer the terminal', async () => {
  const file = await fileWith('escape', `${organization}\norganization.\u001b[2Jx = \u001b]0;title\u0007`)
  assert.doesNotMatch((await run([file])).written.replaceAll('\n', ''), /\p{Cc}/u)
})
