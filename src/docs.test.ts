// What the documents of the house point to is there.
import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '..')
const documents = globSync(['*.md', 'docs/**/*.md', 'examples/*/README.md'], { cwd: root }).map((name) => ({
  name,
  text: readFileSync(join(root, name), 'utf8'),
}))
const found = (pattern: RegExp) =>
  documents.flatMap(({ name, text }) => [...text.matchAll(pattern)].map(([, to = '']) => ({ name, to })))

test('the documents are seen', () => {
  const names = documents.map(({ name }) => name)
  for (const name of ['README.md', 'README.fr.md', 'CONTRIBUTING.md', 'docs/tour.md', 'docs/decisions/001-stack.md'])
    assert.ok(names.includes(name), name)
})

test('every link between documents leads somewhere', () => {
  const links = found(/\]\((?!https?:|#)([^)#]+)/g)
  assert.ok(links.length > 20)
  const lost = links.filter(({ name, to }) => !existsSync(join(root, dirname(name), to)))
  assert.deepEqual(lost, [])
})

test('every file that a document names is there', () => {
  const files = found(/`((?:src|docs|tools|examples|migrations|locales|bench)\/[^`*\s]*)`/g)
  assert.ok(files.length > 40)
  assert.deepEqual(
    files.filter(({ to }) => !to.includes('NNN') && !existsSync(join(root, to))),
    [],
  )
})

test('every command that a document gives exists', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const commands = found(/npm run ([a-z]+)/g)
  assert.ok(commands.length > 5)
  assert.deepEqual(
    commands.filter(({ to }) => !Object.hasOwn(scripts, to)),
    [],
  )
})

test('decisions are numbered without a gap, each with context, decision and consequences', () => {
  const records = documents.filter(({ name }) => /decisions\/\d{3}-/.test(name))
  const numbers = records.map(({ name }) => Number(/\/(\d{3})-/.exec(name)?.[1])).sort((a, b) => a - b)
  assert.deepEqual(
    numbers,
    [...numbers.keys()].map((index) => index + 1),
  )
  for (const { name, text } of records)
    assert.match(text, /^# \d{3} · .+\n\n## Context\n[\s\S]+\n## Decision\n[\s\S]+\n## Consequences\n/, name)
})

test('both readers of the README find the same sections', () => {
  const sections = (name: string) => documents.find((document) => document.name === name)?.text.match(/^## /gm)?.length
  assert.equal(sections('README.md'), sections('README.fr.md'))
})
