import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../testing.ts'
import { findEntry, oldAddress } from '../hosters/index.ts'
import { errorAt, fieldsOf, givenRegister, textOf } from './testing.ts'

const catalogue = '/fr/coordination/catalogue'

test('every entry of the catalogue is found by any of its names, and leads to its form', async () => {
  const world = await openTestSite()
  const { coordination } = await givenRegister(world)
  const all = await coordination.get(catalogue)
  for (const href of ['/kinds/pad', '/software/etherpad', '/alternatives/zoom'])
    assert.ok(all.includes(`href="${catalogue}${href}"`), href)
  const found = await coordination.get(`${catalogue}?q=BLOC-notes`)
  assert.ok(found.includes(`${catalogue}/kinds/pad`) && !found.includes(`${catalogue}/kinds/visio`))
  assert.match(textOf(await coordination.get(`${catalogue}?q=%00%27--`)), /Aucun type de service/)
  const programs = await coordination.get(`${catalogue}?shelf=software`)
  assert.ok(programs.includes('/software/etherpad') && !programs.includes(`${catalogue}/kinds/pad`))
})

test('entries that are saved as they stand do not change', async () => {
  const world = await openTestSite()
  const { coordination } = await givenRegister(world)
  const kept = ['kinds/pad', 'software/jitsi-meet', 'alternatives/google-docs'].map((each) => `${catalogue}/${each}`)
  for (const url of kept) {
    const before = await fieldsOf(coordination, url)
    const whole = { ...before, 'sentence-fr': 'Une phrase.', 'sentence-en': 'A sentence.' }
    assert.equal((await coordination.post(url, whole)).status, 303, url)
    const once = await fieldsOf(coordination, url)
    assert.equal((await coordination.post(url, once)).status, 303, url)
    assert.deepEqual(await fieldsOf(coordination, url), once, url)
  }
})

test('a kind is added with its words in both languages, its family and its drawing', async () => {
  const world = await openTestSite()
  const { coordination } = await givenRegister(world)
  const url = `${catalogue}/kinds/add`
  const typed = {
    ...(await fieldsOf(coordination, url)),
    ...{ 'name-fr': 'Tableau blanc', 'name-en': 'Whiteboard', 'sentence-fr': 'Dessiner à plusieurs.' },
    ...{ parent: 'write', icon: 'pad', 'synonyms-fr': 'paperboard\ntableau', replaces: ['zoom'] },
  }
  const lacking = await coordination.post(url, typed)
  assert.equal(lacking.status, 422)
  assert.match(errorAt(await lacking.text(), 'sentence-en') ?? '', /Il manque ce texte dans cette langue/)
  assert.equal((await coordination.post(url, { ...typed, 'sentence-en': 'Draw with others.' })).status, 303)
  const { entry } = await findEntry(world.db, 'kind', 'tableau-blanc')
  assert.deepEqual([entry.parent, entry.icon, entry.replaces], ['write', 'pad', ['zoom']])
  assert.deepEqual(entry.synonyms, { fr: ['paperboard', 'tableau'] })
  assert.match(await world.get('/fr/kinds'), /Tableau blanc/)
})

test('what contradicts the catalogue comes back beside its field, in words', async () => {
  const world = await openTestSite()
  const { coordination } = await givenRegister(world)
  const circle = `${catalogue}/kinds/write`
  const words = { 'sentence-fr': 'Une phrase.', 'sentence-en': 'A sentence.' }
  const below = await coordination.post(circle, { ...(await fieldsOf(coordination, circle)), ...words, parent: 'pad' })
  assert.equal(below.status, 422)
  assert.ok(errorAt(await below.text(), 'parent'))

  const program = `${catalogue}/software/etherpad`
  const fields = { ...(await fieldsOf(coordination, program)), ...words }
  const cases: [string, string, RegExp][] = [
    ['license', 'GPL version 3', /Vouliez-vous dire GPL-3\.0/],
    ['license', 'Ma licence à moi', /SPDX ne connaît pas cette licence/],
    ['free', 'no', /./],
    ['aliases', 'Jitsi', /Jitsi/],
    ['kinds-main', 'unheard-of', /unheard-of/],
  ]
  for (const [field, value, says] of cases) {
    const answer = await coordination.post(program, { ...fields, [field]: value })
    assert.equal(answer.status, 422, value)
    const at = field === 'kinds-main' ? 'kinds' : field
    assert.match(errorAt(await answer.text(), at) ?? '', says, value)
  }
})

test('a word of an address that is taken is refused', async () => {
  const world = await openTestSite()
  const { coordination } = await givenRegister(world)
  const url = `${catalogue}/software/add`
  const program = { name: 'Autre', 'kinds-main': 'pad', 'sentence-fr': 'Une phrase.', 'sentence-en': 'A sentence.' }
  const typed = { ...(await fieldsOf(coordination, url)), ...program }
  const taken = await coordination.post(url, { ...typed, word: 'Etherpad' })
  assert.equal(taken.status, 422)
  assert.match(errorAt(await taken.text(), 'word') ?? '', /etherpad/)
  assert.equal((await coordination.post(url, typed)).status, 303)
  assert.equal((await findEntry(world.db, 'software', 'autre')).entry.name, 'Autre')
})

const old = '/fr/coordination/old-addresses'

test('an old address is added, corrected and taken away', async () => {
  const world = await openTestSite()
  const { coordination } = await givenRegister(world)
  const add = `${old}/add`
  const typed = { ...(await fieldsOf(coordination, add)), sort: 'software', value: '224', target: 'etherpad' }
  assert.equal((await coordination.post(add, typed)).status, 303)
  const edit = `${old}/software/224`
  assert.ok((await coordination.get(old)).includes(`href="${edit}"`))
  const fields = await fieldsOf(coordination, edit)
  assert.equal((await coordination.post(edit, { ...fields, target: 'jitsi-meet' })).status, 303)
  assert.equal((await coordination.post(edit, { ...fields, target: 'closed-pad' })).status, 409)
  assert.equal(await oldAddress(world.db, 'software', '224'), 'jitsi-meet')
  assert.equal((await coordination.post(edit, { remove: 'yes', revision: 'jitsi-meet' })).status, 303)
  assert.equal(await oldAddress(world.db, 'software', '224'), undefined)
  assert.equal((await coordination.request(edit)).status, 404)
})

test('an old address leads somewhere that there is', async () => {
  const world = await openTestSite()
  const { coordination, hoster } = await givenRegister(world)
  const add = `${old}/add`
  const fields = await fieldsOf(coordination, add)
  const refused: [string, string, string][] = [
    ['software', '1', 'unheard-of'],
    ['kind', '1', '/about'],
    ['hoster', 'x', 'nobody'],
    ['page', 'x', 'about'],
    ['page', 'x', '//else.example'],
    ['page', 'x', 'javascript:alert(1)'],
    ['page', 'x', 'https://user:secret@else.example'],
    ['page', '../x y', '/about'],
    ['page', '', '/about'],
    ['dragons', 'x', '/about'],
  ]
  for (const [sort, value, target] of refused)
    assert.equal((await coordination.post(add, { ...fields, sort, value, target })).status, 422, `${sort} ${target}`)
  const taken = [
    { sort: 'hoster', value: 'ortie', target: hoster.slug },
    { sort: 'page', value: 'qui-sommes-nous', target: '/about' },
    { sort: 'page', value: 'ailleurs', target: 'https://else.example/page' },
  ]
  for (const each of taken) assert.equal((await coordination.post(add, { ...fields, ...each })).status, 303)
  assert.equal((await world.request('/fr/page/qui-sommes-nous')).headers.get('location'), '/fr/about')
  assert.equal((await world.request('/fr/page/ailleurs')).headers.get('location'), 'https://else.example/page')
})

test('old addresses are narrowed by sort and words, and come in pages', async () => {
  const world = await openTestSite()
  const { coordination } = await givenRegister(world)
  const add = `${old}/add`
  const fields = await fieldsOf(coordination, add)
  for (let at = 100; at < 153; at++)
    await coordination.post(add, { ...fields, sort: 'software', value: String(at), target: 'etherpad' })
  await coordination.post(add, { ...fields, sort: 'kind', value: '7', target: 'pad' })
  assert.match(textOf(await coordination.get(old)), /54 anciennes adresses/)
  assert.match(textOf(await coordination.get(`${old}?sort=kind`)), /1 ancienne adresse/)
  assert.match(textOf(await coordination.get(`${old}?q=149`)), /1 ancienne adresse/)
  assert.match(textOf(await coordination.get(`${old}?sort=software&page=2`)), /152/)
  assert.equal((await coordination.request(`${old}?page=999999&sort=dragons&q=%00`)).status, 200)
})
