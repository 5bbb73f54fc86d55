import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { viewForTests } from '../../ui/view-for-tests.ts'
import type { Candidate } from './candidate.ts'
import { cardOf, keptOf } from './card.ts'
import { keptInWords } from './duration-words.ts'
import { always } from './durations.ts'
import type { Portal } from './keeper.ts'
import { givenCandidate, now } from './testing-candidate.ts'
import { usualKinds } from './usual-kinds.ts'

const [pad] = usualKinds
assert.ok(pad)
const stall = { ...pad, position: 1, revision: 0 }

/** A portal that knows these candidates alone, those named being well. */
function over(candidates: Candidate[], well: string[], watched = true): Portal {
  const nothing = () => assert.fail('a card chooses nothing')
  return {
    stalls: () => [stall],
    stall: () => stall,
    choose: nothing,
    count: nothing,
    candidatesOf: () => candidates,
    servingOf: () => candidates.filter(({ reference }) => well.includes(reference)),
    circumstances: () => ({ ...now, watched }),
    openings: Object.create(null),
    refresh: async () => false,
    onChange: nothing,
    follow: nothing,
  }
}

const ortie = givenCandidate({ slug: 'ortie', keptDays: 30 })
const sureau = givenCandidate({ slug: 'sureau', program: 'hedgedoc' })

describe('the card of a stall', () => {
  test('counts hosters, not services', () => {
    const twice = [ortie, givenCandidate({ slug: 'autre', hosterId: 'ortie' })]
    const card = cardOf(stall, over(twice, ['ortie/pad', 'autre/pad']), 'pad')
    assert.deepEqual([card.state, card.hosters, card.services.length], ['serving', 1, 2])
  })

  test('says apart that nobody checks, that none is well, and that there is nobody', () => {
    const state = (candidates: Candidate[], well: string[], watched = true) =>
      cardOf(stall, over(candidates, well, watched), 'pad').state
    assert.equal(state([ortie], ['ortie/pad']), 'serving')
    assert.equal(state([ortie], ['ortie/pad'], false), 'unchecked')
    assert.equal(state([ortie], []), 'unwell')
    assert.equal(state([], []), 'nobody')
    assert.equal(state([givenCandidate({ trusted: false })], []), 'nobody')
    assert.equal(state([givenCandidate({ heldWhy: 'address' })], []), 'nobody')
  })

  test('has a field when one of those that serve takes a name', () => {
    const takesName = (...candidates: Candidate[]) =>
      cardOf(stall, over(candidates, ['ortie/pad', 'sureau/pad']), 'pad').takesName
    assert.equal(takesName(ortie), true)
    assert.equal(takesName(sureau), false)
    assert.equal(takesName(ortie, sureau), true)
  })

  test('of one hoster, shows that hoster alone', () => {
    const portal = over([ortie, sureau], ['ortie/pad'])
    assert.deepEqual(cardOf(stall, portal, 'pad', 'ortie').services, [ortie])
    assert.equal(cardOf(stall, portal, 'pad', 'sureau').state, 'unwell')
    assert.equal(cardOf(stall, portal, 'pad', 'orti').state, 'nobody')
  })
})

describe('how long things are kept, over several', () => {
  const days = (...all: (number | null)[]) => keptOf(all.map((keptDays) => ({ keptDays })))

  test('is a range of those that say it, and tells whether some do not', () => {
    assert.deepEqual(days(30, 365, 90), { least: 30, most: 365, someUnsaid: false })
    assert.deepEqual(days(30, null), { least: 30, most: 30, someUnsaid: true })
    assert.equal(days(null, null), null)
    assert.equal(days(), null)
  })

  test('is said in the longest unit that it makes up', () => {
    const said = (...all: (number | null)[]) => keptInWords(viewForTests(), days(...all))
    assert.match(said(7), /7 jours/)
    assert.match(said(1), /un jour/)
    assert.match(said(30), /un mois/)
    assert.match(said(180), /6 mois/)
    assert.match(said(365), /un an/)
    assert.match(said(730), /2 ans/)
    assert.match(said(always), /sans limite/)
    assert.match(said(30, 365), /un mois au moins, un an au plus/)
    assert.match(said(30, null), /un mois chez qui le dit/)
    assert.match(said(), /non renseignée/)
    assert.match(keptInWords(viewForTests({ language: 'en' }), days(30, 365)), /a month at least, a year at most/)
  })
})

test('the words of the usual stalls are there in both languages, and short', () => {
  assert.equal(usualKinds.length, 9)
  assert.equal(new Set(usualKinds.map(({ kind }) => kind)).size, 9)
  for (const { kind, name, sentence, field } of usualKinds)
    for (const language of ['fr', 'en'] as const) {
      assert.ok((name[language]?.length ?? 99) <= 30, `${kind} ${language}`)
      assert.ok((sentence[language]?.length ?? 999) <= 90, `${kind} ${language}`)
      assert.ok(field === null || field[language], `${kind} ${language}`)
    }
})
