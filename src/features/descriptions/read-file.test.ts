import assert from 'node:assert/strict'
import { test } from 'node:test'
import { corrections, home, inShort, readHoster, readService, readText, remarks } from './testing.ts'

test('an unknown key is kept and told, not refused', () => {
  const file = readHoster('organization.mood = gaie', 'clef = 1')
  assert.deepEqual(file.unknown, [
    { line: 2, key: 'organization.mood', value: 'gaie' },
    { line: 3, key: 'clef', value: '1' },
  ])
  assert.deepEqual(remarks(file), ['2 info unknown-key', '3 info unknown-key'])
})

test('a misspelt key is read, told, and written anew', () => {
  const file = readHoster('organization.startDate = 2018', 'organization.socialnetworks.pixelfeld = https://a.example/')
  assert.equal(file.facts.founded, '2018')
  assert.deepEqual(file.facts.social, [{ network: 'pixelfed', url: 'https://a.example/' }])
  assert.deepEqual(remarks(file), ['2 warning key-spelling', '3 warning key-spelling'])
  assert.equal(corrections(file)[1], 'organization.socialnetworks.pixelfed = https://a.example/')
})

test('the platform that the protocol misspells gets its name', () => {
  const file = readHoster(
    'organization.funding.tipee = https://a.example/',
    'organization.funding.Tipeee = https://b.example/',
  )
  assert.deepEqual(file.facts.funding, [
    { network: 'tipeee', url: 'https://a.example/' },
    { network: 'tipeee', url: 'https://b.example/' },
  ])
})

test('a wrong value leaves the rest', () => {
  const file = readHoster('organization.name = Ortie', 'organization.website = ici', 'organization.startdate = 2018')
  assert.deepEqual([file.facts.name, file.facts.website, file.facts.founded], ['Ortie', null, '2018'])
  assert.deepEqual(remarks(file), ['3 error bad-address'])
})

test('the last of two lines with one key counts, unless it is empty or misspelt', () => {
  const file = readHoster(
    'organization.name = A',
    'organization.name = B',
    'organization.name =',
    'organisation.name = C',
  )
  assert.equal(file.facts.name, 'B')
  assert.deepEqual(
    remarks(file).filter((remark) => remark.includes('duplicate')),
    ['3 warning duplicate-key', '4 warning duplicate-key', '5 warning duplicate-key'],
  )
})

test('a comment after a value is understood where a value cannot hold one', () => {
  const file = readHoster('organization.status.level = IDLE # en hiver', 'organization.name = Ortie # 1')
  assert.deepEqual([file.facts.activity, file.facts.name], ['idle', 'Ortie # 1'])
  assert.deepEqual(remarks(file), ['2 warning trailing-comment'])
})

test('texts have languages, French when none is said', () => {
  const file = readHoster('organization.description = Bonjour', 'organization.description.en = Hello')
  assert.deepEqual(file.facts.description, { fr: 'Bonjour', en: 'Hello' })
})

test('the membership that a hoster states is only its word', () => {
  const file = readHoster(
    'organization.memberof.chatons.status.level = ACTIVE',
    'organization.memberof.chatons.startdate = 06/07/2020',
    'organization.memberof.chatons.enddate = 2019-01-01',
  )
  const claim = { federation: 'chatons', activity: 'active', note: null, from: '2020-07-06', to: '2019-01-01' }
  assert.deepEqual(file.memberOf, [claim])
  assert.deepEqual(remarks(file), ['3 warning date-form', '4 warning dates-reversed'])
})

test('a file claims no more federations than there may be', () => {
  const lines = Array.from({ length: 5000 }, (_, n) => `organization.memberof.f${n}.status.level = ACTIVE`)
  assert.equal(readHoster(...lines).memberOf.length, 100)
})

test('a mandatory key that lacks is an error, at its line when it stands empty', () => {
  const file = readHoster('organization.name =', 'organization.type = ASSOCIATION')
  const missing = file.report.filter(({ message }) => message.key === 'descriptions.missing-mandatory')
  assert.deepEqual(
    missing.map(({ line, severity, key }) => [line, severity, key]),
    [
      [0, 'error', 'organization.country.name'],
      [2, 'error', 'organization.name'],
    ],
  )
  assert.equal(file.facts.name, '')
})

test('recommended keys that lack are one line of information', () => {
  const wished = readHoster().report.filter(({ message }) => message.key === 'descriptions.missing-recommended')
  assert.deepEqual(wished.map(inShort), ['0 info missing-recommended'])
  assert.match(String(wished[0]?.message.values.keys), /organization\.logo/)
})

test('a file by others cannot be blamed for what its sources do not say', () => {
  const file = readService('service.name = Pad', 'service.chatterie.source.name = Un journal')
  assert.equal(file.report.filter(({ severity }) => severity === 'error').length, 0)
  assert.match(String(file.report[0]?.message.values.keys), /software\.license\.name/)
})

test('a claim of membership says since when', () => {
  const file = readHoster('organization.memberof.voisins.status.level = ACTIVE')
  const keys = file.report.filter(({ line }) => line === 2).map(({ key }) => key)
  assert.deepEqual(keys, ['organization.memberof.voisins.startdate'])
})

test('a file without class is known by its sections', () => {
  const guessed = (text: string) => readText(text).class
  assert.equal(guessed('organization.name = A\nmetrics.http.hits.2020.months = 1'), 'Organization')
  assert.equal(guessed('organization.name = A\nservice.name = B\nsoftware.name = C'), 'Service')
  assert.equal(guessed('federation.name = A'), 'Federation')
  assert.equal(guessed('metrics.http.hits.2020.months = 1'), 'Metrics')
  assert.equal(guessed('device.name = A'), 'Device')
  assert.equal(guessed('subs.a = https://a.example/'), 'Unknown')
  assert.deepEqual(remarks(readText('federation.name = A')), ['0 warning class-guessed'])
})

test('a class that contradicts all the rest is mended', () => {
  const file = readText('file.class = Service\norganization.name = A')
  assert.equal(file.class, 'Organization')
  assert.deepEqual(remarks(file), ['1 warning class-contradicted'])
})

test('a section of another class is told and not read', () => {
  const file = readHoster('organization.name = A', 'host.name = B')
  assert.deepEqual(remarks(file), ['3 info section-elsewhere'])
})

test('a file that is none is no failure', () => {
  for (const bytes of [new Uint8Array(), new Uint8Array([0, 1, 2]), new Uint8Array([255, 254, 0])]) {
    assert.equal(readText(new TextDecoder('latin1').decode(bytes)).class, 'Unknown')
  }
  assert.equal(readText('organization.name = A', 'nowhere').class, 'Organization')
})

test('the file tells its protocol, its age and where it leads', () => {
  const file = readHoster(
    'file.protocol = ChatonsInfos-0.5',
    'file.datetime = 2020-07-06T14:23:20',
    'subs.pad = ../pad',
  )
  assert.deepEqual([file.protocol, file.datetime], ['ChatonsInfos-0.5', '2020-07-06T14:23:20'])
  assert.deepEqual(file.subs, [{ key: 'pad', address: 'https://brin-d-ortie.example/.well-known/pad', line: 4 }])
  assert.equal(file.address, home)
})

test('metrics may stand in any file', () => {
  const { metrics } = readService(
    'metrics.http.visits.name = Visites',
    'metrics.http.visits.name.en = Visits',
    'metrics.http.visits.2021.months = ,73,33,10',
    'metrics.http.visits.2020.weeks = 5',
  )
  const series = [
    { year: 2021, per: 'months', values: [null, 73, 33, 10] },
    { year: 2020, per: 'weeks', values: [5] },
  ]
  assert.deepEqual(metrics, [{ path: 'http.visits', name: { fr: 'Visites', en: 'Visits' }, description: null, series }])
})

test('a federation says who it is', () => {
  const file = readText('file.class = Federation\nfederation.name = Voisins\nfederation.contact.email = a@b.example')
  assert.ok(file.class === 'Federation')
  assert.deepEqual([file.facts.name, file.facts.contactEmail], ['Voisins', 'a@b.example'])
})
