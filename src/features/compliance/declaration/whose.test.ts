// Who writes and who reads: a hoster speaks for itself, and nobody reads it before it is sent.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../../accounts/testing.ts'
import { givenDelegate } from '../../delegates/testing.ts'
import { givenCoordination, textOf } from '../../editing/testing.ts'
import { byMachine } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { freeze } from '../../moderation/index.ts'
import { beginDeclaration } from './begin-declaration.ts'
import { discardDeclaration } from './discard-declaration.ts'
import { attachFile, removeFile } from './files/attach-file.ts'
import { aboutPerson, forgetPerson } from './personal-data.ts'
import { declarationOf, declaredOf } from './queries.ts'
import { saveChapter } from './save-chapter.ts'
import { sendDeclaration } from './send-declaration.ts'
import { attach, filesOn, givenSent, home, openDeclaring, read, save, sendNow } from './testing.ts'

test('neither the coordination nor people of another hoster write or read what is not sent', async () => {
  const { world, ana } = await openDeclaring()
  await ana.browser.post(home, { do: 'blank' })
  const other = await given.member(world.db, { name: 'Oseille' })
  const neighbour = await givenPerson(world.db, { name: 'Ortie' })
  await givenDelegate(world.db, { personId: neighbour.id, hosterId: other.id })
  for (const browser of [await givenCoordination(world), await world.as(neighbour.id)])
    for (const page of [home, `${home}/open`, `${home}/files/open.formats`]) {
      assert.equal((await browser.request(page)).status, 403, page)
      assert.equal((await browser.post(page, { do: 'discard' })).status, 403, page)
    }
  const visitor = await world.request(home)
  assert.match(visitor.headers.get('location') ?? '', /sign-in/)
})

test('every verb asks again who speaks', async () => {
  const { world, hoster, ana } = await openDeclaring()
  const { db, now } = world
  const by = byMachine('test', now)
  await ana.browser.post(home, { do: 'blank' })
  const whole = await given.member(db, { name: 'Oseille' })
  const file = {
    clauseId: 'open.formats',
    language: 'fr',
    file: { name: 'a.txt', type: 'text/plain', bytes: new Uint8Array(1) },
  }
  const { findHoster } = await import('../../hosters/index.ts')
  const verbs: (() => Promise<unknown>)[] = [
    () => beginDeclaration(db, whole.id, 'blank', by),
    () => saveChapter(db, hoster.id, { answers: [], language: 'fr' }, by),
    () => attachFile(db, hoster.id, { ...file, language: 'fr' }, by),
    () => removeFile(db, hoster.id, 'x', by),
    async () => sendDeclaration(db, await findHoster(db, hoster.slug), 1, by),
    () => discardDeclaration(db, hoster.id, by),
  ]
  for (const verb of verbs) await assert.rejects(verb(), { status: 403 })
})

test('who came by the domain a few days ago writes, and does not send yet', async () => {
  const { world, hoster, ana } = await openDeclaring()
  const newcomer = await givenPerson(world.db, { name: 'Ortie' })
  await givenDelegate(world.db, { personId: newcomer.id, hosterId: hoster.id, proof: 'dns' }, world.now)
  const browser = await world.as(newcomer.id)
  await browser.post(home, { do: 'blank' })
  assert.equal((await save(browser, `${home}/open`, { 'open.formats.state': 'met' })).status, 303)
  assert.match(textOf(await browser.get(home)), /Pendant vos premiers jours/)
  const refused = await browser.post(home, { do: 'send', revision: '2' })
  assert.equal(refused.status, 403)
  assert.equal((await sendNow(ana.browser)).status, 303)
})

test('a file is read by its own people before, by everybody after, and by nobody while the hoster is frozen', async () => {
  const { world, hoster, ana } = await openDeclaring()
  await ana.browser.post(home, { do: 'blank' })
  await save(ana.browser, `${home}/open`, { 'open.formats.state': 'met' })
  await attach(ana.browser, 'open.formats', 'Nos formats.', 'formats.txt')
  const [[, href = ''] = []] = filesOn(await ana.browser.get(`${home}/open`))
  assert.equal((await ana.browser.request(href)).status, 200)
  assert.equal((await world.request(href)).status, 404)
  assert.equal((await (await givenCoordination(world)).request(href)).status, 404)
  await sendNow(ana.browser)
  assert.equal((await world.request(href)).status, 200)
  assert.equal((await world.request(href.replace(/files\/.*/, 'files/x'))).status, 404)
  assert.equal((await world.request(href.replace(/declarations\/[^/]+/, 'declarations/x'))).status, 404)

  const angelique = await givenPerson(world.db, { name: 'Angélique', roles: ['coordination'] })
  const by = { actor: { kind: 'person', personId: angelique.id, forHosterId: null } as const, now: world.now }
  const reason = 'Une page qui trompe les gens.'
  await freeze(world.db, { subject: { kind: 'hoster', id: hoster.id }, hosterId: hoster.id, reason }, by)
  assert.equal((await world.request(href)).status, 404)
  assert.equal((await world.request(read)).status, 404)
  await ana.browser.post(home, { do: 'last' })
  assert.equal((await sendNow(ana.browser)).status, 409, 'nobody sends from a frozen page')
})

test('who reads is offered the form only where they speak', async () => {
  const { world, ana } = await openDeclaring()
  await givenSent(ana.browser)
  assert.match(await ana.browser.get(read), /href="\/fr\/hosters\/crocus\/declaration"/)
  assert.doesNotMatch(await world.get(read), /href="\/fr\/hosters\/crocus\/declaration"/)
  assert.match(await ana.browser.get('/fr/account'), /href="\/fr\/hosters\/crocus\/declaration"/)
})

test('the last of each hoster is found at once', async () => {
  const { world, hoster, ana } = await openDeclaring()
  const other = await given.member(world.db, { name: 'Oseille' })
  await givenSent(ana.browser)
  const found = await declaredOf(world.db, [hoster.id, other.id])
  assert.deepEqual([...found.keys()], [hoster.id])
  assert.deepEqual(await declaredOf(world.db, []), new Map())
  assert.equal(await declarationOf(world.db, other.id), null)
})

test('who leaves takes their number off what they sent, and what the hoster said stays', async () => {
  const { world, hoster, ana } = await openDeclaring()
  await givenSent(ana.browser)
  const said = { hosterId: hoster.id, begunAt: '2026-11-23T10:00:00.000Z' }
  const about = async () => JSON.parse(JSON.stringify(await aboutPerson(world.db, ana.id)))
  assert.deepEqual(await about(), {
    declarationsBegun: [said],
    declarationsSent: [{ hosterId: hoster.id, sentAt: said.begunAt }],
  })
  await forgetPerson(world.db, ana.id)
  await forgetPerson(world.db, ana.id)
  assert.deepEqual(await about(), { declarationsBegun: [], declarationsSent: [] })
  assert.equal((await declarationOf(world.db, hoster.id))?.clauses.size, 1)
})
