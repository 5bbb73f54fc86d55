import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatsIn, type Language, translator } from '../../../platform/i18n/index.ts'
import { countBallots, outcomeOf } from '../counting/index.ts'
import { cast, profile, times } from '../counting/testing-profiles.ts'
import type { Decision, Method } from '../decision.ts'
import type { Results } from './results.ts'
import { sentenceOf } from './sentence.ts'
import { labelOf, percentOf } from './words.ts'

const options = ['Lynx', 'Chat', 'Genette'].map((name) => ({ id: name.charAt(0).toLowerCase(), label: { fr: name } }))

interface Said {
  method: Method
  ballots: Parameters<typeof countBallots>[2]
  defaultOption?: string
  quorum?: number
  threshold?: number
}

/** A decision of ten hosters that was closed with these ballots. */
function closed({ method, ballots, defaultOption = 'against', quorum = 0, threshold = 50 }: Said): Results {
  const isQuestion = method === 'for-against' || method === 'consent'
  const rules = { quorum, threshold, days: 14, prolongDays: 7, mayOpen: 'coordination' as const }
  const electorate = { weighing: 10, all: 10 }
  const count = countBallots(method, isQuestion ? [] : options, ballots, rules, electorate)
  const decision: Decision = {
    ...{ id: 'd', slug: 'd', kind: 'other', method, title: {}, text: {}, options: isQuestion ? [] : options },
    ...{
      defaultOption,
      secret: false,
      resultsHidden: false,
      fictional: false,
      about: null,
      batch: null,
      votedAt: null,
    },
    ...{ withoutHosterIds: [], openedForHosterId: null, prolongedAt: null, withdrawnAt: null, withdrawalReason: null },
    ...{
      opensAt: '',
      closesAt: '',
      createdAt: '',
      openedAt: '',
      closedAt: '',
      outcome: outcomeOf(count, rules, defaultOption),
    },
    rules: { ...rules, ballotsPerPerson: 2, mandatesPerHoster: 1, reminderDays: [] },
  }
  const turnout = { cast: count.cast, ...electorate, needed: count.quorum.needed }
  return { decision, state: 'closed', voters: [], turnout, count, ballots: [], reasons: [], charter: null }
}

const speech = (language: Language) => ({ language, t: translator(language), format: formatsIn(language) })

/** French spaces are plain ones here. */
const said = (results: Results, language: Language = 'fr') =>
  sentenceOf(speech(language), results).replace(/[\u00a0\u202f]/g, ' ')

const votes = (yes: number, no: number) => [...times(yes, { choice: 'for' }), ...times(no, { choice: 'against' })]

test('a vote for or against: why it is adopted, or not', () => {
  const of = (yes: number, no: number, threshold = 50) =>
    said(closed({ method: 'for-against', ballots: votes(yes, no), threshold }))
  assert.equal(of(5, 2), 'Adopté : 5 pour, 2 contre, soit 71,4 % de pour.')
  assert.equal(of(2, 5), 'Rejeté : 2 pour, 5 contre, soit 28,6 % de pour.')
  assert.equal(of(5, 3, 66), 'Rejeté : 5 pour, 3 contre, soit 62,5 % de pour, et il en fallait 66 %.')
  assert.equal(
    of(3, 3),
    'Rejeté : autant de pour que de contre (3 de chaque côté), et une égalité n’est pas une adoption.',
  )
  assert.equal(of(0, 0), 'Rejeté : aucun vote pour ni contre.')
})

test('a missed quorum: what was set beforehand, and by how much it was missed', () => {
  const of = (defaultOption: string, cast: number) =>
    said(closed({ method: 'for-against', ballots: votes(cast, 0), defaultOption, quorum: 50 }))
  assert.equal(
    of('for', 1),
    'Adopté, comme prévu si trop peu d’hébergeurs votent : un seul a voté, et il en fallait 5.',
  )
  assert.equal(
    of('against', 4),
    'Rejeté, comme prévu si trop peu d’hébergeurs votent : 4 ont voté, et il en fallait 5.',
  )
  const choice = closed({ method: 'approval', ballots: [], defaultOption: 'c', quorum: 50 })
  assert.equal(said(choice), '« Chat » l’emporte comme prévu : personne n’a voté, et il en fallait 5.')
  assert.equal(said(choice, 'en'), '“Chat” wins as was set: nobody voted, and 5 were needed.')
})

test('consent: whether an objection stands', () => {
  const object = (resolved: boolean) => ({
    ballot: { choice: 'object' as const, reason: 'Non' },
    weight: 1 as const,
    resolved,
  })
  const of = (...ballots: ReturnType<typeof object>[]) =>
    said(closed({ method: 'consent', ballots, defaultOption: 'object' }))
  assert.equal(of(), 'Adopté par consentement : aucune objection ne tient.')
  assert.equal(of(object(true), object(true)), 'Adopté par consentement : aucune objection ne tient, 2 ont été levées.')
  assert.equal(of(object(false), object(true)), 'Rejeté : une objection tient encore.')
  assert.equal(of(object(false), object(false)), 'Rejeté : 2 objections tiennent encore.')
})

test('a choice: which option, and what made it win', () => {
  const approved = cast({ approved: ['l', 'c'] }, { approved: ['l'] }, { approved: [] })
  const approval = closed({ method: 'approval', ballots: approved, defaultOption: 'c' })
  assert.equal(said(approval), '« Lynx » l’emporte : 2 votes l’approuvent, sur 2 qui approuvent quelque chose.')
  const judged = closed({ method: 'judgment', ballots: cast({ grades: { g: 'good' } }), defaultOption: 'c' })
  assert.equal(said(judged), '« Genette » l’emporte, avec la mention majoritaire « Bien ».')
  assert.equal(said(judged, 'en'), '“Genette” wins, with the majority grade “Good”.')
  const ranked = (ballots: string, threshold?: number) =>
    said(
      closed({ method: 'ranked', ballots: profile(ballots), defaultOption: 'c', ...(threshold ? { threshold } : {}) }),
    )
  assert.equal(ranked('2 l c g'), '« Lynx » l’emporte : préféré à chacun des autres choix, un par un.')
  assert.match(ranked('4 l c g\n3 c g l\n2 g l c'), /^« Lynx » l’emporte par la méthode de Schulze/)
  assert.equal(ranked('1 l c g\n1 c l g'), 'Égalité entre « Lynx » et « Chat » : le vote ne choisit pas entre eux.')
  assert.equal(
    ranked('3 l c g\n2 c l g', 66),
    '« Chat » l’emporte comme prévu : aucun autre choix ne lui est préféré par au moins 66 %.',
  )
  assert.equal(ranked('1 l=c=g'), '« Chat » l’emporte comme prévu : aucun vote n’a choisi.')
})

test('before it is decided, where it stands', () => {
  const results = closed({ method: 'for-against', ballots: votes(1, 0) })
  const at = (state: Results['state'], count: Results['count'] = results.count) => said({ ...results, state, count })
  assert.equal(at('to-come'), 'Le vote n’est pas encore ouvert.')
  assert.equal(at('open'), 'Un hébergeur sur 10 a voté. Chacun peut changer son vote jusqu’à la clôture.')
  assert.equal(at('open', null), 'Un hébergeur sur 10 a voté. Les votes seront montrés à la clôture.')
  assert.equal(at('closing', null), 'Le vote est clos, les votes sont en train d’être comptés.')
  assert.equal(at('withdrawn', null), 'Ce vote a été retiré : il n’a pas de résultat.')
})

test('an option without a name in the language is called as in another; what is no option, as it is', () => {
  assert.equal(labelOf(speech('en'), { options }, 'l'), 'Lynx')
  assert.equal(labelOf(speech('en'), { options }, 'for'), 'For')
  assert.equal(labelOf(speech('en'), { options }, 'nobody'), 'nobody')
})

test('shares have one decimal, and of nothing there is no share', () => {
  assert.deepEqual(
    [percentOf(speech('fr'), 1, 3), percentOf(speech('en'), 1, 3), percentOf(speech('en'), 1, 2)],
    ['33,3', '33.3', '50'],
  )
  assert.equal(percentOf(speech('fr'), 0, 0), '0')
})
