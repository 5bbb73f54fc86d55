import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { beginVersion } from '../changing/begin-version.ts'
import { editVersion, typedIn } from '../changing/edit-version.ts'
import { proposeVersion } from '../changing/propose-version.ts'
import { aChapter, aClause, aContent, byTest, givenDocument } from '../testing.ts'

const today = '2026-11-23'
const script = '<script>alert(1)</script>'
const charter = '/fr/documents/charter'

const hostile = aContent({
  title: { fr: `Charte ${script}`, en: '"><img src=x onerror=alert(1)>' },
  foreword: { fr: `${script}\n\n![x](https://evil.example/x.png) [ici](javascript:alert(1)) <b onclick=x>gras</b>` },
  chapters: [
    aChapter(
      'bread',
      [
        aClause('bread.salt', {
          text: { fr: `Du sel ${script} [lien](https://sel.example/)` },
          why: { fr: '# Un titre\n\n`code` & <style>*{display:none}</style>' },
          how: { fr: '</blockquote></main>' },
        }),
        aClause('bread.long', { text: { fr: 'x'.repeat(5000) } }),
      ],
      { title: { fr: `Pain ${script}` }, lead: { fr: '<svg onload=alert(1)>' } },
    ),
  ],
})

describe('a text that means harm', () => {
  let world: TestSite
  const addresses = [
    charter,
    '/en/documents/charter',
    `${charter}/versions/1`,
    `${charter}/versions`,
    `${charter}/diff/1/2`,
    `${charter}/clauses/bread.salt`,
    '/fr/documents',
  ]

  before(async () => {
    world = await openTestSite()
    const { document } = await givenDocument(world.db, { content: hostile })
    const begun = await beginVersion(world.db, { documentId: document.id, from: 1 }, byTest())
    const content = { ...hostile, foreword: { fr: `Autre ${script}` } }
    const edit = { id: begun.id, revision: begun.revision, typed: { ...typedIn(begun), content } }
    const { id, revision } = await editVersion(world.db, edit, byTest())
    await proposeVersion(world.db, { id, revision, proposedOn: today, today }, byTest())
    await world.runJobs()
  })

  test('is shown as text: no element of it, no handler, no picture', async () => {
    for (const address of addresses) {
      const page = await world.get(address)
      assert.doesNotMatch(page, /<script>alert|<img|<b onclick|<style>|<svg onload/, address)
      assert.doesNotMatch(page, /href="javascript:/, address)
      assert.equal(page.match(/<h1[ >]/g)?.length, 1, address)
      assert.equal(page.match(/<\/main>/g)?.length, 1, address)
    }
  })

  test('its links leave with a word of it, and tell nobody where one comes from', async () => {
    const page = await world.get(charter)
    assert.match(page, /<a href="https:\/\/sel\.example\/" rel="noopener noreferrer external">lien<\/a>/)
  })

  test('it ends no data for machines', async () => {
    const page = await world.get(charter)
    const [, data = ''] = /ld\+json">([^<]*)</.exec(page) ?? []
    assert.equal(JSON.parse(data)['@graph'][0].name, `Charte ${script}`)
  })

  test('as Markdown and JSON it goes out as it was written', async () => {
    const markdown = await world.request(`${charter}.md`)
    assert.equal(markdown.headers.get('x-content-type-options'), 'nosniff')
    assert.match(await markdown.text(), /<script>alert/)
    const json = await world.json(`${charter}.json`)
    assert.match(JSON.stringify(json), /<style>/)
  })
})

describe('addresses that nobody wrote', () => {
  test('are answered with a page that says what is not there', async () => {
    const world = await openTestSite()
    await givenDocument(world.db)
    for (const address of [
      `${charter}/versions/0`,
      `${charter}/versions/-1`,
      `${charter}/versions/1.5`,
      `${charter}/versions/99999999999999999999`,
      `${charter}/diff/1/x`,
      `${charter}/diff/x/1`,
      `${charter}/clauses/${'a'.repeat(3000)}`,
      `${charter}/clauses/%00`,
      '/fr/documents/%2e%2e%2f',
      '/fr/documents/constructor',
      `${charter}.geojson`,
      `${charter}/versions.md`,
      '/fr/documents.md',
    ])
      assert.equal((await world.request(address)).status, 404, address)
  })

  test('a form with nonsense in it shows the versions', async () => {
    const world = await openTestSite()
    await givenDocument(world.db)
    for (const query of ['?before=x&after=y', '?before=1', '?after=', '?before=&after=2'])
      assert.equal((await world.request(`${charter}/versions${query}`)).status, 200, query)
    const answer = await world.request(`${charter}/versions?before=7&after=9`)
    assert.equal(answer.headers.get('location'), `${charter}/diff/7/9`)
    assert.equal((await world.request(`${charter}/diff/7/9`)).status, 404)
  })
})
