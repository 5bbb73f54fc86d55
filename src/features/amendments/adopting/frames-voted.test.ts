// Another name for a chapter, another foreword: voted on, adopted, and overtaken like a clause.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { adoptVersion, beginVersion, editVersion, typedIn, versionsWithTexts } from '../../charter/index.ts'
import { byTest } from '../../charter/testing.ts'
import { findDecisionById } from '../../decisions/index.ts'
import { textOf } from '../../editing/testing.ts'
import { framed } from '../frame.ts'
import { adopted, amendmentAt, begun, carried, decisionOf, openAmending, propose, voteAndClose } from '../testing.ts'
import { chapter, foreword, pains, proposedWords, rewrite, welcome, welcomed } from '../testing-frames.ts'

test('the members are asked about it in the text of the vote, in each language', async () => {
  const { db, melisse, members } = await openAmending()
  const proposal = await proposedWords(melisse.browser, { [chapter('bread')]: pains, [foreword]: welcome })
  assert.ok(members[0])
  await carried(members[0], proposal)
  const { text } = await findDecisionById(db, await decisionOf(db, proposal))
  assert.match(
    text.fr ?? '',
    /Ce qui changerait\s:\n\n- Charte, chapitre «\s?Pain\s?»\s: il s’appellerait «\s?Pain et brioche\s?»\n- .*sous son titre/,
  )
  assert.match(text.fr ?? '', /\n- Charte\s: l’avant-propos changerait$/)
  assert.match(text.en ?? '', /\n- Charter, chapter “Bread”: it would be called “Bread and brioche”\n/)
})

test('adopted, it is in the next version with all commitments as they were, and nobody has anything to do', async () => {
  const opened = await openAmending()
  const { world, db, document, melisse } = opened
  await adopted(opened, await proposedWords(melisse.browser, { [chapter('bread')]: pains, [foreword]: welcome }))
  const [second, first] = await versionsWithTexts(db, document.id)
  assert.deepEqual([second?.number, second?.content.chapters[0]?.title.en], [2, 'Bread and brioche'])
  assert.deepEqual(second?.content.foreword, welcomed)
  assert.deepEqual(second?.content.chapters[0]?.clauses, first?.content.chapters[0]?.clauses)
  assert.deepEqual(await db.selectFrom('charterTask').select('id').execute(), [])
  assert.match(textOf(await world.get('/fr/documents/charter/versions/2')), /Bienvenue à table.*Pain et brioche/)
})

test('proposals for one name are rivals and may share a vote; a commitment of that chapter is another matter', async () => {
  const { world, db, melisse, members } = await openAmending()
  const one = await proposedWords(melisse.browser, { [chapter('bread')]: pains })
  const other = await proposedWords(melisse.browser, { [chapter('bread')]: { 'title.fr': 'Brioches' } }, 'Brioches')
  const apart = await proposedWords(melisse.browser, { [foreword]: welcome }, 'Bienvenue')
  const page = textOf(await world.get(one))
  assert.match(page, /Un autre amendement porte.*Brioches/)
  assert.doesNotMatch(page, /Bienvenue/)
  const [crocus] = members
  assert.ok(crocus)
  await carried(crocus, one, [(await amendmentAt(db, other)).id])
  const { text } = await findDecisionById(db, await decisionOf(db, one))
  assert.match(text.fr ?? '', /\n- De meilleurs mots\n {2}- Charte, .*brioche.*\n.*\n- Brioches\n {2}- Charte/)
  const clause = await begun(melisse.browser, { 'title.fr': 'Le sel' })
  await rewrite(melisse.browser, clause, 'charter/clauses/bread.salt', { level: 'required' })
  await carried(crocus, await propose(melisse.browser, clause))
  await carried(crocus, apart)
})

test('a name that another adoption gave meanwhile is looked at again before a vote', async () => {
  const opened = await openAmending()
  const { world, melisse, members } = opened
  const mine = await proposedWords(melisse.browser, { [chapter('bread')]: pains })
  await adopted(opened, await proposedWords(melisse.browser, { [chapter('bread')]: { 'title.fr': 'Brioches' } }))
  assert.match(textOf(await world.get(mine)), /À mettre à jour.*Chapitre « Pain », Charte.*Brioches/)
  const { documents } = await (await world.request(`${mine}.json`)).json()
  assert.equal(documents[0].frames[0].outOfDate, true)
  const [crocus] = members
  assert.ok(crocus)
  assert.equal((await crocus.browser.post(`${mine}/carry`, { hoster: crocus.id })).status, 409)
  const form = await melisse.browser.get(`${mine}/draft/${chapter('bread')}`)
  assert.match(textOf(form), /Ces mots ont changé.*Brioches/)
  await rewrite(melisse.browser, `${mine}/draft`, chapter('bread'), {})
  await propose(melisse.browser, `${mine}/draft`)
  await carried(crocus, mine)
})

test('a name that the coordination changed by hand during the vote is not overwritten: it reads it first', async () => {
  const { world, db, document, melisse, members } = await openAmending()
  const proposal = await proposedWords(melisse.browser, { [chapter('bread')]: pains })
  assert.ok(members[0])
  await carried(members[0], proposal)
  const drawn = await beginVersion(db, { documentId: document.id, from: 1 }, byTest())
  const content = framed(drawn.content, { chapterId: 'bread', is: { title: { fr: 'Brioches' }, words: {} } })
  const edit = { id: drawn.id, revision: 1, typed: { ...typedIn(drawn), content } }
  const { id, revision } = await editVersion(db, edit, byTest())
  const force = { adoptedOn: '2026-11-23', inForceOn: '2026-11-23' }
  const said = { force, decisionName: 'AG', decisionUrl: null, today: '2026-11-23' }
  await adoptVersion(db, { id, revision, ...said }, byTest())
  await voteAndClose(world, members, await decisionOf(db, proposal))
  const [third] = await versionsWithTexts(db, document.id)
  assert.deepEqual([third?.number, third?.adoptedOn], [3, null])
  assert.equal(third?.content.chapters[0]?.title.fr, 'Pain et brioche')
  assert.match(await world.get(proposal), /la coordination doit relire la nouvelle version/)
})

test('a hostile title stays text, in the difference, in the form and in the vote', async () => {
  const { world, melisse, members } = await openAmending()
  const title = '\u202e<script>alert(1)</script> [x](javascript:alert(1)) **gras'
  const proposal = await proposedWords(melisse.browser, { [chapter('bread')]: { 'title.fr': title } })
  const [crocus] = members
  assert.ok(crocus)
  const decision = await carried(crocus, proposal)
  for (const html of [await world.get(proposal), await world.get(decision), await world.get('/fr/decisions')]) {
    assert.ok(!/<script>alert/.test(html) && !html.includes('href="javascript') && !html.includes('\u202e'))
  }
  assert.match(textOf(await world.get(decision)), /il s’appellerait/)
})
