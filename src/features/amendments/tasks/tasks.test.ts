// What members have to do since the charter asks more of them: who sees it, what ends it, who is reminded.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Database, Id } from '../../../platform/database/index.ts'
import type { Visitor } from '../../../testing-visitor.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { filled, send } from '../../compliance/declaration/testing.ts'
import { toldTo } from '../../delegates/testing.ts'
import { recordMembership } from '../../hosters/index.ts'
import { type Amending, adopted, openAmending, proposed } from '../testing.ts'

const endingsOf = async (db: Database, hosterId: Id) => {
  const rows = await db
    .selectFrom('charterTask')
    .select(['clauseId', 'ending'])
    .where('hosterId', '=', hosterId)
    .execute()
  return rows.map(({ clauseId, ending }) => `${clauseId} ${ending}`)
}

/** Salt is required from 19 December on, until 17 February. */
async function openTasks(clauses: Parameters<typeof proposed>[1] = { 'bread.salt': { level: 'required' } }) {
  const opened = await openAmending()
  await adopted(opened, await proposed(opened.melisse.browser, clauses))
  const [crocus, souci] = opened.members
  assert.ok(crocus && souci)
  return { ...opened, crocus, souci }
}

const nightOf = async ({ world }: Amending, at: string) => {
  world.setClock(at)
  await world.runJobs()
}

/** A self-assessment that says something of one clause, sent. */
async function declare(browser: Visitor, slug: string, clause: string, state: string): Promise<void> {
  const home = `/fr/hosters/${slug}/declaration`
  await browser.post(home, { do: 'blank' })
  const chapter = `${home}/${clause.split('.')[0]}`
  await send(browser, chapter, await filled(browser, chapter, { go: 'stay', [`${clause}.state`]: state }))
  const [, revision = ''] = /name="revision" value="(\d+)"/.exec(await browser.get(home)) ?? []
  assert.equal((await browser.post(home, { do: 'send', revision })).status, 303)
}

test('they are read by its own people and the coordination, and by nobody else', async () => {
  const { world, db, crocus, souci } = await openTasks()
  const page = `/fr/hosters/${crocus.slug}/tasks`
  assert.match(await crocus.browser.get(page), /Un engagement attend/)
  assert.match(await crocus.browser.get(page.replace('/fr', '/en')), /It was recommended, it is required now/)
  assert.equal((await souci.browser.request(page)).status, 403)
  assert.equal((await world.request(page)).status, 303)
  const angelique = await givenPerson(db, { name: 'Angélique', roles: ['coordination'] })
  assert.match(await (await world.as(angelique.id)).get(page), /Un engagement attend/)
})

test('a self-assessment that says that it is kept ends a task, at once on the page and by night for good', async () => {
  const opened = await openTasks()
  const { world, db, crocus, souci } = opened
  world.setClock('2026-12-20T10:00:00Z')
  await declare(crocus.browser, crocus.slug, 'bread.salt', 'met')
  assert.match(
    await crocus.browser.get(`/fr/hosters/${crocus.slug}/tasks`),
    /Rien n’attend\..*Tenu\s: rien d’autre n’est demandé/s,
  )
  assert.deepEqual(await endingsOf(db, crocus.id), ['bread.salt null'])
  await nightOf(opened, '2026-12-21T10:00:00Z')
  assert.deepEqual(await endingsOf(db, crocus.id), ['bread.salt met'])
  assert.deepEqual(await endingsOf(db, souci.id), ['bread.salt null'])
  assert.match(await world.get('/fr/amendments/du-sel-pour-tous'), /1 fait sur 2/)
  assert.match(await world.get('/fr/journal'), /n’attend plus de réponse de/)
})

test('who says that it does not keep it, or plans to, is not done', async () => {
  const opened = await openTasks()
  opened.world.setClock('2026-12-20T10:00:00Z')
  await declare(opened.crocus.browser, opened.crocus.slug, 'bread.salt', 'not-met')
  await nightOf(opened, '2026-12-21T10:00:00Z')
  assert.deepEqual(await endingsOf(opened.db, opened.crocus.id), ['bread.salt null'])
})

test('what was declared of the former words does not answer the new ones', async () => {
  const opened = await openTasks({ 'water.cold': { 'text.fr': 'Il la sert très froide.' } })
  const { world, db, crocus } = opened
  world.setClock('2026-12-15T10:00:00Z')
  await declare(crocus.browser, crocus.slug, 'water.cold', 'met')
  await nightOf(opened, '2026-12-21T10:00:00Z')
  assert.deepEqual(await endingsOf(db, crocus.id), ['water.cold null'])
  await declare(crocus.browser, crocus.slug, 'water.cold', 'met')
  await nightOf(opened, '2026-12-22T10:00:00Z')
  assert.deepEqual(await endingsOf(db, crocus.id), ['water.cold met'])
})

test('who kept a recommended clause already has nothing to do when it becomes required', async () => {
  const opened = await openAmending()
  const [crocus, souci] = opened.members
  assert.ok(crocus && souci)
  await declare(crocus.browser, crocus.slug, 'bread.salt', 'met')
  await declare(souci.browser, souci.slug, 'bread.salt', 'not-met')
  const proposal = await proposed(opened.melisse.browser)
  const page = await opened.world.get(proposal)
  assert.match(page, /Un membre y manque, un le tient ou dit le tenir\s; on sait ce qu’il en est de tous/)
  assert.match(page, /Y manqueraient.*Souci/s)
  await adopted(opened, proposal)
  assert.deepEqual(await endingsOf(opened.db, crocus.id), [])
  assert.deepEqual(await endingsOf(opened.db, souci.id), ['bread.salt null'])
})

test('two weeks before the end each is reminded once, and then the coordination sees who is late', async () => {
  const opened = await openTasks()
  const { world, db, crocus } = opened
  const reminders = async () =>
    (await toldTo(world, crocus.personId)).filter(({ key }) => key === 'amendments.told-tasks-soon')
  await nightOf(opened, '2027-02-02T10:00:00Z')
  assert.equal((await reminders()).length, 0)
  await nightOf(opened, '2027-02-04T10:00:00Z')
  await nightOf(opened, '2027-02-05T10:00:00Z')
  assert.equal((await reminders()).length, 1)
  const angelique = await givenPerson(db, { name: 'Angélique', roles: ['coordination'] })
  const desk = async () => (await world.as(angelique.id)).get('/fr/coordination')
  assert.doesNotMatch(await desk(), /n’a pas répondu à un engagement changé/)
  await nightOf(opened, '2027-02-18T10:00:00Z')
  assert.match(await desk(), /Crocus n’a pas répondu à un engagement changé/)
  assert.match(await crocus.browser.get(`/fr/hosters/${crocus.slug}/tasks`), /Le délai est passé/)
})

test('who is no member any more, or is held to it no more, has nothing to do', async () => {
  const opened = await openTasks()
  const { db, world, crocus, souci } = opened
  const provenance = { source: 'Essai', url: null, date: '2026-12', namesCollective: true }
  const over = {
    state: 'active',
    litter: null,
    from: '2020-01-01',
    to: '2026-12-20',
    mentor: null,
    provenance,
  } as const
  await recordMembership(db, crocus.id, [over], { actor: { kind: 'machine', name: 'test' }, now: world.now })
  await nightOf(opened, '2026-12-21T10:00:00Z')
  assert.deepEqual(await endingsOf(db, crocus.id), ['bread.salt lifted'])
  const back = await proposed(
    opened.melisse.browser,
    { 'bread.salt': { level: 'recommended' } },
    { 'title.fr': 'Moins de sel', forceDays: '0' },
  )
  await adopted({ ...opened, members: [souci] }, back)
  await nightOf(opened, '2027-01-20T10:00:00Z')
  assert.deepEqual(await endingsOf(db, souci.id), ['bread.salt lifted'])
})
