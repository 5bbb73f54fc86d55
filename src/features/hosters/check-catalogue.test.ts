import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Alternative, Catalogue, Kind, Software } from './catalogue.ts'
import { type CatalogueProblem, checkCatalogue } from './check-catalogue.ts'

test('a catalogue that fits together has no problem', () => {
  assert.deepEqual(checkCatalogue(catalogue({})), [])
})

test('a kind that is its own ancestor is refused', () => {
  const circle = [kind({ slug: 'pad', parent: 'notes' }), kind({ slug: 'notes', parent: 'pad' })]
  const problems = checkCatalogue(catalogue({ kinds: circle }))
  assert.deepEqual(said(problems), ['kind pad: parent hosters.own-ancestor', 'kind notes: parent hosters.own-ancestor'])
})

test('a kind below a circle is not itself in the circle', () => {
  const kinds = [kind({ slug: 'pad', parent: 'own' }), kind({ slug: 'own', parent: 'own' })]
  assert.deepEqual(said(checkCatalogue(catalogue({ kinds }))), ['kind own: parent hosters.own-ancestor'])
})

test('a slug stands once', () => {
  const problems = checkCatalogue(catalogue({ kinds: [kind({}), kind({}), kind({})] }))
  assert.deepEqual(said(problems), ['kind pad: slug hosters.slug-taken pad'])
})

test('a kind names a family and products that exist', () => {
  const problems = checkCatalogue(catalogue({ kinds: [kind({ parent: 'nowhere', replaces: ['nothing'] })] }))
  assert.deepEqual(said(problems), [
    'kind pad: parent hosters.unknown-kind nowhere',
    'kind pad: replaces hosters.unknown-alternative nothing',
  ])
})

test('a program names kinds that exist', () => {
  const problems = checkCatalogue(catalogue({ software: [program({ kinds: ['pad', 'quill'] })] }))
  assert.deepEqual(said(problems), ['software etherpad: kinds hosters.unknown-kind quill'])
})

test('a product names kinds and programs that exist', () => {
  const problems = checkCatalogue(catalogue({ alternatives: [product({ kinds: ['quill'], software: ['goose'] })] }))
  assert.deepEqual(said(problems), [
    'alternative google-docs: kinds hosters.unknown-kind quill',
    'alternative google-docs: software hosters.unknown-program goose',
  ])
})

test('a kind has a name and a sentence in French and in English', () => {
  const problems = checkCatalogue(
    catalogue({ kinds: [kind({ name: { fr: 'Pad' }, sentence: { en: 'Write.', fr: ' ' } })] }),
  )
  assert.deepEqual(said(problems), [
    'kind pad: name.en hosters.untranslated en',
    'kind pad: sentence.fr hosters.untranslated fr',
  ])
})

test('two programs cannot answer to the same name, however it is written', () => {
  const software = [program({}), program({ slug: 'other', name: 'Other', aliases: ['Ether-Pad'] })]
  const problems = checkCatalogue(catalogue({ software }))
  assert.deepEqual(said(problems), ['software other: aliases hosters.shared-name Ether-Pad'])
})

test('a licence is one that SPDX knows', () => {
  for (const license of ['GPL version 3', 'constructor']) {
    const problems = checkCatalogue(catalogue({ software: [program({ license })] }))
    assert.deepEqual(said(problems), [`software etherpad: license hosters.unknown-licence ${license}`])
  }
})

test('a program is as free as its licence', () => {
  const software = [program({ license: 'BUSL-1.1', free: true })]
  assert.deepEqual(said(checkCatalogue(catalogue({ software }))), [
    'software etherpad: free hosters.licence-is-not-free BUSL-1.1',
  ])
  assert.deepEqual(said(checkCatalogue(catalogue({ software: [program({ free: false })] }))), [
    'software etherpad: free hosters.licence-is-free Apache-2.0',
  ])
})

test('free licences that the OSI never judged are free', () => {
  const software = ['WTFPL', 'CECILL-B', 'Beerware'].map((license) =>
    program({ slug: license.toLowerCase(), name: license, license }),
  )
  const alternatives = [product({ software: ['wtfpl'] })]
  assert.deepEqual(checkCatalogue(catalogue({ software, alternatives })), [])
})

test('a program whose licence has no SPDX name may be free all the same', () => {
  assert.deepEqual(checkCatalogue(catalogue({ software: [program({ license: null, free: true })] })), [])
})

const said = (problems: CatalogueProblem[]) =>
  problems.map(({ shelf, slug, field, key, values = {} }) =>
    [`${shelf} ${slug}: ${field}`, key, ...Object.values(values)].join(' '),
  )

const both = { fr: 'Écrire.', en: 'Write.' }

function kind(changed: Partial<Kind>): Kind {
  const fact = { slug: 'pad', parent: null, name: both, sentence: both, synonyms: {}, icon: 'pad' }
  return { ...fact, replaces: ['google-docs'], ...changed }
}

function program(changed: Partial<Software>): Software {
  const fact = { slug: 'etherpad', name: 'Etherpad', aliases: [], license: 'Apache-2.0', free: true, website: null }
  return { ...fact, source: null, kinds: ['pad'], sentence: both, ...changed }
}

function product(changed: Partial<Alternative>): Alternative {
  const fact = { slug: 'google-docs', name: 'Google Docs', company: 'Google', aliases: [], kinds: ['pad'] }
  return { ...fact, software: ['etherpad'], sentence: both, ...changed }
}

function catalogue(changed: Partial<Catalogue>): Catalogue {
  return { kinds: [kind({})], software: [program({})], alternatives: [product({})], ...changed }
}
