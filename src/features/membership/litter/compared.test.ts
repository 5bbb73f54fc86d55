// How one commitment was treated between applications: the same eyes for all, of what is real and of what is made up.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../../editing/testing.ts'
import { reviewTaken, sendReviewAt } from '../review/testing.ts'
import { applicantIn, memberIn } from './testing.ts'
import { declined, openReviewed, type Reviewed, voteOpens } from './testing-votes.ts'

const at = '/fr/litters/12/clauses/open.formats'

/** Beside Iris and Jasmin, Lotus is reviewed with a question on formats, and was admitted since. */
async function openWithLotus() {
  const opened = await openReviewed()
  const { world, db } = opened
  const lotus = await applicantIn(world, 'Lotus', 'Narcisse')
  for (const member of [await memberIn(world, 'Erable', 'Sureau'), await memberIn(world, 'Frene', 'Saule')])
    await sendReviewAt(member.delegate.browser, await reviewTaken(opened, lotus, member), {
      marks: { 'open.formats': ['question', 'Des formats à moitié ouverts.'] },
    })
  const admitted = () => db.updateTable('application').set({ state: 'admitted' }).where('slug', '=', 'lotus').execute()
  return { ...opened, lotus, admitted }
}

const makeUp = ({ db }: Pick<Reviewed, 'db'>, id: string) =>
  db.updateTable('hoster').set({ fictional: 1 }).where('id', '=', id).execute()

test('who was refused reads that another was admitted with a remark on the same commitment', async () => {
  const opened = await openWithLotus()
  const { world, jasmin, admitted } = opened
  await admitted()
  await declined(opened)
  const page = `/fr/applications/${jasmin.slug}`
  assert.match(textOf(await world.get(page)), /Un hébergeur a été admis avant, avec une remarque/)
})

test('of what was made up, nothing is said to a real applicant, nor compared with it', async () => {
  const opened = await openWithLotus()
  const { world, lotus, jasmin, admitted } = opened
  await admitted()
  await makeUp(opened, lotus.id)
  await declined(opened)
  assert.doesNotMatch(textOf(await world.get(at)), /à moitié ouverts/)
  assert.match(textOf(await world.get(`/fr/applications/${jasmin.slug}`)), /Personne n’a été admis avant/)
})

test('whoever came in later did not come in before', async () => {
  const opened = await openWithLotus()
  const { world, db, jasmin, admitted } = opened
  await declined(opened)
  await admitted()
  await db
    .updateTable('application')
    .set({ stateSince: '2027-03-01T10:00:00.000Z' })
    .where('slug', '=', 'lotus')
    .execute()
  assert.match(textOf(await world.get(`/fr/applications/${jasmin.slug}`)), /Personne n’a été admis avant/)
})

test('a dossier that was taken back whole is compared with nothing any more', async () => {
  const opened = await openWithLotus()
  const { world, db, lotus } = opened
  await voteOpens(opened)
  assert.match(textOf(await world.get(at)), /à moitié ouverts/)
  const cleared = { clearedAt: '2026-12-27T10:00:00.000Z', clearance: 'all' } as const
  await db.updateTable('application').set(cleared).where('id', '=', lotus.applicationId).execute()
  assert.doesNotMatch(textOf(await world.get(at)), /à moitié ouverts/)
})

test('before the vote only reviewers and the coordination compare; a visitor reads that there is nothing yet', async () => {
  const { world, desk, bleuet, dahlia } = await openReviewed()
  for (const reader of [desk, bleuet.delegate.browser]) assert.match(textOf(await reader.get(at)), /Formats fermés/)
  for (const reader of [dahlia.delegate.browser, world])
    assert.match(textOf(await reader.get(at)), /Aucune relecture à lire ici pour l’instant/)
})

test('after five hundred words of earlier years, the present litter is still compared', async () => {
  const opened = await openReviewed()
  const { world, db, bleuet, iris } = opened
  const day = '2020-01-01T10:00:00.000Z'
  const ids = Array.from({ length: 501 }, (_, number) => `old-${number}`)
  const asked = { round: 'first', slot: 1, applicantHosterId: iris.id, hosterId: bleuet.id, personId: null } as const
  const dated = { proposedAt: day, proposedByPersonId: null, acceptedAt: day, endedAt: null, endReason: null }
  const said = {
    summary: 'favourable',
    text: 'Clair.',
    language: 'fr',
    byName: null,
    savedAt: day,
    sentAt: day,
  } as const
  const unanswered = { answer: null, answerLanguage: null, answeredAt: null, answeredByPersonId: null, revision: 1 }
  for (let from = 0; from < ids.length; from += 200) {
    const some = ids.slice(from, from + 200)
    const reviewers = some.map((id) => ({ id, applicationId: id, ...asked, ...dated, dueOn: null, remindedAt: null }))
    await db.insertInto('reviewer').values(reviewers).execute()
    await db
      .insertInto('review')
      .values(some.map((reviewerId) => ({ reviewerId, ...said, ...unanswered })))
      .execute()
    const words = some.map(
      (reviewerId) => ({ reviewerId, clauseId: 'open.formats', mark: 'fine', word: '', savedAt: day }) as const,
    )
    await db.insertInto('reviewedClause').values(words).execute()
  }
  await voteOpens(opened)
  assert.match(textOf(await world.get(at)), /Formats fermés/)
})

test('litters and commitments that there are not are not found, however they are written', async () => {
  const { world } = await openReviewed()
  for (const page of [
    '/fr/litters/99/clauses',
    '/fr/litters/12abc/clauses',
    '/fr/litters/-12/clauses/open.formats',
    '/fr/litters/12/clauses/open.nothing',
    '/fr/litters/12/clauses/__proto__',
    '/fr/litters/999999999999999999999/clauses/open.formats',
  ])
    assert.equal((await world.request(page)).status, 404, page)
})
