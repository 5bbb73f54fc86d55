import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { errorAt, fieldsIn, fieldsOf } from '../../editing/testing.ts'
import { content, openWriting, written } from './testing.ts'

describe('the whole text as Markdown', () => {
  test('what is shown is what is read', async () => {
    const { world, document, browser, version } = await openWriting()
    const fields = await fieldsOf(browser, `${version}/text`)
    assert.match(String(fields.fr), /### bread\.flour/)
    assert.equal((await browser.post(`${version}/text`, fields)).status, 303)
    assert.deepEqual((await written(world, document.id)).content, content)
  })

  test('a file takes the place of what was typed', async () => {
    const { world, document, browser, version } = await openWriting()
    const fields = await fieldsOf(browser, `${version}/text`)
    const body = new FormData()
    body.set('seen', String(fields.seen))
    body.set('fr', 'rien de bon')
    const file = String(fields.fr).replace('Il tient bread.salt.', 'Il sale bien.')
    body.set('file.fr', new File([file], 'charte.md', { type: 'text/markdown' }))
    const answer = await browser.request(`${version}/text`, {
      method: 'POST',
      body,
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    assert.equal(answer.status, 303)
    const { content } = await written(world, document.id)
    assert.deepEqual(content.chapters[0]?.clauses[1]?.text, { fr: 'Il sale bien.' })
  })

  test('errors come by line, and the text stays', async () => {
    const { browser, version } = await openWriting()
    const fields = await fieldsOf(browser, `${version}/text`)
    const wrong = String(fields.fr).replace('- level: required', '- level: urgent')
    const answer = await browser.post(`${version}/text`, { ...fields, fr: wrong })
    assert.equal(answer.status, 422)
    const html = await answer.text()
    assert.match(errorAt(html, 'fr') ?? '', /Ligne \d+ : « urgent »/)
    assert.match(String(fieldsIn(html).fr), /- level: urgent/)
  })
})
