// Nobody mails strangers through the site: not who types their addresses, not the hoster who answers.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { delegateIn, toldTo } from '../delegates/testing.ts'
import { textOf } from '../directory/testing-text.ts'
import { given } from '../hosters/testing.ts'
import { mailedPerDay, toldPerDay } from './remark.ts'
import { leadsTo, mailsTo, oneRemark, openWithDelegate, remark, remarksIn } from './testing.ts'

const ad = { outcome: 'not-so', answer: `Achetez sur https://thief.example/shop ! ${'Vraiment, achetez. '.repeat(60)}` }
const pageOf = (slug: string, id: string) => `/fr/hosters/${slug}/remarks/${id}`

test('what a hoster answers leaves as words of that hoster, without addresses and not at length; the receipt shows all', async () => {
  const { world, pervenche } = await openWithDelegate()
  const receipt = leadsTo(await remark(world, { email: 'ada@mail.example' }))
  await pervenche.browser.post(pageOf('crocus', (await oneRemark(world)).id), ad)
  const [mail, ...more] = await mailsTo(world, 'ada@mail.example')
  assert.deepEqual(more, [])
  assert.match(
    mail?.body ?? '',
    /L’hébergeur Crocus a répondu[\s\S]*ne l’a pas relu\s:\n\n> Achetez sur \[…\] ! Vraiment/,
  )
  assert.match(mail?.body ?? '', /votre reçu montre la réponse entière/)
  assert.doesNotMatch(mail?.body ?? '', /thief/)
  assert.ok((mail?.body.length ?? 0) < 1300)
  const links = mail?.body.match(/https?:\S+/g) ?? []
  assert.ok(
    links.every((link) => link.startsWith('http://localhost:3000')),
    links.join(),
  )
  assert.match(textOf(await world.get(receipt)), /https:\/\/thief\.example\/shop/)
})

test('a mailbox gets three answers a day, from however many hosters, however long they saved them up', async () => {
  const { world } = await openWithDelegate()
  for (const n of [0, 1, 2, 3, 4]) {
    await given.member(world.db, { name: `Ortie ${n}` })
    await remark(world, { about: `/fr/hosters/ortie-${n}`, email: `ada+${n}@mail.example` }, `198.51.100.${n}`)
    world.pass({ hours: 12 })
  }
  for (const [n, { id, hosterId }] of (await remarksIn(world)).entries()) {
    const { browser } = await delegateIn(world, hosterId, `Menthe ${n}`)
    assert.equal((await browser.post(pageOf(`ortie-${n}`, id), ad)).status, 303)
  }
  const mailed = (await world.mails()).filter(({ recipient }) => recipient.startsWith('ada'))
  assert.equal(mailed.length, mailedPerDay.toMailbox)
})

test('a hoster’s answers reach twenty mailboxes a day; all others read them on their receipts', async () => {
  const { world, pervenche } = await openWithDelegate()
  const receipts: string[] = []
  for (let n = 0; n < 25; n++)
    receipts.push(leadsTo(await remark(world, { email: `reader${n}@mail.example` }, `198.51.100.${n}`)))
  await pervenche.browser.post(pageOf('crocus', (await oneRemark(world)).id), ad)
  const mailed = (await world.mails()).filter(({ recipient }) => recipient.startsWith('reader'))
  assert.equal(mailed.length, mailedPerDay.ofHoster)
  for (const receipt of receipts) assert.match(textOf(await world.get(receipt)), /Ce n’est pas le cas/)
})

test('who acts for a hoster is told of twenty new remarks a day; the others wait in the list', async () => {
  const { world, hoster, pervenche } = await openWithDelegate()
  const problems = ['closed', 'moved', 'false', 'other']
  for (let n = 0; n < 6; n++) await given.service(world.db, hoster.id, { name: `S${n}` })
  for (let n = 0; n < 24; n++) {
    const about = `/fr/services/crocus/s${n % 6}`
    const problem = problems[Math.floor(n / 6)] ?? ''
    assert.equal((await remark(world, { about, problem }, `198.51.100.${n}`)).status, 303)
  }
  assert.equal((await toldTo(world, pervenche.id)).length, toldPerDay)
  assert.match(textOf(await pervenche.browser.get('/fr/hosters/crocus/remarks')), /24 remarques attendent/)
})
