import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Acrostic } from './acrostic.tsx'
import { findingSigns } from './art/finding-signs.tsx'
import { Symbols } from './art/symbols.tsx'
import { ClauseStateCount, ClauseStateMark, ClauseStatesKey, FindingMark } from './clause-state.tsx'
import { viewForTests } from './view-for-tests.ts'
import { Difference, WordDifference } from './word-difference.tsx'

const view = viewForTests()

test('a state is a shape and a word, the shape being for the eye alone', () => {
  const html = String(<ClauseStateMark view={view} state="not-found" />)
  assert.match(html, /class="state finding not-found"><svg aria-hidden="true"><use href="#f_not-found"/)
  assert.match(html, /pas trouvé par nous/)
})

test('where nobody looked or said anything, that is said', () => {
  assert.match(String(<ClauseStateMark view={view} state={null} />), /nobody-looked.*pas encore regardé/)
})

test('a count says for the ear what it counts', () => {
  const html = String(<ClauseStateCount view={view} state="met" count={3} />)
  assert.match(html, /<span class="num">3<\/span><span class="hidden"> respecté<\/span>/)
})

test('other words may stand beside a shape', () => {
  assert.match(String(<FindingMark sign="told">pour information</FindingMark>), /finding told.*pour information/)
})

test('the key names the states that stand on the page', () => {
  const html = String(<ClauseStatesKey view={view} states={['met', 'waived', null]} />)
  assert.equal(html.match(/<li>/g)?.length, 3)
  assert.match(html, /dispense votée/)
})

test('every shape can be sent', () => {
  for (const name of Object.keys(findingSigns))
    assert.match(String(<Symbols usedBy={`<use href="#f_${name}"/>`} />), new RegExp(`<symbol id="f_${name}"`))
})

test('the acrostic has a box for each chapter, and five marks a row', () => {
  const states = ['met', 'met', 'declared', null, 'contested', 'planned'] as const
  const html = String(
    <Acrostic letters={[{ href: '#chapter-open', letter: 'O', title: 'Ouverts', states, figure: '2/6' }]} />,
  )
  assert.match(html, /<a href="#chapter-open"><b aria-hidden="true">O<\/b>/)
  assert.match(html, /viewBox="0 0 90 36"/)
  assert.equal(html.match(/<use/g)?.length, 6)
  assert.match(html, /<use class="planned" href="#f_planned" x="1" y="19"/)
  assert.match(html, /<span class="hidden">Ouverts<\/span>/)
})

const words = [
  { text: 'Il ', was: 'same' },
  { text: 'sale', was: 'removed' },
  { text: ' ', was: 'removed' },
  { text: 'sucre ', was: 'added' },
  { text: '<b>', was: 'same' },
] as const

test('neighbouring words of one sort are announced once', () => {
  const html = String(<WordDifference view={view} words={words} />)
  assert.equal(html.match(/<del>/g)?.length, 1)
  assert.match(html, /<del><span class="hidden">Retiré\s: <\/span>sale <\/del>/)
  assert.match(html, /<ins><span class="hidden">Ajouté\s: <\/span>sucre <\/ins>/)
})

test('what is compared is text, whatever it says', () => {
  assert.doesNotMatch(String(<WordDifference view={view} words={words} />), /<b>/)
})

test('each side has its own words', () => {
  assert.doesNotMatch(String(<WordDifference view={view} words={words} side="before" />), /sucre/)
  assert.doesNotMatch(String(<WordDifference view={view} words={words} side="after" />), /sale/)
})

test('a text that is new stands alone', () => {
  const html = String(
    <Difference view={view} words={[{ text: 'Neuf.', was: 'added' }]} before="Version 1" after="Version 2" />,
  )
  assert.doesNotMatch(html, /Version 1/)
  assert.equal(html.match(/class="side"/g)?.length, 1)
})
