import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blankHoster, type Hoster } from '../../hosters/index.ts'
import type { Checked } from './checked.ts'
import { blankDossier } from './dossier.ts'
import { type Line, maySend } from './line.ts'
import { machineLines } from './machine-lines.ts'
import { whole } from './testing.ts'

const at = '2026-11-23T10:00:00.000Z'
const seenAt = '2026-11-20T02:00:00.000Z'

const hoster: Hoster = {
  ...{ id: 'h', slug: 'crocus', fictional: false, logo: null, periods: [], revision: 1, createdAt: at, updatedAt: at },
  ...{ confirmedAt: null, unreadSince: null },
  facts: { ...blankHoster, name: 'Crocus', website: 'https://crocus.example/', description: { fr: 'Une ferme.' } },
  provenances: { entry: { source: 'typed', url: null, date: null, namesCollective: null }, fields: {} },
}

const charter = {
  ...{ version: 3, declarationId: 'd', sentAt: seenAt, silent: [], unmet: [], clauses: 4, answered: 4, begun: null },
}

const website: Line = {
  ...{ name: 'website', part: 'hoster', verdict: 'fine', blocking: false, key: 'membership.line-website' },
  ...{ values: {}, href: null, seenAt },
}

/** An applicant that lacks nothing. */
const complete: Checked = {
  ...{ at, hoster, isProven: true, source: null, services: 2, charter, seen: [website] },
  pages: [
    { check: 'terms', result: 'seen', checkedAt: seenAt },
    { check: 'legal-notice', result: 'seen', checkedAt: seenAt },
  ],
  dossier: { language: 'fr', ...whole },
}

const lines = (more: Partial<Checked> = {}) => machineLines({ ...complete, ...more })
const line = (name: string, more: Partial<Checked> = {}) =>
  lines(more).find((line) => line.name === name) ?? assert.fail(`no line ${name}`)
const said = (name: string, more: Partial<Checked> = {}) => {
  const { verdict, blocking, key } = line(name, more)
  return [verdict, blocking, key]
}
const facts = (more: Partial<Hoster['facts']>) => ({ hoster: { ...hoster, facts: { ...hoster.facts, ...more } } })

test('an applicant that lacks nothing may send, and every line is fine', () => {
  assert.deepEqual(
    lines().filter(({ verdict }) => verdict !== 'fine'),
    [],
  )
  assert.ok(maySend(lines()))
})

test('one that says nothing may not, and each line says where it is mended', () => {
  const nothing = lines({
    ...{ isProven: false, services: 0, charter: { ...charter, sentAt: null }, pages: [], seen: [] },
    ...{ dossier: blankDossier('fr'), ...facts({ website: null, description: {} }) },
  })
  assert.ok(!maySend(nothing))
  assert.deepEqual(
    nothing.filter(({ blocking }) => blocking).map(({ name }) => name),
    ['domain', 'website', 'description', 'services', 'assessment', 'people', 'reasons', 'users'],
  )
  assert.deepEqual(
    nothing.filter(({ verdict, blocking }) => verdict === 'to-mend' && !blocking).map(({ name }) => name),
    ['contact', 'prices'],
    'the rest is advice',
  )
})

test('each thing that is missing keeps it back alone', () => {
  const dossier = (more: Partial<Checked['dossier']>) => ({ dossier: { ...complete.dossier, ...more } })
  const cases: Partial<Checked>[] = [
    { isProven: false },
    { services: 0 },
    { charter: { ...charter, sentAt: null } },
    { charter: { ...charter, silent: ['O1'] } },
    { source: { readAt: null, failingSince: seenAt } },
    facts({ description: {} }),
    dossier({ people: '', team: [] }),
    dossier({ reasons: '' }),
    dossier({ users: '' }),
    dossier({ team: [{ name: 'Nigelle', does: '', consent: '' }] }),
  ]
  for (const more of cases) assert.ok(!maySend(lines(more)), JSON.stringify(more).slice(0, 120))
})

test('what is not met is said and blocks nothing: reviewers ask', () => {
  const more = { charter: { ...charter, unmet: ['O1', 'T2'] } }
  assert.deepEqual(said('unmet', more), ['to-mend', false, 'membership.line-assessment-unmet'])
  assert.deepEqual(line('unmet', more).values, { count: 2, clauses: 'O1, T2', more: 0 })
  assert.ok(maySend(lines(more)))
})

test('of many clauses the first are named, and the others counted', () => {
  const silent = Array.from({ length: 30 }, (_, at) => `C${at + 1}`)
  const { values } = line('assessment', { charter: { ...charter, silent } })
  assert.deepEqual([values.count, values.more], [30, 18])
  assert.ok(String(values.clauses).endsWith('C12'))
})

test('a description stands by its files, or in the register', () => {
  assert.equal(said('description')[2], 'membership.line-description-form')
  const read = line('description', { source: { readAt: seenAt, failingSince: null } })
  assert.deepEqual([read.verdict, read.seenAt], ['fine', seenAt])
  assert.equal(said('description', { source: { readAt: null, failingSince: null } })[0], 'unseen')
  assert.equal(said('description', { source: { readAt: seenAt, failingSince: at } })[0], 'to-mend')
})

test('pages that nobody looked for, or that could not be read, are not held against anybody', () => {
  assert.equal(said('terms', { pages: [] })[0], 'unseen')
  for (const result of [null, 'not-checkable', 'nothing'] as const) {
    const pages = [{ check: 'terms' as const, result, checkedAt: seenAt }]
    assert.equal(said('terms', { pages })[0], 'unseen', String(result))
  }
  const missing = line('terms', { pages: [{ check: 'terms', result: 'not-found', checkedAt: seenAt }] })
  assert.deepEqual([missing.verdict, missing.blocking, missing.seenAt], ['to-mend', false, seenAt])
})

test('where no charter is in force there is nothing to assess', () => {
  assert.deepEqual(said('assessment', { charter: null }), ['unseen', false, 'membership.line-no-charter'])
})

test('who was made up has no domain to prove, and no website that anybody asks', () => {
  const more = { isProven: false, seen: [], hoster: { ...hoster, fictional: true } }
  assert.deepEqual(said('domain', more), ['fine', false, 'membership.line-domain-fictional'])
  assert.equal(said('website', more)[0], 'unseen')
  assert.ok(maySend(lines(more)))
})

test('people may stay without a name', () => {
  const { people } = complete.dossier
  const more = { dossier: { ...complete.dossier, people, team: [] } }
  assert.deepEqual(said('consent', more), ['fine', false, 'membership.line-consent-nobody'])
})
