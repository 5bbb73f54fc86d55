import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { givenPerson } from '../../accounts/testing.ts'
import { errorAt, textOf } from '../../editing/testing.ts'
import { content, desk, openDesk, openWriting, written } from './testing.ts'

describe('documents', () => {
  test('a document begins as a draft that nobody else sees', async () => {
    const { world, browser } = await openDesk()
    assert.match(await browser.get(desk), /Aucun document/)
    const fields = { kind: 'statutes', 'title.fr': 'Statuts de l’association', original: 'fr' }
    const answer = await browser.post(`${desk}/add`, fields)
    assert.equal(answer.headers.get('location'), `${desk}/statuts-de-l-association/versions/1`)
    assert.match(textOf(await browser.get(desk)), /Statuts de l’association Version 1, brouillon/)
    assert.equal((await world.request('/fr/documents/statuts-de-l-association')).status, 404)
  })

  test('what is wrong stands beside its field, and nothing typed is lost', async () => {
    const { browser } = await openWriting()
    const fields = { kind: 'charter', 'title.fr': 'Une autre', slug: 'Pas Bon', original: 'fr', officialUrl: 'ftp://x' }
    const answer = await browser.post(`${desk}/add`, fields)
    assert.equal(answer.status, 422)
    const html = await answer.text()
    assert.match(html, /value="Une autre"/)
    assert.match(errorAt(html, 'officialUrl') ?? '', /Une adresse commence par/)
    const second = await (await browser.post(`${desk}/add`, { ...fields, officialUrl: '', slug: 'autre' })).text()
    assert.match(errorAt(second, 'kind') ?? '', /déjà un document de cette sorte/)
    const nameless = await (await browser.post(`${desk}/add`, { kind: 'other', slug: 'x' })).text()
    assert.match(errorAt(nameless, 'title-fr') ?? '', /pas de titre/)
  })

  test('a document is not called as a page that stands where its own would', async () => {
    const { browser } = await openDesk()
    for (const slug of ['head', 'link']) {
      const answer = await browser.post(`${desk}/add`, { kind: 'other', 'title.fr': 'Un texte', slug, original: 'fr' })
      assert.equal(answer.status, 422, slug)
      assert.match(errorAt(await answer.text(), 'slug') ?? '', /a déjà l’adresse/)
    }
    assert.match(await browser.get(desk), /Aucun document/)
  })

  test('a new version is a copy, and a draft', async () => {
    const { world, document, browser, version } = await openWriting()
    assert.deepEqual((await written(world, document.id)).content, content)
    assert.match(await browser.get(version), /seule la coordination le voit/)
    assert.equal((await world.request('/fr/documents/charter/versions/2')).status, 404)
    assert.equal((await browser.get(`${desk}/charter`)).includes('Version 2, brouillon'), true)
    assert.equal((await browser.request(`${desk}/charter/versions`)).status, 303)
  })
})

test('only the coordination writes', async () => {
  const { world, version } = await openWriting()
  const { id } = await givenPerson(world.db, { name: 'Mélisse' })
  const browser = await world.as(id)
  for (const address of [desk, version, `${version}/text`, `${version}/diff`])
    assert.equal((await browser.request(address)).status, 403, address)
  assert.equal((await browser.post(`${version}/order`, { do: 'drop bread.salt' })).status, 403)
})
