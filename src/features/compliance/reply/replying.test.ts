import assert from 'node:assert/strict'
import { test } from 'node:test'
import { given } from '../../hosters/testing.ts'
import { found, givenLook } from '../looking/testing-looks.ts'
import { givenFinding, journaled, openRulings } from '../ruling/testing.ts'
import { repliesOf } from './index.ts'
import { repliesPerDay } from './reply.ts'

const text = 'Cet hôte est **le nôtre** : [voyez](https://crocus.example/hotes).'

async function openFound() {
  const opened = await openRulings()
  const id = await givenFinding(opened)
  return { ...opened, id, at: `/fr/hosters/crocus/diagnosis/${id}/reply` }
}

const repliesIn = ({ db }: Awaited<ReturnType<typeof openFound>>) =>
  db.selectFrom('findingReply').selectAll().orderBy('at').orderBy('id').execute()

test('a hoster answers a finding in public, beside it, and its diagnosis is public from then on', async () => {
  const opened = await openFound()
  const { world, db, pervenche, id, at } = opened
  const form = await pervenche.browser.get(at)
  assert.match(form, /Ce que dit le constat/)
  const before = await db.selectFrom('diagnosis').select('publicAt').executeTakeFirstOrThrow()
  assert.ok((before.publicAt ?? '9') > world.now.toString())
  assert.equal((await pervenche.browser.post(at, { text })).status, 303)
  const after = await db.selectFrom('diagnosis').select('publicAt').executeTakeFirstOrThrow()
  assert.ok(after.publicAt !== null && after.publicAt <= world.now.toString({ smallestUnit: 'millisecond' }))
  const [reply] = (await repliesOf(db, [id])).get(id) ?? []
  assert.equal(reply?.text, text)
  const page = await world.get(`/fr/replies/${reply?.id}`)
  assert.match(page, /<strong>le nôtre<\/strong>/)
  assert.match(page, /href="https:\/\/crocus\.example\/hotes" rel="[^"]*nofollow ugc/)
  assert.match(await world.get(`/en/replies/${reply?.id}`), /lang="fr"/)
  assert.deepEqual(await journaled(world), ['finding.replied (public)'])
})

test('only its own people do, and only to what stands of theirs', async () => {
  const opened = await openFound()
  const { world, db, souci, angelique, pervenche, crocus, bleuet, id, at } = opened
  for (const { browser } of [souci, angelique]) assert.equal((await browser.post(at, { text })).status, 403)
  assert.match((await world.request(at)).headers.get('location') ?? '', /sign-in/)
  assert.equal((await souci.browser.post(at.replace('crocus', 'bleuet'), { text })).status, 404)
  assert.equal((await pervenche.browser.post(at.replace(id, 'nothing'), { text })).status, 404)
  await givenLook(db, crocus.id, { founds: { headers: [found('not-found')] }, at: world.now })
  const once = await db.selectFrom('finding').select('id').where('check', '=', 'headers').executeTakeFirstOrThrow()
  assert.equal((await pervenche.browser.post(at.replace(id, once.id), { text })).status, 409)
  assert.equal((await repliesIn(opened)).length, 0)
  assert.ok(bleuet.id)
})

test('what is wrong is said, and nothing typed is lost', async () => {
  const { pervenche, at } = await openFound()
  for (const [wrong, said] of [
    ['', /Écrivez votre réponse/],
    ['x'.repeat(3001), /au plus/],
    [' \u200b \u202e ', /Écrivez votre réponse/],
  ] as const) {
    const answer = await pervenche.browser.post(at, { text: wrong })
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), said)
  }
  assert.equal((await pervenche.browser.post(at, { text: 'é'.repeat(3000) })).status, 303)
})

test('a reply is corrected for 15 minutes, then by another one alone', async () => {
  const opened = await openFound()
  const { world, pervenche, souci, at } = opened
  await pervenche.browser.post(at, { text })
  const [row] = await repliesIn(opened)
  const edit = `/fr/hosters/crocus/replies/${row?.id}`
  assert.match(await pervenche.browser.get(edit), /Cet hôte est/)
  world.pass({ minutes: 14 })
  assert.equal((await souci.browser.post(edit, { text: 'Non.' })).status, 403)
  assert.equal((await souci.browser.post(edit.replace('crocus', 'bleuet'), { text: 'Non.' })).status, 404)
  assert.equal((await pervenche.browser.post(edit, { text: 'Cet hôte est à nous.' })).status, 303)
  assert.match(await world.get(`/fr/replies/${row?.id}`), /à nous.*|corrigée depuis/s)
  world.pass({ minutes: 2 })
  const late = await pervenche.browser.post(edit, { text: 'Trop tard, je crois.' })
  assert.equal(late.status, 409)
  assert.match(await late.text(), /Trop tard, je crois/)
  await pervenche.browser.post(at, { text: 'Une autre, qui complète.' })
  assert.deepEqual(
    (await repliesIn(opened)).map(({ text }) => text),
    ['Cet hôte est à nous.', 'Une autre, qui complète.'],
  )
  assert.deepEqual(await journaled(world), [
    'finding.replied (public)',
    'finding.reply-edited (public)',
    'finding.replied (public)',
  ])
})

test('nobody fills a finding with replies', async () => {
  const { pervenche, world, at } = await openFound()
  for (let times = 0; times < repliesPerDay; times++) await pervenche.browser.post(at, { text: `Réponse ${times}.` })
  assert.equal((await pervenche.browser.post(at, { text })).status, 429)
  world.pass({ hours: 24 })
  const again = await world.as(pervenche.id)
  assert.equal((await again.post(at, { text })).status, 303)
})

test('hostile words are shown as words', async () => {
  const opened = await openFound()
  const { world, pervenche, at } = opened
  const hostile =
    '<script>alert(1)</script> <img src=x> [x](javascript:alert(1)) ![x](https://spy.example/x.png) &#8238;gnol \u202egnol'
  await pervenche.browser.post(at, { text: hostile })
  const page = await world.get(`/fr/replies/${(await repliesIn(opened))[0]?.id}`)
  assert.doesNotMatch(page, /<script>alert|<img|href="javascript|src="https:\/\/spy|\u202e/)
})

test('a reply that was hidden is shown nowhere, and corrected no more', async () => {
  const opened = await openFound()
  const { world, pervenche, angelique, id, db, at } = opened
  await pervenche.browser.post(at, { text })
  const [row] = await repliesIn(opened)
  const about = `/fr/coordination/restrictions/add?about=${encodeURIComponent(`/replies/${row?.id}`)}`
  const hiding = { what: 'reply', reason: 'Ce texte nomme une personne privée.' }
  assert.equal((await angelique.browser.post(about, hiding)).status, 303)
  const page = await world.get(`/fr/replies/${row?.id}`)
  assert.doesNotMatch(page, /le nôtre/)
  assert.match(page, /nomme une personne privée/)
  assert.equal((await repliesOf(db, [id])).get(id)?.[0]?.hidden?.field, 'reply')
  assert.equal((await pervenche.browser.post(`/fr/hosters/crocus/replies/${row?.id}`, { text: 'Autre.' })).status, 409)
})

test('a reply to a finding that nobody may read yet has no page', async () => {
  const { db, world, pervenche, at, id } = await openFound()
  await pervenche.browser.post(at, { text })
  const reply = await db.selectFrom('findingReply').select('id').executeTakeFirstOrThrow()
  await db.updateTable('diagnosis').set({ publicAt: null }).execute()
  assert.equal((await world.request(`/fr/replies/${reply.id}`)).status, 404)
  assert.equal((await world.request('/fr/replies/nothing')).status, 404)
  assert.equal((await repliesOf(db, [])).size, 0)
  assert.equal((await repliesOf(db, [id, 'nothing'])).size, 1)
})

test('who was a delegate and is erased leaves the reply, without their number', async () => {
  const opened = await openFound()
  const { pervenche, at, db } = opened
  await given.collective(db)
  await pervenche.browser.post(at, { text })
  const own = await (await pervenche.browser.request('/fr/account/data/export.json')).text()
  assert.match(own, /le nôtre/)
  assert.equal((await pervenche.browser.post('/fr/account/erasure', { sure: 'yes' })).status, 303)
  const [row] = await repliesIn(opened)
  assert.equal(row?.byPersonId, null)
  assert.equal(row?.text, text)
})
