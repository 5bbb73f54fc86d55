// A hoster may be called « Le Potager » or « Infini »: French glues no « de » or « à » before a name, whatever it is.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const french: Record<string, string> = JSON.parse(readFileSync(new URL('../locales/fr.json', import.meta.url), 'utf8'))
const rooms = /^(crawling|delegates|describing|descriptions|directory|drafting|editing|proofs|remarks)\./
const glued = /(?:^|[\s’(])(?:de|du|des|à|au|aux)\s+(?:<\w+>)?\{(?:hoster|hosters|names?)\}/i

// Names of products and of people, which have no article.
const others = /^(directory\.alternative-|delegates\.told-restored$)/

test('no sentence about a hoster needs « du », « d’ » or « au » for some names', () => {
  const wrong = Object.entries(french).filter(
    ([key, words]) => rooms.test(key) && !others.test(key) && glued.test(words.replaceAll('\u00a0', ' ')),
  )
  assert.deepEqual(wrong, [])
})

test('the rule sees what it is for', () => {
  for (const words of ['Les fichiers de {hoster}', 'Écrire à {names}', '{count, plural, one {Le fichier de {hoster}}}'])
    assert.match(words, glued)
  for (const words of ['{hoster} : ses fichiers', 'La page « {hoster} »', 'aidée {name}'])
    assert.doesNotMatch(words, glued)
})
