// An adopted text that cannot be made yet: nothing of it is left behind, the coordination is told, it is tried again.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Database, Id } from '../../../platform/database/index.ts'
import { givenPerson } from '../../accounts/testing.ts'
import {
  adoptVersion,
  beginVersion,
  editVersion,
  typedIn,
  versionById,
  versionsOf,
  withdrawVersion,
} from '../../charter/index.ts'
import { aChapter, aClause, aContent, byTest } from '../../charter/testing.ts'
import { textOf } from '../../editing/testing.ts'
import { type Amending, adopted, amendmentAt, begun, openAmending, propose, proposed } from '../testing.ts'

const statesOf = async (db: Database, documentId: Id) =>
  (await versionsOf(db, documentId)).map(({ number, adoptedOn }) => `${number} ${adoptedOn ? 'adopted' : 'open'}`)

async function nights({ world }: Amending, count: number) {
  for (let night = 0; night < count; night++) {
    world.pass({ hours: 24 })
    await world.runJobs()
  }
}

async function deskOf({ world, db }: Amending) {
  const { id } = await givenPerson(db, { name: 'Angélique', roles: ['coordination'] })
  const browser = await world.as(id)
  return async () => textOf(await browser.get('/fr/coordination'))
}

/** So many versions of the charter are being written. */
async function crowd({ db, document }: Amending, count: number) {
  for (let at = 0; at < count; at++) await beginVersion(db, { documentId: document.id, from: 1 }, byTest())
}

test('where too many versions are being written the coordination is told once, and one fewer is enough', async () => {
  const opened = await openAmending()
  const { world, db, document, melisse } = opened
  await crowd(opened, 10)
  const proposal = await proposed(melisse.browser)
  await adopted(opened, proposal)
  assert.equal((await amendmentAt(db, proposal)).outcome, 'adopted', 'the vote closes all the same')
  const desk = await deskOf(opened)
  const said =
    /« Du sel pour tous » n’a pas pu devenir une version\. Dix versions de ce document sont déjà en cours\s: retirez-en une/g
  assert.equal((await desk()).match(said)?.length, 1)
  assert.match(textOf(await world.get(proposal)), /La nouvelle version n’a pas encore pu être écrite/)
  await nights(opened, 3)
  assert.equal((await desk()).match(said)?.length, 1)
  assert.equal((await versionsOf(db, document.id)).length, 11)
  assert.equal((await db.selectFrom('charterTask').select('id').execute()).length, 0)
  const [last] = await versionsOf(db, document.id)
  const today = world.now.toString().slice(0, 10)
  const withdrawal = { id: last?.id ?? '', revision: last?.revision ?? 0, withdrawnOn: today, today }
  await withdrawVersion(db, withdrawal, byTest(world.now.toString()))
  await nights(opened, 1)
  assert.doesNotMatch(await desk(), /Du sel pour tous/)
  assert.match(textOf(await world.get(proposal)), /Charte\s: version 12, en vigueur à partir du/)
  assert.equal((await db.selectFrom('charterTask').select('id').execute()).length, 2)
})

/** A charter that has room for one clause more. */
const full = aContent({
  chapters: [
    aChapter('bread', [aClause('bread.flour'), aClause('bread.salt', { level: 'recommended' })]),
    aChapter(
      'many',
      Array.from({ length: 197 }, (_, at) => aClause(`many.clause-${at}`)),
    ),
  ],
})

async function adding(opened: Amending, words: string) {
  const { browser } = opened.melisse
  const draft = await begun(browser, { 'title.fr': words })
  await browser.post(`${draft}/charter/chapters/bread`, { 'text.fr': words, level: 'required', place: 'bread' })
  return propose(browser, draft)
}

test('a text that cannot be made leaves no version behind, however many nights pass', async () => {
  const opened = await openAmending(['Crocus'], {}, full)
  const { world, db, document } = opened
  const proposals = [await adding(opened, 'Il pétrit.'), await adding(opened, 'Il enfourne.')]
  for (const proposal of proposals) await adopted(opened, proposal)
  assert.deepEqual(await statesOf(db, document.id), ['2 adopted', '1 adopted'])
  await nights(opened, 3)
  assert.deepEqual(await statesOf(db, document.id), ['2 adopted', '1 adopted'])
  const page = textOf(await world.get(proposals[1] ?? ''))
  assert.match(page, /n’a pas encore pu être écrite.*au plus 200\sengagements/)
  const desk = await deskOf(opened)
  assert.match(await desk(), /« Il enfourne\. » n’a pas pu devenir une version\. Lisez pourquoi sur sa page/)
  assert.equal((await world.get('/fr/journal')).match(/Une version a été commencée/g)?.length, 1)
})

test('what the coordination wrote by hand meanwhile is the adopted text, and members get their tasks', async () => {
  const opened = await openAmending()
  const { world, db, document, melisse } = opened
  await crowd(opened, 10)
  await adopted(opened, await proposed(melisse.browser))
  const [open] = await versionsOf(db, document.id)
  const by = byTest(world.now.toString())
  const version = await versionById(db, open?.id ?? '')
  const salted = JSON.stringify(version.content).replace('"level":"recommended"', '"level":"required"')
  const typed = { ...typedIn(version), content: JSON.parse(salted) }
  const { id, revision } = await editVersion(db, { id: version.id, revision: version.revision, typed }, by)
  const today = world.now.toString().slice(0, 10)
  const said = { force: { adoptedOn: today, inForceOn: today }, decisionName: 'AG', decisionUrl: null, today }
  await adoptVersion(db, { id, revision, ...said }, by)
  await nights(opened, 1)
  assert.doesNotMatch(await (await deskOf(opened))(), /Du sel pour tous/)
  assert.equal((await versionsOf(db, document.id)).length, 11, 'no other version is made of it')
  assert.equal((await db.selectFrom('charterTask').select('id').execute()).length, 2)
})
