import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { errorAt, fieldsOf } from '../../editing/testing.ts'
import { givenDocument } from '../testing.ts'
import { desk, openDesk, openWriting } from './testing.ts'

describe('from a draft to a text that has force', () => {
  const values = async (browser: { get(url: string): Promise<string> }, url: string) => {
    const [, revision = ''] = /name="revision" value="(\d+)"/.exec(await browser.get(url)) ?? []
    return { revision }
  }

  test('it is proposed, compared, adopted, and then stands for ever', async () => {
    const { world, browser, version } = await openWriting()
    const address = `${version}/clauses/bread.flour`
    await browser.post(address, { ...(await fieldsOf(browser, address)), 'text.fr': 'Il tient sa farine.' })
    assert.match(await browser.get(`${version}/diff`), /1 engagement changé, 0 ajouté, 0 retiré, 2 inchangés/)
    const proposal = { ...(await values(browser, version)), proposedOn: '2026-11-20' }
    assert.equal((await browser.post(`${version}/proposal`, proposal)).status, 303)
    await world.runJobs()
    assert.match(await world.get('/fr/documents/charter/versions/2'), /proposée aux membres/)
    const page = await browser.get(`${version}/adoption`)
    assert.match(page, /value="2026-11-23"/)
    const adoption = {
      ...(await values(browser, `${version}/adoption`)),
      ...{ adoptedOn: '2026-11-22', inForceOn: '2026-11-23', decisionName: 'Assemblée d’automne' },
      decisionUrl: 'https://votes.example/12',
    }
    assert.equal((await browser.post(`${version}/adoption`, adoption)).status, 303)
    await world.runJobs()
    const charter = await world.get('/fr/documents/charter')
    assert.match(charter, /Il tient sa farine/)
    assert.match(charter, /Assemblée d’automne/)
    assert.match(await world.get('/fr/documents/charter/versions/1'), /Version 1, remplacée/)
    assert.equal((await browser.request(address)).status, 303)
    const late = await browser.post(address, { 'text.fr': 'Trop tard.', seen: 'x' })
    assert.equal(late.status, 409)
    assert.doesNotMatch(await browser.get(version), /Enregistrer|Dire qu’elle est adoptée/)
  })

  test('days that cannot be are refused beside their fields', async () => {
    const { browser, version } = await openWriting()
    const revision = await values(browser, version)
    const early = await browser.post(`${version}/proposal`, { ...revision, proposedOn: '2027-01-01' })
    assert.equal(early.status, 422)
    assert.ok(errorAt(await early.text(), 'proposedOn'))
    const never = await browser.post(`${version}/adoption`, { ...revision, adoptedOn: '2026-02-30', inForceOn: '' })
    assert.equal(never.status, 422)
    assert.ok(errorAt(await never.text(), 'adoptedOn'))
    const gone = await browser.post(`${version}/withdrawal`, { ...revision, withdrawnOn: 'hier' })
    assert.ok(errorAt(await gone.text(), 'withdrawnOn'))
  })

  test('a version of which nobody knows since when it has force may be adopted so', async () => {
    const { world, browser } = await openDesk()
    await givenDocument(world.db, { kind: 'manifesto', force: null })
    const version = `${desk}/manifesto/versions/1`
    const revision = await values(browser, `${version}/adoption`)
    assert.equal((await browser.post(`${version}/adoption`, { ...revision, undated: 'yes' })).status, 303)
    assert.equal((await browser.request(`${version}/diff`)).status, 200)
    await world.runJobs()
    assert.match(await world.get('/fr/documents/manifesto'), /une date que nous ne connaissons pas/)
  })

  test('what is withdrawn gives its place back', async () => {
    const { world, browser, version } = await openWriting()
    const revision = await values(browser, version)
    const adoption = { ...revision, adoptedOn: '2026-11-22', inForceOn: '2026-11-23' }
    assert.equal((await browser.post(`${version}/adoption`, adoption)).status, 303)
    const withdrawal = { ...(await values(browser, version)), withdrawnOn: '2026-11-23' }
    assert.equal((await browser.post(`${version}/withdrawal`, withdrawal)).status, 303)
    await world.runJobs()
    assert.match(await world.get('/fr/documents/charter'), /Version 1, en vigueur/)
    assert.match(await world.get('/fr/documents/charter/versions/2'), /Version 2, retirée/)
    assert.match(await browser.get(version), /Retirée/)
  })

  test('without a version in force there is nothing to compare with', async () => {
    const { world, browser } = await openDesk()
    await givenDocument(world.db, { kind: 'statutes', force: null })
    assert.equal((await browser.request(`${desk}/statutes/versions/1/diff`)).status, 404)
  })
})
