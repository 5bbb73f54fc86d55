import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ok } from '../review/testing.ts'
import { openReviewed, voteAt, voteOpens } from './testing-votes.ts'

test('on the page of the vote, who holds a mandate does not read what its giver said itself', async () => {
  const as = await voteOpens(await openReviewed())
  await ok(
    as('bleuet').post(`${voteAt}/bleuet`, {
      'admettre-jasmin.choice': 'against',
      'admettre-jasmin.reason': 'Mots de Bleuet.',
    }),
  )
  await ok(as('bleuet').post('/fr/decisions/admettre-jasmin/mandates/bleuet', { 'ballot-bleuet.toHosterId': 'cosmos' }))
  const page = await as('cosmos').get(`${voteAt}/bleuet`)
  assert.match(page, /une procuration ne remplace pas son vote/)
  assert.doesNotMatch(page, /Mots de Bleuet|value="against" checked/)
  assert.match(await as('bleuet').get(`${voteAt}/bleuet`), /Mots de Bleuet/)
})
