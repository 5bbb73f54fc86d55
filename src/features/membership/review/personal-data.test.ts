import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../../editing/testing.ts'
import { applicantIn, openLitter } from '../litter/testing.ts'
import { personalData } from '../personal-data.ts'
import { ok, reviewTaken, sendReviewAt } from './testing.ts'

test('a person takes away what they reviewed; when they leave, the review stays without their name', async () => {
  const opened = await openLitter()
  const { world, db, bleuet } = opened
  const iris = await applicantIn(world, 'Iris', 'Violette')
  const at = await reviewTaken(opened, iris, bleuet)
  const { browser, id } = bleuet.delegate
  await ok(browser.post(`/fr/applications/${iris.slug}/comments/open.formats`, { text: 'Quels formats ?' }))
  await sendReviewAt(browser, at)
  const revision = (await db.selectFrom('review').select('revision').executeTakeFirstOrThrow()).revision
  await ok(
    browser.post(at, { summary: 'favourable', text: 'Bien.', byName: 'Souci des prés', revision: String(revision) }),
  )
  const told = JSON.stringify(await personalData.aboutPerson(db, id))
  for (const words of ['Souci des prés', 'Quels formats ?', 'favourable']) assert.ok(told.includes(words), words)
  const page = `/fr/applications/${iris.slug}/reviews`
  assert.match(textOf(await iris.delegate.browser.get(page)), /Souci des prés/)
  await personalData.forgetPerson(db, id, world.now)
  const left = textOf(await iris.delegate.browser.get(page))
  assert.doesNotMatch(left, /Souci des prés/)
  assert.match(left, /Relecture de Bleuet/)
  assert.match(left, /Bien\./)
  for (const rows of [
    db.selectFrom('reviewer').select('personId'),
    db.selectFrom('clauseComment').select('byPersonId as personId'),
  ])
    for (const { personId } of await rows.execute()) assert.equal(personId, null)
})

test('the applicant’s people who appealed and answered are forgotten, their words stay the hoster’s', async () => {
  const opened = await openLitter()
  const { world, db, bleuet } = opened
  const iris = await applicantIn(world, 'Iris', 'Violette')
  const at = await reviewTaken(opened, iris, bleuet)
  await sendReviewAt(bleuet.delegate.browser, at)
  const page = `/fr/applications/${iris.slug}/reviews`
  await ok(iris.delegate.browser.post(`${page}/${at.split('/').at(-1)}`, { answer: 'Merci à vous.' }))
  assert.match(JSON.stringify(await personalData.aboutPerson(db, iris.delegate.id)), /Merci à vous/)
  await personalData.forgetPerson(db, iris.delegate.id, world.now)
  const row = await db.selectFrom('review').select(['answer', 'answeredByPersonId']).executeTakeFirstOrThrow()
  assert.equal(row.answer, 'Merci à vous.')
  assert.equal(row.answeredByPersonId, null)
})
