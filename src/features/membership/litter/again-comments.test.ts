// Comments belong to the reviewers of the litter in which an application stands now.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldTo } from '../../delegates/testing.ts'
import { textOf } from '../../editing/testing.ts'
import { ok, reviewTaken } from '../review/testing.ts'
import { lately, openAgain } from './testing-votes.ts'

const at = '/fr/applications/iris/comments/open.formats'

async function open() {
  const opened = await openAgain()
  const { world } = opened
  const dahlia = await lately(opened, opened.dahlia)
  await reviewTaken(opened, opened.iris, dahlia)
  return {
    ...opened,
    now: dahlia.delegate.browser,
    before: await world.as(opened.bleuet.delegate.id),
    applicant: await world.as(opened.iris.delegate.id),
  }
}

test('who reviewed it in an earlier litter alone neither comments nor answers now, and is offered no form', async () => {
  const { db, now, before } = await open()
  assert.doesNotMatch(await before.get(at), /<textarea/)
  assert.equal((await before.post(at, { text: 'Encore un mot.' })).status, 403)
  assert.match(await now.get(at), /<textarea/)
  await ok(now.post(at, { text: 'Quels formats ?' }))
  const { id } = await db.selectFrom('clauseComment').select('id').executeTakeFirstOrThrow()
  assert.equal((await before.post(`${at}/${id}`, { text: 'ODF.' })).status, 403)
  assert.equal((await before.post(`${at}/${id}/resolution`, {})).status, 403)
  await ok(now.post(`${at}/${id}/resolution`, {}))
})

test('what the applicant answers now is told to who reviews now', async () => {
  const { world, db, now, applicant, bleuet, dahlia } = await open()
  await ok(now.post(at, { text: 'Quels formats ?' }))
  const { id } = await db.selectFrom('clauseComment').select('id').executeTakeFirstOrThrow()
  await ok(applicant.post(`${at}/${id}`, { text: 'ODF et PDF.' }))
  const told = async (person: string) =>
    (await toldTo(world, person)).filter(({ key }) => key === 'membership.told-comment-answered').length
  assert.deepEqual([await told(dahlia.delegate.id), await told(bleuet.delegate.id)], [1, 0])
})

test('what was said in an earlier litter stays read by all around it', async () => {
  const opened = await open()
  const { db, iris, bleuet, applicant, now } = opened
  const row = { id: 'c1', applicationId: iris.applicationId, clauseId: 'open.formats', answersId: null }
  const said = { text: 'Vu en novembre.', language: 'fr' as const, at: '2026-12-01T10:00:00.000Z' }
  const by = { byHosterId: bleuet.id, byPersonId: bleuet.delegate.id, resolvedAt: null, resolvedByPersonId: null }
  await db
    .insertInto('clauseComment')
    .values({ ...row, ...said, ...by })
    .execute()
  for (const reader of [applicant, now]) assert.match(textOf(await reader.get(at)), /Vu en novembre/)
  await ok(now.post(`${at}/c1/resolution`, {}))
})
