import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { type Colour, dark, light, themeTokens } from './palette.ts'

const folder = new URL('./style/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.css'))
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const all = files.map(read).join('\n')

async function bundled(): Promise<string> {
  const entry = new URL('index.css', folder).pathname
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, minify: true, write: false })
  return outputFiles[0]?.text ?? ''
}

function inCss(colour: Colour): string {
  const value = (text: string) => (text.startsWith('#') ? text : `var(--${text})`)
  if (typeof colour === 'string') return value(colour)
  const [name, percent, rest] = colour
  return `color-mix(in oklab, ${value(name)} ${percent}%, ${value(rest)})`
}

test('the stylesheets declare the colours whose contrast is checked', () => {
  const schemes = ['tokens.css', '../style-charter/tokens.css'].map((name) =>
    read(name).split('prefers-color-scheme: dark'),
  )
  const [byDay = '', byNight = ''] = [0, 1].map((at) => schemes.map((scheme) => scheme[at]).join())
  for (const [name, colour] of Object.entries(light)) assert.ok(byDay.includes(`--${name}: ${inCss(colour)};`), name)
  for (const [name, colour] of Object.entries(dark)) assert.ok(byNight.includes(`--${name}: ${inCss(colour)};`), name)
})

test('no colour that changes at night is forgotten by the palette', () => {
  const byNight = read('tokens.css').split('prefers-color-scheme: dark')[1] ?? ''
  for (const [, name = ''] of byNight.matchAll(/^ {4}--([a-z-]+): /gm)) {
    if (name in light) assert.ok(name in dark, name)
  }
})

test('every custom property in use is declared, by the stylesheet or by the theme', () => {
  const declared = new Set([...all.matchAll(/(--[a-z0-9-]+):/g)].map(([, name = '']) => name))
  for (const token of Object.values(themeTokens)) declared.add(`--${token}`)
  for (const [, name = ''] of all.matchAll(/var\((--[a-z0-9-]+)/g)) assert.ok(declared.has(name), name)
})

test('the five colours of a collective are not in the stylesheet', () => {
  for (const token of Object.values(themeTokens)) assert.ok(!all.includes(`--${token}:`), token)
})

test('nothing is loaded from anywhere: no address, no font, no picture', () => {
  assert.doesNotMatch(all, /url\(|@font-face|data:|https?:/)
})

test('every file is bundled', async () => {
  const index = read('index.css')
  for (const name of files) if (name !== 'index.css') assert.ok(index.includes(`"./${name}"`), name)
})

test('the whole style weighs at most 10 kB compressed', async () => {
  const weight = gzipSync(await bundled(), { level: 9 }).length
  assert.ok(weight <= 10 * 1024, `${weight} bytes`)
})
