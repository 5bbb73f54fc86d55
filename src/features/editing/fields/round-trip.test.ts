import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blankHoster, blankService } from '../../hosters/index.ts'
import {
  blankAlternative,
  blankKind,
  blankSoftware,
  newAlternativeForm,
  newKindForm,
  newSoftwareForm,
} from '../catalogue-forms.ts'
import type { Form } from '../form.ts'
import { hosterForm } from '../hoster-form.ts'
import { newOldAddressForm } from '../old-address-form.ts'
import { serviceForm } from '../service-form.ts'
import { namesOf } from './group.tsx'
import { english, french, sentBack } from './testing.ts'

/** Every fact of a form is shown, sent as it stands, and read again: the same comes back. */
async function returns<Facts extends object>(form: Form<Facts>, facts: Facts) {
  for (const view of [french, english])
    for (const name of namesOf(form.fields)) {
      const { value, errors } = await sentBack(form.fields[name], facts[name], view)
      assert.deepEqual(errors, [], `${name} (${view.language})`)
      assert.deepEqual(value, facts[name], `${name} (${view.language})`)
    }
}

const links = [
  { network: 'mastodon', url: 'https://social.example/@ortie' },
  { network: 'peertube', url: 'https://video.example/c/ortie' },
]
const somewhere = { town: 'Brest', postcode: '29200', country: 'FR', region: 'FR-29', address: '1 rue du Port' }

test('a hoster that says everything', () =>
  returns(hosterForm, {
    ...blankHoster,
    name: 'Brin « d’ortie » & <fils>',
    description: { fr: 'Une\n\nligne.', en: 'A line.', br: 'Ul linenn.' },
    legalForm: 'association',
    registrationNumber: 'W29',
    website: 'https://ortie.example/',
    contactEmail: 'bonjour@ortie.example',
    social: links,
    chat: [{ network: 'xmpp', url: 'xmpp:ortie@chat.example?join' }],
    funding: [],
    owner: { name: 'Les Orties', website: null },
    founded: '2016-10',
    closed: '2025',
    activity: 'idle',
    activityNote: 'Deux\nlignes',
    support: { channels: { fr: 'au local' }, hours: null, answersWithin: { en: 'a day' }, opensAccountWithin: null },
    places: [{ ...somewhere, latitude: 48.4, longitude: -4.5 }],
    area: { reach: 'regions', regions: ['FR-29', 'FR-56', 'BE-WBR'] },
    audiences: ['everyone', 'schools'],
    acceptsContact: false,
  }))

test('areas of each reach', async () => {
  const around = { reach: 'around', town: 'Brest', latitude: 48.39, longitude: -4.486, kilometres: 30 } as const
  for (const area of [
    null,
    { reach: 'everywhere' } as const,
    { reach: 'countries' as const, countries: ['FR', 'BE', 'CH', 'CA'] },
    { reach: 'regions' as const, regions: ['FR-29'] },
  ])
    await returns(hosterForm, { ...blankHoster, name: 'A', area })
  const { value } = await sentBack(hosterForm.fields.area, around)
  assert.equal(value?.reach === 'around' ? value.town : '', 'Brest')
})

test('a service that says everything', () =>
  returns(serviceForm, {
    ...blankService,
    name: 'Ardoise',
    description: { fr: 'Écrire.' },
    url: 'https://ardoise.example/',
    pageUrl: 'https://ortie.example/ardoise',
    kinds: ['visio', 'pad', 'write'],
    software: {
      ...{ name: 'Etherpad', slug: 'etherpad', version: '2.1', license: 'Apache-2.0', website: null },
      ...{ source: 'https://code.example/', modules: ['ep_comments', 'ep_headings'] },
    },
    access: [
      { condition: 'none', who: null, price: null },
      {
        condition: 'member',
        who: { fr: 'les riverains' },
        price: { text: { fr: '10 € par an' }, cents: 1000, currency: 'EUR', per: 'year', from: true },
      },
      { condition: 'client', who: null, price: { text: {}, cents: 1250, currency: 'CHF', per: 'month', from: false } },
    ],
    open: false,
    audiences: ['companies'],
    languages: ['fr', 'br', 'pt-BR'],
    sizeLimit: { fr: '1 Go', en: '1 GB' },
    readership: 'hoster',
    host: {
      ...{ name: 'Un garage', country: 'FR', description: 'Une\nmachine', provider: 'home' as const },
      ...{ server: 'nano' as const, hypervisor: null, distribution: 'Debian' },
    },
    installType: 'PACKAGE',
    statusLevel: 'OK',
    startsOn: '2019-04-23',
    shared: true,
  }))

test('what says nothing says nothing afterwards', async () => {
  await returns(hosterForm, { ...blankHoster, name: 'A' })
  await returns(serviceForm, { ...blankService, name: 'A' })
})

test('entries of the catalogue, and old addresses', async () => {
  const sentence = { fr: 'Une phrase.', en: 'A sentence.' }
  const name = { fr: 'Tableau', en: 'Board' }
  const synonyms = { fr: ['ardoise', 'paperboard'], en: ['board'], oc: ['taulèr'] }
  await returns(newKindForm, {
    ...blankKind,
    name,
    sentence,
    parent: 'write',
    synonyms,
    replaces: ['zoom'],
    icon: 'pad',
  })
  const program = { name: 'Etherpad', sentence, aliases: ['ether pad', 'pad'], license: 'Apache-2.0', free: true }
  await returns(newSoftwareForm, { ...blankSoftware, ...program, kinds: ['pad', 'visio'], word: 'etherpad' })
  const product = {
    name: 'Zoom',
    company: 'Zoom Inc.',
    sentence,
    kinds: ['visio'],
    software: ['etherpad', 'jitsi-meet'],
  }
  await returns(newAlternativeForm, { ...blankAlternative, ...product })
  await returns(newOldAddressForm, { sort: 'page' as const, value: 'qui-sommes-nous', target: '/about?a=b' })
})
