// A draft is its author's, and of those who were given its link; what was typed is never lost.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenDocument } from '../../charter/testing.ts'
import { begun, changeClause, filled, openAmending, writerIn } from '../testing.ts'

test('a draft is seen by its author alone', async () => {
  const { world, melisse, members } = await openAmending()
  const draft = await begun(melisse.browser)
  assert.match(await melisse.browser.get(draft), /Du sel pour tous/)
  assert.match(await melisse.browser.get('/fr/amendments'), /Vos brouillons.*Du sel pour tous/s)
  const proposal = draft.replace('/draft', '')
  for (const url of [draft, `${draft}/charter`, `${draft}/head`, `${draft}/charter/clauses/bread.salt`, proposal]) {
    const answer = await members[0]?.browser.request(url)
    assert.equal(answer?.status, 404, url)
    assert.doesNotMatch((await answer?.text()) ?? '', /Du sel/)
  }
  assert.equal((await world.request(proposal)).status, 404)
  assert.doesNotMatch(await world.get('/fr/amendments'), /Du sel pour tous/)
  assert.equal((await world.request(draft)).status, 303)
})

test('whoever was given the link writes too, until it is ended', async () => {
  const { world, melisse } = await openAmending()
  const draft = await begun(melisse.browser)
  await melisse.browser.post(`${draft}/link`, { do: 'make' })
  const linkOn = async () =>
    /<code>http:\/\/localhost:3000(\/fr\/[^<]+)</.exec(await melisse.browser.get(draft))?.[1] ?? ''
  const link = await linkOn()
  assert.match(link, /\/invitation\/[\w-]{22}$/)
  const sauge = await writerIn(world, 'Sauge')
  assert.match(await sauge.browser.get(link), /On vous invite à écrire/)
  assert.equal((await sauge.browser.request(draft)).status, 404, 'looking is not joining')
  await sauge.browser.post(link, {})
  await changeClause(sauge.browser, draft, 'bread.salt', { level: 'required' })
  assert.match(await melisse.browser.get(draft), /Devient obligatoire.*Une autre personne écrit/s)
  await melisse.browser.post(`${draft}/link`, { do: 'make' })
  const ronce = await writerIn(world, 'Ronce')
  assert.equal((await ronce.browser.post(link, {})).status, 404)
  assert.notEqual(await linkOn(), link)
  await melisse.browser.post(`${draft}/link`, { do: 'end' })
  assert.equal(await linkOn(), '')
  assert.equal((await sauge.browser.request(draft)).status, 200, 'who came stays')
})

test('the link is its author’s to make, and so is the end of the draft', async () => {
  const { world, melisse } = await openAmending()
  const draft = await begun(melisse.browser)
  await melisse.browser.post(`${draft}/link`, { do: 'make' })
  const [, link = ''] = /<code>http:\/\/localhost:3000(\/fr\/[^<]+)</.exec(await melisse.browser.get(draft)) ?? []
  const sauge = await writerIn(world, 'Sauge')
  await sauge.browser.post(link, {})
  assert.doesNotMatch(await sauge.browser.get(draft), /Créer un lien|Abandonner/)
  assert.equal((await sauge.browser.post(`${draft}/link`, { do: 'end' })).status, 403)
  const removal = draft.replace('/draft', '/removal')
  assert.equal((await sauge.browser.post(removal, {})).status, 403)
  assert.equal((await melisse.browser.post(removal, {})).status, 303)
  assert.equal((await melisse.browser.request(draft)).status, 404)
})

test('what is wrong is said beside what was typed', async () => {
  const { melisse } = await openAmending()
  const typed = { 'title.fr': '', 'reasons.fr': 'Gardez ceci.', forceDays: 'dix', graceDays: '9999' }
  const answer = await melisse.browser.post('/fr/amendments/add', typed)
  assert.equal(answer.status, 422)
  const page = await answer.text()
  assert.match(page, /Donnez un titre/)
  assert.match(page, /Gardez ceci\./)
  assert.match(page, /de 0 à 365/)
  assert.match(page, /de 0 à 730/)
  assert.match(page, /value="dix"/)
  const draft = await begun(melisse.browser)
  const url = `${draft}/charter/clauses/bread.salt`
  const fields = await filled(melisse.browser, url, { 'text.fr': ' ', 'why.fr': 'Un long pourquoi.' })
  const refused = await melisse.browser.post(url, fields)
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /Un long pourquoi\./)
})

test('a clause is moved, taken away, brought back; a new one stands where it was wished', async () => {
  const { melisse } = await openAmending()
  const draft = await begun(melisse.browser)
  await changeClause(melisse.browser, draft, 'bread.salt', { place: 'water water.clear' })
  const add = await melisse.browser.post(`${draft}/charter/chapters/water`, {
    ...{ 'text.fr': 'Il offre de la glace.', level: 'required', place: 'water water.clear' },
  })
  assert.equal(add.status, 303)
  await melisse.browser.post(`${draft}/charter/order`, { do: 'drop water.cold' })
  const page = await melisse.browser.get(`${draft}/charter`)
  assert.match(
    page,
    /Il tient water\.clear\..*Il offre de la glace\..*Il tient bread\.salt\..*Engagements retirés.*water\.cold/s,
  )
  assert.match(page, /<b>Ajouté<\/b>.*<b>Déplacé<\/b>/s)
  await melisse.browser.post(`${draft}/charter/order`, { do: 'leave water.cold' })
  await melisse.browser.post(`${draft}/charter/order`, { do: 'leave bread.salt' })
  assert.match(await melisse.browser.get(draft), /Un changement/)
  await melisse.browser.post(`${draft}/charter/order`, { do: 'drop water.il-offre-de-la' })
  assert.match(await melisse.browser.get(draft), /Aucun changement pour l’instant/)
})

test('a form that was saved without a change changes nothing', async () => {
  const { melisse } = await openAmending()
  const draft = await begun(melisse.browser)
  for (const clause of ['bread.flour', 'bread.salt', 'water.clear'])
    await changeClause(melisse.browser, draft, clause, {})
  assert.match(await melisse.browser.get(draft), /Aucun changement pour l’instant/)
})

test('one amendment is about several documents', async () => {
  const { db, melisse } = await openAmending()
  await givenDocument(db, { kind: 'manifesto', slug: 'manifesto' })
  const draft = await begun(melisse.browser)
  await changeClause(melisse.browser, draft, 'bread.salt', { level: 'required' })
  const url = `${draft}/manifesto/clauses/bread.salt`
  const fields = await filled(melisse.browser, url, { 'text.fr': 'Nous aimons le sel.' })
  assert.doesNotMatch(JSON.stringify(fields), /level/, 'a manifesto binds nobody')
  assert.equal((await melisse.browser.post(url, fields)).status, 303)
  assert.match(await melisse.browser.get(draft), /2 changements.*document-charter.*document-manifesto.*aimons/s)
})

test('two people who write the same clause see each other, and other clauses disturb nobody', async () => {
  const { melisse } = await openAmending()
  const draft = await begun(melisse.browser)
  const url = `${draft}/charter/clauses/bread.salt`
  const early = await filled(melisse.browser, url, { 'text.fr': 'Un peu de sel.' })
  await changeClause(melisse.browser, draft, 'water.clear', { 'text.fr': 'De l’eau claire.' })
  await changeClause(melisse.browser, draft, 'bread.salt', { 'text.fr': 'Sans sel.' })
  const late = await melisse.browser.post(url, early)
  assert.equal(late.status, 409)
  const page = await late.text()
  assert.match(page, /Sans sel\..*Un peu de sel\./s)
})

test('a draft that nobody touches is told of after eleven months, and goes after twelve', async () => {
  const { world, db, melisse } = await openAmending()
  const draft = await begun(melisse.browser)
  const passTo = async (at: string) => {
    world.setClock(at)
    await world.runJobs()
  }
  const told = () =>
    db.selectFrom('notification').select('key').where('key', '=', 'amendments.told-draft-old').execute()
  await passTo('2027-10-01T10:00:00Z')
  assert.equal((await told()).length, 0)
  await passTo('2027-10-25T10:00:00Z')
  await passTo('2027-10-26T10:00:00Z')
  assert.equal((await told()).length, 1, 'once')
  assert.equal((await melisse.browser.request(draft)).status, 200)
  await passTo('2027-11-25T10:00:00Z')
  assert.equal((await melisse.browser.request(draft)).status, 404)
})
