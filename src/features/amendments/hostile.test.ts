// What strangers may type: bounded, seen as it is, and never run.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aChapter, aClause, aContent, givenDocument } from '../charter/testing.ts'
import { amendmentAt, begun, changeClause, filled, openAmending, propose, proposed } from './testing.ts'

const bidi = 'Bonjour\u202e ruojnob\u2066\u200b'
const html = '<script>alert(1)</script><img src=x onerror=alert(1)>'

test('mark-up of strangers is text, and what is unseen is taken out', async () => {
  const { world, db, melisse } = await openAmending()
  const said = {
    'title.fr': `${bidi} ${html}`,
    'reasons.fr': `${html}\n\n[ici](javascript:alert(1)) ![x](http://evil.example/x.png)`,
  }
  const proposal = await proposed(melisse.browser, { 'bread.salt': { 'text.fr': `Du sel ${html} ${bidi}` } }, said)
  for (const url of [proposal, `${proposal}/clauses/charter/bread.salt`, '/fr/amendments', `${proposal}/versions/1`]) {
    const page = await world.get(url)
    assert.doesNotMatch(page, /<script>alert|<img src=x|href="javascript|src="http:\/\/evil/, url)
    assert.doesNotMatch(page, /[\u202a-\u202e\u2066-\u2069\u200b]/, url)
  }
  const { draft } = await amendmentAt(db, proposal)
  assert.ok(draft.title.fr?.startsWith('Bonjour ruojnob'))
  assert.match(await world.get('/fr/amendments.atom'), /&lt;script&gt;/)
})

test('what is too long is refused, field by field, and nothing typed is lost', async () => {
  const { melisse } = await openAmending()
  const typed = { 'title.fr': 'é'.repeat(151), 'reasons.en': 'a'.repeat(10_001), forceDays: '1', graceDays: '1' }
  const answer = await melisse.browser.post('/fr/amendments/add', { ...typed, authorName: 'x'.repeat(61) })
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /é{151}/)
  const draft = await begun(melisse.browser)
  const url = `${draft}/charter/clauses/bread.salt`
  const long = await filled(melisse.browser, url, { 'text.fr': 'a'.repeat(20_001) })
  assert.equal((await melisse.browser.post(url, long)).status, 422)
})

test('hundreds of changes are one amendment, but no more than it may hold', async () => {
  const { world, db, melisse } = await openAmending()
  const clauses = Array.from({ length: 200 }, (_, at) => aClause(`many.clause-${at}`))
  const content = aContent({ title: { fr: 'Statuts' }, chapters: [aChapter('many', clauses)] })
  await givenDocument(db, { kind: 'statutes', slug: 'statutes', content })
  const draft = await begun(melisse.browser)
  for (const at of Array.from({ length: 200 }).keys())
    await melisse.browser.post(`${draft}/statutes/order`, { do: `drop many.clause-${at}` })
  assert.match(await melisse.browser.get(draft), /200 changements/)
  const url = `${draft}/charter/clauses/bread.salt`
  const refused = await melisse.browser.post(url, await filled(melisse.browser, url, { level: 'required' }))
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /200 changements au plus/)
  const proposal = await propose(melisse.browser, draft)
  assert.match(await world.get(proposal), /200 retirés/)
})

test('however long each text may be, all of them together are bounded', async () => {
  const { melisse } = await openAmending()
  const draft = await begun(melisse.browser)
  const long = 'a'.repeat(20_000)
  const all = { 'text.fr': long, 'text.en': long, 'why.fr': long, 'why.en': long, 'how.fr': long, 'how.en': long }
  await changeClause(melisse.browser, draft, 'bread.salt', all)
  await changeClause(melisse.browser, draft, 'bread.flour', all)
  const url = `${draft}/charter/clauses/water.clear`
  const refused = await melisse.browser.post(url, await filled(melisse.browser, url, all))
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /trop long pour un seul/)
})

test('a form that says nothing, or nonsense, is refused or does nothing', async () => {
  const { melisse } = await openAmending()
  const draft = await begun(melisse.browser)
  assert.equal((await melisse.browser.post('/fr/amendments/add', {})).status, 422)
  assert.equal((await melisse.browser.post(`${draft}/charter/clauses/bread.nothing`, {})).status, 404)
  assert.equal((await melisse.browser.post(`${draft}/charter/chapters/nothing`, { 'text.fr': 'x' })).status, 404)
  assert.equal((await melisse.browser.post(`${draft}/nothing/order`, { do: 'drop x' })).status, 404)
  for (const wish of ['', 'drop', 'drop __proto__', 'up bread.salt', 'leave nothing.here'])
    assert.equal((await melisse.browser.post(`${draft}/charter/order`, { do: wish })).status, 303)
  assert.match(await melisse.browser.get(draft), /Aucun changement/)
  for (const place of ['nowhere', 'bread bread.salt', 'bread nothing', '   '])
    await changeClause(melisse.browser, draft, 'bread.salt', { place })
  assert.match(await melisse.browser.get(draft), /Du sel pour tous/)
  assert.equal((await melisse.browser.request('/fr/amendments/nothing/invitation/x')).status, 404)
})
