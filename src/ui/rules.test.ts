import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const folder = new URL('./', import.meta.url)
const components = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx'),
)
const sourceOf = (name: string) => readFileSync(new URL(name, folder), 'utf8')

test('the test saw the components', () => {
  assert.ok(components.length > 50)
  assert.ok(components.includes('shell.tsx'))
})

test('no component writes a style attribute, a script of its own or a data address', () => {
  for (const name of components) assert.doesNotMatch(sourceOf(name), /\sstyle=|dangerously|["`]data:|\son[a-z]+=/, name)
})

test('only what was written by JSX (kept parts among it), as JSON or by the Markdown library goes in raw', () => {
  const users = components.filter((name) => sourceOf(name).includes('raw('))
  const known = [
    'art/symbols.tsx',
    'embed-shell.tsx',
    'filters.tsx',
    'head-links.tsx',
    'json-ld.tsx',
    'markdown.tsx',
    'shell.tsx',
  ]
  assert.deepEqual(users.toSorted(), known)
})

test('no class is used that no style knows', () => {
  const style = ['style/', 'style-charter/']
    .flatMap((sheet) => readdirSync(new URL(sheet, folder)).map((name) => sourceOf(sheet + name)))
    .join('\n')
  const known = new Set([...style.matchAll(/\.([a-z][a-z0-9-]*)/g)].map(([, name]) => name))
  for (const component of components) {
    for (const [, names = ''] of sourceOf(component).matchAll(/\bclass="([^"]+)"/g)) {
      for (const name of names.split(' ')) assert.ok(known.has(name), `${component}: ${name}`)
    }
  }
})
