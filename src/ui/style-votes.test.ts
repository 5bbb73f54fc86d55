import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { themeTokens } from './palette.ts'

const folder = new URL('./style-votes/', import.meta.url)
const files = readdirSync(folder)
const textOf = (folder: URL) =>
  readdirSync(folder)
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n')
const all = textOf(folder)
const first = textOf(new URL('./style/', import.meta.url))

test('the sheet of votes weighs at most 1 kB compressed', async () => {
  const entry = new URL('index.css', folder).pathname
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, minify: true, write: false })
  const weight = gzipSync(outputFiles[0]?.text ?? '', { level: 9 }).length
  assert.ok(weight > 300 && weight <= 1024, `${weight} bytes`)
})

test('every file of it is bundled, and loads nothing from anywhere', () => {
  const index = readFileSync(new URL('index.css', folder), 'utf8')
  for (const name of files) if (name !== 'index.css') assert.ok(index.includes(`"./${name}"`), name)
  assert.doesNotMatch(all, /url\(|@font-face|data:|https?:/)
})

test('it uses colours and spaces that the first sheet or the theme declares', () => {
  const declared = new Set([...(first + all).matchAll(/(--[a-z0-9-]+):/g)].map(([, name = '']) => name))
  for (const token of Object.values(themeTokens)) declared.add(`--${token}`)
  for (const [, name = ''] of all.matchAll(/var\((--[a-z0-9-]+)/g)) assert.ok(declared.has(name), name)
})
