import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translator } from '../../../platform/i18n/index.ts'
import { knownKeys } from '../../descriptions/index.ts'
import { blankDraft, type DescriptionDraft } from './description-draft.ts'
import { filesOf } from './files.ts'
import { newService } from './machines.ts'
import { labelOfKey, spotOf, spotsOf } from './missing.ts'
import { type FileProblems, problemsOf } from './problems.ts'
import { sectionOf } from './statements.ts'
import { pageAfter, pageBefore, stepAfter, stepBefore, stepHref, steps } from './step-list.ts'

const lines = (said: Record<string, string>) => Object.entries(said).map(([key, value]) => ({ key, value }))
const day = '2026-11-23'
const service = newService(lines({ 'service.name': 'Pad' }))
const draft: DescriptionDraft = {
  ...blankDraft,
  organization: lines({ 'organization.name': 'Crocus' }),
  services: [service],
}
const problemsIn = (of: DescriptionDraft) => filesOf(of, `${day}T10:00:00.000Z`).map((file) => problemsOf(file, day))
const [ofHoster, ofService]: (FileProblems | undefined)[] = problemsIn(draft)

test('whatever the protocol asks for or wishes can be typed somewhere in the form', () => {
  assert.ok(ofHoster && ofService)
  const asked = knownKeys.filter(({ key, need }) => need !== 'optional' && !/^(file|federation)\.|</.test(key))
  assert.ok(asked.length > 40)
  for (const { key } of asked)
    assert.ok(spotOf(draft, 'word', sectionOf(key) === 'organization' ? ofHoster : ofService, key), key)
})

test('what is missing leads to its page under the words of its field', () => {
  assert.ok(ofHoster && ofService)
  const spots = spotsOf(draft, 'word', ofHoster, ['organization.type', 'organization.country.name'])
  assert.deepEqual(spots, [
    { label: 'editing.legal-form', href: '/describe/form/word/about' },
    { label: 'drafting.country', href: '/describe/form/word/place' },
  ])
  const own = spotOf(draft, 'word', ofService, 'service.registration')
  assert.equal(own?.href, `/describe/form/word/services/${service.id}/access`)
})

test('what is missing of a machine leads to it, or to where one is added', () => {
  assert.ok(ofService)
  assert.equal(spotOf(draft, 'word', ofService, 'host.name')?.href, '/describe/form/word/machines')
  const machines = [{ id: 'radis', statements: [] }]
  const placed = { ...draft, machines, services: [{ ...service, machine: 'radis' }] }
  assert.equal(spotOf(placed, 'word', ofService, 'host.name')?.href, '/describe/form/word/machines/radis')
})

test('one field that lacks in two keys is named once, and what the form does not ask is not', () => {
  assert.ok(ofHoster)
  const keys = ['organization.country.name', 'organization.country.code', 'organization.chatterie.sourceof.name.url']
  assert.equal(spotsOf(draft, 'word', ofHoster, keys).length, 1)
  assert.equal(labelOfKey('organization.private.note'), undefined)
  assert.equal(labelOfKey('organization.socialnetworks.mastodon'), 'editing.social')
})

test('a file that says all that is asked has nothing missing and nothing wrong', () => {
  const whole: DescriptionDraft = {
    ...blankDraft,
    organization: lines({
      'organization.name': 'Crocus',
      'organization.type': 'ASSOCIATION',
      'organization.website': 'https://crocus.example/',
      'organization.country.name': 'France',
      'organization.country.code': 'FR',
    }),
  }
  const [problems] = problemsIn(whole)
  assert.deepEqual(problems?.wrong, [])
  assert.deepEqual(problems?.missing.mandatory, [])
  assert.ok((problems?.missing.wished.length ?? 0) > 3)
})

test('what cannot be true is said, though it is well written', () => {
  const [problems] = problemsIn({ ...draft, organization: lines({ 'organization.startdate': '2031-01-01' }) })
  assert.ok(problems?.wrong.some(({ key }) => key === 'organization.startdate'))
})

test('steps follow each other, and the ends stay at themselves', () => {
  assert.equal(stepAfter('about'), 'place')
  assert.equal(stepBefore('about'), 'about')
  assert.equal(stepAfter('summary'), 'summary')
  assert.equal(pageBefore('what'), undefined)
  assert.equal(pageAfter('figures'), undefined)
  const addresses = steps.map((step) => stepHref('word', step))
  assert.equal(new Set(addresses).size, steps.length)
})

test('every label has its words in both languages', () => {
  const [french, english] = [translator('fr'), translator('en')]
  for (const { key } of knownKeys) {
    const label = labelOfKey(key)
    if (label) assert.ok(french(label) !== '' && english(label) !== '', key)
  }
})
