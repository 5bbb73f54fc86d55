// Who learns that the dates of a litter moved: those for whom they are dates.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldTo } from '../../delegates/testing.ts'
import { askedIn, ok, propose, reviewTaken } from '../review/testing.ts'
import { applicantIn, datesAround, openLitter } from './testing.ts'

const at = '/fr/coordination/litters/12'
const typed = { ...datesAround('2026-11-23'), nameFr: '', nameEn: '', revision: '1', reason: 'Les congrès.' }
const later = { ...typed, voteUntil: '2027-01-14' }

async function open() {
  const opened = await openLitter()
  const { world } = opened
  const [iris, jasmin] = [await applicantIn(world, 'Iris', 'Violette'), await applicantIn(world, 'Jasmin', 'Capucine')]
  const told = async ({ id }: { id: string }) =>
    (await toldTo(world, id)).filter(({ key }) => key === 'membership.told-litter-moved').length
  return { ...opened, iris, jasmin, told }
}

test('applicants and those who review them are told once each, however many dossiers they look at', async () => {
  const opened = await open()
  const { desk, iris, jasmin, bleuet, told } = opened
  for (const applicant of [iris, jasmin]) await reviewTaken(opened, applicant, bleuet)
  await ok(desk.post(at, later))
  for (const person of [iris.delegate, jasmin.delegate, bleuet.delegate]) assert.equal(await told(person), 1)
})

test('who gave a review back, who took theirs back, and other members are not', async () => {
  const opened = await open()
  const { desk, iris, jasmin, bleuet, cosmos, dahlia, told } = opened
  await reviewTaken(opened, iris, bleuet)
  const { id } = await askedIn(opened, bleuet, iris.applicationId)
  await ok(bleuet.delegate.browser.post(`/fr/reviews/${id}/refusal`, { reason: 'Trop de travail.' }))
  await propose(opened, iris.slug, cosmos)
  await ok(jasmin.delegate.browser.post(`/fr/applications/${jasmin.slug}/withdrawal`, { reason: '' }))
  await ok(desk.post(at, later))
  assert.equal(await told(iris.delegate), 1)
  for (const person of [jasmin.delegate, bleuet.delegate, cosmos.delegate, dahlia.delegate])
    assert.equal(await told(person), 0)
})

test('a name that changes is news for nobody, and needs no reason', async () => {
  const { world, desk, iris, told } = await open()
  await ok(desk.post(at, { ...typed, reason: '', nameFr: 'La portée des noisettes' }))
  assert.equal(await told(iris.delegate), 0)
  assert.match(await world.get('/fr/litters/12'), /La portée des noisettes/)
})
