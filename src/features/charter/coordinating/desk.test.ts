import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { textOf } from '../../editing/testing.ts'
import { givenDocument } from '../testing.ts'
import { desk, openDesk, openWriting } from './testing.ts'

describe('the desk of the documents', () => {
  test('is one link away from the coordination’s', async () => {
    const { browser } = await openDesk()
    assert.match(
      await browser.get('/fr/coordination'),
      /href="\/fr\/coordination\/documents">La charte et les documents</,
    )
  })

  test('names each document with how it stands, drafts too', async () => {
    const { world, browser } = await openDesk()
    await givenDocument(world.db)
    await givenDocument(world.db, { kind: 'statutes', force: null })
    const page = textOf(await browser.get(desk))
    assert.match(page, /Charte Version 1, en vigueur/)
    assert.match(page, /Charte Version 1, brouillon/)
    assert.match(textOf(await browser.get('/en/coordination/documents')), /Charter Version 1, in force/)
  })

  test('a document that there is not is not found', async () => {
    const { browser } = await openDesk()
    for (const address of [`${desk}/nothing`, `${desk}/nothing/versions/1`, `${desk}/nothing/versions/1/text`])
      assert.equal((await browser.request(address)).status, 404, address)
  })
})

describe('a version on the desk', () => {
  test('offers what can be done with it: written, proposed, adopted, withdrawn', async () => {
    const { browser, version } = await openWriting()
    const page = await browser.get(version)
    for (const words of ['Proposer aux membres', 'Dire qu’elle est adoptée', 'La retirer', 'Ajouter un chapitre'])
      assert.ok(page.includes(words), words)
    assert.doesNotMatch(page, /Voir la page publique/)
  })

  test('in force, it can only be withdrawn', async () => {
    const { browser } = await openWriting()
    const page = await browser.get(`${desk}/charter/versions/1`)
    assert.match(page, /La version précédente reprend sa place/)
    for (const words of ['Proposer aux membres', 'Dire qu’elle est adoptée', 'Ajouter un chapitre'])
      assert.ok(!page.includes(words), words)
    assert.match(page, /Voir la page publique/)
    assert.equal((await browser.request(`${desk}/charter/versions/1/text`)).status, 303)
  })

  test('withdrawn, nothing can be done with it', async () => {
    const { browser, version } = await openWriting()
    const [, revision = ''] = /name="revision" value="(\d+)"/.exec(await browser.get(version)) ?? []
    await browser.post(`${version}/withdrawal`, { revision, withdrawnOn: '2026-11-23' })
    const page = await browser.get(version)
    assert.doesNotMatch(page, /<form method="post"[^>]*(proposal|withdrawal|order)/)
    assert.equal((await browser.post(`${version}/order`, { do: 'drop bread.salt' })).status, 409)
  })

  test('who comes back to a form that was answered finds its version', async () => {
    const { browser, version } = await openWriting()
    for (const form of ['order', 'proposal', 'withdrawal']) {
      const answer = await browser.request(`${version}/${form}`)
      assert.equal(answer.headers.get('location'), version, form)
    }
  })

  test('each chapter can be reached, each clause by its label', async () => {
    const { browser, version } = await openWriting()
    const page = await browser.get(version)
    assert.match(page, new RegExp(`href="${version}/chapters/water"`))
    assert.match(page, new RegExp(`href="${version}/clauses/bread.flour">.*?P1</a>`))
    assert.match(page, /name="do" value="down bread\.flour">Descendre<span class="hidden"> P1</)
  })

  test('a draft that says the same as the version in force changes nothing', async () => {
    const { browser, version } = await openWriting()
    assert.match(await browser.get(`${version}/diff`), /Rien ne change de l’une à l’autre/)
  })

  test('an empty form is refused, and changes nothing', async () => {
    const { browser, version } = await openWriting()
    for (const form of ['chapters/bread/add', 'add-chapter', 'head', 'text'])
      assert.equal((await browser.post(`${version}/${form}`, {})).status, 422, form)
    assert.equal((await browser.post(`${version}/adoption`, {})).status, 409)
    assert.match(await browser.get(`${version}/diff`), /Rien ne change/)
  })

  test('only a version that there is can be copied', async () => {
    const { browser } = await openWriting()
    assert.equal((await browser.post(`${desk}/charter/versions`, { from: '9' })).status, 404)
    const answer = await browser.post(`${desk}/charter/versions`, { from: 'nonsense' })
    assert.equal(answer.headers.get('location'), `${desk}/charter/versions/3`)
  })
})
