import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../../accounts/testing.ts'
import { findHoster } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { openCrocus, signedInAs } from '../testing.ts'
import { beginClaim, forgetClaim } from './begin-claim.ts'
import { checksPerHour, mailsPerDay, type Way } from './claim.ts'
import { countCheck } from './count-check.ts'
import { mailLink } from './mail-link.ts'
import { proveByMail, proveClaim } from './prove.ts'
import { claimOf } from './queries.ts'

async function openCounting() {
  const { world, hoster } = await openCrocus()
  const person = await signedInAs(world, await givenPerson(world.db, { name: 'Pervenche' }))
  const ask = (way: Way, personId = person.personId, hosterId = hoster.id) =>
    countCheck(world.db, { personId, hosterId, way }, world.now)
  const who = { personId: person.personId, hosterId: hoster.id }
  const somebody = async (n: number) => (await givenPerson(world.db, { name: `Brin ${n}` })).id
  const another = async () => (await given.hoster(world.db, { name: 'Iris' })).id
  return { world, hoster, person, ask, who, somebody, another }
}

test('a person asks ten times an hour, whatever they ask and of whom; the wait is told to the second', async () => {
  const { world, ask, another } = await openCounting()
  const iris = await another()
  for (let n = 0; n < checksPerHour.perPerson; n++) {
    await ask(n % 2 ? 'file' : 'dns', undefined, n % 3 ? undefined : iris)
    world.pass({ minutes: 1 })
  }
  await assert.rejects(ask('file'), { status: 429, reason: 'delegates.too-many-checks', retryAfter: 50 * 60 })
  world.pass({ minutes: 49, seconds: 59 })
  await assert.rejects(ask('file'), { status: 429, retryAfter: 1 })
  world.pass({ seconds: 1 })
  await ask('file')
})

test('a hoster is asked about thirty times an hour, whoever asks', async () => {
  const { ask, somebody, another } = await openCounting()
  for (let n = 0; n < checksPerHour.perHoster; n++) await ask('dns', await somebody(n))
  const late = await somebody(checksPerHour.perHoster)
  await assert.rejects(ask('dns', late), { status: 429, reason: 'delegates.too-many-checks-of-hoster' })
  await ask('dns', late, await another())
})

test('three links a day for a person, five for a hoster, and other questions are no links', async () => {
  const { world, ask, somebody } = await openCounting()
  for (let n = 0; n < mailsPerDay.perPerson; n++) await ask('mail')
  await assert.rejects(ask('mail'), { status: 429, reason: 'delegates.too-many-links' })
  await ask('file')
  for (let n = mailsPerDay.perPerson; n < mailsPerDay.perHoster; n++) await ask('mail', await somebody(n))
  await assert.rejects(ask('mail', await somebody(9)), { status: 429, reason: 'delegates.too-many-links' })
  world.pass({ hours: 24 })
  await ask('mail')
})

test('what was refused is not counted, and what was counted is forgotten after a day', async () => {
  const { world, ask } = await openCounting()
  for (let n = 0; n < checksPerHour.perPerson; n++) await ask('file')
  for (let n = 0; n < 5; n++) await assert.rejects(ask('file'))
  const count = async () => (await world.db.selectFrom('claimCheck').select('id').execute()).length
  assert.equal(await count(), checksPerHour.perPerson)
  world.pass({ hours: 24 })
  await world.runJobs()
  assert.equal(await count(), 0)
})

test('a word proves for thirty days, to the millisecond, and a new one begins the days anew', async () => {
  const { world, who } = await openCounting()
  await beginClaim(world.db, who, world.now)
  const word = (await claimOf(world.db, who, world.now))?.word
  world.pass({ hours: 30 * 24 - 1, minutes: 59, seconds: 59, milliseconds: 999 })
  await beginClaim(world.db, who, world.now)
  assert.equal((await claimOf(world.db, who, world.now))?.word, word)
  world.pass({ milliseconds: 1 })
  assert.equal(await claimOf(world.db, who, world.now), undefined)
  await beginClaim(world.db, who, world.now)
  assert.notEqual((await claimOf(world.db, who, world.now))?.word, word)
  await world.runJobs()
  assert.ok(await claimOf(world.db, who, world.now), 'the job of the first leaves the second')
})

test('a word of another person or hoster, or none, proves nothing', async () => {
  const { world, hoster, person, who, somebody } = await openCounting()
  const personId = await somebody(1)
  const prove = (word: string) => proveClaim(world.db, { hosterId: hoster.id, way: 'file', word }, person, world.now)
  const over = { status: 404, reason: 'delegates.claim-over' }
  await assert.rejects(prove('chatterie-x'), over)
  await beginClaim(world.db, { ...who, personId }, world.now)
  const theirs = await claimOf(world.db, { ...who, personId }, world.now)
  await beginClaim(world.db, who, world.now)
  for (const word of [theirs?.word ?? '', '', 'chatterie-']) await assert.rejects(prove(word), over)
  const own = await claimOf(world.db, who, world.now)
  await prove(own?.word ?? '')
  await assert.rejects(prove(own?.word ?? ''), over, 'once')
})

test('no link leaves for a word that is over, and none opens without one', async () => {
  const { world, hoster, person, who } = await openCounting()
  const crocus = await findHoster(world.db, hoster.slug)
  const mail = () => mailLink(world.db, { hoster: crocus, addresses: ['root@crocus.example'] }, person, world)
  await assert.rejects(mail(), { status: 404, reason: 'delegates.claim-over' })
  await beginClaim(world.db, who, world.now)
  await mail()
  await forgetClaim(world.db, who)
  const token = /claim\/mail\/([\w-]{22})/.exec((await world.mails())[0]?.body ?? '')?.[1] ?? 'none'
  const opening = proveByMail(world.db, { hosterId: hoster.id, token }, person, world.now)
  await assert.rejects(opening, { status: 404, reason: 'delegates.claim-link-unknown' })
})
