import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Hoster } from '../../hosters/index.ts'
import { lacksReason } from '../litter/cast-ballots.ts'
import { acceptedAmong, type Treated } from '../litter/compared.ts'
import type { Bond } from './bond.ts'
import { inTurn } from './candidates.ts'
import { clausesTyped } from './forms.ts'
import { dueOn } from './round.ts'

/** Safe: only the name of a hoster is read here. */
const hoster = (name: string) => ({ id: name, facts: { name } }) as Hoster

const candidate = (name: string, load: number, bond: Bond | null = null) => ({ hoster: hoster(name), load, bond })

test('who reviewed least comes first, equals by name, those that are bound last', () => {
  const order = inTurn([
    candidate('Cosmos', 1),
    candidate('Dahlia', 0, 'mentor'),
    candidate('Bleuet', 1),
    candidate('Érable', 0),
  ])
  assert.deepEqual(
    order.map(({ hoster }) => hoster.facts.name),
    ['Érable', 'Bleuet', 'Cosmos', 'Dahlia'],
  )
})

test('a ballot against needs a clause or a reason; the others need none', () => {
  const said = (choice: 'for' | 'against' | 'blank', reason = '', clauseId: string | null = null) =>
    lacksReason({ ballot: { choice }, reason, clauseId })
  assert.ok(said('against'))
  assert.ok(!said('against', 'Parce que.'))
  assert.ok(!said('against', '', 'open.formats'))
  assert.ok(!said('for') && !said('blank'))
})

test('what is typed of clauses is read clause by clause; marks that there are not are no marks', () => {
  const typed = {
    'mark.a.b': 'fine',
    'word.a.b': '  Bien.\u202e ',
    'mark.a.c': 'excellent',
    'word.a.c': 'x'.repeat(1001),
    'mark.a.d': ['question', 'fine'],
  }
  const { clauses, tooLong } = clausesTyped(typed, ['a.b', 'a.c', 'a.d'])
  assert.deepEqual(clauses, [
    { clauseId: 'a.b', mark: 'fine', word: 'Bien.' },
    { clauseId: 'a.d', mark: 'question', word: '' },
  ])
  assert.deepEqual(tooLong, ['word.a.c'])
})

test('a review is due at the end of the litter’s own, and three weeks after the request of an appeal', () => {
  const dates = {
    opensOn: '2026-11-01',
    closesOn: '2026-11-30',
    reviewUntil: '2026-12-20',
    voteFrom: '2026-12-27',
    voteUntil: '2027-01-10',
  }
  const told = { id: 'l', number: 12, name: {}, fictional: false, heldOn: null, told: null, revision: 1 }
  assert.equal(dueOn({ ...told, dates }, 'first', '2026-12-01'), '2026-12-20')
  assert.equal(dueOn({ ...told, dates }, 'first', '2026-12-19'), '2026-12-22')
  assert.equal(dueOn({ ...told, dates }, 'appeal', '2027-01-11'), '2027-02-01')
})

test('accepted before: admitted although something was to mend or asked, by then, and as real', () => {
  const at = '2027-01-10T23:00:00.000Z'
  const treated = (state: string, mark: Treated['said'][number]['mark'], fictional = false, stateSince = at) =>
    // Safe: the rule reads the state with its day, whose it is, and the marks alone.
    ({ application: { state, stateSince, hoster: { fictional } }, said: [{ mark }] }) as unknown as Treated
  const accepted = (...all: Treated[]) => acceptedAmong(all, { before: at, fictional: false }).length
  assert.equal(accepted(treated('admitted', 'to-mend'), treated('admitted', 'question')), 2)
  assert.equal(accepted(treated('admitted', 'fine'), treated('declined', 'to-mend')), 0)
  assert.equal(accepted(treated('admitted', 'to-mend', true)), 0)
  assert.equal(accepted(treated('admitted', 'to-mend', false, '2027-01-10T23:00:00.001Z')), 0)
})
