import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { findingSigns } from './art/finding-signs.tsx'
import { themeTokens } from './palette.ts'
import { Shell } from './shell.tsx'
import { viewForTests } from './view-for-tests.ts'

const folder = new URL('./style-charter/', import.meta.url)
const files = readdirSync(folder)
const all = files.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n')
const first = readdirSync(new URL('./style/', import.meta.url))
  .map((name) => readFileSync(new URL(`./style/${name}`, import.meta.url), 'utf8'))
  .join('\n')

test('the sheet of the charter weighs at most 3 kB compressed', async () => {
  const entry = new URL('index.css', folder).pathname
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, minify: true, write: false })
  const weight = gzipSync(outputFiles[0]?.text ?? '', { level: 9 }).length
  assert.ok(weight > 500 && weight <= 3 * 1024, `${weight} bytes`)
})

test('every file of it is bundled, and loads nothing from anywhere', () => {
  const index = readFileSync(new URL('index.css', folder), 'utf8')
  for (const name of files) if (name !== 'index.css') assert.ok(index.includes(`"./${name}"`), name)
  assert.doesNotMatch(all, /url\(|@font-face|data:|https?:/)
})

test('it uses colours and spaces that one of the sheets or the theme declares', () => {
  const declared = new Set([...(first + all).matchAll(/(--[a-z0-9-]+):/g)].map(([, name = '']) => name))
  for (const token of Object.values(themeTokens)) declared.add(`--${token}`)
  for (const [, name = ''] of all.matchAll(/var\((--[a-z0-9-]+)/g)) assert.ok(declared.has(name), name)
})

test('each state of a clause has its tone, and a shape that no other has', () => {
  const names = Object.keys(findingSigns)
  for (const name of names) assert.match(all, new RegExp(`^\\.${name}(,| \\{)`, 'm'), name)
  const shapes = new Set(Object.values(findingSigns).map(String))
  assert.equal(shapes.size, names.length)
})

const asking = { style: '/style.css', theme: '/theme.css', modules: {}, sheets: { charter: '/charter.css' } }

test('a page has it when it asks for it, after the sheet of all pages', () => {
  const view = viewForTests({ assets: asking })
  const html = (sheets?: readonly ['charter']) =>
    String(
      <Shell view={view} title="La charte" {...(sheets ? { sheets } : {})}>
        <h1>La charte</h1>
      </Shell>,
    )
  assert.match(html(['charter']), /href="\/style\.css"\/><link rel="stylesheet" href="\/charter\.css"\/>/)
  assert.doesNotMatch(html(), /charter\.css/)
})
