// What people say of hosters, and what stays secret of it; what is late; what is asked amiss.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../accounts/testing.ts'
import { givenContest, givenToRule, oneSuspicion, openRulings, suspect } from '../compliance/ruling/testing.ts'
import { textOf } from '../editing/testing.ts'
import { given } from '../hosters/testing.ts'
import { report } from '../moderation/testing.ts'
import { desk, openDesk, sortsIn, unanswered, waiting } from './testing.ts'

test('messages that people got no answer to are counted by hoster, and nothing of them is shown', async () => {
  const { world, browser } = await openDesk()
  const { id } = await given.member(world.db, { name: 'Crocus' })
  const at = '2026-11-01T09:00:00.000Z'
  const letter = { about: null, message: 'Mon secret', email: 'secret@mail.example', name: 'Secrète', createdAt: at }
  const keys = { sentAt: at, language: 'fr', mailbox: 'x', followUpHash: null } as const
  await world.db
    .insertInto('contactRequest')
    .values({ id: 'c1', submission: 's', tokenHash: 't', ...letter, ...keys })
    .execute()
  for (const [position, recipient] of [id, 'coordination'].entries())
    await world.db
      .insertInto('contactRecipient')
      .values({ requestId: 'c1', position, recipient, sentAt: at, answer: 'no' })
      .execute()
  const html = await browser.get(desk)
  assert.match(textOf(html), /Demander pourquoi un message est resté sans réponse Crocus/)
  assert.match(textOf(html), /Retrouver un message à la coordination/)
  assert.ok(!/secret/i.test(html.replaceAll(/<script[\s\S]*?<\/script>/g, '')))
})

test('an incident without a word waits after a day, and one of which the hoster spoke does not', async () => {
  const { world, browser } = await openDesk()
  const openedAt = '2026-11-23T09:00:00.000Z'
  const incident = { source: 'measured', state: 'down', reason: null, title: null, openedAt, revision: 1 } as const
  const dates = { expectedEnd: null, closedAt: null, hiddenUntil: null, noticedAt: openedAt }
  const told = { openingToldAt: null, closingToldAt: null }
  for (const id of ['i1', 'i2'])
    await world.db
      .insertInto('incident')
      .values({
        id,
        hosterId: (await given.member(world.db, { name: `Crocus ${id}` })).id,
        ...incident,
        ...dates,
        ...told,
      })
      .execute()
  assert.deepEqual(await sortsIn(world), [])
  world.pass({ hours: 24 })
  await world.db
    .insertInto('incidentMessage')
    .values({ id: 'm', incidentId: 'i2', at: openedAt, text: 'Nous cherchons.', byPersonId: null })
    .execute()
  assert.deepEqual(await sortsIn(world), ['incident'])
  assert.match(textOf(await browser.get(desk)), /Demander des nouvelles d’un incident/)
})

test('what is said of hosters waits for the coordination, then for who rules; who said it is told nowhere', async () => {
  const opened = await openRulings()
  const { world, angelique } = opened
  await givenPerson(world.db, { name: 'Ortie', roles: ['administrator'] })
  await suspect(world, { email: 'navet.secret@mail.example' })
  assert.deepEqual(await sortsIn(world), [])
  await unanswered(world)
  assert.deepEqual(await sortsIn(world), ['suspicion'])
  const html = await angelique.browser.get(desk)
  assert.ok(!html.includes('navet') && !html.includes('mesure d’audience'))
  const [matter] = await waiting(world)
  assert.equal((await angelique.browser.request(`/fr${matter?.href}`)).status, 200)
})

test('contests and cases to rule on wait, and each leads to its own page', async () => {
  const opened = await openRulings()
  const { world, angelique } = opened
  await givenPerson(world.db, { name: 'Ortie', roles: ['administrator'] })
  await givenContest(opened)
  await givenToRule(opened)
  assert.deepEqual(await sortsIn(world), ['ruling', 'ruling'])
  for (const { href } of await waiting(world)) assert.equal((await angelique.browser.request(`/fr${href}`)).status, 200)
})

test('a person’s own desk counts the cases that they may open, and no other', async () => {
  const opened = await openRulings()
  const { world, souci, pervenche, angelique } = opened
  const newcomer = await given.hoster(world.db, { name: 'Passant' })
  const { delegateIn } = await import('../delegates/testing.ts')
  const passant = await delegateIn(world, newcomer.id, 'Passante')
  await suspect(world)
  const { id } = await oneSuspicion(world)
  await unanswered(world)
  await angelique.browser.post(`/fr/coordination/suspicions/${id}/ruling`, {})
  assert.match(textOf(await souci.browser.get('/fr/account')), /Avis à rendre : un cas attend/)
  assert.match(textOf(await pervenche.browser.get('/fr/account')), /Avis à rendre : un cas attend/)
  assert.match(textOf(await passant.browser.get('/fr/account')), /Avis à rendre : rien n’attend/)
})

test('what is late is said so, and comes first', async () => {
  const { world, browser } = await openDesk()
  await given.member(world.db, { name: 'Crocus' })
  world.pass({ hours: 24 * 366 })
  await given.member(world.db, { name: 'Radis' })
  await report(world, { about: '/fr/hosters/radis' })
  world.pass({ hours: 24 * 200 })
  const text = textOf(await browser.get(desk))
  assert.match(text, /dont 2 en retard/)
  assert.ok(
    text.indexOf('Faire confirmer une fiche') < text.indexOf('Répondre au signalement') || !/Répondre/.test(text),
  )
})

test('what the address asks amiss breaks nothing', async () => {
  const { browser } = await openDesk()
  for (const query of [
    '?sort=<script>',
    '?page=0',
    '?page=99999',
    '?page=x',
    '?sort=nothing&page=4',
    '?sort=__proto__',
  ])
    assert.equal((await browser.request(desk + query)).status, 200, query)
  assert.ok(!(await browser.get(`${desk}?sort=<script>alert(1)</script>`)).includes('<script>alert'))
})
