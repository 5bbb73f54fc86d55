import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { newId } from '../../platform/database/index.ts'
import { Refusal } from '../../platform/errors.ts'
import {
  answerRestriction,
  freeze,
  hideText,
  lift,
  refuseFrozen,
  restrictionsOn,
  restrictionsRevision,
} from './index.ts'
import { type Moderated, openModeration, reason } from './testing.ts'
import { undoers } from './undoers.ts'

describe('what the coordination takes from the public', () => {
  let site: Moderated
  beforeEach(async () => {
    site = await openModeration()
  })

  const frozen = () => freeze(site.world.db, { subject: site.subject, hosterId: site.radis.id, reason }, site.by)
  const hidden = (field: string) =>
    hideText(site.world.db, { subject: site.subject, field, hosterId: site.radis.id, reason }, site.by)
  const present = () => restrictionsOn(site.world.db, [site.subject])
  const refused = (status: number, key: string) => (error: unknown) =>
    error instanceof Refusal && error.status === status && (error.reason === key || error.errors[0]?.key === key)
  const lastEntry = async () => {
    const rows = await site.world.db.selectFrom('journalEntry').selectAll().orderBy('at').execute()
    return rows.filter(({ verb }) => verb.startsWith('moderation.')).at(-1)
  }

  test('what is frozen cannot be changed, until it is lifted', async () => {
    const { db } = site.world
    await refuseFrozen(db, site.subject)
    const id = await frozen()
    await assert.rejects(refuseFrozen(db, site.subject), refused(409, 'moderation.frozen'))
    await assert.rejects(
      refuseFrozen(db, { kind: 'service', id: newId() }, site.subject),
      refused(409, 'moderation.frozen'),
    )
    await refuseFrozen(db, { kind: 'service', id: site.radis.id })
    await lift(db, id, reason, site.by)
    await refuseFrozen(db, site.subject)
  })

  test('a hidden text leaves the rest open to change', async () => {
    await hidden('description')
    await refuseFrozen(site.world.db, site.subject)
    assert.deepEqual(
      (await present()).map(({ field }) => field),
      ['description'],
    )
  })

  test('what is taken away is not taken twice, and another text may be', async () => {
    await frozen()
    await assert.rejects(frozen(), refused(409, 'moderation.frozen-already'))
    await hidden('description')
    await hidden('backups')
    await assert.rejects(hidden('description'), refused(409, 'moderation.hidden-already'))
    assert.equal((await present()).length, 3)
  })

  test('two who freeze the same page at once freeze it once', async () => {
    const done = await Promise.allSettled([frozen(), frozen()])
    assert.deepEqual(done.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
    assert.equal((await present()).length, 1)
  })

  test('only texts can be hidden', async () => {
    await assert.rejects(hidden('name'), refused(422, 'moderation.what-missing'))
    await assert.rejects(hidden('constructor'), refused(422, 'moderation.what-missing'))
  })

  test('what was given back is not given back twice', async () => {
    const id = await frozen()
    await lift(site.world.db, id, reason, site.by)
    await assert.rejects(lift(site.world.db, id, reason, site.by), refused(409, 'moderation.lifted-already'))
    await assert.rejects(
      answerRestriction(site.world.db, id, 'Merci.', site.by),
      refused(409, 'moderation.lifted-already'),
    )
  })

  test('every change of it makes the public see a new directory', async () => {
    const { db } = site.world
    const seen = [await restrictionsRevision(db)]
    const id = await frozen()
    seen.push(await restrictionsRevision(db))
    await answerRestriction(db, id, 'Nous l’avons récrite.', site.by)
    seen.push(await restrictionsRevision(db))
    await answerRestriction(db, id, 'Nous l’avons récrite hier.', site.by)
    seen.push(await restrictionsRevision(db))
    await lift(db, id, reason, site.by)
    seen.push(await restrictionsRevision(db))
    assert.deepEqual(seen, [0, 1, 2, 3, 4])
  })

  test('the public journal has each step, with its reason', async () => {
    const id = await hidden('description')
    const row = await lastEntry()
    assert.equal(row?.verb, 'moderation.hidden')
    assert.deepEqual([row?.visibility, row?.hosterId, row?.subjectKind], ['public', site.radis.id, 'hoster'])
    assert.deepEqual(JSON.parse(row?.content ?? ''), {
      before: null,
      after: { restriction: id, field: 'description', reason },
    })
    site.by.now = site.by.now.add({ minutes: 1 })
    await lift(site.world.db, id, 'La présentation a été récrite depuis.', site.by)
    assert.equal((await lastEntry())?.verb, 'moderation.lifted')
  })

  test('a decision that is taken back from the journal is lifted', async () => {
    const id = await frozen()
    const entryId = (await lastEntry())?.id ?? ''
    const change = { entryId, subject: site.subject, before: null, after: { restriction: id } }
    await undoers['moderation.frozen']?.(site.world.db, change, site.by)
    assert.deepEqual(await present(), [])
    const undoing = site.world.db.selectFrom('journalEntry').select('verb').where('undoes', '=', entryId)
    assert.equal((await undoing.executeTakeFirst())?.verb, 'moderation.lifted')
  })

  test('nobody but the coordination decides, whatever led there', async () => {
    const id = await frozen()
    const actor = { kind: 'person', personId: site.people.ortie, forHosterId: site.radis.id } as const
    const by = { actor, now: site.world.now }
    const change = { entryId: newId(), subject: site.subject, before: null, after: { restriction: id } }
    await assert.rejects(
      async () => undoers['moderation.frozen']?.(site.world.db, change, by),
      refused(403, 'accounts.only-coordination'),
    )
    await assert.rejects(lift(site.world.db, id, reason, by), refused(403, 'accounts.only-coordination'))
    await assert.rejects(
      hideText(site.world.db, { subject: site.subject, field: 'backups', hosterId: site.radis.id, reason }, by),
      refused(403, 'accounts.only-coordination'),
    )
    assert.equal((await present()).length, 1)
  })

  test('an entry that names no decision takes nothing back', async () => {
    const change = { entryId: newId(), subject: site.subject, before: null, after: null }
    await assert.rejects(
      async () => undoers['moderation.hidden']?.(site.world.db, change, site.by),
      refused(409, 'moderation.restriction-not-found'),
    )
  })
})
