// Who is bound to an applicant by an owner reads its dossier like everybody, and does not review it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toJson } from '../../../platform/database/index.ts'
import { givenDelegate } from '../../delegates/testing.ts'
import { textOf } from '../../editing/testing.ts'
import { findHoster, type Hoster } from '../../hosters/index.ts'
import { applicantIn, type Opened, openLitter } from '../litter/testing.ts'
import { askedIn, ok, propose } from './testing.ts'

/** Iris applies, and belongs to La Serre. */
async function open() {
  const opened = await openLitter()
  const iris = await applicantIn(opened.world, 'Iris', 'Violette')
  await own(opened, iris.slug, { owner: serre('La Serre', 'https://www.serre.example/') })
  return { ...opened, iris }
}

const serre = (name: string, website: string | null) => ({ name, website, logo: null, description: {} })

/** What the register knows of who is behind a hoster. */
async function own({ db }: Opened, slug: string, facts: Partial<Hoster['facts']>) {
  const hoster = await findHoster(db, slug)
  const whole = toJson({ ...hoster.facts, ...facts })
  await db.updateTable('hoster').set({ facts: whole }).where('id', '=', hoster.id).execute()
}

for (const [how, facts] of [
  ['name, whatever its capitals and spaces', { owner: serre('  la  SERRE ', null) }],
  ['website', { owner: serre('Serre et associés', 'https://serre.example/qui') }],
] as const)
  test(`a member whose owner has the same ${how}, does not review the applicant, and reads why`, async () => {
    const opened = await open()
    await own(opened, opened.bleuet.slug, facts)
    const page = textOf(await opened.desk.get(`/fr/coordination/reviewers/${opened.iris.slug}`))
    assert.match(page, /Bleuet Les deux hébergeurs ont le même propriétaire/)
    const answer = await propose(opened, opened.iris.slug, opened.bleuet)
    assert.equal(answer.status, 422)
    assert.match(textOf(await answer.text()), /le même propriétaire/)
    await ok(propose(opened, opened.iris.slug, opened.cosmos))
  })

test('a member of the same company number is bound, too', async () => {
  const opened = await open()
  await own(opened, opened.iris.slug, { registrationNumber: '123 456 789' })
  await own(opened, opened.bleuet.slug, { registrationNumber: '123456789' })
  assert.equal((await propose(opened, opened.iris.slug, opened.bleuet)).status, 422)
})

test('somebody who also acts for a hoster of that owner takes no review, for whichever member', async () => {
  const opened = await open()
  const { db, iris, bleuet, cosmos } = opened
  await own(opened, cosmos.slug, { owner: serre('La Serre', null) })
  await givenDelegate(db, { personId: bleuet.delegate.id, hosterId: cosmos.id })
  await ok(propose(opened, iris.slug, bleuet))
  const { id } = await askedIn(opened, bleuet, iris.applicationId)
  assert.equal((await bleuet.delegate.browser.post(`/fr/reviews/${id}/acceptance`, {})).status, 403)
})

test('an owner that came after the review was taken keeps it from being sent', async () => {
  const opened = await open()
  const { iris, bleuet } = opened
  await ok(propose(opened, iris.slug, bleuet))
  const { id } = await askedIn(opened, bleuet, iris.applicationId)
  await ok(bleuet.delegate.browser.post(`/fr/reviews/${id}/acceptance`, {}))
  await own(opened, bleuet.slug, { owner: serre('La Serre', null) })
  const sent = { summary: 'favourable', text: 'Un dossier clair.', byName: '' }
  assert.equal((await bleuet.delegate.browser.post(`/fr/reviews/${id}/sending`, sent)).status, 403)
})
