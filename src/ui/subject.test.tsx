import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MarkedIf, SubjectLink, SubjectName } from './subject.tsx'
import { viewForTests } from './view-for-tests.ts'

const view = viewForTests()
const pad = { name: 'Pad <de> Ciboule', href: '/services/ciboule/pad' }
const name = '<bdi>Pad &lt;de&gt; Ciboule</bdi>'

test('what something is about leads to its page, in the language of this one', () => {
  const link = String(<SubjectLink view={view} shown={pad} />)
  assert.equal(link, `<a href="/fr/services/ciboule/pad">${name}</a>`)
})

test('what has no page is named all the same', () => {
  assert.equal(String(<SubjectLink view={view} shown={{ ...pad, href: null }} />), name)
  assert.equal(String(<SubjectName view={view} shown={pad} />), name)
})

test('what was made up is marked wherever it is named', () => {
  const madeUp = { ...pad, fictional: true }
  for (const words of [<SubjectLink view={view} shown={madeUp} />, <SubjectName view={view} shown={madeUp} />])
    assert.match(String(words), /<\/bdi>(<\/a>)? <.*fictif/s)
  assert.match(String(<MarkedIf view={view} shown={madeUp} />), /fictif/)
  assert.doesNotMatch(String(<MarkedIf view={view} shown={{ fictional: false }} />), /fictif/)
})
