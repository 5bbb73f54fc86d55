// Several people write one amendment: what each may do, and what they see of each other.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestSite } from '../../../testing.ts'
import { formOf, type Visitor } from '../../../testing-visitor.ts'
import { amendmentAt, begun, changeClause, filled, openAmending, propose, writerIn } from '../testing.ts'

async function invited(world: TestSite, author: Visitor, draft: string, name: string) {
  const { browser } = await writerIn(world, name)
  const link = /<code>http:\/\/localhost:3000(\/fr\/[^<]+)</.exec(await author.get(draft))?.[1] ?? ''
  return { browser, joined: await browser.post(link, {}) }
}

async function openTogether() {
  const opened = await openAmending()
  const draft = await begun(opened.melisse.browser)
  await opened.melisse.browser.post(`${draft}/link`, { do: 'make' })
  const { browser: sauge } = await invited(opened.world, opened.melisse.browser, draft, 'Sauge')
  return { ...opened, draft, sauge }
}

test('two who write the title at once lose nothing: the second reads what the first wrote beside their own', async () => {
  const { db, melisse, sauge, draft } = await openTogether()
  const head = draft.replace(/draft$/, 'draft/head')
  const early = await filled(sauge, head, { 'title.fr': 'Du sel pour presque tous' })
  await melisse.browser.post(head, await filled(melisse.browser, head, { 'title.fr': 'Du sel pour qui veut' }))
  const late = await sauge.post(head, early)
  assert.equal(late.status, 409)
  const page = await late.text()
  assert.match(page, /Du sel pour qui veut/)
  assert.match(page, /value="Du sel pour presque tous"/)
  assert.equal((await amendmentAt(db, draft)).draft.title.fr, 'Du sel pour qui veut')
  const again = { ...(await filled(sauge, head)), 'title.fr': 'Du sel pour presque tous' }
  assert.equal((await sauge.post(head, again)).status, 303)
})

test('a program that writes over another’s words is told so, and nothing is written', async () => {
  const { melisse, sauge, draft } = await openTogether()
  const url = `${draft}/charter/clauses/bread.salt`
  const early = await filled(sauge, url, { 'text.fr': 'Du gros sel.' })
  await changeClause(melisse.browser, draft, 'bread.salt', { 'text.fr': 'Du sel fin.' })
  const headers = { accept: 'application/json', 'sec-fetch-site': 'same-origin' }
  const late = await sauge.request(url, { method: 'POST', headers, body: formOf(early) })
  assert.equal(late.status, 409)
  assert.match(late.headers.get('content-type') ?? '', /problem\+json/)
  assert.match(await melisse.browser.get(url), /Du sel fin\.<\/textarea>/)
})

test('who was invited writes the next version too, and does not withdraw what another proposed', async () => {
  const { world, melisse, sauge, draft } = await openTogether()
  await changeClause(sauge, draft, 'bread.salt', { level: 'required' })
  const proposal = await propose(melisse.browser, draft)
  const page = await sauge.get(proposal)
  assert.match(page, /href="[^"]*\/draft"/)
  assert.doesNotMatch(page, /action="[^"]*\/withdrawal"/)
  assert.equal((await sauge.post(`${proposal}/withdrawal`, {})).status, 403)
  await changeClause(sauge, `${proposal}/draft`, 'water.cold', { 'text.fr': 'Très froide.' })
  await propose(sauge, `${proposal}/draft`)
  assert.match(await world.get(proposal), /Version 2/)
})

test('a proposal is written by so many at most', async () => {
  const { world, db, melisse, draft } = await openTogether()
  const { id } = await amendmentAt(db, draft)
  const at = '2026-11-23T10:00:00.000Z'
  for (let one = 0; one < 19; one++) {
    const { id: personId } = await writerIn(world, `Personne ${one}`)
    await db.insertInto('amendmentWriter').values({ amendmentId: id, personId, at }).execute()
  }
  const { joined } = await invited(world, melisse.browser, draft, 'Ronce')
  assert.equal(joined.status, 409)
})

test('a link opens nothing once the proposal is over', async () => {
  const { world, melisse, draft } = await openTogether()
  const link = /<code>http:\/\/localhost:3000(\/fr\/[^<]+)</.exec(await melisse.browser.get(draft))?.[1] ?? ''
  await changeClause(melisse.browser, draft, 'bread.salt', { level: 'required' })
  const proposal = await propose(melisse.browser, draft)
  await melisse.browser.post(`${proposal}/withdrawal`, {})
  const ronce = await writerIn(world, 'Ronce')
  assert.equal((await ronce.browser.post(link, {})).status, 409)
})
