import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byMachine, type Catalogue, indexOf, recordCatalogue } from '../hosters/index.ts'
import { embedAddress, embedCode, embeddingOf, portalCodes } from './embedding.ts'
import { openAboutSite, textOf } from './testing.ts'

const program = { license: null, free: true, website: null, source: null, aliases: [], kinds: [], sentence: {} }
const kind = { parent: null, sentence: {}, synonyms: {}, icon: 'pad', replaces: [] }
const catalogue: Catalogue = {
  software: [
    { ...program, slug: 'freshrss', name: 'FreshRSS' },
    { ...program, slug: 'quotes', name: '"><script>' },
  ],
  kinds: [{ ...kind, slug: 'pad', name: { fr: 'Texte à plusieurs', en: 'Shared text' } }],
  alternatives: [],
}
const index = indexOf(catalogue)

test('without a choice, the page shows who offers FreshRSS', () => {
  assert.deepEqual(embeddingOf({}, index, 'fr'), { query: { software: ['freshrss'] }, name: 'FreshRSS' })
})

test('a kind is named in the language of the page', () => {
  assert.equal(embeddingOf({ kind: 'pad' }, index, 'en').name, 'Shared text')
})

test('what the catalogue does not know shows everything', () => {
  const all = { query: {}, name: null }
  assert.deepEqual(embeddingOf({ software: 'nothing' }, index, 'fr'), all)
  assert.deepEqual(embeddingOf({}, indexOf({ kinds: [], software: [], alternatives: [] }), 'fr'), all)
})

test('the fragment is safe to copy, whatever a program is called', () => {
  const embedding = embeddingOf({ software: 'quotes' }, index, 'fr')
  const address = embedAddress('https://site.example', embedding, 'fr')
  assert.equal(address, 'https://site.example/embed/services?software=quotes&lang=fr')
  const code = embedCode(address, embedding.name ?? '')
  assert.match(code, /^<iframe src="[^"<>]+" title="&quot;&gt;&lt;script&gt;" [^<>]*><\/iframe>$/)
  assert.match(code, /quotes&amp;lang=fr/)
})

test('a visitor picks a program, copies the lines and looks at the list', async () => {
  const world = await openAboutSite()
  await recordCatalogue(world.db, catalogue, byMachine('test', world.now))
  const page = await world.get('/fr/embedding?software=freshrss')
  assert.match(textOf(page), /<iframe src="http:\/\/localhost:3000\/embed\/services\?software=freshrss&amp;lang=fr"/)
  assert.match(page, /<a href="\/embed\/services\?software=freshrss&amp;lang=fr">/)
  assert.match(page, /<option value="freshrss" selected="">FreshRSS/)
})

test('a kind can be picked as well, and the page says so in its title', async () => {
  const world = await openAboutSite()
  await recordCatalogue(world.db, catalogue, byMachine('test', world.now))
  const page = await world.get('/en/embedding?kind=pad')
  assert.match(textOf(page), /Who offers Shared text\?/)
  assert.match(page, /<option value="pad" selected="">Shared text/)
  assert.match(page, /<option value="" selected="">Choose…/)
})

test('nothing is picked of a program that there is not', async () => {
  const page = await (await openAboutSite()).get('/en/embedding?software=%3Cscript%3E')
  assert.match(textOf(page), /All services of Les Essais/)
  assert.doesNotMatch(page, /<script>/)
})

test('programs and kinds stand in the order of the alphabet, accents apart', async () => {
  const world = await openAboutSite()
  const named = (slug: string, name: string) => ({ ...program, slug, name })
  const software = [named('zulip', 'Zulip'), named('ecole', 'École'), named('etherpad', 'Etherpad')]
  await recordCatalogue(world.db, { software, kinds: [], alternatives: [] }, byMachine('test', world.now))
  const page = await world.get('/fr/embedding')
  const order = ['École', 'Etherpad', 'Zulip'].map((name) => page.indexOf(`>${name}</option>`))
  assert.deepEqual(
    order,
    order.toSorted((a, b) => a - b),
  )
  assert.ok(!order.includes(-1))
})

test('the stalls without an account come as a link, as a form and as a frame', () => {
  const words = { link: 'Un pad "neuf"', field: 'Nom', open: 'Ouvrir', title: 'Sans <compte>' }
  const { link, form, frame } = portalCodes('https://site.example', 'fr', words)
  assert.equal(link, '<a href="https://site.example/open/pad" rel="nofollow">Un pad &quot;neuf&quot;</a>')
  assert.match(
    form,
    /^<form action="https:\/\/site\.example\/open\/pad">.*name="name".*<button>Ouvrir<\/button><\/form>$/,
  )
  assert.match(frame, /src="https:\/\/site\.example\/embed\/portal\?lang=fr" title="Sans &lt;compte&gt;"/)
})

test('associations and town halls find what to copy, and where it leads', async () => {
  const world = await openAboutSite()
  const page = await world.get('/fr/embedding')
  for (const id of ['portal-link', 'portal-form', 'portal-frame']) assert.ok(page.includes(`<textarea id="${id}"`), id)
  assert.match(textOf(page), /<form action="http:\/\/localhost:3000\/open\/pad">/)
  assert.equal((await world.request('/embed/portal?lang=fr')).status, 200)
})
