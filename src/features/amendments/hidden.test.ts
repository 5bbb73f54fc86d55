// What the coordination took from the public is shown nowhere, and why is.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../accounts/testing.ts'
import { hideText } from '../moderation/index.ts'
import { amendmentAuthors, amendmentSubject } from './hidden.ts'
import { carried, openAmending, proposed } from './testing.ts'

test('of a proposal that was hidden nothing is read, carried or discussed any more', async () => {
  const { world, db, melisse, members } = await openAmending()
  const proposal = await proposed(melisse.browser, undefined, { 'title.fr': 'Insultes' })
  const other = await proposed(melisse.browser)
  const angelique = await givenPerson(db, { name: 'Angélique', roles: ['coordination'] })
  const about = proposal.slice(3)
  const found = await amendmentSubject(db, `${about}/versions/1`)
  assert.ok(found)
  const reason = 'Ce texte insulte des personnes, nommées une à une.'
  const actor = { kind: 'person', personId: angelique.id, forHosterId: null } as const
  await hideText(db, { ...found, reason, field: 'proposal' }, { actor, now: world.now })
  for (const url of [proposal, `${proposal}/versions/1`, `${proposal}/clauses/charter/bread.salt`, '/fr/amendments'])
    assert.doesNotMatch(await world.get(url), /Insultes/, url)
  for (const url of [proposal, '/fr/amendments', other])
    assert.doesNotMatch(JSON.stringify(await world.json(`${url}.json`)), /Insultes/, url)
  assert.match(await world.get(proposal), /nommées une à une/)
  assert.doesNotMatch(await world.get('/fr/amendments.atom'), /Insultes/)
  assert.doesNotMatch(await world.get('/fr/journal'), /Insultes/)
  assert.doesNotMatch(await world.get(other), /Insultes/)
  const [crocus] = members
  assert.ok(crocus)
  assert.equal((await crocus.browser.post(`${proposal}/carry`, { hoster: crocus.id })).status, 403)
  await carried(crocus, other)
  assert.equal((await crocus.browser.request(`/fr/discussions/new?about=${about}`)).status, 404)
  assert.deepEqual(await amendmentAuthors(db, found.subject), [melisse.id])
})
