import assert from 'node:assert/strict'
import { test } from 'node:test'
import { knownKeys } from './keys.ts'
import { readHoster, readService, readText } from './testing.ts'

const missing = ({ report }: ReturnType<typeof readText>) =>
  report.filter(({ message }) => message.key === 'descriptions.missing-mandatory').map(({ key }) => key)

const mandatory = (...sections: string[]) =>
  knownKeys
    .filter(({ key, need }) => need === 'mandatory' && !key.includes('<') && key !== 'file.class')
    .map(({ key }) => key)
    .filter((key) => sections.includes(key.slice(0, key.indexOf('.'))))

test('a service tells what it runs and where', () => {
  assert.deepEqual(missing(readService()), mandatory('service', 'software', 'host'))
  assert.equal(mandatory('service', 'software', 'host').length, 11)
})

test('a hoster tells its name, its form and its country', () => {
  assert.deepEqual(missing(readHoster()), ['organization.name', 'organization.type', 'organization.country.name'])
})

test('a federation tells who it is and how to write to it', () => {
  const file = readText('file.class = Federation')
  assert.deepEqual(missing(file), mandatory('federation'))
})

test('a value that is wrong is told once, not called missing too', () => {
  assert.ok(!missing(readHoster('organization.type = CHATON')).includes('organization.type'))
})

test('metrics and unreadable files lack nothing mandatory', () => {
  assert.deepEqual(missing(readText('metrics.http.hits.2020.months = 1')), [])
  assert.deepEqual(readText('').report.length, 1)
})

test('a name is mandatory even in a file by others', () => {
  assert.deepEqual(missing(readHoster('organization.chatterie.source.name = Un journal')), ['organization.name'])
})

test('a template left empty claims no membership', () => {
  const keys = missing(
    readHoster('organization.memberof.voisins.status.level =', 'organization.memberof.voisins.startdate ='),
  )
  assert.ok(keys.every((key) => !key.includes('memberof')))
})
