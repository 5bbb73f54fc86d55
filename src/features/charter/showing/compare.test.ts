import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { openTestSite } from '../../../testing.ts'
import { textOf } from '../../editing/testing.ts'
import { beginVersion } from '../changing/begin-version.ts'
import { editVersion, typedIn } from '../changing/edit-version.ts'
import { proposeVersion } from '../changing/propose-version.ts'
import type { Content } from '../content.ts'
import { aChapter, aClause, aContent, byTest, givenDocument } from '../testing.ts'

const today = '2026-11-23'

const was = aContent({
  title: { fr: 'Charte', en: 'Charter' },
  foreword: { fr: 'Lisez d’abord ceci.' },
  chapters: [
    aChapter(
      'bread',
      [aClause('bread.flour'), aClause('bread.salt'), aClause('bread.yeast', { level: 'recommended' })],
      { title: { fr: 'Pain', en: 'Bread' } },
    ),
    aChapter('water', [aClause('water.clear', { unconfirmed: true }), aClause('water.cold')], {
      title: { fr: 'Eau', en: 'Water' },
    }),
    aChapter('fire', [], { title: { fr: 'Feu', en: 'Fire' } }),
  ],
})

const is: Content = aContent({
  title: { fr: 'La charte', en: 'Charter' },
  foreword: { fr: 'Lisez d’abord cela.' },
  chapters: [
    aChapter('water', [aClause('water.clear'), aClause('water.cold')], {
      title: { fr: 'Eau vive', en: 'Water' },
      lead: { fr: 'Qu’elle coule.' },
    }),
    aChapter(
      'bread',
      [aClause('bread.salt', { why: { fr: 'Pour le goût.' } }), aClause('bread.flour'), aClause('bread.yeast')],
      {
        title: { fr: 'Pain', en: 'Bread' },
      },
    ),
    aChapter('air', [aClause('air.fresh', { text: { fr: 'On aère.' } })], { title: { fr: 'Air', en: 'Air' } }),
  ],
})

describe('two versions beside each other', () => {
  let page: string
  let html: string
  let english: string
  let json: { clauses: Record<string, unknown>[]; chapters: Record<string, unknown>[]; [name: string]: unknown }

  before(async () => {
    const world = await openTestSite()
    const { document } = await givenDocument(world.db, { content: was })
    const begun = await beginVersion(world.db, { documentId: document.id, from: 1 }, byTest())
    const edit = { id: begun.id, revision: begun.revision, typed: { ...typedIn(begun), content: is } }
    const { id, revision } = await editVersion(world.db, edit, byTest())
    await proposeVersion(world.db, { id, revision, proposedOn: today, today }, byTest())
    await world.runJobs()
    html = await world.get('/fr/documents/charter/diff/1/2')
    page = textOf(html)
    english = textOf(await world.get('/en/documents/charter/diff/1/2'))
    json = JSON.parse(await world.get('/fr/documents/charter/diff/1/2.json'))
  })

  test('what is counted: changed, added, removed, unchanged', () => {
    assert.match(page, /4 engagements changés, 1 ajouté, 0 retiré, 1 inchangé/)
    assert.match(english, /4 clauses changed, 1 added, 0 removed, 1 unchanged/)
  })

  test('title and foreword are compared too', () => {
    assert.match(page, /Titre et avant-propos/)
    assert.match(html, /<del>.*?ceci<\/del>/)
    assert.match(html, /<ins>.*?cela<\/ins>/)
  })

  test('chapters that came, went, moved or are called otherwise', () => {
    assert.match(page, /Chapitre : Eau vive/)
    assert.match(page, /Chapitre : Air Ajouté\./)
    assert.match(page, /Chapitre : Feu Retiré\./)
    assert.equal(json.chapters.filter(({ moved }) => moved).length, 1)
  })

  test('a level that rose, a wording that was confirmed, a place that changed are said in words', () => {
    assert.match(page, /Engagement P3 Pain Devient obligatoire\./)
    assert.match(page, /Engagement E1 Eau vive Sa formulation est confirmée\./)
    assert.match(page, /S’appelait P2, s’appelle P1\./)
    assert.match(page, /Changé de place\./)
    assert.match(english, /Becomes required\./)
  })

  test('of a clause whose reason changed, the reason alone is shown', () => {
    const salt = html.slice(html.indexOf('id="charter-bread--salt"'))
    const own = salt.slice(0, salt.indexOf('</section>'))
    assert.match(own, /<h3>Pourquoi<\/h3>/)
    assert.doesNotMatch(own, /Il tient bread\.salt/)
  })

  test('what is new stands alone, and leads to its page', () => {
    assert.match(html, /<a href="\/fr\/documents\/charter\/clauses\/air\.fresh">Engagement A1<\/a>/)
    assert.match(page, /Version 2 Ajouté : On aère\./)
  })

  test('programs get the same', () => {
    const became = Object.fromEntries(json.clauses.map(({ id, was }) => [id, was]))
    assert.equal(became['air.fresh'], 'added')
    assert.equal(became['bread.salt'], 'changed')
    assert.equal(became['water.cold'], undefined)
    assert.equal(json.unchanged, 1)
    const yeast = json.clauses.find(({ id }) => id === 'bread.yeast')
    assert.deepEqual(yeast?.level, { before: 'recommended', after: 'required' })
  })
})
