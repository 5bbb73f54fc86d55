import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { textOf } from '../../editing/testing.ts'
import { adoptVersion, type Force } from '../changing/adopt-version.ts'
import { beginVersion } from '../changing/begin-version.ts'
import { editVersion, typedIn } from '../changing/edit-version.ts'
import { proposeVersion } from '../changing/propose-version.ts'
import { withdrawVersion } from '../changing/withdraw-version.ts'
import { aChapter, aClause, aContent, byTest, givenDocument } from '../testing.ts'

const today = '2026-11-23'
const charter = '/fr/documents/charter'

interface Next {
  text: string
  proposed?: boolean
  force?: Force
}

/** One more version of the charter, whose only clause reads so. */
async function next(world: TestSite, documentId: string, { text, proposed = false, force }: Next) {
  const begun = await beginVersion(world.db, { documentId, from: 1 }, byTest())
  const content = contentThatSays(text)
  const edit = { id: begun.id, revision: begun.revision, typed: { ...typedIn(begun), content } }
  let version = await editVersion(world.db, edit, byTest())
  const { id } = version
  if (proposed) {
    const proposal = { id, revision: version.revision, proposedOn: today, today }
    version = await proposeVersion(world.db, proposal, byTest())
  }
  if (!force) return version
  const adoption = { id, revision: version.revision, force, decisionName: null, decisionUrl: null, today }
  return adoptVersion(world.db, adoption, byTest())
}

const contentThatSays = (text: string) =>
  aContent({ chapters: [aChapter('bread', [aClause('bread.salt', { text: { fr: text } })])] })

async function openCharter(force: Force | null = { adoptedOn: '2025-12-01', inForceOn: '2026-01-01' }) {
  const world = await openTestSite()
  const { document, version } = await givenDocument(world.db, { content: contentThatSays('Premier.'), force })
  const read = async (address: string) => {
    await world.runJobs()
    return textOf(await world.get(address))
  }
  return { world, documentId: document.id, version, read }
}

describe('which version one reads under the name of a document', () => {
  test('the one in force, whatever is proposed after it', async () => {
    const { world, documentId, read } = await openCharter()
    await next(world, documentId, { text: 'Deuxième.', proposed: true })
    const page = await read(charter)
    assert.match(page, /Premier\./)
    assert.doesNotMatch(page, /Deuxième\./)
  })

  test('one that was adopted takes its place on its day, at midnight of the collective', async () => {
    const { world, documentId, read } = await openCharter()
    await next(world, documentId, { text: 'Deuxième.', force: { adoptedOn: today, inForceOn: '2026-11-25' } })
    const before = await read(charter)
    assert.match(before, /Premier\./)
    assert.match(before, /La version 2 est adoptée : ce qu’elle changera/)
    world.setClock('2026-11-24T22:59:00Z')
    assert.match(await read(charter), /Premier\./)
    world.setClock('2026-11-24T23:01:00Z')
    assert.match(await read(charter), /Deuxième\./)
    assert.match(await read(`${charter}/versions/1`), /Version 1, remplacée/)
  })

  test('while none has force, the one that is proposed, and it says so', async () => {
    const { world, version, read } = await openCharter(null)
    const { id, revision } = version
    await proposeVersion(world.db, { id, revision, proposedOn: today, today }, byTest())
    const page = await read(charter)
    assert.match(page, /Premier\./)
    assert.match(page, /Version 1, proposée aux membres Proposée le 23 novembre 2026/)
  })

  test('when all were withdrawn, the last, and it says so', async () => {
    const { world, version, read } = await openCharter()
    const { id, revision } = version
    await withdrawVersion(world.db, { id, revision, withdrawnOn: today, today }, byTest())
    assert.match(await read(charter), /Version 1, retirée .* Retirée le 23 novembre 2026/)
  })

  test('a draft is no version for anybody else', async () => {
    const { world, documentId, read } = await openCharter()
    await next(world, documentId, { text: 'Brouillon.' })
    assert.doesNotMatch(await read(`${charter}/versions`), /Version 2/)
    for (const address of [`${charter}/versions/2`, `${charter}/diff/1/2`, `${charter}/diff/2/1`])
      assert.equal((await world.request(address)).status, 404, address)
    assert.doesNotMatch(await read(`${charter}/clauses/bread.salt`), /Brouillon/)
    assert.doesNotMatch(await world.get(`${charter}.json`), /Brouillon/)
  })
})

describe('a clause that left', () => {
  test('keeps its page, which says in which version it stood', async () => {
    const { world, documentId, read } = await openCharter()
    const begun = await beginVersion(world.db, { documentId, from: 1 }, byTest())
    const content = aContent({ chapters: [aChapter('bread', [aClause('bread.flour')])] })
    const edit = { id: begun.id, revision: begun.revision, typed: { ...typedIn(begun), content } }
    const { id, revision } = await editVersion(world.db, edit, byTest())
    const force = { adoptedOn: today, inForceOn: today }
    const adoption = { id, revision, force, decisionName: null, decisionUrl: null, today }
    await adoptVersion(world.db, adoption, byTest())
    const page = await read(`${charter}/clauses/bread.salt`)
    assert.match(page, /Cet engagement n’est pas en vigueur\. Il figure dans la version 1\./)
    assert.match(page, /Il disparaît\./)
    assert.match(await world.get(`${charter}/clauses/bread.salt`), /name="robots" content="noindex"/)
  })
})
