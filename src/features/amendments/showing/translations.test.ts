// A proposal that is not written in both languages is read in the one that it has, and what lags behind is known.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translationGaps, versionsWithTexts } from '../../charter/index.ts'
import { aChapter, aClause, aContent } from '../../charter/testing.ts'
import { textOf } from '../../editing/testing.ts'
import { adopted, amendmentAt, begun, carried, openAmending, propose, proposed } from '../testing.ts'

test('a proposal in one language is read in it on the other pages, with its language said', async () => {
  const { world, melisse } = await openAmending()
  const proposal = await proposed(melisse.browser)
  const page = await world.get(proposal.replace('/fr', '/en'))
  assert.match(page, /Du sel pour tous/)
  assert.match(page, /lang="fr"[^>]*>.*Le pain sans sel/s)
  assert.match(textOf(page), /It becomes required|Becomes required/)
})

test('a proposal in English alone may be made, and its address comes from what it has', async () => {
  const { world, melisse } = await openAmending()
  const proposal = await proposed(melisse.browser, undefined, {
    ...{ 'title.fr': '', 'reasons.fr': '', 'title.en': 'Salt for all', 'reasons.en': 'Bread without salt is *sad*.' },
  })
  assert.equal(proposal, '/fr/amendments/salt-for-all')
  assert.match(await world.get(proposal), /lang="en"[^>]*>.*Bread without salt/s)
  const json = await (await world.request(`${proposal}.json`)).json()
  assert.deepEqual(json.title, { en: 'Salt for all' })
})

test('the members vote on a title in the language that it has', async () => {
  const { world, melisse, members } = await openAmending()
  const proposal = await proposed(melisse.browser, undefined, { 'title.fr': '', 'title.en': 'Salt for all' })
  assert.ok(members[0])
  const decision = await carried(members[0], proposal)
  assert.match(await world.get(decision), /Amendement\s: Salt for all/)
  assert.match(await world.get(decision.replace('/fr', '/en')), /Amendment: Salt for all/)
})

test('words that were changed in the original alone leave a translation behind, until somebody mends it', async () => {
  const opened = await openAmending()
  const { db, document, melisse } = opened
  await adopted(opened, await proposed(melisse.browser, { 'water.cold': { 'text.fr': 'Il la sert très froide.' } }))
  const gaps = async () => {
    const [last] = (await versionsWithTexts(db, document.id)).toSorted((a, b) => b.number - a.number)
    return last && translationGaps(last.content, 'en')
  }
  assert.deepEqual(await gaps(), { missing: [], behind: ['water.cold'] })
  await adopted(
    opened,
    await proposed(
      melisse.browser,
      { 'water.cold': { 'text.en': 'It serves it very cold.' } },
      { 'title.fr': 'La traduction' },
    ),
  )
  assert.deepEqual(await gaps(), { missing: [], behind: [] })
  assert.equal((await db.selectFrom('charterTask').select('id').execute()).length, 2, 'a translation asks nothing')
})

test('a new clause without a translation is adopted as it is, and is read in the language that it has', async () => {
  const opened = await openAmending()
  const { world, db, document, melisse } = opened
  const draft = await begun(melisse.browser)
  const fields = { 'text.fr': 'Il pétrit lentement.', level: 'required', place: 'bread' }
  await melisse.browser.post(`${draft}/charter/chapters/bread`, fields)
  await adopted(opened, await propose(melisse.browser, draft))
  assert.match(await world.get('/en/documents/charter/versions/2'), /lang="fr"[^>]*>.*Il pétrit lentement\./s)
  const [last] = (await versionsWithTexts(db, document.id)).toSorted((a, b) => b.number - a.number)
  assert.deepEqual(last && translationGaps(last.content, 'en').missing, ['bread.il-petrit-lentement'])
})

test('without the words of the original a clause is not written, and what was typed stays', async () => {
  const { db, melisse } = await openAmending()
  const draft = await begun(melisse.browser)
  const answer = await melisse.browser.post(`${draft}/charter/chapters/bread`, {
    ...{ 'text.en': 'It kneads slowly.', level: 'required', place: 'bread' },
  })
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /It kneads slowly\./)
  assert.deepEqual((await amendmentAt(db, draft)).draft.documents, [])
})

test('where the text is decided in English, that is the language that must be there', async () => {
  const content = aContent({
    original: 'en',
    chapters: [aChapter('bread', [aClause('bread.salt', { text: { en: 'It salts.' }, translates: {} })])],
  })
  const { melisse } = await openAmending(['Crocus'], {}, content)
  const draft = await begun(melisse.browser)
  const url = `${draft}/charter/chapters/bread`
  const said = { level: 'required', place: '+', 'chapter.fr': 'Eau' }
  const refused = await melisse.browser.post(url, { ...said, 'text.en': 'It pours.' })
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /href="#field-chapter-en"/)
  assert.equal(
    (await melisse.browser.post(url, { ...said, 'chapter.en': 'Water', 'text.en': 'It pours.' })).status,
    303,
  )
})
