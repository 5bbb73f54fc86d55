// What was voted on once and comes back is its applicant's again, until the members vote anew.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toJson } from '../../../platform/database/index.ts'
import { decisionsAbout } from '../../decisions/index.ts'
import { textOf } from '../../editing/testing.ts'
import { blankDossier } from '../application/dossier.ts'
import { findApplication } from '../application/queries.ts'
import { ok, reviewTaken, sendReviewAt } from '../review/testing.ts'
import { stateIn } from './testing.ts'
import { declined, lately, openAgain, openReviewed, type Reviewed } from './testing-votes.ts'

const at = '/fr/applications/iris'
const said = { people: 'Nous sommes six.', contact: 'Nigelle répond.', reasons: 'Pour nos voisins.' }

async function open() {
  const opened = await openAgain()
  const dossier = toJson({ ...blankDossier('fr'), ...said })
  const { db, world, iris } = opened
  await db.updateTable('application').set({ dossier }).where('id', '=', iris.applicationId).execute()
  await db.updateTable('applicationVersion').set({ dossier }).where('applicationId', '=', iris.applicationId).execute()
  return { ...opened, browser: await world.as(iris.delegate.id) }
}

type Open = Awaited<ReturnType<typeof open>>

const votesToCome = async ({ db, iris }: Pick<Open, 'db' | 'iris'>) =>
  (await decisionsAbout(db, { kind: 'application', id: iris.applicationId })).filter(
    ({ withdrawnAt, closedAt }) => withdrawnAt === null && closedAt === null,
  )

async function reviewedAgain(opened: Open) {
  for (const member of [await lately(opened, opened.dahlia), opened.erable])
    await sendReviewAt(member.delegate.browser, await reviewTaken(opened, opened.iris, member))
}

test('before its second vote it is taken back; date, result and dossier stay', async () => {
  const opened = await open()
  const { world, browser } = opened
  assert.match(await browser.get(at), /Retirer la candidature/)
  await ok(browser.post(`${at}/withdrawal`, { reason: 'Nous fermons.' }))
  assert.equal(await stateIn(world, 'iris'), 'withdrawn')
  const page = textOf(await world.get(at))
  assert.match(page, /Nous fermons\./)
  assert.match(page, /Iris[\s\S]*reportée/i)
  assert.match(page, /Nigelle répond/)
})

test('a vote that was prepared and is to come is taken off; the one that is over stays', async () => {
  const opened = await open()
  const { world, browser } = opened
  await reviewedAgain(opened)
  world.setClock('2027-03-16T10:00:00Z')
  await ok((await world.as(await coordinatorIn(opened))).post('/fr/coordination/litters/13/vote', {}))
  assert.equal((await votesToCome(opened)).length, 1)
  await ok((await world.as(opened.iris.delegate.id)).post(`${at}/withdrawal`, { reason: '' }))
  assert.deepEqual(await votesToCome(opened), [])
  const [first] = await decisionsAbout(opened.db, { kind: 'application', id: opened.iris.applicationId })
  assert.equal(first?.withdrawnAt, null)
  assert.ok(browser)
})

test('at the applicant’s wish team, persons and contacts leave at once; what the vote said stays', async () => {
  const { world, browser } = await open()
  assert.match(textOf(await browser.get(`${at}/withdrawal`)), /Effacer dès maintenant l’équipe, les personnes/)
  await ok(browser.post(`${at}/withdrawal`, { reason: '', erase: 'yes' }))
  const page = textOf(await world.get(at))
  assert.doesNotMatch(page, /Nigelle|Nous sommes six/)
  assert.match(page, /Pour nos voisins/)
  assert.match(page, /reportée/i)
  assert.deepEqual((await findApplication(world.db, 'iris')).cleared?.how, 'persons')
  assert.equal((await browser.post(`${at}/withdrawal`, {})).status, 409, 'there is no more to erase')
})

test('the wish may come after the withdrawal, too', async () => {
  const { world, browser } = await open()
  await ok(browser.post(`${at}/withdrawal`, { reason: '' }))
  await ok(browser.post(`${at}/withdrawal`, {}))
  assert.doesNotMatch(textOf(await world.get(at)), /Nigelle|Nous sommes six/)
})

test('once its second vote is open it is not taken back', async () => {
  const opened = await open()
  await reviewedAgain(opened)
  opened.world.setClock('2027-03-20T23:02:00Z')
  await opened.world.runJobs()
  const browser = await opened.world.as(opened.iris.delegate.id)
  assert.equal((await browser.post(`${at}/withdrawal`, { reason: '' })).status, 409)
  assert.equal(await stateIn(opened.world, 'iris'), 'ready')
})

test('what the members declined is not made a withdrawal by an appeal', async () => {
  const opened = await openReviewed()
  await declined(opened)
  const browser = await opened.world.as(opened.jasmin.delegate.id)
  await ok(browser.post('/fr/applications/jasmin/appeal', { reason: 'Les formats sont ouverts depuis.' }))
  assert.equal((await browser.post('/fr/applications/jasmin/withdrawal', { reason: '' })).status, 409)
  assert.match(textOf(await browser.get('/fr/applications/jasmin/withdrawal')), /Les membres votent ou ont voté/)
  assert.equal(await stateIn(opened.world, 'jasmin'), 'in-review')
})

async function coordinatorIn({ db }: Pick<Reviewed, 'db'>) {
  return (await db.selectFrom('person').select('id').where('name', '=', 'Angélique').executeTakeFirstOrThrow()).id
}
