import assert from 'node:assert/strict'
import { test } from 'node:test'
import { viewForTests } from './view-for-tests.ts'
import { underAccount, underCoordination, underHoster, underHosters } from './ways-up.ts'

const view = viewForTests()
const crocus = { slug: 'crocus', facts: { name: 'Le Crocus' } }

test('what is about a hoster stands under its page, and that one under the list of hosters', () => {
  assert.deepEqual(underHoster(view, crocus), [
    { href: '/fr/hosters', label: 'Hébergeurs' },
    { href: '/fr/hosters/crocus', label: 'Le Crocus' },
  ])
  assert.deepEqual(underHosters(view), underHoster(view, crocus).slice(0, 1))
})

test('the pages of the coordination stand under its desk, those of a person under their account', () => {
  assert.deepEqual(underCoordination(view), [{ href: '/fr/coordination', label: 'La coordination' }])
  assert.deepEqual(underAccount(view), [{ href: '/fr/account', label: 'Mon compte' }])
})

test('a way up leads through pages of the same language', () => {
  const english = viewForTests({ language: 'en' })
  const steps = [...underAccount(english), ...underCoordination(english), ...underHosters(english)]
  assert.deepEqual(
    steps.map(({ href, label }) => `${label}: ${href}`),
    ['My account: /en/account', 'The coordination: /en/coordination', 'Hosters: /en/hosters'],
  )
})
