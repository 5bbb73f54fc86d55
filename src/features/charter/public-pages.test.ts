import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { paths } from '../../paths.ts'
import { openTestSite, type TestSite } from '../../testing.ts'
import { given } from '../hosters/testing.ts'
import { beginVersion } from './changing/begin-version.ts'
import { editVersion, typedIn } from './changing/edit-version.ts'
import { proposeVersion } from './changing/propose-version.ts'
import { aChapter, aClause, aContent, byTest, givenDocument } from './testing.ts'

const day = '2026-11-23'

const content = aContent({
  title: { fr: 'Ce que chacun promet', en: 'What each promises' },
  foreword: { fr: 'Lisez *ceci* d’abord.' },
  chapters: [
    aChapter(
      'open',
      [
        aClause('open.formats', { text: { fr: 'Les formats sont **ouverts**.', en: 'Formats are open.' } }),
        aClause('open.free', { level: 'recommended', sight: 'full', text: { fr: 'Les logiciels sont libres.' } }),
      ],
      { title: { fr: 'Ouverts', en: 'Open' }, lead: { fr: 'Partir avec ses affaires.' } },
    ),
    aChapter('neutral', [aClause('neutral.quiet', { unconfirmed: true })], {
      title: { fr: 'Neutres', en: 'Neutral' },
    }),
  ],
})

/** The same where the first clause says something else, and the second is gone. */
const later = {
  ...content,
  chapters: content.chapters.map((chapter) => ({
    ...chapter,
    clauses: chapter.clauses.flatMap((clause) => {
      if (clause.id === 'open.free') return []
      return clause.id === 'open.formats'
        ? [{ ...clause, text: { ...clause.text, fr: 'Les formats sont publics.' } }]
        : [clause]
    }),
  })),
}

describe('what everybody reads of the charter', () => {
  let world: TestSite

  before(async () => {
    world = await openTestSite()
    await given.collective(world.db)
    const { document } = await givenDocument(world.db, { content })
    const version = await beginVersion(world.db, { documentId: document.id, from: 1 }, byTest())
    const typed = { ...typedIn(version), content: later }
    const edited = await editVersion(world.db, { id: version.id, revision: version.revision, typed }, byTest())
    await givenDocument(world.db, { kind: 'manifesto', force: 'undated' })
    await givenDocument(world.db, { kind: 'statutes', force: null })
    await proposeVersion(world.db, { id: edited.id, revision: edited.revision, proposedOn: day, today: day }, byTest())
    await world.runJobs()
  })

  test('the short address leads to the charter, in the format that was asked for', async () => {
    const answer = await world.request('/fr/charter')
    assert.deepEqual([answer.status, answer.headers.get('location')], [302, '/fr/documents/charter'])
    const json = await world.request('/en/charter.json')
    assert.equal(json.headers.get('location'), '/en/documents/charter.json')
  })

  test('each clause stands under its letter, with its level and a page of its own', async () => {
    const page = await world.get('/fr/documents/charter')
    assert.match(page, /<h1>Ce que chacun promet<\/h1>/)
    assert.match(page, /class="big-letter" aria-hidden="true">O</)
    assert.match(page, /href="\/fr\/documents\/charter\/clauses\/open\.formats">.*?O1<\/a>/)
    assert.match(page, /Les formats sont <strong>ouverts<\/strong>/)
    assert.match(page, /3 engagements en 2 chapitres/)
    assert.match(page, /recommandé/)
    assert.match(page, /formulation à confirmer/)
    assert.match(page, /La version 2 est proposée/)
    assert.match(page, /1<sup>er<\/sup>|1er janvier 2026/)
  })

  test('who reads a translation is told what lacks', async () => {
    const page = await world.get('/en/documents/charter')
    assert.match(page, /A translation\. The text that counts is in French/)
    assert.match(page, /1 clause is not translated/)
    assert.match(page, /lang="fr" dir="auto"><p>Les logiciels sont libres/)
  })

  test('it may be taken away as JSON and as Markdown', async () => {
    const json = JSON.parse(await world.get('/fr/documents/charter.json'))
    assert.equal(json.version.state, 'in-force')
    assert.ok('notice' in json)
    assert.deepEqual(
      json.content.chapters[0].clauses.map(({ id, label }: { id: string; label: string }) => [id, label]),
      [
        ['open.formats', 'O1'],
        ['open.free', 'O2'],
      ],
    )
    assert.deepEqual(
      json.versions.map(({ number, state }: { number: number; state: string }) => [number, state]),
      [
        [2, 'proposed'],
        [1, 'in-force'],
      ],
    )
    const answer = await world.request('/fr/documents/charter.md')
    assert.equal(answer.headers.get('content-type'), 'text/markdown; charset=UTF-8')
    assert.match(await answer.text(), /### open\.formats/)
    const clause = JSON.parse(await world.get('/en/documents/charter/clauses/open.free.json'))
    assert.deepEqual([clause.label, clause.level, clause.sight], ['O2', 'recommended', 'full'])
    assert.match(await world.get('/fr/documents/charter/clauses/open.free.md'), /### open\.free/)
    assert.equal((await world.request('/fr/documents/charter.csv')).status, 404)
  })

  test('a version keeps its address and says how it stands', async () => {
    assert.match(await world.get('/fr/documents/charter/versions/1'), /Version 1, en vigueur/)
    const proposed = await world.get('/fr/documents/charter/versions/2')
    assert.match(proposed, /Version 2, proposée aux membres/)
    assert.match(proposed, /Lire la version en vigueur \(1\)/)
    assert.equal((await world.request('/fr/documents/charter/versions/3')).status, 404)
    assert.equal((await world.request('/fr/documents/charter/versions/one')).status, 404)
  })

  test('two versions are compared word by word, said in words too', async () => {
    const page = await world.get('/fr/documents/charter/diff/1/2')
    assert.match(page, /1 engagement changé, 0 ajouté, 1 retiré, 1 inchangé/)
    assert.match(page, /<del><span class="hidden">Retiré\u00a0: <\/span>\*\*ouverts\*\*<\/del>/)
    assert.match(page, /<ins><span class="hidden">Ajouté\u00a0: <\/span>publics<\/ins>/)
    assert.match(await world.get('/fr/documents/charter/diff/1/1'), /Rien ne change/)
    const json = JSON.parse(await world.get('/fr/documents/charter/diff/1/2.json'))
    assert.deepEqual(
      json.clauses.map(({ id, was }: { id: string; was: string }) => [id, was]),
      [
        ['open.formats', 'changed'],
        ['open.free', 'removed'],
      ],
    )
  })

  test('the form that chooses two versions leads to their difference', async () => {
    const answer = await world.request('/fr/documents/charter/versions?before=1&after=2')
    assert.deepEqual([answer.status, answer.headers.get('location')], [302, '/fr/documents/charter/diff/1/2'])
    assert.match(await world.get('/fr/documents/charter/versions'), /Version 2, proposée aux membres/)
  })

  test('a clause says why, who checks it, and what became of it', async () => {
    const page = await world.get('/fr/documents/charter/clauses/open.formats')
    assert.match(page, /<h1>Engagement O1/)
    assert.match(page, /Parce que\./)
    assert.match(page, /relu par des humains/)
    assert.match(page, /Il apparaît\./)
    assert.match(page, /Il change\./)
    assert.match(page, /Après\u00a0: engagement O2/)
    assert.match(await world.get('/fr/documents/charter/clauses/open.free'), /Il disparaît\./)
    assert.equal((await world.request('/fr/documents/charter/clauses/open.unheard-of')).status, 404)
  })

  test('a clause whose wording is in doubt says that nothing is checked', async () => {
    assert.match(await world.get('/fr/documents/charter/clauses/neutral.quiet'), /personne n’est dit en défaut/)
  })

  test('all documents stand on one page, drafts nowhere', async () => {
    const page = await world.get('/fr/documents')
    assert.match(page, /href="\/fr\/documents\/manifesto"/)
    assert.doesNotMatch(page, /documents\/statutes/)
    for (const address of ['/fr/documents/statutes', '/fr/documents/statutes/versions/1', '/fr/documents/nothing'])
      assert.equal((await world.request(address)).status, 404, address)
    const { documents } = JSON.parse(await world.get('/en/documents.json'))
    assert.deepEqual(
      documents.map(({ slug }: { slug: string }) => slug),
      ['charter', 'manifesto'],
    )
  })

  test('a document that had force before anybody knew says so, and speaks of no levels', async () => {
    const page = await world.get('/fr/documents/manifesto')
    assert.match(page, /depuis une date que nous ne connaissons pas/)
    assert.doesNotMatch(page, /obligatoire/)
  })

  test('search engines are told of what has force', async () => {
    const sitemap = await world.get(paths.common.sitemap.href())
    assert.match(sitemap, /\/fr\/documents\/charter</)
    assert.match(sitemap, /\/en\/documents\/charter\/clauses\/open\.formats</)
    assert.doesNotMatch(sitemap, /statutes/)
  })
})

test('without a charter the short address leads to the list', async () => {
  const world = await openTestSite()
  assert.equal((await world.request('/fr/charter')).headers.get('location'), '/fr/documents')
  assert.match(await world.get('/fr/documents'), /Aucun document/)
})
