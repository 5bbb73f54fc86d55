import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { paths } from '../../paths.ts'
import type { TestSite } from '../../testing.ts'
import { linkIn } from '../delegates/testing.ts'
import { textOf } from '../directory/testing-text.ts'
import { removeService } from '../hosters/index.ts'
import { byHand } from '../hosters/testing-by-hand.ts'
import { fr, leadsTo, mailsTo, oneRemark, openRemarks, openWithDelegate, remark, remarksIn } from './testing.ts'

const hostile = [
  'x',
  '%00',
  '..%2f..%2fetc',
  'A'.repeat(22),
  'A'.repeat(4000),
  '%F0%9F%90%B1',
  "';drop table remark;--",
]

describe('hostile addresses and answers', () => {
  let world: TestSite
  beforeEach(async () => {
    world = (await openRemarks()).world
  })

  test('no address but a mailed one reads or answers anything', async () => {
    await remark(world)
    for (const token of hostile)
      for (const address of [`/fr/remark/${token}`, `/fr/remark/${token}/answer`]) {
        assert.equal((await world.request(address)).status, 404, address.slice(0, 60))
        assert.ok((await world.post(address, { outcome: 'corrected' })).status >= 400)
      }
    assert.equal((await oneRemark(world)).answeredAt, null)
  })

  test('what is no answer is refused, whatever its shape', async () => {
    await remark(world)
    const link = linkIn((await mailsTo(world, 'contact@crocus.example'))[0]?.body ?? '')
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
    for (const body of [null, [], 7, {}, { outcome: ['corrected'] }, { outcome: 'erased' }, { outcome: 'not-so' }]) {
      const answer = await world.request(link, { method: 'POST', headers, body: JSON.stringify(body) })
      assert.equal(answer.status, 422, JSON.stringify(body))
      assert.match(answer.headers.get('content-type') ?? '', /problem\+json/)
    }
    const long = await world.post(link, { outcome: 'not-so', answer: 'é'.repeat(2001) })
    assert.equal(long.status, 422)
    const endless = await world.post(link, { outcome: 'not-so', answer: 'é'.repeat(300_000) })
    assert.equal(endless.status, 422)
    const foreign = { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' }, body: new URLSearchParams() }
    assert.equal((await world.request(link, foreign)).status, 403)
    assert.equal((await oneRemark(world)).answeredAt, null)
  })

  test('an answer is shown as words, wherever it is read', async () => {
    const receipt = leadsTo(await remark(world, { email: 'ada@mail.example' }))
    const link = linkIn((await mailsTo(world, 'contact@crocus.example'))[0]?.body ?? '')
    const answer = '<img src=x onerror=alert(1)>\r\nBcc: all@mail.example\r\n\u202eà l’envers'
    assert.equal((await world.post(link, { outcome: 'not-so', answer })).status, 303)
    for (const address of [receipt, link]) {
      const page = await world.get(address)
      assert.match(page, /&lt;img src=x/)
      assert.doesNotMatch(page, /<img src=x/)
    }
    const [mail] = await mailsTo(world, 'ada@mail.example')
    assert.match(mail?.body ?? '', /^> Bcc: \[…\]$/m, 'quoted, no header, and no address')
  })

  test('a mailbox that is none is refused before anything is kept', async () => {
    for (const email of [
      'ada',
      'ada@',
      '@mail.example',
      'ada@mail.example\r\nBcc: all',
      `${'a'.repeat(300)}@mail.example`,
    ])
      assert.equal((await remark(world, { email })).status, 422, email)
    assert.deepEqual(await remarksIn(world), [])
  })
})

test('a service that is offered no more leaves its remark readable, and the mail leads to its hoster', async () => {
  const { world, pad, pervenche } = await openWithDelegate()
  const about = fr(paths.service.href({ hoster: 'crocus', service: 'pad' }))
  const receipt = leadsTo(await remark(world, { about, problem: 'closed', email: 'ada@mail.example' }))
  await removeService(world.db, pad.id, byHand(24))
  const { id } = await oneRemark(world)
  const page = `/fr/hosters/crocus/remarks/${id}`
  assert.match(textOf(await pervenche.browser.get(page)), /C’est fermé/)
  assert.equal((await pervenche.browser.post(page, { outcome: 'corrected', answer: '' })).status, 303)
  assert.match(textOf(await world.get(receipt)), /c’est corrigé/)
  const [mail] = await mailsTo(world, 'ada@mail.example')
  assert.match(mail?.body ?? '', /http:\/\/localhost:3000\/fr\/hosters\/crocus\n/)
})

test('a hoster that took another name keeps its remarks', async () => {
  const { world, pervenche } = await openWithDelegate()
  await remark(world)
  const { id, hosterId } = await oneRemark(world)
  await world.db.updateTable('hoster').set({ slug: 'safran' }).where('id', '=', hosterId).execute()
  await world.db.insertInto('hosterFormerSlug').values({ slug: 'crocus', hosterId }).execute()
  for (const slug of ['safran', 'crocus'])
    assert.match(textOf(await pervenche.browser.get(`/fr/hosters/${slug}/remarks/${id}`)), /ne répond plus/)
})
