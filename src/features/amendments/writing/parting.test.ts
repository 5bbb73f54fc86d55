// Who was invited to write is not bound to, and their author is not bound to them: what was written stays.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldTo } from '../../delegates/testing.ts'
import { textOf } from '../../editing/testing.ts'
import { amendmentAt, begun, carried, changeClause, openAmending, propose, writerIn } from '../testing.ts'

async function openInvited() {
  const opened = await openAmending()
  const { world, melisse } = opened
  const draft = await begun(melisse.browser)
  await melisse.browser.post(`${draft}/link`, { do: 'make' })
  const link = await linkOn(opened, draft)
  const sauge = await writerIn(world, 'Sauge')
  await sauge.browser.post(link, {})
  return { ...opened, draft, link, sauge, writers: draft.replace(/draft$/, 'writers') }
}

const linkOn = async ({ melisse }: Pick<Awaited<ReturnType<typeof openAmending>>, 'melisse'>, draft: string) =>
  /<code>http:\/\/localhost:3000(\/fr\/[^<]+)</.exec(await melisse.browser.get(draft))?.[1] ?? ''

const verbsIn = async ({ db }: Pick<Awaited<ReturnType<typeof openAmending>>, 'db'>) => {
  const rows = db.selectFrom('journalEntry').select(['verb', 'visibility']).where('verb', 'like', 'amendment.writer-%')
  return (await rows.execute()).map(({ verb, visibility }) => `${verb} ${visibility}`)
}

test('the author parts with a writer: they read the draft no more, what they wrote stays, and they are told', async () => {
  const opened = await openInvited()
  const { world, db, melisse, sauge, draft, writers } = opened
  await changeClause(sauge.browser, draft, 'bread.salt', { level: 'required' })
  assert.match(textOf(await melisse.browser.get(draft)), /Une autre personne écrit.*Sauge .*Ne plus écrire avec/)
  assert.equal((await melisse.browser.post(writers, { do: sauge.id })).status, 303)
  assert.equal((await sauge.browser.request(draft)).status, 404)
  assert.match(textOf(await melisse.browser.get(draft)), /Devient obligatoire/)
  assert.doesNotMatch(textOf(await melisse.browser.get(draft)), /Sauge/)
  const [told] = await toldTo(world, sauge.id)
  assert.deepEqual([told?.key, told?.href], ['amendments.told-parted', '/amendments'])
  assert.deepEqual(await verbsIn({ db }), ['amendment.writer-parted private'])
})

test('the link that they know leads nowhere then, and another is made for others', async () => {
  const opened = await openInvited()
  const { melisse, sauge, draft, link, writers } = opened
  await melisse.browser.post(writers, { do: sauge.id })
  assert.equal((await sauge.browser.post(link, {})).status, 404)
  assert.equal(await linkOn(opened, draft), '')
  await melisse.browser.post(`${draft}/link`, { do: 'make' })
  const next = await linkOn(opened, draft)
  assert.notEqual(next, link)
  assert.equal((await sauge.browser.post(link, {})).status, 404)
  assert.equal((await sauge.browser.post(next, {})).status, 303)
})

test('a writer leaves by themselves, the author is told who, and the link still brings others', async () => {
  const opened = await openInvited()
  const { world, db, melisse, sauge, draft, link, writers } = opened
  assert.match(textOf(await sauge.browser.get(draft)), /Ne plus écrire cet amendement/)
  const answer = await sauge.browser.post(writers, { do: 'leave' })
  assert.equal(answer.headers.get('location'), '/fr/amendments')
  assert.equal((await sauge.browser.request(draft)).status, 404)
  assert.deepEqual(
    (await toldTo(world, melisse.id)).map(({ key, href }) => [key, href]),
    [['amendments.told-left', draft.slice(3)]],
  )
  world.pass({ hours: 24 * 8 })
  await world.runJobs()
  assert.ok((await world.mails()).some(({ body }) => /Sauge n’écrit plus cet amendement avec vous/.test(body)))
  assert.deepEqual(await verbsIn({ db }), ['amendment.writer-left private'])
  const ronce = await writerIn(world, 'Ronce')
  assert.equal((await ronce.browser.post(link, {})).status, 303)
})

test('writers do not part with each other, nor anybody with the author, nor a stranger with anybody', async () => {
  const { world, melisse, sauge, draft, link, writers } = await openInvited()
  const ronce = await writerIn(world, 'Ronce')
  assert.equal((await ronce.browser.post(writers, { do: sauge.id })).status, 404)
  await ronce.browser.post(link, {})
  assert.equal((await ronce.browser.post(writers, { do: sauge.id })).status, 403)
  for (const wish of [melisse.id, 'leave', '', 'nobody'])
    assert.equal((await melisse.browser.post(writers, { do: wish })).status, 404, wish)
  assert.equal((await sauge.browser.request(draft)).status, 200)
  assert.doesNotMatch(textOf(await ronce.browser.get(draft)), /Sauge/)
})

test('a form sent twice parts once, and tells once', async () => {
  const { world, db, melisse, sauge, writers } = await openInvited()
  const send = () => melisse.browser.post(writers, { do: sauge.id })
  const statuses = (await Promise.all([send(), send()])).map(({ status }) => status)
  assert.deepEqual(statuses.sort(), [303, 404])
  assert.equal((await toldTo(world, sauge.id)).length, 1)
  assert.equal((await verbsIn({ db })).length, 1)
})

test('what a writer who was parted with still has open is refused, and nothing of it is written', async () => {
  const { db, melisse, sauge, draft, writers } = await openInvited()
  const url = `${draft}/charter/clauses/bread.salt`
  await sauge.browser.get(url)
  await melisse.browser.post(writers, { do: sauge.id })
  assert.equal((await sauge.browser.post(url, { 'text.fr': 'Trop tard.', place: 'bread' })).status, 404)
  assert.deepEqual((await amendmentAt(db, draft)).draft.documents, [])
})

test('both are possible while it is voted on, and its published versions stay', async () => {
  const { world, melisse, sauge, draft, members } = await openInvited()
  await changeClause(sauge.browser, draft, 'bread.salt', { level: 'required' })
  const proposal = await propose(sauge.browser, draft)
  const [crocus] = members
  assert.ok(crocus)
  await carried(crocus, proposal)
  assert.equal((await melisse.browser.post(`${proposal}/writers`, { do: sauge.id })).status, 303)
  assert.match(await world.get(`${proposal}/versions/1`), /Du sel pour tous/)
  assert.equal((await sauge.browser.request(`${proposal}/draft`)).status, 403)
  const told = (await toldTo(world, sauge.id)).find(({ key }) => key === 'amendments.told-parted')
  assert.equal(told?.href, proposal.slice(3))
})
