// The link of “still true?”: what it shows, what it refuses, and what it never does.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestSite } from '../../../testing.ts'
import { givenKey } from '../../accounts/testing.ts'
import { delegateIn, linkIn, openCrocus } from '../../delegates/testing.ts'
import { textOf } from '../../directory/testing-text.ts'
import { editHoster, findHoster, hosterById } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { toldOf } from '../../hosters/testing-by-hand.ts'
import { mailsTo } from '../testing.ts'
import { askWhoIsDue } from './ask-who-is-due.ts'

const contact = 'contact@crocus.example'

/** Crocus in its eleventh month, asked by its mailbox; gives the link. */
async function openAsked() {
  const opened = await openCrocus({}, { now: '2027-10-01T10:00:00Z' })
  const { world } = opened
  await given.collective(world.db)
  await ask(world)
  return {
    ...opened,
    link: linkIn(/\S+\/still-true\/\S+/.exec((await mailsTo(world, contact))[0]?.body ?? '')?.[0] ?? ''),
  }
}

const ask = (world: TestSite) =>
  askWhoIsDue(world.db, { now: world.now, publicUrl: world.publicUrl, secret: world.secret })
const confirmedAt = async (world: TestSite, id: string) => (await hosterById(world.db, id))?.confirmedAt ?? null

test('the page behind the link is kept by no cache, and shown by no search engine', async () => {
  const { world, link } = await openAsked()
  const answer = await world.request(link)
  assert.equal(answer.headers.get('cache-control'), 'no-store')
  assert.match(await answer.text(), /name="robots" content="noindex"/)
})

test('the link says in English too what it confirms, that it did, and that it does no more', async () => {
  const { world, link } = await openAsked()
  const english = link.replace('/fr/', '/en/')
  assert.match(
    textOf(await world.get(english)),
    /^Is all of it still true about Crocus \? Nobody has confirmed it since/,
  )
  const answer = await world.post(english, {})
  assert.equal(new URL(answer.headers.get('location') ?? '', world.publicUrl).pathname, english)
  assert.match(textOf(await world.get(english)), /Confirmed since 1 October 2027\. Thank you!/)
  world.pass({ hours: 24 * 367 })
  const late = await world.request(english)
  assert.equal(late.status, 404)
  assert.match(textOf(await late.text()), /This link no longer confirms anything/)
  const french = await world.request(link)
  assert.match(textOf(await french.text()), /Ce lien ne confirme plus rien/)
})

test('a page of another site presses the button for nobody', async () => {
  const { world, hoster, link } = await openAsked()
  const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
  const answer = await world.request(link, { method: 'POST', body: new URLSearchParams(), headers })
  assert.equal(answer.status, 403)
  assert.equal(await confirmedAt(world, hoster.id), null)
})

test('the link confirms and does nothing else: it edits nothing and opens no form', async () => {
  const { world, hoster, link } = await openAsked()
  const before = await findHoster(world.db, 'crocus')
  await world.post(link, { name: 'Safran', contactEmail: 'intrus@mail.example', closed: '2027' })
  const { facts } = await findHoster(world.db, 'crocus')
  assert.deepEqual(facts, before.facts)
  const answer = await world.request('/fr/hosters/crocus/edit')
  assert.notEqual(answer.status, 200)
  assert.equal((await confirmedAt(world, hoster.id))?.slice(0, 10), '2027-10-01')
})

test('who acts for the hoster and saves its form answers the question: the link has nothing left to do', async () => {
  const { world, hoster, link } = await openAsked()
  const pervenche = await delegateIn(world, hoster.id, 'Pervenche')
  const { facts, revision } = await findHoster(world.db, 'crocus')
  const actor = { kind: 'person', personId: pervenche.id, forHosterId: hoster.id } as const
  await editHoster(world.db, hoster.id, { facts: { ...facts, founded: '2017' }, revision }, { actor, now: world.now })
  assert.match(textOf(await world.get(link)), /C’est confirmé depuis le 1er octobre 2027/)
  world.pass({ hours: 24 })
  await world.post(link, {})
  assert.equal((await confirmedAt(world, hoster.id))?.slice(0, 10), '2027-10-01')
  assert.deepEqual(await toldOf(world.db, 'hoster.confirmed'), [])
})

test('the button of the page is for those who act for the hoster now: not for who did, nor for their keys', async () => {
  const { world, hoster, page } = await openAsked()
  const pervenche = await delegateIn(world, hoster.id, 'Pervenche')
  const headers = {
    authorization: `Bearer ${await givenKey(world.db, pervenche.id, ['read', 'describe'])}`,
    'sec-fetch-site': 'same-origin',
  }
  const byKey = { method: 'POST', body: new URLSearchParams(), headers }
  assert.equal((await world.request(`${page}/confirmation`, byKey)).status, 403)
  const ended = { endedAt: '2027-09-01T09:00:00.000Z' }
  await world.db.updateTable('delegation').set(ended).where('id', '=', pervenche.delegationId).execute()
  assert.equal((await pervenche.browser.post(`${page}/confirmation`, {})).status, 403)
  assert.equal(await confirmedAt(world, hoster.id), null)
})

test('of two hosters each link confirms its own', async () => {
  const { world, hoster, link } = await openAsked()
  const other = await given.member(world.db, { name: 'Oseille', contactEmail: 'contact@oseille.example' })
  await ask(world)
  assert.equal((await mailsTo(world, 'contact@oseille.example')).length, 1)
  await world.post(link, {})
  assert.equal(await confirmedAt(world, other.id), null)
  assert.equal((await confirmedAt(world, hoster.id))?.slice(0, 10), '2027-10-01')
})

test('only the hash of the link is kept', async () => {
  const { world, link } = await openAsked()
  const rows = JSON.stringify(await world.db.selectFrom('confirmationRequest').selectAll().execute())
  assert.ok(!rows.includes(link.split('/').at(-1) ?? '-'))
})

test('who left between the question and the click has nothing broken by it', async () => {
  const { world, link } = await openAsked()
  await world.db.updateTable('membershipPeriod').set({ to: '2027-10-01' }).execute()
  assert.equal((await world.post(link, {})).status, 303)
  assert.match(textOf(await world.get(link)), /C’est confirmé/)
})
