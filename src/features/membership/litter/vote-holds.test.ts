// A vote opens and closes whatever became of one of its applications meanwhile.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { adoptVersion, beginVersion, charterInForce } from '../../charter/index.ts'
import { toldTo } from '../../delegates/testing.ts'
import { beginPeriod, byMachine, findHoster } from '../../hosters/index.ts'
import { changeApplication } from '../application/change-application.ts'
import { ok, reviewTaken, sendReviewAt } from '../review/testing.ts'
import { addLitter } from './add-litter.ts'
import { openVotes } from './jobs.ts'
import { applicantIn, datesAround, stateIn } from './testing.ts'
import { openReviewed, type Reviewed, slugs, voteAt, voteOpens } from './testing-votes.ts'

async function adoptAll(opened: Reviewed) {
  const as = await voteOpens(opened)
  const votes = { 'admettre-iris.choice': 'for', 'admettre-jasmin.choice': 'for' }
  for (const name of ['bleuet', 'cosmos', 'dahlia'] as const) await ok(as(name).post(`${voteAt}/${name}`, votes))
}

async function close({ world }: Reviewed) {
  world.setClock('2027-01-10T23:00:01Z')
  await world.runJobs()
}

const active = { state: 'active', litter: null, mentor: null, charterVersion: 1 } as const

test('who became a member by another way before the close is admitted all the same, and stays what it is', async () => {
  const opened = await openReviewed()
  const { world, db, iris, jasmin } = opened
  await adoptAll(opened)
  const by = byMachine('test', world.now)
  await beginPeriod(db, iris.id, { ...active, from: '2027-01-05' }, by)
  await beginPeriod(db, jasmin.id, { ...active, from: '2027-02-01' }, by)
  await close(opened)
  for (const [slug, from] of [
    [iris.slug, '2027-01-05'],
    [jasmin.slug, '2027-02-01'],
  ] as const) {
    assert.equal(await stateIn(world, slug), 'admitted')
    const { periods } = await findHoster(db, slug)
    assert.deepEqual(
      periods.map((period) => period.from),
      [from],
    )
  }
})

test('a long name keeps nobody from the vote', async () => {
  const opened = await openReviewed()
  const long = await applicantIn(opened.world, `Lis ${'martagon '.repeat(21)}`.trim(), 'Ortie')
  for (const member of [opened.bleuet, opened.cosmos])
    await sendReviewAt(member.delegate.browser, await reviewTaken(opened, long, member))
  await voteOpens(opened)
  assert.equal((await slugs(opened)).length, 3)
})

test('what is broken in one litter does not keep the vote of another from opening', async () => {
  const opened = await openReviewed()
  const { world, db, jasmin } = opened
  const other = { number: 13, name: {}, dates: datesAround('2026-11-23') }
  await addLitter(db, other, byMachine('test', world.now))
  await db.updateTable('application').set({ litterNumber: 13 }).where('id', '=', jasmin.applicationId).execute()
  const theirs = db.selectFrom('reviewer').select('id').where('applicationId', '=', jasmin.applicationId)
  await db.updateTable('review').set({ sentAt: 'nobody knows' }).where('reviewerId', 'in', theirs).execute()
  world.setClock('2026-12-27T09:00:00Z')
  await assert.rejects(openVotes(db, '2026-12-27', world.now), /some litters/)
  assert.deepEqual(await slugs(opened), ['admettre-iris'])
})

test('a yes to what is not ready any more is told to the coordination', async () => {
  const opened = await openReviewed()
  const { world, db, iris } = opened
  await adoptAll(opened)
  const next = { to: 'corrections', reason: 'À revoir.', nextStep: null, expectedAt: null } as const
  await changeApplication(db, iris.applicationId, next, byMachine('test', world.now))
  await close(opened)
  assert.equal(await stateIn(world, iris.slug), 'corrections')
  const { id } = await db.selectFrom('person').select('id').where('name', '=', 'Angélique').executeTakeFirstOrThrow()
  const told = (await toldTo(world, id)).filter(({ key }) => key === 'membership.told-adopted-in-vain')
  assert.deepEqual(
    told.map(({ href }) => href),
    ['/decisions/admettre-iris'],
  )
})

test('members are admitted under the charter of the day on which they sent their dossier', async () => {
  const opened = await openReviewed()
  const { world, db, iris } = opened
  const by = byMachine('test', world.now)
  const documentId = (await charterInForce(db, '2026-11-23'))?.document.id ?? assert.fail()
  const { id, revision } = await beginVersion(db, { documentId, from: 1 }, by)
  const force = { adoptedOn: '2026-11-23', inForceOn: '2027-01-02' }
  const adoption = { id, revision, force, decisionName: 'AG', decisionUrl: null, today: '2026-11-23' }
  await adoptVersion(db, adoption, by)
  await adoptAll(opened)
  await close(opened)
  assert.equal((await charterInForce(db, '2027-01-11'))?.version.number, 2)
  assert.equal((await findHoster(db, iris.slug)).periods.at(-1)?.charterVersion, 1)
})
