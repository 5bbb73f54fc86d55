// What made-up hosters propose and vote is theirs alone: it takes nothing from what real members decide.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { versionsOf } from '../../charter/index.ts'
import { findDecisionById } from '../../decisions/index.ts'
import { toldTo } from '../../delegates/testing.ts'
import { textOf } from '../../editing/testing.ts'
import {
  amendmentAt,
  begun,
  carried,
  changeClause,
  decisionOf,
  memberIn,
  openAmending,
  proposed,
  voteAndClose,
} from '../testing.ts'

const madeUp = { fictional: 'yes', 'title.fr': 'Du sel inventé' }

async function openPretending() {
  const opened = await openAmending()
  const pretended = await memberIn(opened.world, 'Potager', 'fictional')
  const [crocus, souci] = opened.members
  assert.ok(crocus && souci)
  return { ...opened, pretended, crocus, souci }
}

test('a made-up hoster carries no real proposal, and keeps no member from it', async () => {
  const { world, db, melisse, pretended, crocus, souci } = await openPretending()
  const proposal = await proposed(melisse.browser)
  const refused = await pretended.browser.post(`${proposal}/carry`, { hoster: pretended.id })
  assert.equal(refused.status, 403)
  assert.doesNotMatch(textOf(await pretended.browser.get(`${proposal}/carry`)), /Potager/)
  assert.match(await world.get(proposal), /En discussion/)
  await carried(crocus, proposal)
  await voteAndClose(world, [crocus, souci], await decisionOf(db, proposal))
  assert.equal((await amendmentAt(db, proposal)).outcome, 'adopted')
})

test('what is made up is marked wherever it is read, and changes no text', async () => {
  const { world, db, document, pretended, crocus } = await openPretending()
  const proposal = await proposed(pretended.browser, undefined, madeUp)
  assert.match(await world.get(proposal), /class="notice pretended".*<meta|noindex/s)
  assert.match(await world.get('/fr/amendments'), /Du sel inventé.*class="fictional"/s)
  assert.match(await world.get('/fr/amendments.atom'), /<title>Du sel inventé \(.*[Ff]icti.*\)<\/title>/)
  assert.match(await world.get('/fr/documents/charter/clauses/bread.salt'), /Du sel inventé.*class="fictional"/s)
  assert.match(await world.get('/fr/journal'), /Du sel inventé.*class="fictional"/s)
  assert.deepEqual(await toldTo(world, crocus.personId), [], 'no member is asked to read it')
  const decision = await carried(pretended, proposal)
  assert.match(await world.get(decision), /[Ff]icti/)
  await voteAndClose(world, [pretended], await decisionOf(db, proposal))
  assert.equal((await amendmentAt(db, proposal)).outcome, 'adopted')
  assert.match(await world.get(proposal), /Ce vote est fictif\s: aucun texte du collectif n’a changé/)
  assert.equal((await versionsOf(db, document.id)).length, 1)
  assert.equal((await db.selectFrom('charterTask').select('id').execute()).length, 0)
})

test('a real member carries nothing that is made up', async () => {
  const { pretended, crocus } = await openPretending()
  const proposal = await proposed(pretended.browser, undefined, madeUp)
  assert.equal((await crocus.browser.post(`${proposal}/carry`, { hoster: crocus.id })).status, 403)
  const page = textOf(await crocus.browser.get(`${proposal}/carry`))
  assert.match(page, /seuls des hébergeurs inventés la portent au vote/)
})

test('only who acts for a made-up hoster makes something up, and says so', async () => {
  const { melisse, crocus, pretended } = await openPretending()
  for (const { browser } of [melisse, crocus]) {
    assert.doesNotMatch(await browser.get('/fr/amendments/add'), /name="fictional"/)
    const fields = { ...madeUp, forceDays: '1', graceDays: '1' }
    assert.equal((await browser.post('/fr/amendments/add', fields)).status, 403)
  }
  assert.match(await pretended.browser.get('/fr/amendments/add'), /name="fictional"[^>]*checked/)
  const real = await proposed(pretended.browser)
  assert.equal((await pretended.browser.post(`${real}/carry`, { hoster: pretended.id })).status, 403)
})

test('a vote that is made up keeps nobody from voting on the same clause, and shares no vote', async () => {
  const { db, melisse, pretended, crocus } = await openPretending()
  const pretence = await proposed(pretended.browser, undefined, madeUp)
  const proposal = await proposed(melisse.browser)
  const { id } = await amendmentAt(db, pretence)
  assert.doesNotMatch(await crocus.browser.get(`${proposal}/carry`), /Du sel inventé/)
  const together = await crocus.browser.post(`${proposal}/carry`, { hoster: crocus.id, together: id })
  assert.equal(together.status, 422)
  await carried(pretended, pretence)
  await carried(crocus, proposal)
  const both = [await decisionOf(db, pretence), await decisionOf(db, proposal)]
  const decisions = await Promise.all(both.map((id) => findDecisionById(db, id)))
  assert.deepEqual(
    decisions.map(({ fictional, method }) => [fictional, method]),
    [
      [true, 'for-against'],
      [false, 'for-against'],
    ],
  )
})

test('a clause that is made up takes no id from a real one', async () => {
  const { db, melisse, pretended } = await openPretending()
  const added = async (browser: typeof melisse.browser, said = {}) => {
    const draft = await begun(browser, said)
    await browser.post(`${draft}/charter/chapters/bread`, {
      'text.fr': 'Il pétrit.',
      level: 'required',
      place: 'bread',
    })
    const [revision] = /name="revision" value="(\d+)"/.exec(await browser.get(draft))?.slice(1) ?? []
    await browser.post(draft.replace(/draft$/, 'proposal'), { revision: revision ?? '' })
    return draft
  }
  const ids: unknown[] = []
  for (const draft of [await added(pretended.browser, madeUp), await added(melisse.browser)])
    ids.push((await amendmentAt(db, draft)).draft.documents[0]?.changes[0]?.clauseId)
  assert.deepEqual(ids, ['bread.il-petrit', 'bread.il-petrit'])
})

test('a vote of the other sort settles nothing, whatever became of the mark', async () => {
  const { world, db, document, pretended, crocus } = await openPretending()
  const proposal = await proposed(pretended.browser, undefined, madeUp)
  await carried(pretended, proposal)
  await db.updateTable('amendment').set({ fictional: 0 }).execute()
  await voteAndClose(world, [pretended], await decisionOf(db, proposal))
  assert.equal((await amendmentAt(db, proposal)).outcome, null)
  assert.equal((await versionsOf(db, document.id)).length, 1)
  await carried(crocus, proposal)
})

test('its mark stays with it: no later form takes it away', async () => {
  const { db, pretended } = await openPretending()
  const draft = await begun(pretended.browser, madeUp)
  const head = { 'title.fr': 'Du sel', 'reasons.fr': 'Oui.', forceDays: '1', graceDays: '1' }
  assert.equal((await pretended.browser.post(`${draft}/head`, head)).status, 303)
  await changeClause(pretended.browser, draft, 'bread.salt', { level: 'required' })
  assert.equal((await amendmentAt(db, draft)).fictional, true)
})
