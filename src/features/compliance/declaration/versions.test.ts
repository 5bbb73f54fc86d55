// The charter changes while hosters answer it: the form says what is new, and what was sent stays as it was read.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../../editing/testing.ts'
import { declarationOf } from './queries.ts'
import {
  attach,
  charter,
  clause,
  givenSent,
  givenVersion,
  home,
  openDeclaring,
  read,
  save,
  sendNow,
  withOpen,
} from './testing.ts'

const open = `${home}/open`
const [free, formats] = charter.chapters[0]?.clauses ?? []
assert.ok(free && formats)

test('from last year’s, the form says which clauses are new and which changed, word by word, until they are answered', async () => {
  const { world, hoster, ana } = await openDeclaring()
  await givenSent(ana.browser, { 'open.formats.state': 'met' })
  const text = { fr: 'Il n’héberge qu’avec des logiciels libres et tenus à jour.' }
  const changed = withOpen([{ ...free, text }, formats, clause('open.backups', 'Il sauvegarde.')])
  await givenVersion(world.db, 2, changed, '2027-01-01')
  world.pass({ hours: 24 * 60 })
  await ana.browser.post(home, { do: 'last' })
  const page = await ana.browser.get(open)
  assert.match(textOf(page), /O1 .*Cet engagement a changé.*Ajouté.* et tenus à jour.*O2/)
  assert.match(page, /<ins>/)
  assert.match(textOf(page), /O3 .*Cet engagement est nouveau/)
  assert.match(textOf(page), /O2, recommandé Il offre des formats ouverts\. Réponse reprise/)
  assert.match(textOf(await ana.browser.get(home)), /2 engagements nouveaux ou changés/)

  await save(ana.browser, open, { 'open.backups.state': 'not-concerned' })
  const after = textOf(await ana.browser.get(open))
  assert.doesNotMatch(after, /a changé|est nouveau/)
  await sendNow(ana.browser)
  assert.equal((await declarationOf(world.db, hoster.id))?.versionNumber, 2)
})

test('a version that comes into force while a declaration is written is said in the form, and is the one answered', async () => {
  const { world, hoster, ana } = await openDeclaring()
  await ana.browser.post(home, { do: 'blank' })
  await save(ana.browser, open, { 'open.free-software.state': 'met', 'open.formats.state': 'met' })
  await givenVersion(world.db, 2, withOpen([{ ...free, level: 'recommended' }]), '2026-11-24')
  assert.doesNotMatch(textOf(await ana.browser.get(open)), /a changé/)
  world.pass({ hours: 24 })
  const page = textOf(await ana.browser.get(open))
  assert.match(page, /O1, recommandé .*Cet engagement a changé.*Il est maintenant recommandé/)
  assert.doesNotMatch(page, /formats ouverts/)
  await sendNow(ana.browser)
  const declaration = await declarationOf(world.db, hoster.id)
  assert.equal(declaration?.versionNumber, 2)
  assert.deepEqual(
    [...(declaration?.clauses.keys() ?? [])],
    ['open.free-software'],
    'the charter has the other no more',
  )
})

test('a wording that is confirmed is news to who answered it before', async () => {
  const { world, ana } = await openDeclaring()
  await givenSent(ana.browser)
  const [one, two] = charter.chapters
  assert.ok(one && two)
  const confirmed = two.clauses.map((clause) => ({ ...clause, unconfirmed: false }))
  await givenVersion(world.db, 2, { ...charter, chapters: [one, { ...two, clauses: confirmed }] }, '2026-12-01')
  world.pass({ hours: 24 * 30 })
  await ana.browser.post(home, { do: 'last' })
  assert.match(textOf(await ana.browser.get(`${home}/transparent`)), /T2 .*Sa formulation est maintenant confirmée/)
})

test('what explains a clause, and where it stands, is no news', async () => {
  const { world, ana } = await openDeclaring()
  await ana.browser.post(home, { do: 'blank' })
  await givenVersion(world.db, 2, withOpen([formats, { ...free, why: { fr: 'Parce que.' } }]), '2026-11-20')
  assert.doesNotMatch(textOf(await ana.browser.get(open)), /est nouveau|a changé/)
})

test('what was sent is read with the charter as it was then', async () => {
  const { world, ana } = await openDeclaring()
  await givenSent(ana.browser, { 'open.formats.state': 'met' })
  await givenVersion(world.db, 2, withOpen([clause('open.other', 'Tout autre chose.')]), '2026-11-24')
  world.pass({ hours: 48 })
  const page = textOf(await world.get(read))
  assert.match(page, /O2 Il offre des formats ouverts\. .*Dit le respecter/)
  assert.doesNotMatch(page, /Tout autre chose/)
})

test('files go along to the next declaration, and what they hold is kept once, until nobody holds it', async () => {
  const { world, ana } = await openDeclaring()
  await ana.browser.post(home, { do: 'blank' })
  await save(ana.browser, open, { 'open.free-software.state': 'met' })
  await attach(ana.browser, 'open.free-software', 'La liste de nos logiciels.', 'liste.txt')
  await sendNow(ana.browser)
  world.pass({ hours: 24 * 200 })
  await ana.browser.post(home, { do: 'last' })
  const rows = await world.db.selectFrom('declaredFile').select(['id', 'name', 'size', 'declarationId']).execute()
  assert.deepEqual(
    rows.map(({ name, size }) => [name, size]),
    [
      ['liste.txt', 26],
      ['liste.txt', 26],
    ],
  )
  assert.equal(new Set(rows.map(({ id }) => id)).size, 2)
  const blobs = async () => (await world.db.selectFrom('declaredBlob').select('hash').execute()).length
  assert.equal(await blobs(), 1)
  await ana.browser.post(home, { do: 'discard' })
  assert.equal((await world.db.selectFrom('declaredFile').select('id').execute()).length, 1)
  assert.equal(await blobs(), 1)
  await ana.browser.post(home, { do: 'blank' })
  await attach(ana.browser, 'open.free-software', 'Une autre liste.', 'autre.txt')
  assert.equal(await blobs(), 2)
  await ana.browser.post(home, { do: 'discard' })
  assert.equal(await blobs(), 1)
})

test('a hoster sends three declarations a day, and the next one the day after', async () => {
  const { world, ana } = await openDeclaring()
  for (let time = 0; time < 3; time++) await givenSent(ana.browser)
  await ana.browser.post(home, { do: 'last' })
  const refused = await sendNow(ana.browser)
  assert.equal(refused.status, 422)
  assert.match(textOf(await refused.text()), /3 autoévaluations en 24/)
  world.pass({ hours: 25 })
  assert.equal((await sendNow(ana.browser)).status, 303)
  assert.equal((await world.db.selectFrom('declaration').select('id').execute()).length, 4)
})
