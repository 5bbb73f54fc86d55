import assert from 'node:assert/strict'
import { test } from 'node:test'
import { viewForTests } from '../../../../ui/view-for-tests.ts'
import { textOf } from '../../../editing/testing.ts'
import { declarations } from '../../state.ts'
import type { DeclaredClause } from '../declared.ts'
import { anchorOf } from './anchor.ts'
import { DeclaredPart } from './declared-part.tsx'
import { ErrorsByClause } from './errors-by-clause.tsx'
import { FilesList } from './files-list.tsx'
import { TheirsBeside } from './theirs-beside.tsx'

const [fr, en] = [viewForTests({ language: 'fr' }), viewForTests({ language: 'en' })]
const declared: DeclaredClause = {
  ...{ state: 'met', explanation: null, language: 'fr', link: null, plannedOn: null, files: [] },
  savedAt: '2026-11-23T10:00:00.000Z',
}
const part = (said: Partial<DeclaredClause>, view = fr) =>
  String(<DeclaredPart view={view} declarationId="d" declared={{ ...declared, ...said }} />)

test('what a hoster declares is said as its own word, with its day', () => {
  const words = declarations.map((state) => textOf(part({ state })))
  assert.deepEqual(words, [
    'Dit le respecter Dit le 23 novembre 2026',
    'Dit ne pas le respecter Dit le 23 novembre 2026',
    'Dit qu’il le respectera Dit le 23 novembre 2026',
    'Dit ne pas être concerné Dit le 23 novembre 2026',
  ])
  assert.equal(textOf(part({}, en)), 'Says that it keeps to it Said on 23 November 2026')
})

test('nobody takes a word for something that was seen', () => {
  assert.match(part({ state: 'met' }), /class="state finding declared"/)
  for (const state of declarations) assert.doesNotMatch(part({ state }), /class="state finding met"/)
})

test('a plan says by when, as exactly as the hoster does; a day beside another word is not said', () => {
  const plan = (plannedOn: string) => textOf(part({ state: 'planned', plannedOn }))
  assert.match(plan('2027'), /pour : 2027 Dit/)
  assert.match(plan('2027-03'), /pour : mars 2027 Dit/)
  assert.match(plan('2027-03-15'), /pour : 15 mars 2027 Dit/)
  assert.doesNotMatch(textOf(part({ state: 'met', plannedOn: '2027' })), /2027/)
})

test('an explanation is Markdown of a stranger, in its own language', () => {
  const html = part({ explanation: '**Oui**, [ici](https://crocus.example/)', language: 'fr' }, en)
  assert.match(html, /lang="fr"/)
  assert.match(html, /<strong>Oui<\/strong>/)
  assert.match(html, /rel="[^"]*nofollow ugc"/)
})

test('a link says where it leads, and one that is none stays text', () => {
  assert.match(
    part({ link: 'https://crocus.example/libre' }),
    /<a class="outward" href="https:\/\/crocus\.example\/libre"/,
  )
  assert.doesNotMatch(part({ link: 'javascript:alert(1)' }), /<a/)
})

test('a file says what it is and how large before it is loaded', () => {
  const files = [
    { id: 'a', name: 'rapport.pdf', type: 'application/pdf', size: 1_500_000 },
    { id: 'b', name: 'photo.webp', type: 'image/webp', size: 10 },
    { id: 'c', name: 'a<b>.txt', type: 'text/plain; charset=UTF-8', size: 2048 },
    { id: 'd', name: 'note.odt', type: 'application/vnd.oasis.opendocument.text', size: 5000 },
  ]
  const html = String(<FilesList view={fr} declarationId="x" files={files} />)
  assert.match(html, /<a href="\/declarations\/x\/files\/a" download/)
  assert.doesNotMatch(html, /<b>\.txt/)
  assert.match(
    textOf(html),
    /rapport\.pdf PDF, 1 500 ko photo\.webp Image, 1 ko .*Texte, 2 ko note\.odt Document OpenDocument, 5 ko/,
  )
  assert.match(
    textOf(String(<FilesList view={en} declarationId="x" files={files} />)),
    /note\.odt OpenDocument text, 5 kB/,
  )
})

test('what the other wrote is shown as text, with two ways to choose', () => {
  const theirs = {
    state: 'planned',
    explanation: 'Un\n<b>deux</b>',
    link: 'https://a.example/',
    plannedOn: '2027',
  } as const
  const form = { values: { whose: 'mine' }, errors: [] }
  const html = String(<TheirsBeside view={fr} theirs={theirs} form={form} name="whose" />)
  assert.match(html, /&lt;b&gt;deux/)
  assert.match(html, /value="mine" checked/)
  assert.match(textOf(html), /Nous allons le respecter .*2027 Un <b>deux<\/b> https:\/\/a\.example\//)
  const none = { ...theirs, state: null, explanation: null, link: null, plannedOn: null }
  assert.doesNotMatch(textOf(String(<TheirsBeside view={fr} theirs={none} form={form} name="whose" />)), /respecter/)
})

test('what is wrong is told with its clause, and leads there', () => {
  const errors = [
    { label: 'O1', href: '#a', key: 'compliance.declaration-unchosen' as const },
    { label: 'T2', href: '/x#b', key: 'compliance.declaration-too-long' as const, values: { most: 5000 } },
  ]
  const html = String(<ErrorsByClause view={en} title="Not yet" errors={errors} />)
  assert.match(html, /role="alert" tabindex="-1" autofocus/)
  assert.match(html, /<a href="#a">O1: Choose what you say of this clause\.<\/a>/)
  assert.match(html, /<a href="\/x#b">T2: This explanation is too long: 5,000 characters at most\.<\/a>/)
})

test('a clause has a place on its page that every browser finds', () => {
  assert.equal(anchorOf('open.free-software'), 'clause-open-free-software')
})
