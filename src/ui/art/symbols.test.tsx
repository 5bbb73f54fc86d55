import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HosterFace } from '../hoster-face.tsx'
import { KindIcon } from './kind-icon.tsx'
import { Sign } from './sign.tsx'
import { kinds, Symbols } from './symbols.tsx'

const sentFor = (html: string) => String(<Symbols usedBy={html} />)
const idsIn = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)

test('a page gets the drawings that it uses, once each', () => {
  const sent = sentFor(
    String(
      <p>
        <Sign name="pin" /> <Sign name="pin" /> <KindIcon name="pad" />
      </p>,
    ),
  )
  assert.deepEqual(idsIn(sent), ['i_pin', 'k_pad'])
})

test('a page without drawings gets none', () => {
  assert.equal(sentFor('<p>words</p>'), '')
})

test('a coat brings the head and the face that it is made of', () => {
  const sent = sentFor(String(<HosterFace slug="ciboule" logo={null} />))
  assert.deepEqual(idsIn(sent).toSorted(), ['c_points', 'h_face', 'h_head', 'h_in'])
})

test('what was written before and kept as a string counts like the rest', () => {
  assert.deepEqual(idsIn(sentFor('<svg><use href="#s_down"/></svg>')), ['s_down'])
})

test('an anchor of the page is no drawing', () => {
  assert.equal(sentFor('<a href="#c_nobody">x</a><a href="#results">y</a>'), '')
})

test('a kind that nobody drew yet is a crate of vegetables', () => {
  assert.equal(String(<KindIcon name="teleportation" />), String(<KindIcon name="crate" />))
  assert.equal(String(<KindIcon name="constructor" />), String(<KindIcon name="crate" />))
})

test('a hoster may not choose what is drawn by its kind’s name', () => {
  assert.doesNotMatch(String(<KindIcon name={'"><script>'} />), /script/)
})

test('every kind of the catalogue that has a name for its drawing is drawn in two plates', () => {
  assert.ok(Object.keys(kinds).length >= 36)
  for (const name of Object.keys(kinds)) {
    const drawing = sentFor(String(<KindIcon name={name} />))
    assert.match(drawing, /class="(f\d|wood)"/, name)
    assert.match(drawing, /class="ink/, name)
  }
})

test('drawings have no style of their own and no line break in a path', () => {
  for (const name of Object.keys(kinds)) {
    assert.doesNotMatch(sentFor(String(<KindIcon name={name} />)), /style=|\n/)
  }
})
