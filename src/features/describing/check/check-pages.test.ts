import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { given } from '../../hosters/testing.ts'
import { organization, sendCheck, service } from './testing.ts'

const bare = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('the page where files are checked', () => {
  let world: TestSite
  before(async () => {
    world = await openTestSite()
  })

  const reportOn = async (...wish: Parameters<typeof sendCheck> extends [unknown, ...infer Rest] ? Rest : never) => {
    const answer = await sendCheck(world, ...wish)
    return { status: answer.status, html: await answer.text(), headers: answer.headers }
  }

  test('has three doors, and takes an address along', async () => {
    const page = await world.get('/fr/describe?address=https://ortie.example/')
    assert.match(page, /href="#check"/)
    assert.match(page, /href="\/fr\/describe\/form"/)
    assert.match(page, /href="\/fr\/describe\/guide"/)
    assert.match(page, /value="https:\/\/ortie\.example\/"/)
    assert.match(await world.get('/en'), /href="\/en\/describe"/)
  })

  test('a pasted text gets its report: the line, why, and what to write', async () => {
    const { status, html, headers } = await reportOn({ text: organization })
    assert.equal(status, 200)
    assert.equal(headers.get('cache-control'), 'no-store')
    assert.match(bare(html), /To look at Line 3 organization\.type = ASSOC\.IATION The value is understood as/)
    assert.match(bare(html), /Why: only the words of the list can be searched/)
    assert.match(html, /<pre class="fix" dir="auto">organization\.type = ASSOCIATION<\/pre>/)
  })

  test('of several remarks of one sort, the first says why', async () => {
    const { html } = await reportOn({ text: `${organization}\nun mot\nun autre` })
    assert.equal(html.match(/this line has no equals sign/gi)?.length, 2)
    assert.equal(html.match(/other tools will read it otherwise/g)?.length, 1)
  })

  test('the mended file can be taken away', async () => {
    const { html } = await reportOn({ text: organization })
    const text = /<textarea[^>]*name="text"[^>]*readonly[^>]*>\n*([^<]*)</.exec(html)?.[1] ?? ''
    assert.match(text, /^organization\.type = ASSOCIATION$/m)
    const body = new FormData()
    body.set('name', '../../ortie.properties')
    body.set('text', text.replaceAll('\n', '\r\n'))
    const headers = { 'sec-fetch-site': 'same-origin' }
    const answer = await world.request('/en/describe/corrected', { method: 'POST', body, headers })
    assert.equal(answer.headers.get('content-type'), 'text/plain; charset=UTF-8')
    assert.equal(answer.headers.get('content-disposition'), `attachment; filename*=UTF-8''ortie.properties`)
    assert.ok(!(await answer.text()).includes('\r'))
  })

  test('a form of another site downloads nothing', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' }
    const answer = await world.request('/en/describe/corrected', { method: 'POST', body: new FormData(), headers })
    assert.equal(answer.status, 403)
  })

  test('several files are one description, with a preview of their pages', async () => {
    const { html } = await reportOn({ files: { 'ortie.properties': organization, 'pad.properties': service } })
    const text = bare(html)
    assert.match(text, /2 files read/)
    assert.match(text, /This is a preview/)
    assert.match(text, /Do I need an account/)
    assert.match(html, /id="preview-1"/)
    assert.doesNotMatch(html, /href="[^"]*\/preview/)
  })

  test('what the description is enough for is told, with what is missing', async () => {
    const member = service.replace('None', 'Member').replace('service.status.level = OK', '')
    const text = bare((await reportOn({ files: { a: organization, b: member } })).html)
    assert.match(text, /Being listed in the directory: 1 of 2/)
    assert.match(text, /Pad lacks .*a known kind of service/)
    assert.match(text, /Being found by price: 1 of 2/)
    assert.match(text, /Pad lacks a price/)
    assert.match(text, /Pad lacks .*access without an account/)
  })

  test('where people live, the preview shows the town alone', async () => {
    const lines = [
      'organization.chatterie.town = Brest',
      'organization.geolocation.address = 3 impasse des Orties',
      'organization.geolocation.latitude = 48.40001',
      'organization.geolocation.longitude = -4.50001',
    ]
    const home = `${service}\nhost.provider.type = HOME`
    const { html } = await reportOn({ files: { a: [organization, ...lines].join('\n'), b: home } })
    const preview = html.slice(html.indexOf('id="pages"'), html.indexOf('id="again"'))
    assert.match(preview, /Brest/)
    assert.doesNotMatch(preview, /impasse|48\.4/)
  })

  test('an address that the register knows is told', async () => {
    const hoster = await given.member(world.db, { name: 'Ronce' })
    await given.service(world.db, hoster.id, { name: 'Pad', url: 'https://pad.ortie.example' })
    const another = bare((await reportOn({ files: { a: organization, b: service } })).html)
    assert.match(another, /is already the address of a service of Ronce/)
    assert.match(bare((await reportOn({ text: service })).html), /that is right if it is you/)
    const own = organization.replace('Brin d’ortie', 'Ronce')
    assert.doesNotMatch(bare((await reportOn({ files: { a: own, b: service } })).html), /service of Ronce/)
  })

  test('nothing given, or too much, comes back to the form', async () => {
    const nothing = await reportOn({ text: ' ' })
    assert.equal(nothing.status, 422)
    assert.match(nothing.html, /Give an address, a file or a text to check/)
    const both = await reportOn({ text: organization, address: 'https://ortie.example/' })
    assert.match(both.html, /but not both at once/)
    const wrong = await reportOn({ address: 'javascript:alert(1)' })
    assert.match(wrong.html, /This is no address of the web/)
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`${n}.properties`, service]))
    assert.match((await reportOn({ files: many })).html, /more than 100 files/)
  })

  test('in French too', async () => {
    const { html } = await reportOn({ text: organization }, 'fr')
    assert.match(html, /Ce que dit la vérification/)
    assert.match(html, /À vérifier/)
  })
})

test('one visitor checks so often an hour', async () => {
  const world = await openTestSite()
  for (let n = 0; n < 120; n += 1) assert.equal((await sendCheck(world, { text: 'a' })).status, 200)
  const refused = await sendCheck(world, { text: 'a' })
  assert.equal(refused.status, 429)
  assert.match(refused.headers.get('retry-after') ?? '', /^\d+$/)
})

test('what takes long is checked less often', async () => {
  const world = await openTestSite()
  const text = '# a long comment\n'.repeat(20_000)
  for (let n = 0; n < 12; n += 1) assert.equal((await sendCheck(world, { text })).status, 200)
  assert.equal((await sendCheck(world, { text })).status, 429)
  assert.equal((await sendCheck(world, { text: 'a = b' })).status, 200)
})
