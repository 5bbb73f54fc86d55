// A chapter gets another name, a document another foreword: written, and read word by word.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../../editing/testing.ts'
import { amendmentAt, begun, carried, filled, openAmending } from '../testing.ts'
import { chapter, foreword, pains, proposedWords, rewrite, welcome, welcomed } from '../testing-frames.ts'

test('a chapter that is renamed is read word by word in each language, with what went and came said in words', async () => {
  const { world, melisse } = await openAmending()
  const proposal = await proposedWords(melisse.browser, { [chapter('bread')]: pains })
  const page = await world.get(proposal)
  assert.match(
    textOf(page),
    /Chapitre : Pain et brioche Version 1 Pain Proposition Pain Ajouté : et brioche .*Ce qui se mange/,
  )
  assert.match(textOf(await world.get(proposal.replace('/fr/', '/en/'))), /Bread.*Added: and brioche/)
})

test('title and foreword of the document change too, and are shown apart from its commitments', async () => {
  const { world, melisse } = await openAmending()
  const proposal = await proposedWords(melisse.browser, { [foreword]: { ...welcome, 'title.fr': 'La charte' } })
  assert.match(
    textOf(await world.get(proposal)),
    /Titre et avant-propos .*Retiré : Charte .*Ajouté : La charte .*Ajouté : Bienvenue à \*\*table\*\*/,
  )
  assert.match(textOf(await world.get('/fr/amendments')), /Un changement/)
})

test('programs read the words before and after in all languages, and whose they are', async () => {
  const { world, melisse } = await openAmending()
  const proposal = await proposedWords(melisse.browser, { [chapter('bread')]: pains, [foreword]: welcome })
  const { documents } = await (await world.request(`${proposal}.json`)).json()
  assert.deepEqual(documents[0].changes, [])
  assert.deepEqual(
    documents[0].frames.map(({ chapter, is, outOfDate }: Record<string, unknown>) => [chapter, is, outOfDate]),
    [
      ['bread', { title: { fr: 'Pain et brioche', en: 'Bread and brioche' }, lead: { fr: 'Ce qui se mange.' } }, false],
      [null, { title: { fr: 'Charte', en: 'Charter' }, foreword: welcomed }, false],
    ],
  )
  assert.deepEqual(documents[0].frames[0].was, { title: { fr: 'Pain', en: 'Bread' }, lead: {} })
})

test('what is wrong is said beside what was typed, and nothing is written', async () => {
  const { db, melisse } = await openAmending()
  const draft = await begun(melisse.browser)
  for (const [part, changes, words] of [
    [chapter('bread'), { 'title.fr': ' ', 'lead.fr': 'Ce qui reste.' }, /field-title-fr/],
    [chapter('bread'), { 'title.en': 'x'.repeat(301), 'lead.fr': 'Ce qui reste.' }, /field-title-en/],
    [foreword, { 'title.fr': '', 'foreword.fr': 'Ce qui reste.' }, /field-title-fr/],
    [foreword, { 'title.fr': 'Ce qui reste.', 'foreword.en': 'x'.repeat(20_001) }, /field-foreword-en/],
  ] as const) {
    const url = `${draft}/${part}`
    const answer = await melisse.browser.post(url, await filled(melisse.browser, url, changes))
    assert.equal(answer.status, 422, part)
    const page = await answer.text()
    assert.match(page, words)
    assert.match(page, /Ce qui reste\./)
  }
  assert.deepEqual((await amendmentAt(db, draft)).draft.documents, [])
  assert.equal((await melisse.browser.request(`${draft}/${chapter('nothing')}`)).status, 404)
  assert.equal((await melisse.browser.post(`${draft}/${chapter('nothing')}`, pains)).status, 404)
})

test('saved without a change it changes nothing, and what was changed can be left as it was', async () => {
  const { db, melisse } = await openAmending()
  const draft = await begun(melisse.browser)
  for (const part of [chapter('bread'), foreword]) await rewrite(melisse.browser, draft, part, {})
  assert.deepEqual((await amendmentAt(db, draft)).draft.documents, [])
  await rewrite(melisse.browser, draft, chapter('bread'), pains)
  await rewrite(melisse.browser, draft, foreword, welcome)
  await rewrite(melisse.browser, draft, 'charter/clauses/bread.salt', { level: 'required' })
  assert.match(textOf(await melisse.browser.get(draft)), /3 changements/)
  assert.match(textOf(await melisse.browser.get(`${draft}/charter`)), /Renommer ce chapitre Pain et brioche Changé/)
  for (const wish of ['leave-frame', 'leave-frame bread', 'leave-frame nothing', 'leave bread.salt'])
    await melisse.browser.post(`${draft}/charter/order`, { do: wish })
  assert.deepEqual((await amendmentAt(db, draft)).draft.documents, [])
})

test('two who rename a chapter at once: the second reads the name that the first gave', async () => {
  const { melisse } = await openAmending()
  const draft = await begun(melisse.browser)
  const url = `${draft}/${chapter('bread')}`
  const early = await filled(melisse.browser, url, { 'title.fr': 'Brioches' })
  await rewrite(melisse.browser, draft, chapter('bread'), pains)
  const late = await melisse.browser.post(url, early)
  assert.equal(late.status, 409)
  const page = await late.text()
  assert.match(textOf(page), /Pain et brioche/)
  assert.match(page, /value="Brioches"/)
})

test('a chapter that the draft itself opens gets another title, for all that stands in it', async () => {
  const { db, melisse } = await openAmending()
  const draft = await begun(melisse.browser)
  const place = { place: '+', 'chapter.fr': 'Électricité' }
  await rewrite(melisse.browser, draft, 'charter/clauses/bread.salt', place)
  await rewrite(melisse.browser, draft, 'charter/clauses/bread.flour', { place: 'electricite' })
  const url = `${draft}/${chapter('electricite')}`
  assert.doesNotMatch(await melisse.browser.get(url), /name="lead/)
  await rewrite(melisse.browser, draft, chapter('electricite'), { 'title.fr': 'Courant', 'title.en': 'Power' })
  const { documents } = (await amendmentAt(db, draft)).draft
  assert.deepEqual(
    documents[0]?.changes.map(({ place }) => place?.opens),
    [
      { fr: 'Courant', en: 'Power' },
      { fr: 'Courant', en: 'Power' },
    ],
  )
  assert.equal((await melisse.browser.post(url, { 'title.fr': '' })).status, 422)
})

test('nobody else writes them, and nobody while they are voted on', async () => {
  const { melisse, members } = await openAmending()
  const [crocus] = members
  assert.ok(crocus)
  const draft = await begun(melisse.browser)
  assert.equal((await crocus.browser.post(`${draft}/${foreword}`, welcome)).status, 404)
  const proposal = await proposedWords(melisse.browser, { [foreword]: welcome })
  assert.equal((await crocus.browser.post(`${proposal}/draft/${foreword}`, welcome)).status, 403)
  await carried(crocus, proposal)
  const late = { 'title.fr': 'Charte', 'foreword.fr': 'Autre.' }
  assert.equal((await melisse.browser.post(`${proposal}/draft/${foreword}`, late)).status, 409)
})
