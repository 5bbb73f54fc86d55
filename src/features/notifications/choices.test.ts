import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite, type TestSite } from '../../testing.ts'
import type { Role } from '../accounts/index.ts'
import { givenPerson } from '../accounts/testing.ts'
import { choicesOf } from './queries.ts'

const page = '/fr/account/notifications'

test('a visitor is asked to sign in, and comes back here', async () => {
  const world = await openTestSite()
  const answer = await world.request(page)
  assert.equal(answer.status, 303)
  assert.match(answer.headers.get('location') ?? '', /^\/fr\/sign-in\?next=\/account\/notifications/)
})

test('a person is asked only of what may reach them', async () => {
  const world = await openTestSite()
  const askedOf = async (roles: Role[]) => {
    const { visitor } = await givenVisitor(world, roles)
    const html = await visitor.get(page)
    const kinds = ['waiting', 'hoster', 'followed', 'meetings', 'coordination', 'desk', 'site', 'security']
    return kinds.filter((kind) => html.includes(`name="${kind}"`))
  }
  assert.deepEqual(await askedOf([]), ['waiting', 'hoster', 'followed', 'meetings'])
  assert.deepEqual(await askedOf(['reviewer']), ['waiting', 'hoster', 'followed', 'meetings'])
  assert.deepEqual(await askedOf(['coordination']), [
    'waiting',
    'hoster',
    'followed',
    'meetings',
    'coordination',
    'desk',
  ])
  const all = ['waiting', 'hoster', 'followed', 'meetings', 'coordination', 'desk', 'site']
  assert.deepEqual(await askedOf(['administrator']), all)
})

test('without a choice: few mails, and those that guard the account always', async () => {
  const world = await openTestSite()
  const { visitor } = await givenVisitor(world, ['administrator'])
  const html = await visitor.get(page)
  assert.deepEqual(chosenIn(html), {
    waiting: 'at-once',
    hoster: 'digest',
    followed: 'at-once',
    meetings: 'at-once',
    coordination: 'at-once',
    desk: 'digest',
    site: 'digest',
  })
  assert.match(html, /Toujours, et tout de suite/)
  const answer = await visitor.request(page)
  assert.equal(answer.headers.get('cache-control'), 'no-store')
})

test('what a person chooses is kept, said, and shown the next time', async () => {
  const world = await openTestSite()
  const { visitor, id } = await givenVisitor(world, ['administrator'])
  const answer = await visitor.post(page, { hoster: 'never', coordination: 'digest', site: 'at-once' })
  assert.equal(answer.status, 303)
  const html = await visitor.get(answer.headers.get('location') ?? '')
  assert.match(html, /role="status"[\s\S]*C’est noté/)
  assert.deepEqual(chosenIn(html), {
    waiting: 'at-once',
    hoster: 'never',
    followed: 'at-once',
    meetings: 'at-once',
    coordination: 'digest',
    desk: 'digest',
    site: 'at-once',
  })
  assert.deepEqual(await choicesOf(world.db, id), {
    waiting: 'at-once',
    hoster: 'never',
    followed: 'at-once',
    meetings: 'at-once',
    coordination: 'digest',
    desk: 'digest',
    site: 'at-once',
  })
  assert.doesNotMatch(await visitor.get(page), /C’est noté/)
  const journal = await world.db.selectFrom('journalEntry').select('id').execute()
  assert.deepEqual(journal, [], 'how one reads one’s mail is nobody else’s business')
})

test('nobody chooses for another', async () => {
  const world = await openTestSite()
  const { visitor } = await givenVisitor(world)
  const { id } = await givenVisitor(world)
  await visitor.post(page, { hoster: 'never', personId: id })
  assert.equal((await choicesOf(world.db, id)).hoster, 'digest')
})

test('an answer that is none brings the page back, with what was chosen', async () => {
  const world = await openTestSite()
  const { visitor, id } = await givenVisitor(world, ['administrator'])
  for (const wrong of ['often', '', 'constructor', '<b>', '\0never\0x'.repeat(99)]) {
    const answer = await visitor.post(page, { hoster: wrong, site: 'never' })
    assert.equal(answer.status, 422)
    const html = await answer.text()
    assert.match(html, /Choisissez une des trois réponses/)
    assert.deepEqual(chosenIn(html), {
      waiting: 'at-once',
      followed: 'at-once',
      meetings: 'at-once',
      coordination: 'at-once',
      desk: 'digest',
      site: 'never',
    })
  }
  assert.equal((await visitor.post(page, { hoster: ['never', 'digest'] })).status, 422)
  assert.deepEqual(await choicesOf(world.db, id), {
    waiting: 'at-once',
    hoster: 'digest',
    followed: 'at-once',
    meetings: 'at-once',
    coordination: 'at-once',
    desk: 'digest',
    site: 'digest',
  })
})

test('mails that guard an account cannot be stopped, nor kinds that are not', async () => {
  const world = await openTestSite()
  const { visitor, id } = await givenVisitor(world)
  const answer = await visitor.post(page, { security: 'never', nothing: 'never', site: 'never', __proto__: 'never' })
  assert.equal(answer.status, 303)
  const rows = await world.db.selectFrom('notificationChoice').selectAll().where('personId', '=', id).execute()
  assert.deepEqual(rows, [])
})

test('another site cannot choose for who is signed in', async () => {
  const world = await openTestSite()
  const { visitor, id } = await givenVisitor(world)
  const headers = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }
  const answer = await visitor.request(page, {
    method: 'POST',
    body: new URLSearchParams({ hoster: 'never' }),
    headers,
  })
  assert.equal(answer.status, 403)
  assert.equal((await choicesOf(world.db, id)).hoster, 'digest')
})

async function givenVisitor(world: TestSite, roles: Role[] = []) {
  const { id } = await givenPerson(world.db, { name: `Camomille ${crypto.randomUUID()}`, roles })
  return { id, visitor: await world.as(id) }
}

/** Which answer is ticked, by kind. */
function chosenIn(html: string): Record<string, string> {
  const inputs = [...html.matchAll(/<input type="radio"[^>]*>/g)].map(([input]) => input)
  const attribute = (input: string, name: string) => new RegExp(`${name}="([^"]*)"`).exec(input)?.[1] ?? ''
  return Object.fromEntries(
    inputs
      .filter((input) => / checked/.test(input))
      .map((input) => [attribute(input, 'name'), attribute(input, 'value')]),
  )
}

test('the list of the desk comes on Mondays, or never', async () => {
  const world = await openTestSite()
  const { visitor, id } = await givenVisitor(world, ['coordination'])
  const html = await visitor.get(page)
  const offered = [...html.matchAll(/name="desk" value="([^"]+)"/g)].map(([, value]) => value)
  assert.deepEqual(offered, ['digest', 'never'])
  assert.equal((await visitor.post(page, { desk: 'at-once' })).status, 422)
  assert.equal((await visitor.post(page, { desk: 'never' })).status, 303)
  assert.equal((await choicesOf(world.db, id)).desk, 'never')
})
