import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type GuideQuery, paths } from '../../../paths.ts'
import { readQuery } from '../../../platform/web/index.ts'
import { type Catalogue, indexOf } from '../../hosters/index.ts'
import { type Answers, guideHref, readAnswers, stepOf } from './answers.ts'
import { fitOf } from './found.ts'
import { meets } from './kinds-offered.ts'

const kind = (slug: string, parent: string | null) => ({
  ...{ slug, parent, name: { fr: slug }, sentence: {}, synonyms: {}, icon: 'pad', replaces: [] },
})
const kinds: Catalogue['kinds'] = [kind('write', null), kind('pad', 'write'), kind('visio', null), kind('email', null)]
const catalogue = indexOf({ kinds, software: [], alternatives: [] })

const asked = (query: string): GuideQuery => readQuery(paths.guide.schema, `http://localhost/fr/guide${query}`)
const answers = (query: string): Answers => readAnswers(asked(query), catalogue)
const step = (query: string) => stepOf(asked(query), answers(query))

describe('answers in an address', () => {
  test('are read, and written the same', () => {
    const href = '/guide?audience=associations&offers=pad&offers=visio&near=Brest+FR-29'
    assert.equal(guideHref('end', answers(href.slice(6))), href)
    assert.equal(guideHref('what', answers(href.slice(6))), `${href.replace('?', '?step=2&')}`)
  })

  test('that mean nothing are as good as passed', () => {
    assert.deepEqual(answers('?audience=kings&offers=nope&offers=__proto__&near='), {
      who: null,
      needs: [],
      near: { state: 'none' },
    })
    assert.equal(answers(`?offers=${'pad,'.repeat(500)}`).needs.length, 1)
  })

  test('may list their needs with commas', () => {
    assert.deepEqual(answers('?offers=pad,visio').needs, ['pad', 'visio'])
  })
})

describe('the steps of the guide', () => {
  test('begin with the first question', () => {
    for (const query of ['', '?step=1', '?step=0', '?step=99', '?step=x']) assert.equal(step(query), 'who', query)
  })

  test('follow the address', () => {
    assert.deepEqual(['?step=2', '?step=3', '?step=4'].map(step), ['what', 'where', 'end'])
  })

  test('are over when there are answers and no step: that address can be passed on', () => {
    for (const query of ['?offers=pad', '?audience=schools', '?near=Brest']) assert.equal(step(query), 'end', query)
  })

  test('all passed end with an address of its own', () => {
    assert.equal(guideHref('end', answers('')), '/guide?step=4')
    assert.equal(step('?step=4'), 'end')
  })

  test('ask again where, when a name is that of several towns or of none', () => {
    for (const query of ['?step=4&near=Saint-Denis', '?near=zzqqxx']) assert.equal(step(query), 'where', query)
    assert.equal(step('?step=2&near=Saint-Denis'), 'what')
  })
})

describe('whom a hoster is for', () => {
  const fit = (...audiences: string[]) => fitOf({ audiences }, 'schools')

  test('is what it says, and silence refuses nobody', () => {
    assert.deepEqual(
      [fit('schools', 'everyone'), fit('everyone'), fit(), fit('companies')],
      ['named', 'everyone', 'unsaid', 'others'],
    )
  })

  test('a person is welcome where everyone is, or where one can become a member', () => {
    assert.equal(fitOf({ audiences: ['members'] }, 'everyone'), 'everyone')
    assert.equal(fitOf({ audiences: ['schools'] }, 'everyone'), 'others')
  })

  test('does not matter to who does not say who they are', () => {
    assert.equal(fitOf({ audiences: ['schools'] }, null), 'unasked')
  })
})

test('a need for a family is met by any kind below it, not the other way round', () => {
  assert.ok(meets(catalogue, ['pad'], 'write'))
  assert.ok(meets(catalogue, ['visio', 'pad'], 'pad'))
  assert.ok(!meets(catalogue, ['write'], 'pad'))
  assert.ok(!meets(catalogue, [], 'pad'))
})
