import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Alternative,
  type Catalogue,
  completed,
  indexOf,
  type Kind,
  type Software,
  softwareFinder,
} from './index.ts'
import { programNamed } from './testing-parts.ts'
import { serviceFacts } from './testing-records.ts'

const etherpad = program('etherpad', { name: 'Etherpad', aliases: ['Etherpad Lite', 'Bloc'], kinds: ['pad', 'notes'] })
const send = program('send', { name: 'Send', aliases: ['Firefox Send'], license: 'MPL-2.0', kinds: ['files'] })
const lufi = program('lufi', { name: 'Lufi', aliases: ['send', 'Файлы'] })

test('a program is found by the names that people give it', () => {
  const find = softwareFinder({ software: [etherpad, send] })
  for (const name of ['Etherpad', 'etherpad-lite', 'ÉtherPad Lite', 'ETHERPAD', ' bloc '])
    assert.equal(find(name)?.slug, 'etherpad', name)
  for (const name of ['FirefoxSend', 'firefox-send', 'send']) assert.equal(find(name)?.slug, 'send', name)
  for (const name of ['', 'Etherpad 2', 'sendmail', '__proto__']) assert.equal(find(name), undefined, name)
})

test('a program’s own name wins over what another is also called, in any order', () => {
  for (const software of [
    [send, lufi],
    [lufi, send],
  ])
    assert.equal(softwareFinder({ software })('Send')?.slug, 'send')
})

test('names in letters that we do not know are not all one', () => {
  assert.equal(softwareFinder({ software: [lufi] })('猫'), undefined)
})

test('a service is completed by what is known of its program', () => {
  const find = softwareFinder({ software: [etherpad, send] })
  const stated = serviceFacts({ software: programNamed('Firefox Send') })
  const { kinds, software } = completed(stated, find)
  assert.deepEqual(kinds, ['files'])
  assert.deepEqual(software, { ...programNamed('Firefox Send'), slug: 'send', license: 'MPL-2.0' })
  assert.deepEqual(stated.kinds, [], 'what was stated stays as it was')
})

test('what the hoster says wins over what the catalogue knows', () => {
  const find = softwareFinder({ software: [send] })
  const software = { ...programNamed('send'), license: 'AGPL-3.0-only', website: 'https://own.example' }
  const result = completed(serviceFacts({ software, kinds: ['backup'] }), find)
  assert.deepEqual(result.kinds, ['backup'])
  assert.deepEqual(result.software, { ...software, slug: 'send' })
})

test('only the main kind of a program is taken', () => {
  const facts = serviceFacts({ software: programNamed('etherpad') })
  assert.deepEqual(completed(facts, softwareFinder({ software: [etherpad] })).kinds, ['pad'])
})

test('a service of an unknown program, or of none, stays as it is', () => {
  const find = softwareFinder({ software: [etherpad] })
  for (const facts of [serviceFacts(), serviceFacts({ software: programNamed('Home made') })])
    assert.equal(completed(facts, find), facts)
})

test('the index answers by slug', () => {
  const index = indexOf(catalogue)
  assert.equal(index.kind('pad')?.parent, 'writing')
  assert.equal(index.program('etherpad')?.name, 'Etherpad')
  assert.equal(index.alternative('docs')?.name, 'Docs')
  assert.equal(index.kind('nothing') ?? index.program('nothing') ?? index.alternative('nothing'), undefined)
  assert.deepEqual(
    index.kindsUnder(null).map(({ slug }) => slug),
    ['writing'],
  )
  assert.deepEqual(
    index.kindsUnder('writing').map(({ slug }) => slug),
    ['pad', 'notes'],
  )
  assert.deepEqual(index.kindsUnder('pad'), [])
})

test('a product is replaced by its kinds and by its programs', () => {
  const { replacedBy } = indexOf(catalogue)
  const names = (kinds: string[], program: string | null) => replacedBy(kinds, program).map(({ slug }) => slug)
  assert.deepEqual(names(['pad'], null), ['docs'])
  assert.deepEqual(names([], 'send'), ['transfer'])
  assert.deepEqual(names(['pad'], 'send'), ['docs', 'transfer'])
  assert.deepEqual(names([], null), [])
})

const catalogue: Catalogue = {
  kinds: [kind('writing', null), kind('pad', 'writing'), kind('notes', 'writing')],
  software: [etherpad, send],
  alternatives: [product('docs', { kinds: ['pad'] }), product('transfer', { software: ['send'] })],
}

function program(slug: string, given: Partial<Software>): Software {
  const nothing = { aliases: [], license: null, free: null, website: null, source: null, kinds: [], sentence: {} }
  return { ...nothing, slug, name: slug, ...given }
}

function kind(slug: string, parent: string | null): Kind {
  return { slug, parent, name: { fr: slug }, sentence: {}, synonyms: {}, icon: 'pad', replaces: [] }
}

function product(slug: string, given: Partial<Alternative>): Alternative {
  const name = `${slug.slice(0, 1).toUpperCase()}${slug.slice(1)}`
  return { slug, name, company: null, aliases: [], kinds: [], software: [], sentence: {}, ...given }
}
