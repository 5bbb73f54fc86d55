import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Refusal } from '../../platform/errors.ts'
import { serviceFacts } from '../hosters/testing-records.ts'
import type { Candidate } from './candidate.ts'
import { changeSince, doorOf, isOfWeb, isOpenToAll, seenOf } from './candidates.ts'
import { checkRules } from './check-rules.ts'
import { dropping } from './dropping.ts'
import { inOrderOfTheDay } from './order-of-the-day.ts'
import { Entrance, PlaceForm, StallForm } from './place-form.ts'
import { placeState } from './place-state.ts'
import type { PlaceRules, PortalPlace } from './places.ts'
import { givenCandidate, good, now, wished } from './testing-candidate.ts'

const rules: PlaceRules = { trusted: true, weight: 2, opensAt: null, keptDays: null }
const etherpad = {
  version: null,
  license: null,
  website: null,
  source: null,
  modules: [],
  name: 'Etherpad',
  slug: 'etherpad',
}

function aService(said: Parameters<typeof serviceFacts>[0] = {}, hosterId = 'ortie') {
  const facts = serviceFacts({ name: 'Pad', url: 'https://pad.ortie.example/', software: etherpad, ...said })
  const entry = { source: 'x', url: null, date: null, namesCollective: null }
  const row = { revision: 1, createdAt: '', updatedAt: '', urlIsGuessed: false, provenances: { entry, fields: {} } }
  return { id: 'pad', hosterId, slug: 'pad', facts, ...row }
}

describe('what a visitor’s browser may be sent to', () => {
  test('is an address of the web', () => {
    for (const good of ['https://pad.example/', 'http://127.0.0.1:9000/p/', 'https://namespace.example/{name}'])
      assert.ok(isOfWeb(good), good)
    for (const bad of [
      '',
      'pad.example',
      'javascript:alert(1)',
      'data:text/html,x',
      'ftp://pad.example',
      'https://{name}.example/',
      'https://',
    ])
      assert.ok(!isOfWeb(bad), bad)
  })

  test('has a program with a door for that kind', () => {
    assert.ok(doorOf('etherpad', 'pad') && doorOf('cryptpad', 'spreadsheet'))
    for (const [program, kind] of [
      ['etherpad', 'visio'],
      ['nothing', 'pad'],
      [null, 'pad'],
      ['__proto__', 'pad'],
    ] as const)
      assert.equal(doorOf(program, kind), undefined, `${program} ${kind}`)
  })

  test('is open to all without an account, as far as its hoster says', () => {
    const [none, free] = [
      { condition: 'none' as const, who: null, price: null },
      { condition: 'free' as const, who: null, price: null },
    ]
    assert.ok(isOpenToAll(aService({ access: [none] })))
    assert.ok(isOpenToAll(aService({ access: [free, none], open: true })))
    assert.ok(!isOpenToAll(aService({ access: [none], open: false })))
    assert.ok(!isOpenToAll(aService({ access: [free] })))
    assert.ok(!isOpenToAll(aService({ access: [] })))
  })
})

test('another address, program or hoster than when it was let in is a change; anything else is none', () => {
  const seen = seenOf(aService())
  assert.equal(changeSince(seen, aService({ name: 'Bloc', description: { fr: 'Autre.' } })), null)
  assert.equal(changeSince(seen, aService({ url: 'https://pad.voleur.example/' })), 'address')
  assert.equal(changeSince(seen, aService({ url: null })), 'address')
  assert.equal(changeSince(seen, aService({ software: { ...etherpad, slug: 'hedgedoc' } })), 'program')
  assert.equal(changeSince(seen, aService({ software: null })), 'program')
  assert.equal(changeSince(seen, aService({}, 'voleur')), 'hoster')
})

test('rules that a place cannot have are refused by their field', () => {
  const refused = (over: Partial<PlaceRules>) => {
    try {
      checkRules({ ...rules, ...over })
      return null
    } catch (error) {
      return error instanceof Refusal ? error.errors[0]?.field : error
    }
  }
  for (const weight of [0, 1, 100]) assert.equal(refused({ weight }), null)
  for (const weight of [-1, 101, 1.5, Number.NaN, Infinity]) assert.equal(refused({ weight }), 'weight', String(weight))
  assert.equal(refused({ opensAt: 'https://pad.example/p/{name}' }), null)
  for (const opensAt of ['', 'pad', 'javascript:x', `https://pad.example/${'x'.repeat(500)}`])
    assert.equal(refused({ opensAt }), 'opensAt', opensAt.slice(0, 20))
  for (const keptDays of [1, 36_500]) assert.equal(refused({ keptDays }), null)
  for (const keptDays of [0, -1, 36_501, Number.NaN]) assert.equal(refused({ keptDays }), 'keptDays')
})

describe('why a place does not serve', () => {
  const place: PortalPlace = {
    ...{ id: 'p', serviceId: 's', kind: 'pad', ...rules, seen: seenOf(aService()) },
    ...{ heldSince: null, heldWhy: null, revision: 1, createdAt: '' },
  }
  const state = (over: Partial<Candidate>) => placeState(place, givenCandidate(over), now)

  test('is the first reason that there is', () => {
    assert.equal(state({}), 'serving')
    assert.equal(state({ health: null }), 'unwell')
    assert.equal(state({ trusted: false, weight: 0 }), 'untrusted')
    assert.equal(state({ weight: 0 }), 'weightless')
    assert.equal(state({ openToAll: false }), 'account')
    assert.equal(state({ endsOn: '2026-11-23' }), 'ended')
    assert.equal(state({ heldWhy: 'program', trusted: false }), 'held')
    assert.equal(placeState(place, undefined, now), 'gone')
    assert.equal(placeState({ ...place, heldWhy: 'address' }, undefined, now), 'held')
  })
})

describe('which wish to drop', () => {
  const ortie = givenCandidate({ slug: 'ortie', country: 'FR', keptDays: 30, health: good() })
  const sureau = givenCandidate({ slug: 'sureau', country: 'BE', keptDays: 365 })

  test('is each that alone stands in the way, with how many would then do', () => {
    assert.deepEqual(dropping([ortie, sureau], wished('country=BE&software=hedgedoc')), [
      { wish: 'software', count: 1 },
    ])
    assert.deepEqual(dropping([ortie, sureau], wished('country=FR&kept=365')), [
      { wish: 'country', count: 1 },
      { wish: 'kept', count: 1 },
    ])
    assert.deepEqual(dropping([ortie, sureau], wished('not=ortie/pad,sureau/pad')), [{ wish: 'not', count: 2 }])
    assert.deepEqual(dropping([ortie], wished('this=gone/pad')), [{ wish: 'this', count: 1 }])
    assert.deepEqual(dropping([ortie], wished('hoster=sureau')), [{ wish: 'hoster', count: 1 }])
  })

  test('is none where two stand in the way together, or nothing was wished', () => {
    assert.deepEqual(dropping([ortie], wished('country=BE&software=hedgedoc')), [])
    assert.deepEqual(dropping([ortie], wished('name=x')), [])
    assert.deepEqual(dropping([], wished('country=BE')), [])
  })
})

test('equals have another order each day, the same for everybody', () => {
  const all = Array.from({ length: 8 }, (_, at) => ({ reference: `h${at}/pad` }))
  const names = (day: string) => inOrderOfTheDay(all, day).map(({ reference }) => reference)
  assert.deepEqual(names('2026-11-23'), names('2026-11-23'))
  assert.notDeepEqual(names('2026-11-23'), names('2026-11-24'))
  assert.deepEqual(
    [...names('2026-11-23')].sort(),
    all.map(({ reference }) => reference),
  )
  const firsts = new Set(Array.from({ length: 60 }, (_, at) => names(`day ${at}`)[0]))
  assert.ok(firsts.size > 5, 'each comes first some day')
})

describe('what the coordination types', () => {
  test('is a service by its slugs, or by the address of its page', () => {
    const read = (service: string) => Entrance.parse({ service }).service
    for (const typed of [
      'ortie/pad',
      ' ortie/pad ',
      '/fr/services/ortie/pad',
      'https://site.example/en/services/ortie/pad/',
    ])
      assert.equal(read(typed), 'ortie/pad', typed)
    assert.equal(Entrance.parse({}).service, '')
  })

  test('is numbers where numbers are asked for, and nothing where nothing stands', () => {
    const typed = { trusted: 'yes', weight: '7', opensAt: ' ', keptDays: '', revision: '3' }
    assert.deepEqual(PlaceForm.parse(typed), { rules: { ...rules, weight: 7 }, revision: 3 })
    assert.ok(Number.isNaN(PlaceForm.parse({ ...typed, weight: '7.5' }).rules.weight))
    assert.ok(Number.isNaN(PlaceForm.parse({ ...typed, keptDays: '1e3' }).rules.keptDays))
    assert.equal(PlaceForm.parse({ weight: '1', revision: '1' }).rules.trusted, false)
    assert.equal(PlaceForm.safeParse({ ...typed, revision: 'x' }).success, false)
  })

  test('is words in the languages that have them', () => {
    const typed = { nameFr: 'Écrire', nameEn: ' ', sentenceFr: 'Du texte.', position: '2', revision: '0' }
    const { stall } = StallForm.parse(typed)
    assert.deepEqual(stall, {
      ...{ name: { fr: 'Écrire' }, sentence: { fr: 'Du texte.' }, field: null, closed: false, position: 2 },
    })
    assert.deepEqual(StallForm.parse({ ...typed, fieldEn: 'Name', closed: 'yes' }).stall.field, { en: 'Name' })
  })
})
