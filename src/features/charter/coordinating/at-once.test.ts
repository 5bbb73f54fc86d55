import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fieldsIn, fieldsOf } from '../../editing/testing.ts'
import { openWriting, written } from './testing.ts'

describe('two people at once', () => {
  test('who writes another clause disturbs nobody', async () => {
    const { world, document, browser, version } = await openWriting()
    const mine = await fieldsOf(browser, `${version}/clauses/bread.flour`)
    const theirs = await fieldsOf(browser, `${version}/clauses/bread.salt`)
    await browser.post(`${version}/clauses/bread.salt`, { ...theirs, 'text.fr': 'Leur sel.' })
    const answer = await browser.post(`${version}/clauses/bread.flour`, { ...mine, 'text.fr': 'Ma farine.' })
    assert.equal(answer.status, 303)
    const [bread] = (await written(world, document.id)).content.chapters
    assert.deepEqual(
      bread?.clauses.map(({ text }) => text.fr),
      ['Ma farine.', 'Leur sel.'],
    )
  })

  test('who writes the same one sees the other’s words beside their own', async () => {
    const { world, document, browser, version } = await openWriting()
    const address = `${version}/clauses/bread.flour`
    const mine = await fieldsOf(browser, address)
    await browser.post(address, { ...mine, 'text.fr': 'Leur farine.' })
    const answer = await browser.post(address, { ...mine, 'text.fr': 'Ma farine.' })
    assert.equal(answer.status, 409)
    const html = await answer.text()
    assert.match(html, /<pre lang="fr">Leur farine\.<\/pre>/)
    const again = fieldsIn(html)
    assert.equal(again['text.fr'], 'Ma farine.')
    assert.equal((await browser.post(address, again)).status, 303)
    assert.equal((await written(world, document.id)).content.chapters[0]?.clauses[0]?.text.fr, 'Ma farine.')
  })

  test('what was written meanwhile is not adopted unseen', async () => {
    const { browser, version } = await openWriting()
    const [, revision = ''] = /name="revision" value="(\d+)"/.exec(await browser.get(`${version}/adoption`)) ?? []
    await browser.post(`${version}/order`, { do: 'drop bread.salt' })
    const adoption = { revision, adoptedOn: '2026-11-22', inForceOn: '2026-11-23', decisionName: 'Assemblée' }
    const answer = await browser.post(`${version}/adoption`, adoption)
    assert.equal(answer.status, 409)
    const html = await answer.text()
    assert.match(html, /value="Assemblée"/)
    const [, present = ''] = /name="revision" value="(\d+)"/.exec(html) ?? []
    assert.equal((await browser.post(`${version}/adoption`, { ...adoption, revision: present })).status, 303)
  })

  test('a program is told so in its own way', async () => {
    const { browser, version } = await openWriting()
    const body = JSON.stringify({ seen: 'another', 'text.fr': 'Ma farine.' })
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
    const answer = await browser.request(`${version}/clauses/bread.flour`, { method: 'POST', body, headers })
    assert.deepEqual(
      [answer.status, answer.headers.get('content-type')?.split(';')[0]],
      [409, 'application/problem+json'],
    )
  })

  test('nor is the whole text written over what somebody else wrote', async () => {
    const { browser, version } = await openWriting()
    const mine = await fieldsOf(browser, `${version}/text`)
    await browser.post(`${version}/order`, { do: 'drop bread.salt' })
    const answer = await browser.post(`${version}/text`, mine)
    assert.equal(answer.status, 409)
    assert.equal((await browser.post(`${version}/text`, fieldsIn(await answer.text()))).status, 303)
  })
})
