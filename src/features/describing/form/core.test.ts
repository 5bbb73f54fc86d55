import assert from 'node:assert/strict'
import { test } from 'node:test'
import { broughtBySoftware, withCountryName } from './complete.ts'
import { blankDraft } from './description-draft.ts'
import { filesOf, homeOf } from './files.ts'
import { newService, withMachine } from './machines.ts'
import { problemsOf } from './problems.ts'
import { rebased } from './rebase.ts'
import { valueAt, withMissing, withValue } from './statements.ts'

const lines = (said: Record<string, string>) => Object.entries(said).map(([key, value]) => ({ key, value }))
const at = '2026-11-23T10:00:00.000Z'

test('a value takes the place of the one before; an empty one states nothing', () => {
  const said = lines({ a: '1', b: '2', c: '3' })
  assert.deepEqual(withValue(said, 'b', '4'), lines({ a: '1', b: '4', c: '3' }))
  assert.deepEqual(withValue(said, 'b', ''), lines({ a: '1', c: '3' }))
  assert.deepEqual(withValue(said, 'd', '5'), lines({ a: '1', b: '2', c: '3', d: '5' }))
  assert.deepEqual(withValue([...said, ...said], 'b', '4').filter(({ key }) => key === 'b').length, 1)
  assert.equal(valueAt(withMissing(said, { a: '9', e: '5' }), 'a'), '1')
})

test('over what others said meanwhile one’s own changes hold, and only those', () => {
  const was = lines({ a: '1', b: '2', c: '3', d: '4' })
  const mine = lines({ a: '1', b: 'mine', c: 'mine', e: 'mine' })
  const theirs = lines({ a: 'theirs', b: '2', c: 'theirs', d: '4', f: 'theirs' })
  const { statements, conflicts } = rebased(mine, was, theirs)
  assert.deepEqual(Object.fromEntries(statements.map(({ key, value }) => [key, value])), {
    a: 'theirs',
    b: 'mine',
    c: 'mine',
    e: 'mine',
    f: 'theirs',
  })
  assert.deepEqual(conflicts, [{ key: 'c', before: 'theirs', after: 'mine' }])
  assert.deepEqual(rebased(mine, was, mine).conflicts, [], 'both said the same')
})

test('machines that say the same are one', () => {
  const host = { 'host.name': 'Radis', 'host.server.type': 'NANO' }
  const services = [host, { ...host, 'service.name': 'Visio' }, { 'host.name': 'Navet' }, { 'service.name': 'Pad' }]
  const draft = services.map(lines).map(newService).reduce(withMachine, blankDraft)
  assert.equal(draft.machines.length, 2)
  const [first, second, third, fourth] = draft.services
  assert.equal(first?.machine, second?.machine)
  assert.notEqual(first?.machine, third?.machine)
  assert.equal(fourth?.machine, null)
  const files = filesOf(draft, at)
  assert.ok(files[2]?.statements.some(({ key, value }) => key === 'host.name' && value === 'Radis'))
})

test('the files stand where their people say, or else in the usual folder of their site', () => {
  const organization = lines({ 'organization.website': 'https://crocus.example/accueil' })
  assert.equal(homeOf({ ...blankDraft, organization }), 'https://crocus.example/.well-known/chatonsinfos/')
  assert.equal(homeOf({ ...blankDraft, organization, home: 'https://x.example/a' }), 'https://x.example/a/')
  assert.equal(homeOf(blankDraft), '')
  for (const website of ['crocus.example', 'javascript:alert(1)', 'mailto:a@b.example', 'https://', 'x:y'])
    assert.equal(homeOf({ ...blankDraft, organization: lines({ 'organization.website': website }) }), '', website)
})

test('an empty draft makes a file that says what it lacks, and no error of ours', () => {
  const [problems] = filesOf(blankDraft, at).map((file) => problemsOf(file, '2026-11-23'))
  assert.ok(problems?.missing.mandatory.includes('organization.name'))
  assert.deepEqual(problems?.wrong, [])
})

test('the name of a country follows its code, unless somebody wrote another', () => {
  const france = lines({ 'host.country.code': 'FR', 'host.country.name': 'France' })
  const belgium = withValue(france, 'host.country.code', 'BE')
  assert.equal(valueAt(withCountryName(belgium, france, 'host'), 'host.country.name'), 'Belgique')
  const own = withValue(belgium, 'host.country.name', 'Wallonie')
  assert.equal(valueAt(withCountryName(own, france, 'host'), 'host.country.name'), 'Wallonie')
  assert.equal(
    valueAt(withCountryName(withValue(france, 'host.country.code', ''), france, 'host'), 'host.country.name'),
    '',
  )
})

test('what a program brings never goes over what somebody wrote', () => {
  const kinds = { slug: 'x', aliases: [], sentence: {}, free: true, name: 'X', source: null, kinds: ['a', 'b'] }
  const program = { ...kinds, license: 'MIT', website: 'https://x.example' }
  const find = { findProgram: (name: string) => (name === 'X' ? program : undefined) }
  const said = lines({ 'software.name': 'X', 'software.license.name': 'ISC' })
  const brought = broughtBySoftware(said, [], find)
  assert.equal(valueAt(brought, 'software.license.name'), 'ISC')
  assert.equal(valueAt(brought, 'software.website'), 'https://x.example')
  assert.equal(valueAt(brought, 'service.chatterie.kinds'), '', 'of several uses none is guessed')
  assert.deepEqual(broughtBySoftware(lines({ 'software.name': 'Y' }), [], find), lines({ 'software.name': 'Y' }))
})
