import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { errorAt, fieldsIn, fieldsOf, textOf } from '../../editing/testing.ts'
import { idsOf, openWriting, written } from './testing.ts'

describe('writing clause by clause', () => {
  test('a clause is written in each language, with its level and what can be seen of it', async () => {
    const { world, document, browser, version } = await openWriting()
    const fields = await fieldsOf(browser, `${version}/clauses/bread.salt`)
    assert.equal(fields['text.fr'], 'Il tient bread.salt.')
    const changed = { ...fields, 'text.fr': 'Il sale peu.', level: 'recommended', sight: 'part', unconfirmed: 'yes' }
    const answer = await browser.post(`${version}/clauses/bread.salt`, { ...changed, checks: ['salt-meter'] })
    assert.equal(answer.headers.get('location'), `${version}?saved=yes`)
    const clause = (await written(world, document.id)).content.chapters[0]?.clauses[1]
    assert.deepEqual(
      [clause?.text.fr, clause?.level, clause?.sight, clause?.unconfirmed, clause?.checks],
      ['Il sale peu.', 'recommended', 'part', true, ['salt-meter']],
    )
    const page = await browser.get(`${version}?saved=yes`)
    assert.match(page, /C’est enregistré/)
    assert.match(textOf(page), /anglais : rien ne manque, 1 traduction en retard/)
  })

  test('a translation is up to date when it is written anew, or said to be', async () => {
    const { world, document, browser, version } = await openWriting()
    const address = `${version}/clauses/bread.flour`
    const english = async () => textOf(await browser.get(version)).includes('en retard')
    await browser.post(address, { ...(await fieldsOf(browser, address)), 'text.fr': 'De la farine.' })
    assert.equal(await english(), true)
    await browser.post(address, { ...(await fieldsOf(browser, address)), fresh: 'en' })
    assert.equal(await english(), false)
    await browser.post(address, { ...(await fieldsOf(browser, address)), 'text.fr': 'De la bonne farine.' })
    await browser.post(address, { ...(await fieldsOf(browser, address)), 'text.en': 'Good flour.' })
    assert.equal(await english(), false)
    await browser.post(address, { ...(await fieldsOf(browser, address)), 'text.fr': 'Farine.', 'text.en': 'Flour.' })
    assert.equal(await english(), false)
    await browser.post(address, { ...(await fieldsOf(browser, address)), 'text.fr': 'Encore autre chose.' })
    await browser.post(`${version}/order`, { do: 'caught-up en' })
    assert.equal(await english(), false)
    assert.equal((await written(world, document.id)).content.chapters[0]?.clauses[0]?.text.en, 'Flour.')
  })

  test('clauses and chapters are added, moved and taken out', async () => {
    const { world, document, browser, version } = await openWriting()
    const order = (wish: string) => browser.post(`${version}/order`, { do: wish })
    await browser.post(`${version}/chapters/bread/add`, { 'text.fr': 'Il cuit chaque matin.', level: 'required' })
    await browser.post(`${version}/chapters/water/add`, { 'text.fr': 'Il arrose.', id: 'water.plants' })
    await browser.post(`${version}/add-chapter`, { 'title.fr': 'Le levain' })
    assert.deepEqual(await idsOf(world, document.id), [
      ['bread', 'bread.flour', 'bread.salt', 'bread.il-cuit-chaque-matin'],
      ['water', 'water.clear', 'water.plants'],
      ['le-levain'],
    ])
    await order('up bread.salt')
    await order('up water.clear')
    await order('down water.plants')
    await order('drop bread.il-cuit-chaque-matin')
    await order('up-chapter le-levain')
    assert.deepEqual(await idsOf(world, document.id), [
      ['bread', 'bread.salt', 'bread.flour', 'water.clear'],
      ['le-levain', 'water.plants'],
      ['water'],
    ])
    await order('drop-chapter water')
    await order('drop-chapter bread')
    await order('nothing that there is')
    assert.deepEqual(await idsOf(world, document.id), [
      ['bread', 'bread.salt', 'bread.flour', 'water.clear'],
      ['le-levain', 'water.plants'],
    ])
    assert.equal((await browser.request(`${version}/order`)).status, 303)
  })

  test('chapters have a name and a sentence', async () => {
    const { world, document, browser, version } = await openWriting()
    const address = `${version}/chapters/water`
    await browser.post(address, { ...(await fieldsOf(browser, address)), 'lead.fr': 'Qu’elle soit claire.' })
    assert.equal((await written(world, document.id)).content.chapters[1]?.lead.fr, 'Qu’elle soit claire.')
    const refused = await browser.post(address, { ...(await fieldsOf(browser, address)), 'title.fr': '' })
    assert.equal(refused.status, 422)
    assert.match(errorAt(await refused.text(), 'title-fr') ?? '', /pas de titre/)
    assert.equal((await browser.request(`${version}/chapters/fire`)).status, 404)
  })

  test('title, foreword and the official text have their form', async () => {
    const { world, document, browser, version } = await openWriting()
    const address = `${version}/head`
    const said = { 'foreword.fr': 'D’abord **ceci**.', officialUrl: 'https://charte.example/', isParaphrase: 'yes' }
    await browser.post(address, { ...(await fieldsOf(browser, address)), ...said })
    const { content, officialUrl, isParaphrase } = await written(world, document.id)
    assert.deepEqual(
      [content.foreword.fr, officialUrl, isParaphrase],
      ['D’abord **ceci**.', 'https://charte.example/', true],
    )
  })

  test('a clause without a text is refused where it lacks, with all that was typed', async () => {
    const { browser, version } = await openWriting()
    const address = `${version}/clauses/bread.salt`
    const fields = { ...(await fieldsOf(browser, address)), 'text.fr': ' ', 'why.fr': 'Une raison.' }
    const answer = await browser.post(address, fields)
    assert.equal(answer.status, 422)
    const html = await answer.text()
    assert.match(errorAt(html, 'text-fr') ?? '', /n’a pas de texte/)
    assert.equal(fieldsIn(html)['why.fr'], 'Une raison.')
    assert.equal((await browser.request(`${version}/clauses/bread.butter`)).status, 404)
  })

  test('the name of a clause of another version is given to that one alone', async () => {
    const { world, document, browser, version } = await openWriting()
    await browser.post(`${version}/order`, { do: 'drop bread.salt' })
    const fields = { 'text.fr': 'Il va en mer.', id: 'bread.salt' }
    const answer = await browser.post(`${version}/chapters/bread/add`, fields)
    assert.equal(answer.status, 422)
    const html = await answer.text()
    assert.match(textOf(html), /est celui d’un engagement de la version 1/)
    assert.match(html, /name="returning" value="bread\.salt"/)
    await browser.post(`${version}/chapters/bread/add`, { ...fields, returning: 'bread.salt' })
    assert.deepEqual((await idsOf(world, document.id))[0], ['bread', 'bread.flour', 'bread.salt'])
  })
})
