// All that the form asks, typed through its pages: it stands in the files, in the register once it is published, and
// in the fields when somebody comes back.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../../testing.ts'
import { delegateIn } from '../../delegates/testing.ts'
import { textOf } from '../../directory/testing-text.ts'
import { findHoster, findService, servicesOf } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { fileOf, givenServiceIn, whereTo } from './testing.ts'

const place = '/fr/hosters/crocus/description'
const url = (path: string) => `https://crocus.example/${path}`

const steps = {
  about: {
    'organization.name': 'Crocus',
    'organization.description': 'Des fleurs pour le quartier.',
    'organization.description.en': 'Flowers for the neighbourhood.',
    'organization.type': 'ASSOCIATION',
    'organization.website': url(''),
    'organization.logo': url('logo.png'),
    'organization.startdate': '2019-03-01',
    'organization.status.level': 'IDLE',
    'organization.status.description': 'En travaux',
    'organization.chatterie.registrationnumber': 'W123456789',
    'organization.owner.name': 'Les Bulbes',
    'organization.owner.website': 'https://bulbes.example/',
  },
  place: {
    'organization.country.code': 'FR',
    'organization.chatterie.town': 'Brest',
    'organization.chatterie.postcode': '29200',
    'organization.geolocation.address': '3 rue des Crocus',
    'organization.geolocation.latitude': '48.39',
    'organization.geolocation.longitude': '-4.49',
    'organization.chatterie.audiences': ['everyone', 'schools'],
    'organization.chatterie.area-reach': 'countries',
    'organization.chatterie.area-where': 'FR, BE',
  },
  help: {
    'organization.contact.url': url('contact'),
    'organization.contact.email': 'contact@crocus.example',
    'organization.chatterie.contactform': 'on',
    'organization.chatterie.support.channels': 'Par mail ou au local',
    'organization.chatterie.support.hours': 'Le mardi soir',
    'organization.chatterie.support.answer': 'Trois jours',
    'organization.chatterie.support.opening': 'Une semaine',
    'organization.legal.url': url('mentions'),
    'organization.chatterie.agreement': url('accord'),
    'organization.chatterie.accessibility': url('acces'),
    'organization.guide.user': url('aide'),
    'organization.guide.technical': url('technique'),
    'organization.chatterie.statuspage': url('etat'),
    'organization.chatterie.backups': 'Chaque nuit, ailleurs.',
  },
  links: {
    'organization.socialnetworks.0-name': 'mastodon',
    'organization.socialnetworks.0-url': 'https://m.example/@crocus',
    'organization.chatrooms.0-name': 'xmpp',
    'organization.chatrooms.0-url': 'https://xmpp.example/crocus',
    'organization.funding.0-name': 'liberapay',
    'organization.funding.0-url': 'https://liberapay.example/crocus',
  },
}

const pages = {
  what: {
    'service.name': 'Pad',
    'service.website': 'https://pad.crocus.example/',
    'software.name': 'Etherpad',
    'software.version': '2.1',
    'service.logo': url('pad.png'),
  },
  offer: {
    'service.chatterie.kinds': ['pad'],
    'service.description': 'Écrire à plusieurs.',
    'service.description.en': 'Write together.',
    'service.chatterie.page': url('pad'),
    'service.chatterie.size': '10 Mo',
    'service.chatterie.retention': 'Un an',
    'service.chatterie.readers': 'hoster',
    'service.chatterie.languages': 'fr;br',
  },
  access: {
    'service.registration': ['Free', 'Member'],
    'service.registration.load': 'OPEN',
    'service.chatterie.access.member.who': 'Qui adhère',
    'service.chatterie.access.member.fee': '10 € [10.00 EUR/year]',
    'service.chatterie.audiences': ['associations'],
    'service.chatterie.shared': 'shared',
  },
  behind: {
    'software.license.name': 'Apache-2.0',
    'software.license.url': 'https://spdx.org/licenses/Apache-2.0.html',
    'software.website': 'https://etherpad.example',
    'software.source.url': 'https://code.example/etherpad',
    'software.modules': 'a;b',
    'service.install.type': 'PACKAGE',
    'service.status.level': 'WARNING',
    'service.startdate': '2020-05-06',
    'service.enddate': '',
  },
  help: {
    'service.legal.url': url('cgu'),
    'service.guide.user': url('pad/aide'),
    'service.guide.technical': url('pad/technique'),
    'service.contact.url': url('pad/contact'),
    'service.contact.email': 'pad@crocus.example',
    'service.chatterie.support': 'Le mardi',
    'service.chatterie.ifitstops': 'Trois mois pour repartir.',
  },
}

/** A draft of Crocus in which all of that was typed, and a machine for its one service. */
async function openTyped() {
  const world = await openTestSite()
  await given.catalogue(world.db)
  const hoster = await given.member(world.db, { name: 'Crocus' })
  const { browser } = await delegateIn(world, hoster.id, 'Sauge')
  const draft = whereTo(await browser.post(place, {}))
  for (const [step, fields] of Object.entries(steps)) {
    const answer = await browser.post(`${draft}/${step}`, { ...fields, go: 'next' })
    assert.doesNotMatch(whereTo(answer), /saved=yes/, `${step}: something is said to be wrong`)
  }
  const service = await givenServiceIn(browser, draft, { name: 'Pad', software: 'Etherpad' })
  for (const [page, fields] of Object.entries(pages)) {
    const answer = await browser.post(`${service}/${page}`, { ...fields, go: 'next' })
    assert.doesNotMatch(whereTo(answer), /saved=yes/, `${page}: something is said to be wrong`)
  }
  const machine = whereTo(await browser.post(`${draft}/machines`, { name: 'Radis' }))
  const host = {
    'host.name': 'Radis',
    'host.provider.type': 'HOSTEDBAY',
    'host.server.type': 'VIRTUAL',
    'host.country.code': 'FR',
    'host.server.distribution': 'Debian 13',
    'host.provider.hypervisor': 'KVM',
    'host.description': 'Chez un voisin',
  }
  const [, part = ''] = /services\/([\w-]+)$/.exec(service) ?? []
  await browser.post(machine, { ...host, services: [part], go: 'next' })
  return { world, hoster, browser, draft, service, machine, host }
}

const plainly = (fields: Record<string, string | string[]>) =>
  Object.entries(fields).filter(([key, value]) => value !== '' && !/contactform$|-(reach|where|name|url)$/.test(key))

test('each thing that was typed is one line of a file', async () => {
  const { browser, draft, host } = await openTyped()
  const [own, pad] = [await fileOf(browser, draft), await fileOf(browser, draft, 'pad.properties')]
  for (const [file, groups] of [
    [own, Object.values(steps)],
    [pad, [...Object.values(pages), host]],
  ] as const)
    for (const [key, value] of groups.flatMap(plainly)) {
      const line = `${key} = ${[value].flat().join(';')}`
      assert.ok(file.split('\n').includes(line), line)
    }
  assert.match(own, /^organization\.chatterie\.area = FR;BE$/m)
  assert.match(own, /^organization\.funding\.liberapay = https:\/\/liberapay\.example\/crocus$/m)
})

test('who comes back finds each thing in its field', async () => {
  const { browser, draft, service, machine, host } = await openTyped()
  const shown: [string, Record<string, string | string[]>][] = [
    ...Object.entries(steps).map(([step, fields]): [string, typeof fields] => [`${draft}/${step}`, fields]),
    ...Object.entries(pages).map(([page, fields]): [string, typeof fields] => [`${service}/${page}`, fields]),
    [machine, host],
  ]
  for (const [address, fields] of shown) {
    const page = await browser.get(address)
    for (const [key, value] of plainly(fields))
      for (const each of [value].flat())
        assert.ok(page.includes(`"${each}"`) || page.includes(`>${each}<`), `${address}: ${key} = ${each}`)
  }
})

test('once it is published, the register says all of it, and its pages show it', async () => {
  const { world, hoster, browser } = await openTyped()
  const page = await browser.get(`${place}/publication`)
  const hidden = [...page.matchAll(/name="(revision-[^"]+)" value="(\d+)"/g)]
  const fields = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]))
  assert.equal((await browser.post(`${place}/publication`, fields)).status, 303)
  const { facts } = await findHoster(world.db, 'crocus')
  assert.deepEqual(facts.description, { fr: 'Des fleurs pour le quartier.', en: 'Flowers for the neighbourhood.' })
  assert.deepEqual([facts.legalForm, facts.founded, facts.activity], ['association', '2019-03-01', 'idle'])
  assert.deepEqual(facts.owner, { name: 'Les Bulbes', website: 'https://bulbes.example/' })
  assert.deepEqual([facts.places[0]?.town, facts.places[0]?.country], ['Brest', 'FR'])
  assert.deepEqual(facts.area, { reach: 'countries', countries: ['FR', 'BE'] })
  assert.deepEqual([facts.audiences, facts.acceptsContact], [['everyone', 'schools'], true])
  assert.deepEqual([facts.contactEmail, facts.support.hours], ['contact@crocus.example', { fr: 'Le mardi soir' }])
  assert.deepEqual([facts.social.length, facts.chat.length, facts.funding.length], [1, 1, 1])
  const [only, ...more] = await servicesOf(world.db, hoster.id)
  assert.deepEqual(more, [])
  const pad = (await findService(world.db, hoster.id, only?.slug ?? '')).facts
  assert.deepEqual([pad.kinds, pad.software?.slug, pad.software?.version], [['pad'], 'etherpad', '2.1'])
  assert.deepEqual([pad.languages, pad.open, pad.readership], [['fr', 'br'], true, 'hoster'])
  assert.deepEqual([pad.installType, pad.host?.country, pad.host?.name], ['PACKAGE', 'FR', 'Radis'])
  assert.match(textOf(await world.get('/fr/hosters/crocus')), /Des fleurs pour le quartier/)
  assert.match(textOf(await world.get('/en/services/crocus/pad')), /Write together/)
})

test('what was published opens again as it was typed: nothing was lost on the way', async () => {
  const { browser, draft } = await openTyped()
  const lines = async (at: string, name?: string) =>
    (await fileOf(browser, at, name))
      .split('\n')
      .filter((line) => /^(organization|service|software|host|subs|metrics)\./.test(line))
  const before = [await lines(draft), await lines(draft, 'pad.properties')]
  const page = await browser.get(`${place}/publication`)
  const hidden = [...page.matchAll(/name="(revision-[^"]+)" value="(\d+)"/g)]
  await browser.post(
    `${place}/publication`,
    Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value])),
  )
  const again = whereTo(await browser.post(place, {}))
  const after = [await lines(again), await lines(again, 'pad.properties')]
  const lost = before.flatMap((said, at) => said.filter((line) => !after[at]?.includes(line)))
  assert.deepEqual(
    lost,
    // The register writes the address of a site with its stroke.
    ['software.website = https://etherpad.example'],
  )
})
