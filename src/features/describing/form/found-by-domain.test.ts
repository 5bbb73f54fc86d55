// The circle: a description is made here, unpacked at home, and read again by whoever knows no more than the domain.
import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { unzipSync } from 'fflate'
import { openTestWeb } from '../../../platform/outbound/testing-web.ts'
import { delegateIn, openCrocus } from '../../delegates/testing.ts'
import { given } from '../../hosters/testing.ts'
import { givenDraft, givenServiceIn, whereTo } from './testing.ts'

/** Crocus describes itself in the form, and unpacks what it downloads in this folder of its site. */
async function openUnpacked(t: TestContext, folder: string) {
  const web = await openTestWeb(t, ['crocus.example'])
  const { world, hoster, page } = await openCrocus({}, { outbound: web.outbound })
  await given.catalogue(world.db)
  const { browser } = await delegateIn(world, hoster.id, 'Ada')
  const draft = whereTo(await browser.post(`${page}/description`, {}))
  const about = { 'organization.name': 'Crocus', 'organization.website': 'https://crocus.example/' }
  await browser.post(`${draft}/about`, { ...about, go: 'next' })
  await givenServiceIn(browser, draft, { name: 'Pad', software: 'Etherpad', address: 'https://pad.crocus.example/' })
  await givenServiceIn(browser, draft, { name: 'Organization', address: 'https://organization.crocus.example/' })
  await browser.post(`${draft}/files`, { home: `https://crocus.example${folder}` })
  const archive = await (await browser.request(`${draft}/archive`)).arrayBuffer()
  for (const [name, bytes] of Object.entries(unzipSync(new Uint8Array(archive))))
    web.pages.set(`https://crocus.example${folder}${name}`, new TextDecoder().decode(bytes))
  return { world, web, browser, source: `${page}/source` }
}

for (const folder of ['/.well-known/chatonsinfos/', '/.well_known/chatonsinfos/'])
  test(`what is unpacked at ${folder} is found by the domain alone, with its services`, async (t) => {
    const { world, browser, source } = await openUnpacked(t, folder)
    await browser.post(source, { address: 'crocus.example' })
    await world.runJobs()
    const page = await browser.get(source)
    assert.ok(page.includes(`https://crocus.example${folder}organization.properties`), 'the hoster’s own file')
    const services = await world.db.selectFrom('service').select('slug').orderBy('slug').execute()
    assert.deepEqual(
      services.map(({ slug }) => slug),
      ['organization', 'pad'],
    )
  })

test('the form itself finds them again by the domain alone', async (t) => {
  const { world } = await openUnpacked(t, '/.well-known/chatonsinfos/')
  const stranger = world.visitor()
  const draft = await givenDraft(world, stranger, { address: 'crocus.example' })
  const page = await stranger.get(`${draft}/found`)
  for (const name of ['Crocus', 'Pad', 'Organization']) assert.match(page, new RegExp(`<bdi>${name}</bdi>`))
})
