// What a proposal would ask of members: by what is public of each, and by nothing else.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aChapter, aClause, aContent, givenDocument } from '../../charter/testing.ts'
import { found, givenPublished, givenTwoLooks } from '../../compliance/looking/testing-looks.ts'
import { given } from '../../hosters/testing.ts'
import { begun, filled, memberIn, openAmending, propose, proposed } from '../testing.ts'

/** A charter in which machines look at salt. */
const looked = aContent({
  chapters: [
    aChapter('bread', [
      aClause('bread.flour'),
      aClause('bread.salt', { level: 'recommended', checks: ['terms'], sight: 'full' }),
    ]),
  ],
})

async function openLooked() {
  const opened = await openAmending(['Crocus', 'Souci'], {}, looked)
  const [crocus, souci] = opened.members
  assert.ok(crocus && souci)
  return { ...opened, crocus, souci }
}

test('what was found of a member and is not public yet is in no proposal', async () => {
  const { world, db, melisse, crocus } = await openLooked()
  await givenTwoLooks(db, crocus.id, { terms: [found('against')] }, '2026-11-23T09:00:00Z')
  const proposal = await proposed(melisse.browser)
  const pages = [proposal, `${proposal}/clauses/charter/bread.salt`]
  for (const url of pages) {
    const page = await world.get(url)
    assert.doesNotMatch(page, /Crocus/, url)
    assert.match(page, /Aucun membre n’y manque, aucun ne dit le tenir\s; de 2, on ne sait rien/, url)
  }
  const own = await crocus.browser.get(proposal)
  assert.doesNotMatch(own, /Y manqueraient/, 'nor for its own people, on a page of all')
  await givenPublished(db, crocus.id, world.now)
  for (const url of pages) assert.match(await world.get(url), /Un membre y manque.*Y manqueraient.*Crocus/s, url)
})

test('who is no member, or was made up, is not counted', async () => {
  const { world, db, melisse, crocus } = await openLooked()
  const stranger = await given.hoster(db, { name: 'Ortie' })
  const pretended = await memberIn(world, 'Potager', 'fictional')
  for (const { id } of [stranger, pretended, crocus]) {
    await givenTwoLooks(db, id, { terms: [found('against')] }, '2026-11-23T09:00:00Z')
    await givenPublished(db, id, world.now)
  }
  const page = await world.get(await proposed(melisse.browser))
  assert.match(page, /Un membre y manque.*d’un, on ne sait rien/s)
  assert.doesNotMatch(page, /Ortie|Potager/)
})

test('each sort of change says what it would ask', async () => {
  const { world, melisse } = await openAmending()
  const draft = await proposed(melisse.browser, {
    'bread.flour': { level: 'recommended' },
    'water.clear': { 'text.fr': 'Il la filtre.' },
  })
  const page = await world.get(draft)
  assert.match(page, /il serait seulement recommandé\s: plus personne n’y serait tenu/)
  assert.match(page, /Ses mots changent\s: chaque membre aurait à dire s’il le tient ainsi/)
  assert.match(await world.get(draft.replace('/fr', '/en')), /recommended only.*Its words change/s)
})

test('a text that binds nobody has no consequences', async () => {
  const { world, db, melisse } = await openAmending()
  await givenDocument(db, { kind: 'manifesto', slug: 'manifesto', content: looked })
  const draft = await begun(melisse.browser)
  const url = `${draft}/manifesto/clauses/bread.flour`
  await melisse.browser.post(url, await filled(melisse.browser, url, { 'text.fr': 'Nous aimons la farine.' }))
  const page = await world.get(await propose(melisse.browser, draft))
  assert.match(page, /aimons/)
  assert.doesNotMatch(page, /Ce que cela demanderait/)
})

test('once it is decided a proposal tells of no member any more', async () => {
  const { world, db, melisse, crocus } = await openLooked()
  await givenTwoLooks(db, crocus.id, { terms: [found('against')] }, '2026-11-23T09:00:00Z')
  await givenPublished(db, crocus.id, world.now)
  const proposal = await proposed(melisse.browser)
  await melisse.browser.post(`${proposal}/withdrawal`, {})
  assert.doesNotMatch(await world.get(proposal), /Y manqueraient|Crocus/)
})
