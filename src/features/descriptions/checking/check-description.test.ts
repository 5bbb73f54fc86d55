import assert from 'node:assert/strict'
import { test } from 'node:test'
import { beyond, checked } from './testing.ts'

const organization = 'file.class = Organization'
const service = 'file.class = Service'
const withTerms = 'service.legal.url = https://ortie.example/cgu'

test('what began on a day to come is told; today, an announced end and a whole year are not', () => {
  assert.deepEqual(beyond(organization, 'organization.startdate = 2027-01-01'), ['2 warning date-in-future'])
  assert.deepEqual(beyond(organization, 'organization.memberof.chatons.startdate = 2062-03'), [
    '2 warning date-in-future',
  ])
  const fine = ['organization.startdate = 2026', 'file.datetime = 2026-11-24T01:00:00', 'organization.enddate = 2031']
  assert.deepEqual(beyond(organization, ...fine), [])
})

test('a licence that restricts uses is no free one, and the OSI’s list is not the only one', () => {
  const license = (name: string) => beyond(service, withTerms, `software.license.name = ${name}`)
  assert.deepEqual(license('SSPL-1.0'), ['3 warning license-not-free'])
  assert.deepEqual(license('AGPL-3.0-only AND CC-BY-NC-4.0'), ['3 warning license-not-free'])
  assert.deepEqual(license('AGPL-3.0-only OR SSPL-1.0'), [])
  assert.deepEqual(license('GPL-2.0-only WITH Classpath-exception-2.0'), [])
  assert.deepEqual(license('CECILL-B'), [])
  assert.deepEqual(license('Xerox'), ['3 info license-unsure'])
  assert.deepEqual(license('Ma licence à moi'), [])
})

test('a service says on what terms it is offered', () => {
  assert.deepEqual(beyond(service, 'service.name = Pad'), ['0 warning no-terms'])
  assert.deepEqual(beyond(service, 'service.legal.url ='), ['2 warning no-terms'])
  assert.deepEqual(beyond(service, 'service.chatterie.terms = https://ortie.example/cgu'), [])
  assert.deepEqual(beyond(service, 'service.legal.url = nulle part'), [])
  assert.deepEqual(beyond(organization), [])
})

const at = (country: string, latitude: string, longitude: string) =>
  beyond(
    organization,
    `organization.country.code = ${country}`,
    `organization.geolocation.latitude = ${latitude}`,
    `organization.geolocation.longitude = ${longitude}`,
  )

test('a point lies in the country that is stated, overseas and near borders too', () => {
  for (const [country, latitude, longitude] of [
    ['FR', '48.39', '-4.49'],
    ['FR', '-20.88', '55.45'],
    ['RE', '-20.88', '55.45'],
    ['BE', '50.66', '4.61'],
    ['CH', '46.2', '6.15'],
    ['FR', '46.2', '6.2'],
    ['DE', '52.52', '13.4'],
    ['LU', '49.61', '6.13'],
  ] as const)
    assert.deepEqual(at(country, latitude, longitude), [], `${country} ${latitude} ${longitude}`)
})

test('coordinates that were swapped, or lost their minus, are put right', () => {
  assert.deepEqual(at('FR', '-4.49', '48.39'), ['3 warning coordinates-swapped', '4 warning coordinates-swapped'])
  assert.deepEqual(at('FR', '48.39', '4.49'), [])
  assert.deepEqual(at('CA', '45.5', '73.57'), ['4 warning coordinates-sign'])
  const { report } = checked(
    [
      organization,
      'organization.country.name = France',
      'organization.geolocation.latitude = -4.49',
      'organization.geolocation.longitude = 48.39',
    ].join('\n'),
  ).description
  assert.deepEqual(
    report.flatMap(({ corrected }) => corrected ?? []),
    ['organization.geolocation.latitude = 48.39', 'organization.geolocation.longitude = -4.49'],
  )
})

test('a point in another country is told, of further places too', () => {
  assert.deepEqual(at('BE', '43.3', '5.4'), ['3 warning coordinates-elsewhere'])
  assert.deepEqual(at('DE', '43.6', '1.44'), ['3 warning coordinates-elsewhere'])
  const second = ['town = Nantes', 'country = FR', 'latitude = -1.55', 'longitude = 47.22']
  assert.deepEqual(beyond(organization, ...second.map((line) => `organization.chatterie.places.2.${line}`)), [
    '4 warning coordinates-swapped',
    '5 warning coordinates-swapped',
  ])
})

test('what can be followed is known with its line, further files too', () => {
  const { links, lineOf } = checked(
    [
      organization,
      'organization.website = https://ortie.example/',
      'organization.socialnetworks.mastodon = https://social.example/@ortie',
      'organization.chatrooms.xmpp = xmpp:salon@ortie.example',
      'organization.logo = logo.png',
      'subs.pad = https://ortie.example/pad.properties',
    ].join('\n'),
  )
  assert.deepEqual(
    links.map(({ key, address, line }) => `${line} ${key} ${address}`),
    [
      '2 organization.website https://ortie.example/',
      '3 organization.socialnetworks.mastodon https://social.example/@ortie',
      '5 organization.logo https://brin-d-ortie.example/.well-known/chatonsinfos/logo.png',
      '6 subs.pad https://ortie.example/pad.properties',
    ],
  )
  assert.deepEqual([lineOf('organization.website'), lineOf('organization.name')], [2, 1])
})
