import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mendedFile } from './properties.ts'

const address = 'https://crocus.example/.well_known/chatonsinfos/crocus.properties'
const mended = (...lines: string[]) => mendedFile(address, new TextEncoder().encode(lines.join('\n')))
const linesOf = (file: ReturnType<typeof mendedFile>) => file.statements.map(({ key, value }) => `${key} = ${value}`)

test('a file made by YunoHost with its quirks comes out clean', () => {
  const file = mended(
    '\ufeff# generated',
    'file.class=organization',
    'organization.name = "Crocus"',
    'organization.type = association',
    'organization.website = crocus.example',
    'organization.startDate = 06/07/2020',
    'organization.country.code = France',
    'organization.geolocation.latitude = 48,39',
    'organization.logo =',
    'subs.pad = pad.properties',
  )
  assert.equal(file.class, 'Organization')
  assert.deepEqual(linesOf(file), [
    'file.class = Organization',
    'organization.name = Crocus',
    'organization.type = ASSOCIATION',
    'organization.website = https://crocus.example',
    'organization.startdate = 2020-07-06',
    'organization.country.code = FR',
    'organization.geolocation.latitude = 48,39',
    'subs.pad = https://crocus.example/.well_known/chatonsinfos/pad.properties',
  ])
  assert.deepEqual(
    file.subs.map(({ address }) => address),
    ['https://crocus.example/.well_known/chatonsinfos/pad.properties'],
  )
  assert.deepEqual(
    mended(...linesOf(file)).report.filter(({ corrected }) => corrected !== undefined),
    [],
    'nothing is left to correct',
  )
})

test('keys that nobody knows stay, and so do values that cannot be mended', () => {
  const file = mended(
    'file.class = Service',
    'service.name = Pad',
    'service.startdate = some day',
    'service.private.note = keep me',
    'somebody.else = too',
  )
  assert.deepEqual(linesOf(file), [
    'file.class = Service',
    'service.name = Pad',
    'service.startdate = some day',
    'service.private.note = keep me',
    'somebody.else = too',
  ])
})

test('of a key said twice one line is left, and what is no description gives nothing', () => {
  assert.deepEqual(linesOf(mended('file.class = Service', 'service.name = A', 'service.name = B')), [
    'file.class = Service',
    'service.name = B',
  ])
  for (const text of ['', '<html><body>404</body></html>', '\0\0\0'])
    assert.deepEqual(
      mended(text).statements.filter(({ key }) => key.startsWith('organization.')),
      [],
    )
})
