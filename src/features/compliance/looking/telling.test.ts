import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Database } from '../../../platform/database/index.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { delegateIn, openCrocus } from '../../delegates/testing.ts'
import { answered, ownSubject, publishNow } from './index.ts'
import { found, givenLook, givenTwoLooks } from './testing-looks.ts'

const instant = (text: string) => Temporal.Instant.from(text)
const by = (now: Temporal.Instant) => ({ actor: { kind: 'machine', name: 'test' } as const, now })
const second = '2026-11-23T09:00:00Z'

async function open(withDelegate = true) {
  const { world, hoster } = await openCrocus({}, { now: '2026-11-23T10:00:00Z' })
  const delegate = withDelegate ? await delegateIn(world, hoster.id, 'Safran') : undefined
  await world.runJobs()
  /** A day passes, at half past eight in Paris. */
  const day = async (days = 1) => {
    for (let at = 0; at < days; at++) {
      world.pass({ hours: 24 })
      await world.runJobs()
    }
  }
  const told = async () => {
    const rows = await world.db
      .selectFrom('notification')
      .select(['key', 'values', 'createdAt'])
      .where('key', 'like', 'compliance.%')
      .orderBy('createdAt')
      .execute()
    return rows.map(({ key, values, createdAt }) => [createdAt.slice(0, 10), key.slice(11), values])
  }
  return { world, db: world.db, hoster, delegate, day, told }
}

test('those who act for a hoster are told of its first diagnosis, reminded twice, and all read it after a month', async () => {
  const { world, db, hoster, day, told } = await open()
  await givenTwoLooks(db, hoster.id, { https: [found('seen')] }, second)
  await day(31)
  assert.deepEqual(await told(), [
    ['2026-11-23', 'told-first', '{"days":30,"hoster":"Crocus"}'],
    ['2026-12-08', 'told-reminder', '{"days":15,"hoster":"Crocus"}'],
    ['2026-12-20', 'told-reminder', '{"days":3,"hoster":"Crocus"}'],
  ])
  assert.match(await world.get('/fr/journal'), /Le premier diagnostic de .*Crocus.* est public/)
})

test('a hoster for which nobody acts gets letters to its mailbox', async () => {
  const { world, db, hoster, day } = await open(false)
  await givenTwoLooks(db, hoster.id, { https: [found('seen')] }, second)
  await day(31)
  const mails = (await world.mails()).filter(({ recipient }) => recipient === 'contact@crocus.example')
  assert.deepEqual(mails.map(({ subject }) => subject).sort(), [
    'Ce que l’on voit de Crocus, avant que tout le monde le lise',
    'Le diagnostic de Crocus sera bientôt public',
    'Le diagnostic de Crocus sera bientôt public',
  ])
  const first = mails.find(({ subject }) => subject.startsWith('Ce que'))?.body ?? ''
  assert.match(first, /29\s+jours[\s\S]*\/fr\/hosters\/crocus\/claim/)
})

test('a change for the worse is told, reminded of, and in the journal once all may read it', async () => {
  const { world, db, hoster, day, told } = await open()
  await givenTwoLooks(db, hoster.id, { https: [found('seen')] }, second)
  await publishNow(db, hoster.id, by(world.now))
  await day(3)
  await givenTwoLooks(db, hoster.id, { https: [found('against')] }, '2026-11-26T09:00:00Z')
  await day(13)
  assert.deepEqual(await changes(db), [])
  await day(2)
  assert.deepEqual((await told()).slice(1), [
    ['2026-11-26', 'told-worse', '{"count":1,"days":14,"hoster":"Crocus"}'],
    ['2026-12-07', 'told-worse-reminder', '{"count":1,"days":3,"hoster":"Crocus"}'],
  ])
  assert.deepEqual(await changes(db), ['{"before":{"result":"seen"},"after":{"result":"against"}}'])
  assert.match(await world.get('/fr/journal'), /Un constat a changé\s*:.*Crocus/)
})

test('a reply to one finding makes that one public, and no other', async () => {
  const { world, db, hoster } = await open()
  const both = { https: [found('seen')], terms: [found('seen')] }
  await givenTwoLooks(db, hoster.id, both, second)
  await publishNow(db, hoster.id, by(world.now))
  await givenTwoLooks(db, hoster.id, { https: [found('against')], terms: [found('not-found')] }, '2026-11-26T09:00:00Z')
  const now = instant('2026-11-27T09:00:00Z')
  const { id } = await db.selectFrom('finding').select('id').where('check', '=', 'https').executeTakeFirstOrThrow()
  await answered(db, hoster.id, by(now), id)
  const rows = await db.selectFrom('finding').select(['check', 'publicAt']).orderBy('check').execute()
  assert.deepEqual(
    rows.map(({ check, publicAt }) => [check, publicAt]),
    [
      ['https', '2026-11-27T09:00:00.000Z'],
      ['terms', '2026-12-10T09:00:00.000Z'],
    ],
  )
})

test('what is better is told without haste, and one message tells of all', async () => {
  const { world, db, hoster, told } = await open()
  const both = (result: 'against' | 'seen') => ({ https: [found(result)], terms: [found(result)] })
  await givenTwoLooks(db, hoster.id, both('against'), second)
  await publishNow(db, hoster.id, by(world.now))
  await givenLook(db, hoster.id, { founds: both('seen'), at: '2026-11-24T09:00:00Z' })
  assert.deepEqual((await told()).at(-1), ['2026-11-24', 'told-better', '{"count":2,"hoster":"Crocus"}'])
})

test('of the collective’s own site the coordination is told', async () => {
  const { db, told } = await open(false)
  await givenPerson(db, { name: 'Angélique', roles: ['coordination'] })
  await givenLook(db, ownSubject, {
    founds: { https: [found('seen', 'www.ruche.example')] },
    services: ['www.ruche.example'],
    at: '2026-11-22T09:00:00Z',
  })
  await givenLook(db, ownSubject, {
    founds: { https: [found('seen', 'www.ruche.example')] },
    services: ['www.ruche.example'],
    at: second,
  })
  assert.deepEqual(
    (await told()).map(([, key]) => key),
    ['told-first'],
  )
})

test('who left the collective is not reminded', async () => {
  const { db, hoster, day, told } = await open()
  await givenTwoLooks(db, hoster.id, { https: [found('seen')] }, second)
  await db.updateTable('membershipPeriod').set({ to: '2026-11-25' }).where('hosterId', '=', hoster.id).execute()
  await day(31)
  assert.deepEqual(
    (await told()).map(([, key]) => key),
    ['told-first'],
  )
})

async function changes(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('journalEntry').select('content').where('verb', '=', 'finding.changed').execute()
  return rows.map(({ content }) => content ?? '')
}
