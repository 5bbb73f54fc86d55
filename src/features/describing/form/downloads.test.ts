// What is taken away: names that every computer can keep, archives that open, texts that are read as they were typed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unzipSync } from 'fflate'
import { openTestSite } from '../../../testing.ts'
import { readDescription } from '../../descriptions/index.ts'
import { given } from '../../hosters/testing.ts'
import { fileOf, givenDraft, givenServiceIn } from './testing.ts'

async function open(name = 'Crocus') {
  const world = await openTestSite()
  await given.catalogue(world.db)
  const browser = world.visitor()
  const draft = await givenDraft(world, browser)
  const named = { 'organization.name': name, 'organization.website': 'https://crocus.example/' }
  await browser.post(`${draft}/about`, { ...named, go: 'next' })
  const archive = () => browser.request(`${draft}/archive`)
  const unzipped = async () => unzipSync(new Uint8Array(await (await archive()).arrayBuffer()))
  return { world, browser, draft, archive, unzipped }
}

const nameOf = (answer: Response) => /filename="([^"]*)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1]

test('whatever a hoster is called, its archive has a name that every computer can keep', async () => {
  for (const [name, expected] of [
    ['Crocus d’été', 'crocus-d-ete.zip'],
    ['../../etc/passwd', 'etc-passwd.zip'],
    ['a"; filename="b.exe', 'a-filename-b-exe.zip'],
    ['クロッカス', 'sans-nom.zip'],
    ['new', 'new-1.zip'],
    ['é'.repeat(300), `${'e'.repeat(60)}.zip`],
    ['   ', 'organisation.zip'],
  ] as const) {
    const { archive } = await open(name)
    const answer = await archive()
    assert.equal(answer.headers.get('content-type'), 'application/zip')
    assert.equal(nameOf(answer), expected, name.slice(0, 30))
    assert.equal(answer.headers.get('cache-control'), 'no-store')
  }
})

test('services that are called alike, like their hoster or not at all, keep files of their own', async () => {
  const { browser, draft, unzipped } = await open()
  for (const name of ['Crocus', 'crocus!', '', '', 'クロッカス', '花', 'Pad', 'pad-2', 'Pad', 'Organization'])
    await givenServiceIn(browser, draft, { name })
  const files = await unzipped()
  const names = Object.keys(files)
  assert.equal(names.length, 11)
  assert.equal(names[0], 'organization.properties', 'that name is the hoster’s own')
  for (const name of names) assert.match(name, /^[a-z0-9-]+\.properties$/)
  assert.equal(new Set(names).size, names.length)
  const own = new TextDecoder().decode(files['organization.properties'])
  for (const name of names.slice(1))
    assert.ok(own.includes(`https://crocus.example/.well-known/chatonsinfos/${name}`), `the hoster leads to ${name}`)
})

test('each file of the archive is the one that is downloaded alone, to the letter', async () => {
  const { browser, draft, unzipped } = await open()
  await givenServiceIn(browser, draft, { name: 'Pad', software: 'Etherpad', address: 'https://pad.crocus.example/' })
  await browser.post(`${draft}/machines`, { name: 'Radis' })
  for (const [name, bytes] of Object.entries(await unzipped())) {
    const answer = await browser.request(`${draft}/files/${name}`)
    assert.equal(nameOf(answer), name)
    assert.equal(await answer.text(), new TextDecoder().decode(bytes))
  }
})

test('what is in the archive is read back by any reader as what was typed', async () => {
  const { browser, draft, unzipped } = await open('Crocus & « Cie »')
  const words = 'Un texte\nde deux lignes, avec = et # et \\ et émoji 🌱'
  await browser.post(`${draft}/about`, {
    'organization.name': 'Crocus & « Cie »',
    'organization.website': 'https://crocus.example/',
    'organization.description': words,
    go: 'next',
  })
  await givenServiceIn(browser, draft, { name: 'Pad', software: 'Etherpad', address: 'https://pad.crocus.example/' })
  const [own, pad] = Object.entries(await unzipped()).map(([name, bytes]) =>
    readDescription(`https://crocus.example/${name}`, bytes),
  )
  if (own?.class !== 'Organization' || pad?.class !== 'Service') return assert.fail('files of other sorts')
  assert.equal(own.facts.name, 'Crocus & « Cie »')
  assert.match(own.facts.description.fr ?? '', /avec = et # et \\ et émoji 🌱$/)
  assert.deepEqual([pad.facts.software?.name, pad.facts.url], ['Etherpad', 'https://pad.crocus.example/'])
})

test('every file says when it was saved, and nothing else of who wrote it', async () => {
  const { browser, draft, world } = await open()
  const file = await fileOf(browser, draft)
  assert.match(file, /^file\.class = Organization$/m)
  assert.ok(file.includes(`file.datetime = ${world.now.toString().slice(0, 11)}`))
  assert.ok(!file.includes(draft.split('/').at(-1) ?? '-'), 'the secret stays in the address')
  world.pass({ hours: 5 })
  assert.equal(await fileOf(browser, draft), file, 'looking at it makes no new file')
})

test('no line break or control character makes one line of a file into two', async () => {
  const { browser, draft } = await open()
  const evil = 'Crocus\r\nfile.class = Federation\u2028organization.type = COMPANY\u0085x = y\u0000'
  await browser.post(`${draft}/about`, { 'organization.name': evil, 'organization.description': evil, go: 'stay' })
  const lines = (await fileOf(browser, draft)).split(/[\n\r\u2028\u0085]/)
  assert.equal(lines.filter((line) => /^\s*file\.class/.test(line)).length, 1)
  assert.ok(lines.every((line) => !/^\s*organization\.type = COMPANY/.test(line)))
  assert.ok(lines.every((line) => !/^\s*x = y/.test(line)))
})

test('the folder of the files is an address of the web or nothing, and ends where files begin', async () => {
  const { browser, draft } = await open()
  const set = async (home: string) => {
    await browser.post(`${draft}/files`, { home })
    return /name="home"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="home"/.exec(await browser.get(`${draft}/files`))
  }
  const shown = async (home: string) => (await set(home))?.slice(1).find(Boolean) ?? ''
  assert.equal(await shown('https://infos.example/a'), 'https://infos.example/a')
  for (const wrong of ['file:///etc', 'data:text/html,x', 'nothing', '//x.example', `https://${'x'.repeat(600)}`])
    assert.equal(await shown(wrong), 'https://infos.example/a', wrong.slice(0, 20))
  assert.match(await shown(''), /^https:\/\/crocus\.example\/\.well-known\/chatonsinfos\/$/)
})

test('no file of a draft is had by another name, or by another draft', async () => {
  const { world, browser, draft } = await open()
  const other = await givenDraft(world, browser)
  await givenServiceIn(browser, draft, { name: 'Pad' })
  for (const name of ['pad', 'PAD.properties', 'pad.properties.zip', '..%2fpad.properties', '%00', '__proto__'])
    assert.equal((await browser.request(`${draft}/files/${name}`)).status, 404, name)
  assert.equal((await browser.request(`${other}/files/pad.properties`)).status, 404)
})

test('a draft with as many services as it may hold comes out whole', async () => {
  const { browser, draft, unzipped } = await open()
  const text = (at: number) => `service.name = Service ${at}\nservice.website = https://s${at}.crocus.example/`
  for (let first = 0; first < 100; first += 50) {
    const body = new FormData()
    body.append('do', 'look')
    for (let at = first; at < first + 50; at++) body.append('file', new File([text(at)], `s${at}.properties`))
    await browser.request(`${draft}/found`, { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin' } })
    const page = await browser.get(`${draft}/found`)
    const kept: Record<string, string[]> = {}
    for (const [, name = '', value = ''] of page.matchAll(/name="(keep-[^"]+)" value="([^"]+)"/g))
      kept[name] = [...(kept[name] ?? []), value]
    await browser.post(`${draft}/found`, { ...kept, do: 'keep' })
  }
  const files = await unzipped()
  assert.equal(Object.keys(files).length, 101)
  assert.match(new TextDecoder().decode(files['service-99.properties']), /service\.name = Service 99/)
})
