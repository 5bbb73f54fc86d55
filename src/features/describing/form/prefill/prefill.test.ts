import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { openTestWeb } from '../../../../platform/outbound/testing-web.ts'
import { openTestSite } from '../../../../testing.ts'
import { given } from '../../../hosters/testing.ts'
import { fileOf, givenDraft } from '../testing.ts'

const home = 'https://crocus.example'

async function open(t: TestContext) {
  const web = await openTestWeb(t, ['crocus.example', 'pad.crocus.example'])
  const world = await openTestSite({ outbound: web.outbound })
  await given.catalogue(world.db)
  return { web, world, browser: world.visitor() }
}

const offersIn = (page: string) =>
  [...page.matchAll(/name="(keep-[^"]+)" value="([^"]+)"( checked)?/g)].map(([, offer = '', key = '', checked]) => ({
    offer,
    key,
    isKept: checked !== undefined,
  }))

const keptFields = (page: string) => {
  const fields: Record<string, string[]> = {}
  for (const { offer, key, isKept } of offersIn(page)) if (isKept) fields[offer] = [...(fields[offer] ?? []), key]
  return { ...fields, do: 'keep' }
}

test('of a bare domain everything public is read, shown with its source, and kept line by line', async (t) => {
  const { web, world, browser } = await open(t)
  web.pages.set(
    `${home}/`,
    '<script type="application/ld+json">{"@type":"Organization","name":"Crocus","foundingDate":"2019"}</script>',
  )
  web.pages.set(
    `${home}/librehost.json`,
    '{"name":"Crocus","description":"Des fleurs","organizationType":"association"}',
  )
  web.pages.set(
    `${home}/.well-known/security.txt`,
    'Contact: mailto:secure@crocus.example\nExpires: 2030-01-01T00:00:00Z',
  )
  web.pages.set(
    `${home}/.well-known/nodeinfo`,
    `{"links":[{"rel":"http://nodeinfo.diaspora.software/ns/schema/2.0","href":"${home}/nodeinfo/2.0"}]}`,
  )
  web.pages.set(`${home}/nodeinfo/2.0`, '{"software":{"name":"etherpad","version":"2.1"},"openRegistrations":true}')
  const draft = await givenDraft(world, browser, { address: 'crocus.example' })
  const page = await browser.get(`${draft}/found`)
  for (const word of [
    'librehost.json',
    'Ce que la page dit aux moteurs',
    'Ce que le logiciel dit de lui-même',
    'security.txt',
    'Des fleurs',
  ])
    assert.ok(page.includes(word), word)
  const fields = keptFields(page)
  const dropped = offersIn(page).find(({ key }) => key === 'organization.contact.email')
  await browser.post(`${draft}/found`, { ...fields, [dropped?.offer ?? '']: [] })
  const own = await fileOf(browser, draft)
  assert.match(own, /organization\.name = Crocus/)
  assert.match(own, /organization\.startdate = 2019/)
  assert.match(own, /organization\.type = ASSOCIATION/)
  assert.doesNotMatch(own, /secure@/)
  const service = await fileOf(browser, draft, 'service.properties')
  assert.match(service, /software\.name = Etherpad/, 'under the name that the catalogue has for it')
  assert.match(service, /software\.license\.name = Apache-2\.0/)
  assert.match(service, /service\.website = https:\/\/crocus\.example\//)
})

test('a description made by YunoHost is found with its services, and comes out clean', async (t) => {
  const { web, world, browser } = await open(t)
  const folder = `${home}/.well_known/chatonsinfos`
  web.pages.set(
    `${folder}/organization.properties`,
    `\ufefffile.class=organization\norganization.name="Crocus"\norganization.type = association\r\norganization.startDate=06/07/2020\norganization.secret.key = kept\nsubs.pad = pad.properties`,
  )
  web.pages.set(
    `${folder}/pad.properties`,
    `service.name = Pad\nsoftware.name = etherpad\nservice.website = pad.crocus.example\nhost.server.type = nano`,
  )
  const draft = await givenDraft(world, browser, { address: home })
  await browser.post(`${draft}/found`, keptFields(await browser.get(`${draft}/found`)))
  const own = await fileOf(browser, draft)
  assert.match(own, /^organization\.name = Crocus$/m)
  assert.match(own, /^organization\.type = ASSOCIATION$/m)
  assert.match(own, /^organization\.startdate = 2020-07-06$/m)
  assert.match(own, /^organization\.secret\.key = kept$/m)
  assert.equal(own.match(/^subs\./gm)?.length, 1, 'it leads to the new file, not to the old one')
  const pad = await fileOf(browser, draft, 'pad.properties')
  assert.match(pad, /^service\.website = https:\/\/pad\.crocus\.example$/m)
  assert.match(pad, /^host\.server\.type = NANO$/m)
  assert.match(await browser.get(`${draft}/machines`), /Un service y tourne/)
})

test('what differs from the draft is not ticked, and what is the same is not shown', async (t) => {
  const { web, world, browser } = await open(t)
  web.pages.set(`${home}/librehost.json`, '{"name":"Crocus SA","homeUrl":"https://crocus.example"}')
  const draft = await givenDraft(world, browser)
  const about = { 'organization.name': 'Crocus', 'organization.website': 'https://crocus.example/', go: 'next' }
  await browser.post(`${draft}/about`, about)
  await browser.post(`${draft}/found`, { address: home, do: 'look' })
  const page = await browser.get(`${draft}/found`)
  assert.deepEqual(
    offersIn(page).map(({ key, isKept }) => [key, isKept]),
    [['organization.name', false]],
  )
  assert.match(page, /À la place de\u00a0: Crocus/)
  await browser.post(`${draft}/found`, { do: 'drop' })
  assert.match(await fileOf(browser, draft), /organization\.name = Crocus$/m)
})

test('an address that says nothing leaves the person where they can go on by hand', async (t) => {
  const { world, browser } = await open(t)
  const draft = await givenDraft(world, browser, { address: home })
  const page = await browser.get(`${draft}/found`)
  assert.match(page, /Nous n’avons rien trouvé à reprendre/)
  assert.match(page, /librehost\.json/)
})

test('what is no address, no file or too large is refused beside its field', async (t) => {
  const { world, browser } = await open(t)
  const draft = await givenDraft(world, browser)
  for (const [name, value] of [
    ['address', 'nonsense'],
    ['address', 'https://user:secret@crocus.example'],
    ['text', 'Bonjour, je ne suis pas un fichier'],
  ] as const) {
    const answer = await browser.post(`${draft}/found`, { [name]: value, do: 'look' })
    assert.equal(answer.status, 422, value)
    assert.match(await answer.text(), new RegExp(`field-${name}`))
  }
})

test('a hostile site gives nothing that could do harm, and keeps nobody waiting', async (t) => {
  const { web, world, browser } = await open(t)
  web.pages.set(
    `${home}/`,
    `<script type="application/ld+json">${JSON.stringify({
      '@type': 'Organization',
      name: '<script>alert(1)</script>\nfile.class = Federation',
      url: 'javascript:alert(1)',
    })}</script>`,
  )
  web.pages.set(`${home}/librehost.json`, (_, response) => response.destroy())
  web.pages.set(
    `${home}/.well-known/nodeinfo`,
    '{"links":[{"rel":"http://nodeinfo.diaspora.software/ns/schema/2.0","href":"http://169.254.169.254/latest"}]}',
  )
  const draft = await givenDraft(world, browser, { address: home })
  const page = await browser.get(`${draft}/found`)
  assert.doesNotMatch(page, /<script>alert/)
  await browser.post(`${draft}/found`, keptFields(page))
  const file = await fileOf(browser, draft)
  assert.equal(file.match(/^file\.class/gm)?.length, 1)
  assert.doesNotMatch(file, /javascript:/)
})

test('of forty files of a megabyte a few are read: nobody else waits for them', async (t) => {
  const { web, world, browser } = await open(t)
  const subs = Array.from({ length: 40 }, (_, n) => `subs.s${n} = ${home}/large/${n}.properties`)
  web.pages.set(`${home}/o.properties`, ['file.class = Organization', 'organization.name = Crocus', ...subs].join('\n'))
  web.pages.set(`${home}/large/*`, `file.class = Service\nservice.name = Pad\n# ${'x'.repeat(900_000)}`)
  const draft = await givenDraft(world, browser, { address: `${home}/o.properties` })
  assert.ok(web.asked.length < 8, `${web.asked.length} asked`)
  assert.match(await browser.get(`${draft}/found`), /Crocus/)
})
