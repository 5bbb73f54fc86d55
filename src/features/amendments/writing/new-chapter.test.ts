// A commitment that none of the chapters suits opens one of its own.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../../editing/testing.ts'
import { adopted, amendmentAt, begun, changeClause, filled, openAmending, propose } from '../testing.ts'

const inNew = { place: '+', 'chapter.fr': 'Électricité', 'chapter.en': 'Power' }
const solar = { 'text.fr': 'Son courant vient du soleil.', level: 'required', ...inNew }

test('a new clause opens a new chapter: another one stands in it, and both come into the charter', async () => {
  const opened = await openAmending()
  const { world, melisse } = opened
  const { browser } = melisse
  const draft = await begun(browser)
  assert.equal((await browser.post(`${draft}/charter/chapters/water`, solar)).status, 303)
  const page = textOf(await browser.get(`${draft}/charter`))
  assert.match(page, /Électricité.*Nouveau chapitre.*Son courant vient du soleil\./)
  await changeClause(browser, draft, 'water.cold', { place: 'electricite electricite.son-courant-vient-du' })
  const proposal = await propose(browser, draft)
  assert.match(
    textOf(await world.get(proposal)),
    /Chapitre : Électricité Ajouté\..*Engagement E2 Électricité Ajouté\..*soleil/,
  )
  const json = await (await world.request(`${proposal}.json`)).json()
  assert.deepEqual(json.documents[0].changes[0].place, {
    chapterId: 'electricite',
    after: null,
    opens: { fr: 'Électricité', en: 'Power' },
  })
  await adopted(opened, proposal)
  const adoptedText = textOf(await world.get('/fr/documents/charter/versions/2'))
  assert.match(adoptedText, /Pain.*Eau.*Électricité.*Son courant vient du soleil\..*Il tient water\.cold\./)
  assert.match(textOf(await world.get('/en/documents/charter/versions/2')), /Bread.*Water.*Power/)
})

test('a chapter goes with the last clause that stood in it', async () => {
  const { melisse } = await openAmending()
  const draft = await begun(melisse.browser)
  await melisse.browser.post(`${draft}/charter/chapters/water`, solar)
  await changeClause(melisse.browser, draft, 'bread.salt', { place: 'electricite' })
  await melisse.browser.post(`${draft}/charter/order`, { do: 'leave electricite.son-courant-vient-du' })
  assert.match(textOf(await melisse.browser.get(`${draft}/charter`)), /Nouveau chapitre.*bread\.salt/)
  await changeClause(melisse.browser, draft, 'bread.salt', { place: 'water' })
  assert.doesNotMatch(textOf(await melisse.browser.get(`${draft}/charter`)), /Nouveau chapitre|Électricité/)
})

test('a clause that stands elsewhere opens a chapter as well', async () => {
  const { melisse } = await openAmending()
  const draft = await begun(melisse.browser)
  await changeClause(melisse.browser, draft, 'bread.salt', inNew)
  assert.match(
    textOf(await melisse.browser.get(`${draft}/charter`)),
    /Électricité Nouveau chapitre .*E3 Il tient bread\.salt\. Déplacé/,
  )
})

test('without a title, or with too long a one, nothing that was typed is lost', async () => {
  const { melisse } = await openAmending()
  const draft = await begun(melisse.browser)
  const url = `${draft}/charter/chapters/water`
  const nameless = await melisse.browser.post(url, { ...solar, 'chapter.fr': ' ' })
  assert.equal(nameless.status, 422)
  const page = await nameless.text()
  assert.match(page, /Donnez un titre au nouveau chapitre/)
  assert.match(page, /href="#field-chapter-fr"/)
  assert.match(page, /Son courant vient du soleil\.<\/textarea>/)
  assert.match(page, /value="\+" selected/)
  const long = await melisse.browser.post(url, { ...solar, 'chapter.en': 'Power '.repeat(60) })
  assert.equal(long.status, 422)
  const edit = `${draft}/charter/clauses/bread.salt`
  const fields = await filled(melisse.browser, edit, { place: '+', 'why.fr': 'Un long pourquoi.' })
  const refused = await melisse.browser.post(edit, fields)
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /Un long pourquoi\./)
})

test('its id is one that no chapter of the document has', async () => {
  const { db, melisse } = await openAmending()
  const draft = await begun(melisse.browser)
  const url = `${draft}/charter/chapters/water`
  for (const [title, text] of [
    ['Water', 'Il pleut.'],
    ['???', 'Il neige.'],
  ])
    await melisse.browser.post(url, { ...solar, 'chapter.fr': title ?? '', 'text.fr': text ?? '' })
  const { draft: written } = await amendmentAt(db, draft)
  assert.deepEqual(
    written.documents[0]?.changes.map(({ place, clauseId }) => [place?.chapterId, clauseId]),
    [
      ['water-2', 'water-2.il-pleut'],
      ['sans-nom', 'sans-nom.il-neige'],
    ],
  )
})

test('a chapter that another adoption opened meanwhile is not opened twice', async () => {
  const opened = await openAmending()
  const { world, melisse } = opened
  const proposals: string[] = []
  for (const words of ['Son courant vient du soleil.', 'Il éteint la nuit.']) {
    const draft = await begun(melisse.browser, { 'title.fr': words })
    await melisse.browser.post(`${draft}/charter/chapters/water`, { ...solar, 'text.fr': words })
    proposals.push(await propose(melisse.browser, draft))
  }
  for (const proposal of proposals) await adopted(opened, proposal)
  const page = textOf(await world.get('/fr/documents/charter/versions/3'))
  assert.match(page, /Électricité.*éteint la nuit.*vient du soleil/)
})
