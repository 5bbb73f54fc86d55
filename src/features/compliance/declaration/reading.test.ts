// What everybody reads of a hoster's own word: where it stands, how it is found, what it is not.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { delegateIn } from '../../delegates/testing.ts'
import { textOf } from '../../editing/testing.ts'
import { given } from '../../hosters/testing.ts'
import { declarationOf } from './queries.ts'
import { attach, filesOn, givenSent, home, openDeclaring, read, save, sendNow } from './testing.ts'

const headOf = (html: string) => html.slice(0, html.indexOf('</head>'))

async function openSentTwice() {
  const opened = await openDeclaring()
  const { world, hoster, ana } = opened
  await givenSent(ana.browser)
  const first = (await declarationOf(world.db, hoster.id))?.id ?? ''
  world.pass({ hours: 24 })
  await givenSent(ana.browser, { 'open.formats.state': 'not-concerned' })
  const last = (await declarationOf(world.db, hoster.id))?.id ?? ''
  return { ...opened, first, last }
}

test('the last one has one address that search engines list, the others are read and not listed', async () => {
  const { world, first, last } = await openSentTwice()
  const canonical = `<link rel="canonical" href="${world.publicUrl}${read}"/>`
  const [present, same, former] = await Promise.all(['', `/${last}`, `/${first}`].map((at) => world.get(read + at)))
  assert.ok(present && same && former)
  assert.ok(headOf(present).includes(canonical))
  assert.ok(headOf(same).includes(canonical))
  assert.doesNotMatch(headOf(present), /noindex/)
  assert.match(headOf(former), /noindex/)
  assert.match(headOf(present), /<title>Crocus et la charte – /)
  assert.match(headOf(former), /<title>Crocus et la charte, 2026-11-23 – /)
})

test('each that was sent is a line of the list, with the version that it answers', async () => {
  const { world, first, last } = await openSentTwice()
  const page = await world.get(read)
  const list = page.slice(page.indexOf('id="earlier"'))
  assert.match(textOf(list), /24 novembre 2026, version 1 de la charte 23 novembre 2026, version 1 de la charte/)
  assert.match(list, new RegExp(`declarations/${last}" aria-current="page"`))
  assert.match(list, new RegExp(`declarations/${first}"`))
  assert.doesNotMatch(await world.get(`/en${read.slice(3)}/${first}`), /Cet engagement|Dit le/)
})

test('a declaration is read under its own hoster alone', async () => {
  const { world, first } = await openSentTwice()
  const other = await given.member(world.db, { name: 'Oseille' })
  assert.equal((await world.request(`/fr/hosters/${other.slug}/declarations/${first}`)).status, 404)
  assert.equal((await world.request('/fr/hosters/unheard-of/declarations')).status, 404)
})

test('one that is being written is read by nobody, by its number neither', async () => {
  const { world, hoster, ana } = await openDeclaring()
  await ana.browser.post(home, { do: 'blank' })
  await save(ana.browser, `${home}/open`, { 'open.formats.state': 'met' })
  const { id } = await world.db.selectFrom('declaration').select('id').executeTakeFirstOrThrow()
  for (const browser of [world, ana.browser]) assert.equal((await browser.request(`${read}/${id}`)).status, 404)
  assert.equal(await declarationOf(world.db, hoster.id), null)
})

test('one of a made-up hoster says so, and is not listed', async () => {
  const { world } = await openDeclaring()
  const fictional = await given.hoster(world.db, { name: 'Potager', standing: 'fictional' })
  const own = await delegateIn(world, fictional.id, 'Ronce')
  const at = `/fr/hosters/${fictional.slug}/declaration`
  await own.browser.post(at, { do: 'blank' })
  await save(own.browser, `${at}/open`, { 'open.formats.state': 'met' })
  const [, revision = ''] = /name="revision" value="(\d+)"/.exec(await own.browser.get(at)) ?? []
  await own.browser.post(at, { do: 'send', revision })
  const page = await world.get(`${at}s`)
  assert.match(textOf(page), /exemple fictif/)
  assert.match(headOf(page), /noindex/)
  assert.match(textOf(page), /O2 Il offre des formats ouverts\. Dit le respecter/)
})

test('an entry of the journal leads to what was sent', async () => {
  const { world, last } = await openSentTwice()
  const { entries } = JSON.parse(await world.get('/fr/journal.json?verb=declaration.sent'))
  assert.equal(entries.length, 2)
  const page = await world.get(`/fr/journal/${entries[0].id}`)
  assert.match(page, new RegExp(`href="/fr/hosters/crocus/declarations/${last}"`))
  assert.match(textOf(page), /Réponses.*2.*Version.*1|Version.*1.*Réponses.*2/)
})

test('files of an earlier one stay where they were', async () => {
  const { world, ana } = await openDeclaring()
  await ana.browser.post(home, { do: 'blank' })
  await save(ana.browser, `${home}/open`, { 'open.formats.state': 'met' })
  await attach(ana.browser, 'open.formats', 'Nos formats.', 'formats.txt')
  await sendNow(ana.browser)
  const [[, href = ''] = []] = filesOn(await world.get(read))
  await givenSent(ana.browser)
  assert.deepEqual(filesOn(await world.get(read)), [])
  const answer = await world.request(href)
  assert.deepEqual([answer.status, await answer.text()], [200, 'Nos formats.'])
})
