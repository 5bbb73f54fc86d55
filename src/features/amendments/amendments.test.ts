// From an idea to what members have to do: through the front door, on both databases.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { versionsWithTexts } from '../charter/index.ts'
import { toldTo } from '../delegates/testing.ts'
import { adopted, amendmentAt, openAmending, proposed } from './testing.ts'

test('what the members adopt is a new version of the charter, with its day, its decision and tasks', async () => {
  const opened = await openAmending()
  const { world, db, document, members, melisse } = opened
  const proposal = await proposed(melisse.browser)
  assert.equal(proposal, '/fr/amendments/du-sel-pour-tous')
  const page = await world.get(proposal)
  assert.match(page, /Devient obligatoire/)
  assert.match(page, /Recommandé jusqu’ici, il deviendrait obligatoire/)
  assert.match(page, /Aucun membre n’y manque, aucun ne dit le tenir\s; de 2, on ne sait rien/)
  await adopted(opened, proposal)
  assert.equal((await amendmentAt(db, proposal)).outcome, 'adopted')
  const [version] = await versionsWithTexts(db, document.id)
  assert.equal(version?.number, 2)
  assert.equal(version?.adoptedOn, '2026-12-09')
  assert.equal(version?.inForceOn, '2026-12-19')
  assert.match(version?.decisionUrl ?? '', /\/fr\/decisions\/amendement-du-sel-pour-tous$/)
  assert.equal(version?.content.chapters[0]?.clauses[1]?.level, 'required')
  for (const { browser, slug, personId } of members) {
    const tasks = await browser.get(`/fr/hosters/${slug}/tasks`)
    assert.match(tasks, /Un engagement attend/)
    assert.match(tasks, /Il était recommandé, il est désormais obligatoire/)
    assert.match(tasks, /19 décembre 2026.*17 février 2027/s)
    assert.ok((await toldTo(world, personId)).some(({ key }) => key === 'amendments.told-tasks'))
  }
  assert.match(await world.get(proposal), /version 2, en vigueur à partir du 19 décembre 2026/)
  assert.match(await world.get('/fr/documents/charter/versions'), /Version 2/)
})
