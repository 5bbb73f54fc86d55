// After the close of a secret vote nothing in the database says which hoster said what: each table and the bytes of
// SQLite's files are searched.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { TestSite } from '../../../testing.ts'
import { openOwnDatabase } from '../../../testing-database.ts'
import { ballotsOf, reasonsOf } from '../ballots.ts'
import { cast, closed, givenDecision, openMembers } from '../testing.ts'
import { textsOfDatabase } from './testing-texts.ts'

const names = ['Crocus', 'Lierre', 'Souci', 'Mauve'] as const

/** Four vote in secret: each says something that nobody else says, and one changes its mind. */
async function voted(opening = {}) {
  const { world, members } = await openMembers(names, {}, opening)
  const [crocus, lierre, souci, mauve] = members
  const options = ['lynx', 'chat', 'tigre', 'puma'].map((id) => ({ id, label: { fr: `Le ${id}` } }))
  const said = { method: 'approval', options, defaultOption: 'chat', secret: true } as const
  const decision = await givenDecision(world, said)
  const decisionId = decision.id
  const secret = 'une phrase connue de moi seule'
  await cast(world, crocus, { decisionId, ballot: { approved: ['puma'] }, reason: 'Premier avis de Crocus.' })
  world.pass({ hours: 1 })
  const receipts = [
    await cast(world, crocus, { decisionId, ballot: { approved: ['lynx'] }, reason: 'Le lynx est vif.', secret }),
  ]
  for (const [member, id] of [
    [mauve, 'chat'],
    [lierre, 'tigre'],
    [souci, 'puma'],
  ] as const) {
    world.pass({ hours: 1 })
    receipts.push(await cast(world, member, { decisionId, ballot: { approved: [id] }, reason: `Le ${id} me plaît.` }))
  }
  return { world, members, decision, decisionId, receipts: receipts.map(({ receipt }) => receipt) }
}

/** Closes it as the clock does, and what follows. */
async function close(world: TestSite) {
  world.pass({ hours: 24 * 15 })
  await world.runJobs()
  await world.runJobs()
}

function closedLater(world: TestSite, decisionId: string) {
  world.pass({ hours: 24 * 15 })
  return closed(world, decisionId)
}

test('a caster recomputes the token of a ballot with a tool of their own, and finds it on the sheet', async () => {
  const { world, decisionId, receipts } = await voted()
  const decision = await closedLater(world, decisionId)
  const sheet = (await ballotsOf(world.db, decision)) ?? []
  assert.equal(sheet.length, 4)
  const line = `changer-de-logo crocus une phrase connue de moi seule`
  const token = createHash('sha256').update(line).digest('hex')
  assert.deepEqual(sheet.find((held) => held.token === token)?.ballot, { approved: ['lynx'] })
  for (const receipt of receipts) assert.ok(sheet.some((held) => held.token === receipt?.token))
  assert.deepEqual(
    sheet.map((held) => held.token),
    sheet.map((held) => held.token).sort(),
  )
  assert.ok(sheet.every(({ hosterId }) => hosterId === null))
})

test('nobody reads a count or a ballot before the close, though anybody reads who voted', async () => {
  const { world, members, decision } = await voted()
  assert.equal(await ballotsOf(world.db, decision), null)
  const own = await (await world.as(members[0].personId)).get(`/fr/decisions/${decision.slug}`)
  assert.doesNotMatch(own, /checked|Le lynx est vif/)
  const exported = JSON.stringify(await world.json(`/fr/decisions/${decision.slug}.json`))
  assert.doesNotMatch(exported, /"approved"/)
})

test('reasons are read together, in an order that says nothing of who gave them', async () => {
  const { world, decisionId } = await voted()
  await closedLater(world, decisionId)
  const reasons = (await reasonsOf(world.db, decisionId)).map(({ reason }) => reason)
  assert.equal(reasons.length, 4)
  assert.ok(!reasons.includes('Premier avis de Crocus.'), 'what was replaced is gone')
})

test('after the close no table links a hoster with what it said', async () => {
  const { world, members, decisionId, receipts } = await voted()
  await close(world)
  const texts = await textsOfDatabase(world.db)
  const linking = receipts.flatMap((receipt) => [receipt?.phrase ?? '', receipt?.line ?? ''])
  for (const { table, text } of texts) {
    for (const secret of linking) assert.ok(!text.includes(secret), `${table} holds a phrase`)
    const isOfHoster = members.some(({ id, slug, personId }) =>
      [id, slug, personId].some((name) => text.includes(name)),
    )
    const saysHow =
      receipts.some((receipt) => text.includes(receipt?.token ?? 'x')) || /approved|me plaît|est vif/.test(text)
    // `participation` knows hosters, `sheetLine` and `sheetReason` ballots: no row knows both.
    const isAsked = text.includes(decisionId)
    assert.ok(!(isOfHoster && saysHow), `${table}: ${isAsked} ${text.slice(0, 300)}`)
  }
  const rows = await world.db.selectFrom('participation').select(['hosterId', 'castAt']).execute()
  assert.deepEqual([rows.length, rows.every(({ castAt }) => castAt === null)], [4, true])
  assert.equal((await world.db.selectFrom('ballot').select('token').execute()).length, 0)
})

test('journal, outbox and notifications say that a hoster voted, and nothing else, while it is open too', async () => {
  const { world, receipts } = await voted()
  await world.runJobs()
  const texts = (await textsOfDatabase(world.db)).filter(({ table }) => !/^(ballot|ballotReason|decision)$/.test(table))
  for (const { table, text } of texts) {
    assert.doesNotMatch(text, /approved|lynx est vif|me plaît/, table)
    for (const receipt of receipts) assert.ok(!text.includes(receipt?.token ?? ''), table)
  }
  const entries = await world.db
    .selectFrom('journalEntry')
    .selectAll()
    .where('verb', 'in', ['ballot.cast', 'ballot.replaced'])
    .execute()
  assert.equal(entries.length, 5)
  assert.ok(entries.every(({ visibility, content }) => visibility === 'private' && content?.includes('null')))
})

test('the bytes of SQLite’s files forget as well, what was replaced and what was unlinked', async () => {
  const database = await openOwnDatabase()
  const { world, members, receipts } = await voted({ database })
  const bytesNow = () => {
    const file = database.place.engine === 'sqlite' ? database.place.file : ''
    return [file, `${file}-wal`].map((path) => readFileSync(path).toString('latin1')).join('\n')
  }
  const near = (bytes: string, hosterId: string) =>
    bytes
      .split(hosterId)
      .slice(1)
      .map((after) => after.slice(0, 200))
  const isLinked = (bytes: string) =>
    members.some(({ id }) =>
      near(bytes, id).some(
        (after) =>
          /^\{"approved"|est vif|me plaît|Premier avis/.test(after) || tokens.some((token) => after.includes(token)),
      ),
    )
  const tokens = receipts.map((receipt) => receipt?.token ?? 'x')
  assert.equal(isLinked(bytesNow()), true, 'the search would see it')
  await close(world)
  const bytes = bytesNow()
  assert.equal(isLinked(bytes), false)
  assert.doesNotMatch(bytes, /Premier avis de Crocus/)
  assert.match(bytes, new RegExp(tokens[0] ?? 'x'))
  assert.doesNotMatch(bytes, /une phrase connue/)
  await database.close()
})
