// A proposal: what everybody reads, its versions, what others change meanwhile, and its withdrawal.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { adoptVersion, beginVersion, type Content, editVersion, typedIn } from '../../charter/index.ts'
import { aClause, byTest } from '../../charter/testing.ts'
import { toldTo } from '../../delegates/testing.ts'
import {
  type Amending,
  amendmentAt,
  begun,
  changeClause,
  charter,
  openAmending,
  propose,
  proposed,
} from '../testing.ts'

/** The coordination adopts another version by hand. */
async function adoptMeanwhile(
  { db, document }: Amending,
  change: (content: Content) => Content,
  inForceOn = '2026-11-23',
) {
  const begun = await beginVersion(db, { documentId: document.id, from: 1 }, byTest())
  const typed = { ...typedIn(begun), content: change(begun.content) }
  const { id, revision } = await editVersion(db, { id: begun.id, revision: begun.revision, typed }, byTest())
  const force = { adoptedOn: '2026-11-23', inForceOn }
  const adoption = { id, revision, force, decisionName: 'AG', decisionUrl: null, today: '2026-11-23' }
  await adoptVersion(db, adoption, byTest())
}

const reworded = (clauseId: string, words: string) => (content: Content) => ({
  ...content,
  chapters: content.chapters.map((chapter) => ({
    ...chapter,
    clauses: chapter.clauses.map((clause) => (clause.id === clauseId ? { ...clause, text: { fr: words } } : clause)),
  })),
})

test('what is not ready is not proposed, and all that is missing is said at once', async () => {
  const { melisse } = await openAmending()
  const draft = await begun(melisse.browser, { 'reasons.fr': '' })
  const answer = await melisse.browser.post(draft.replace('draft', 'proposal'), { revision: '1' })
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /Dites pourquoi.*ne change encore rien/s)
})

test('a proposal is everybody’s to read, in both languages, and told to those who act for members', async () => {
  const { world, melisse, members } = await openAmending()
  const proposal = await proposed(melisse.browser, {
    'water.clear': { 'text.fr': 'Il tient water.clear toute l’année.', 'text.en': 'It keeps water.clear all year.' },
  })
  const french = await world.get(proposal)
  assert.match(french, /<ins>.*toute l’année/s)
  assert.match(french, /<strong>triste<\/strong>/)
  assert.match(await world.get(proposal.replace('/fr', '/en')), /<ins>.*all year/s)
  const told = await toldTo(world, members[0]?.personId ?? '')
  assert.deepEqual(told, [{ key: 'amendments.told-proposed', href: '/amendments/du-sel-pour-tous' }])
  assert.match(await world.get('/fr/amendments'), /Du sel pour tous.*En discussion/s)
  assert.match(
    await world.get('/fr/amendments.atom'),
    /<title>Du sel pour tous<\/title>.*\/fr\/amendments\/du-sel-pour-tous/s,
  )
  assert.match(await world.get('/fr/amendments?state=adopted'), /Rien n’est proposé pour l’instant/)
})

test('the address of its draft leads on, and a second proposal of that title has another address', async () => {
  const { world, melisse } = await openAmending()
  const draft = await begun(melisse.browser)
  await changeClause(melisse.browser, draft, 'bread.salt', { level: 'required' })
  await propose(melisse.browser, draft)
  const answer = await world.request(draft.replace('/draft', ''))
  assert.equal(answer.headers.get('location'), '/fr/amendments/du-sel-pour-tous')
  assert.equal(await proposed(melisse.browser), '/fr/amendments/du-sel-pour-tous-2')
})

test('its next version is written in private, and what changed between the two is shown', async () => {
  const { world, melisse, members } = await openAmending()
  const proposal = await proposed(melisse.browser)
  assert.doesNotMatch(await world.get(proposal), /Versions de la proposition/)
  await changeClause(melisse.browser, `${proposal}/draft`, 'water.cold', { 'text.fr': 'Il tient water.cold en été.' })
  assert.doesNotMatch(await world.get(proposal), /en été/)
  assert.equal((await members[0]?.browser.request(`${proposal}/draft`))?.status, 403)
  await propose(melisse.browser, `${proposal}/draft`, { note: 'Et l’été ?' })
  assert.match(await world.get(proposal), /en été.*Versions de la proposition.*Version 2.*Et l’été/s)
  const second = await world.get(`${proposal}/versions/2`)
  assert.match(second, /en été/)
  assert.doesNotMatch(second, /Devient obligatoire/, 'that was in the first')
  assert.match(await world.get(`${proposal}/versions/1`), /Devient obligatoire/)
  assert.equal((await world.request(`${proposal}/versions/3`)).status, 404)
  const nothing = await melisse.browser.post(`${proposal}/proposal`, { revision: '5' })
  assert.ok([409, 422].includes(nothing.status))
})

test('where others changed other clauses a proposal stands over the new text by itself', async () => {
  const opened = await openAmending()
  const proposal = await proposed(opened.melisse.browser)
  await adoptMeanwhile(opened, reworded('water.clear', 'Il tient une eau claire.'))
  const page = await opened.world.get(proposal)
  assert.match(page, /Version 2|Devient obligatoire/)
  assert.doesNotMatch(page, /À mettre à jour|eau claire/)
})

test('where others changed the same clause it has to be brought up to date, with theirs beside', async () => {
  const opened = await openAmending()
  const { world, melisse, members } = opened
  const proposal = await proposed(melisse.browser, { 'bread.salt': { 'text.fr': 'Il sale son pain.' } })
  await adoptMeanwhile(opened, reworded('bread.salt', 'Il sale peu.'))
  assert.match(await world.get(proposal), /À mettre à jour.*Il sale peu\./s)
  const [crocus] = members
  assert.match((await crocus?.browser.get(`${proposal}/carry`)) ?? '', /doit d’abord la mettre à jour/)
  assert.equal((await crocus?.browser.post(`${proposal}/carry`, { hoster: crocus.id }))?.status, 409)
  const form = await melisse.browser.get(`${proposal}/draft/charter/clauses/bread.salt`)
  assert.match(form, /Il sale peu\..*Il sale son pain\./s)
  await changeClause(melisse.browser, `${proposal}/draft`, 'bread.salt', { 'text.fr': 'Il sale un peu son pain.' })
  await propose(melisse.browser, `${proposal}/draft`)
  const page = await world.get(proposal)
  assert.doesNotMatch(page, /À mettre à jour/)
  assert.match(page, /un peu son pain|<ins>/)
})

test('a clause that others took away is not brought back unseen', async () => {
  const opened = await openAmending()
  const proposal = await proposed(opened.melisse.browser, { 'bread.salt': { 'text.fr': 'Il sale son pain.' } })
  await adoptMeanwhile(opened, (content) => ({
    ...content,
    chapters: content.chapters.map((chapter) => ({
      ...chapter,
      clauses: chapter.clauses.filter(({ id }) => id !== 'bread.salt'),
    })),
  }))
  assert.match(await opened.world.get(proposal), /À mettre à jour.*n’est plus dans le texte/s)
  const draft = `${proposal}/draft`
  await opened.melisse.browser.post(`${draft}/charter/order`, { do: 'leave bread.salt' })
  assert.match(await opened.melisse.browser.get(draft), /Aucun changement pour l’instant/)
})

test('a new clause never gets an id that another one had', async () => {
  const opened = await openAmending()
  await adoptMeanwhile(opened, (content) => ({
    ...content,
    chapters: content.chapters.map((chapter) => ({
      ...chapter,
      clauses: [...chapter.clauses, ...(chapter.id === 'bread' ? [aClause('bread.il-petrit-lentement')] : [])],
    })),
  }))
  const [draft, other] = [
    await begun(opened.melisse.browser),
    await begun(opened.melisse.browser, { 'title.fr': 'Autre' }),
  ]
  const fields = { level: 'required', place: 'bread' }
  for (const [url, end] of [
    [draft, '.'],
    [draft, ' !'],
    [other, '.'],
  ])
    await opened.melisse.browser.post(`${url}/charter/chapters/bread`, {
      ...fields,
      'text.fr': `Il pétrit lentement${end}`,
    })
  const { draft: written } = await amendmentAt(opened.db, draft)
  assert.deepEqual(
    written.documents[0]?.changes.map(({ clauseId }) => clauseId),
    ['bread.il-petrit-lentement-2', 'bread.il-petrit-lentement-3'],
  )
})

test('its author withdraws it before the vote, with a reason, and it stays readable', async () => {
  const { world, db, melisse, members } = await openAmending()
  const proposal = await proposed(melisse.browser)
  assert.equal((await members[0]?.browser.post(`${proposal}/withdrawal`, {}))?.status, 403)
  assert.equal((await melisse.browser.post(`${proposal}/withdrawal`, { reason: 'Je me suis trompée.' })).status, 303)
  assert.match(await world.get(proposal), /Retiré.*Je me suis trompée\..*Devient obligatoire/s)
  assert.equal((await members[0]?.browser.post(`${proposal}/carry`, { hoster: members[0]?.id ?? '' }))?.status, 409)
  assert.equal((await melisse.browser.post(`${proposal}/withdrawal`, {})).status, 409)
  assert.match(await world.get('/fr/journal'), /Un amendement a été retiré/)
  assert.equal((await amendmentAt(db, proposal)).withdrawalReason, 'Je me suis trompée.')
})

test('a person proposes a few a day, and keeps so many drafts', async () => {
  const { melisse, db } = await openAmending()
  for (let at = 0; at < 5; at++) await proposed(melisse.browser)
  const draft = await begun(melisse.browser)
  await changeClause(melisse.browser, draft, 'bread.salt', { level: 'required' })
  const answer = await melisse.browser.post(draft.replace('draft', 'proposal'), { revision: '2' })
  assert.equal(answer.status, 429)
  for (let at = 0; at < 19; at++) await begun(melisse.browser, { 'title.fr': `Brouillon ${at}` })
  const refused = await melisse.browser.post('/fr/amendments/add', {
    'title.fr': 'Un de plus',
    forceDays: '1',
    graceDays: '1',
  })
  assert.equal(refused.status, 409)
  assert.equal((await db.selectFrom('amendment').select('id').execute()).length, 25)
  assert.equal(charter.chapters.length, 2)
})
