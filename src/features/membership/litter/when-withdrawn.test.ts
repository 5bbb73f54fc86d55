// The coordination takes the vote on an admission off: whoever is ready is voted on all the same.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ok, reviewTaken, sendReviewAt } from '../review/testing.ts'
import { memberIn, stateIn } from './testing.ts'
import { declined, deskIn, openReviewed, type Reviewed, voteOpens } from './testing-votes.ts'

/** Those on Jasmin that stand. */
const standing = ({ db, jasmin }: Reviewed) =>
  db
    .selectFrom('decision')
    .innerJoin('application', 'application.id', 'decision.aboutId')
    .selectAll('decision')
    .where('application.slug', '=', jasmin.slug)
    .where('decision.withdrawnAt', 'is', null)
    .orderBy('decision.createdAt')
    .execute()

async function takeOff(opened: Reviewed) {
  const decision = (await standing(opened)).at(-1)
  assert.ok(decision)
  const desk = await deskIn(opened)
  await ok(desk.post(`/fr/decisions/${decision.slug}/withdrawal`, { reason: 'Mal posée.' }))
  return decision
}

async function voteFor({ world, bleuet, dahlia }: Reviewed, slug: string) {
  for (const { delegate, slug: member } of [bleuet, dahlia])
    await ok(
      (await world.as(delegate.id)).post(`/fr/decisions/${slug}/ballots/${member}`, {
        [`ballot-${member}.choice`]: 'for',
      }),
    )
}

test('on the last day of a litter’s vote, another opens for the days of its kind, and admits', async () => {
  const opened = await openReviewed()
  const { world, jasmin } = opened
  await voteOpens(opened)
  world.setClock('2027-01-10T12:00:00Z')
  await takeOff(opened)
  const [again, ...more] = await standing(opened)
  assert.ok(again)
  assert.deepEqual([more, again.batch, again.opensAt], [[], null, '2027-01-10T12:00:00.000Z'])
  assert.equal(again.closesAt, '2027-01-24T12:00:00.000Z')
  world.setClock('2027-01-11T09:00:00Z')
  await world.runJobs()
  assert.equal((await standing(opened)).length, 1)
  await voteFor(opened, again.slug)
  world.setClock('2027-02-02T09:00:00Z')
  await world.runJobs()
  assert.equal(await stateIn(world, jasmin.slug), 'admitted')
})

test('before its hour it opens with the others of its litter', async () => {
  const opened = await openReviewed()
  const { world } = opened
  world.setClock('2026-12-22T12:00:00Z')
  await ok((await deskIn(opened)).post('/fr/coordination/litters/12/vote', {}))
  const { opensAt, batch } = await takeOff(opened)
  assert.deepEqual(await standing(opened), [])
  await voteOpens(opened)
  const [again] = await standing(opened)
  assert.deepEqual([opensAt, again?.opensAt], ['2026-12-26T23:00:00.000Z', '2026-12-26T23:02:00.000Z'])
  assert.equal(again?.batch, batch)
})

test('an appeal whose vote is taken off is put to the vote again, and counts', async () => {
  const opened = await openReviewed()
  const { world, jasmin, dahlia } = opened
  await declined(opened)
  const at = `/fr/applications/${jasmin.slug}/appeal`
  await ok((await world.as(jasmin.delegate.id)).post(at, { reason: 'Nos formats sont ouverts.' }))
  const again = { ...opened, desk: await deskIn(opened) }
  const erable = await memberIn(world, 'Erable', 'Sureau')
  for (const member of [dahlia, erable]) {
    const browser = await world.as(member.delegate.id)
    const reviewer = { ...member, delegate: { ...member.delegate, browser } }
    await sendReviewAt(browser, await reviewTaken(again, jasmin, reviewer))
  }
  world.setClock('2027-01-15T09:00:00Z')
  await world.runJobs()
  const { id } = await takeOff(opened)
  const next = (await standing(opened)).at(-1)
  assert.ok(next && next.id !== id)
  assert.deepEqual([next.kind, next.opensAt], ['appeal', '2027-01-18T23:00:00.000Z'])
  world.setClock('2027-01-19T09:00:00Z')
  await world.runJobs()
  await voteFor(opened, next.slug)
  world.setClock('2027-02-15T09:00:00Z')
  await world.runJobs()
  assert.equal(await stateIn(world, jasmin.slug), 'admitted')
})
