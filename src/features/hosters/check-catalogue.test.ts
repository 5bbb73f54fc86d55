import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Alternative, Catalogue, Kind, Software } from './catalogue.ts'
import { checkCatalogue } from './check-catalogue.ts'

test('a catalogue that fits together has no problem', () => {
  assert.deepEqual(checkCatalogue(catalogue({})), [])
})

test('a kind that is its own ancestor is refused', () => {
  const circle = [kind({ slug: 'pad', parent: 'notes' }), kind({ slug: 'notes', parent: 'pad' })]
  const problems = checkCatalogue(catalogue({ kinds: circle }))
  assert.deepEqual(problems, ['The kind pad is its own ancestor.', 'The kind notes is its own ancestor.'])
})

test('a kind below a circle is not itself in the circle', () => {
  const kinds = [kind({ slug: 'pad', parent: 'own' }), kind({ slug: 'own', parent: 'own' })]
  assert.deepEqual(checkCatalogue(catalogue({ kinds })), ['The kind own is its own ancestor.'])
})

test('a slug stands once', () => {
  const problems = checkCatalogue(catalogue({ kinds: [kind({}), kind({}), kind({})] }))
  assert.deepEqual(problems, ['The kind pad is there twice.'])
})

test('a kind names a family and products that exist', () => {
  const problems = checkCatalogue(catalogue({ kinds: [kind({ parent: 'nowhere', replaces: ['nothing'] })] }))
  assert.deepEqual(problems, [
    'The kind pad names the unknown kind nowhere.',
    'The kind pad names the unknown alternative nothing.',
  ])
})

test('a program names kinds that exist', () => {
  const problems = checkCatalogue(catalogue({ software: [program({ kinds: ['pad', 'quill'] })] }))
  assert.deepEqual(problems, ['The program etherpad names the unknown kind quill.'])
})

test('a product names kinds and programs that exist', () => {
  const problems = checkCatalogue(catalogue({ alternatives: [product({ kinds: ['quill'], software: ['goose'] })] }))
  assert.deepEqual(problems, [
    'The alternative google-docs names the unknown kind quill.',
    'The alternative google-docs names the unknown program goose.',
  ])
})

test('a kind has a name and a sentence in French and in English', () => {
  const problems = checkCatalogue(
    catalogue({ kinds: [kind({ name: { fr: 'Pad' }, sentence: { en: 'Write.', fr: ' ' } })] }),
  )
  assert.deepEqual(problems, ['The kind pad has no name in en.', 'The kind pad has no sentence in fr.'])
})

test('two programs cannot answer to the same name, however it is written', () => {
  const software = [program({}), program({ slug: 'other', name: 'Other', aliases: ['Ether-Pad'] })]
  const problems = checkCatalogue(catalogue({ software }))
  assert.deepEqual(problems, ['The program other shares the name Ether-Pad with another program.'])
})

test('a licence is one that SPDX knows', () => {
  for (const license of ['GPL version 3', 'constructor']) {
    const problems = checkCatalogue(catalogue({ software: [program({ license })] }))
    assert.deepEqual(problems, [`The program etherpad has the licence ${license}, which SPDX does not know.`])
  }
})

test('a program is as free as its licence', () => {
  const software = [program({ license: 'BUSL-1.1', free: true })]
  assert.match(checkCatalogue(catalogue({ software })).join(), /its licence BUSL-1.1 is not free/)
  assert.match(checkCatalogue(catalogue({ software: [program({ free: false })] })).join(), /Apache-2.0 is free/)
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
