// The plan of the house (docs/tour.md), held by reading its sources: every import, static, dynamic or of types.
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize } from 'node:path'
import { test } from 'node:test'

/** From the ground up: a file may import its own floor or any floor below, never one above. */
const floors = [
  /^(src\/platform|locales)\//,
  /^src\/paths(\.ts$|\/)/,
  /^src\/ui\//,
  /^src\/features\//,
  /^(src|migrations)\//,
]

/** Inside the features floor, from the ground up: a room may use only rooms on lines above its own. */
const rooms = [
  ['journal', 'places'],
  ['accounts'],
  ['notifications', 'operations'],
  ['moderation'],
  ['hosters', 'charter'],
  ['delegates'],
  ['discussions'],
  ['software', 'descriptions', 'decisions', 'editing'],
  ['crawling', 'spreadsheets'],
  ['monitoring', 'proofs'],
  ['compliance'],
  ['membership'],
  ['amendments'],
  ['directory', 'contact', 'remarks', 'statistics', 'wiki', 'news', 'agenda'],
  ['portal', 'meetings'],
  ['desk', 'describing', 'open-data'],
  ['about'],
  ['privacy'],
]

const root = join(import.meta.dirname, '..')
const sources = globSync('src/**/*.{ts,tsx}', { cwd: root })
  .sort()
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))
const house = sources.filter(({ file }) => !isTest(file))
const imports = sources.flatMap(({ file, text }) =>
  importsOf(text).map((to) => ({ from: file, to: resolved(file, to) })),
)
const houseImports = imports.filter(({ from }) => !isTest(from))

test('the plan sees the whole house', () => {
  assert.ok(sources.length > 200 && imports.length > 500, 'the rules below would pass on an empty list')
  for (const file of [
    'src/main.ts',
    'src/site.tsx',
    'src/features/hosters/queries.ts',
    'src/platform/i18n/translate.ts',
  ])
    assert.ok(
      imports.some(({ from }) => from === file),
      file,
    )
  for (const { file } of sources) assert.notEqual(floorOf(file), -1, `${file} stands on no floor`)
  for (const { file } of house)
    if (roomOf(file)) assert.notEqual(levelOf(roomOf(file)), -1, `${file} is in no room of the plan`)
})

test('an import is seen in whatever way it is written', () => {
  const text = `import a from './a.ts'\nimport type { B } from "./b.ts"\nexport {\n  type C,\n} from './c.ts'
    import './d.ts'\nconst { e } = await import('./e.ts')\nlet f: import('./f.ts').F\ndeclare module './g.ts' {}`
  assert.deepEqual(importsOf(text), ['./a.ts', './b.ts', './c.ts', './d.ts', './e.ts', './f.ts', './g.ts'])
})

test('imports never climb a floor', () => {
  nothing(houseImports.filter(({ from, to }) => isOurs(to) && floorOf(to) > floorOf(from)).map(shown))
})

test('nothing of the house needs a test or its props', () => {
  nothing(houseImports.filter(({ to }) => isTest(to)).map(shown))
})

test('a room is entered by its front door', () => {
  const visits = imports.filter(({ from, to }) => roomOf(to) && roomOf(from) !== roomOf(to))
  const isDoor = (from: string, to: string) =>
    /^src\/features\/[^/]+\/index\.ts$/.test(to) || (isTest(from) && isTest(to))
  nothing(visits.filter(({ from, to }) => !isDoor(from, to)).map(shown))
})

test('a room uses only rooms below it', () => {
  const visits = houseImports.filter(({ from, to }) => roomOf(from) && roomOf(to) && roomOf(from) !== roomOf(to))
  assert.ok(visits.length > 20)
  nothing(visits.filter(({ from, to }) => levelOf(roomOf(from)) <= levelOf(roomOf(to))).map(shown))
})

test('a front door names what goes through it', () => {
  const doors = house.filter(({ file }) => basename(file) === 'index.ts')
  assert.ok(doors.length > 5)
  nothing(doors.filter(({ text }) => /export \*/.test(text)).map(({ file }) => file))
})

test('pages are shown what they need: they never ask for it', () => {
  const pages = houseImports.filter(({ from }) => /\/pages\/|^src\/ui\//.test(from))
  assert.ok(pages.length > 20)
  nothing(pages.filter(({ to }) => /\/(queries|tables)\.ts$|\/platform\/(database|jobs)\/|^kysely/.test(to)).map(shown))
})

test('routes, pages and browsers speak no SQL', () => {
  const speaking = /\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql[`<]/
  const listening = /routes\.tsx?$|\/pages\/|\/browser\/|^src\/(ui\/|[^/]+$)/
  nothing(house.filter(({ file, text }) => listening.test(file) && speaking.test(text)).map(({ file }) => file))
})

test('a room writes and reads its own tables alone', () => {
  const owners = new Map(house.flatMap(({ file, text }) => tablesIn(text).map((table) => [table, ownerOf(file)])))
  assert.ok(owners.size > 12, [...owners.keys()].join())
  const uses = house.flatMap(({ file, text }) =>
    [...text.matchAll(/\.(?:selectFrom|\w*[jJ]oin|insertInto|updateTable|deleteFrom)\(\s*'(\w+)/g)].map(
      ([, table = '']) => ({ file, table }),
    ),
  )
  assert.ok(uses.length > 20)
  nothing(
    uses.filter(({ file, table }) => owners.get(table) !== ownerOf(file)).map(({ file, table }) => `${file}: ${table}`),
  )
})

test('only the database floor knows its library, but for raw SQL in queries', () => {
  const isAllowed = (from: string) => /^src\/platform\/database\/|\/queries\.ts$/.test(from)
  nothing(houseImports.filter(({ from, to }) => /^(kysely|pg|node:sqlite)\b/.test(to) && !isAllowed(from)).map(shown))
})

test('one way leads out: nobody else but browsers talks to the network', () => {
  const calling = /(?<![.\w]|function |async |^ *)fetch\(|node:(https?|dns|tls|dgram)\b|\bundici\b/m
  const isAllowed = (file: string) => /^src\/(platform\/outbound\/[\w-]+\.ts|server\.ts)$|\/browser\//.test(file)
  nothing(house.filter(({ file, text }) => calling.test(text) && !isAllowed(file)).map(({ file }) => file))
})

test('only the configuration reads the environment, only the clock the time', () => {
  const readers = (pattern: RegExp) =>
    house.filter(({ file, text }) => pattern.test(text) && !/\/browser\//.test(file)).map(({ file }) => file)
  assert.deepEqual(readers(/\bprocess\.env\b/), ['src/platform/config.ts'])
  assert.deepEqual(readers(/Temporal\.Now\b|\bDate\.now\(|new Date\(\)/), ['src/platform/clock.ts'])
})

test('tests read no setting and change nothing that others share', () => {
  const tests = sources.filter(({ file }) => isTest(file))
  nothing(
    tests.filter(({ text }) => /\bprocess\.(env\b|chdir\()|^ *globalThis\.\w+ =/m.test(text)).map(({ file }) => file),
  )
})

test('only accounts knows the library of accounts', () => {
  nothing(imports.filter(({ from, to }) => /^@?better-auth/.test(to) && roomOf(from) !== 'accounts').map(shown))
})

test('what runs in a browser needs nothing of the server: pure rules of its own room at most', () => {
  const bundled = house.filter(({ file }) => /\/browser\//.test(file)).flatMap(({ file }) => closureOf(file))
  const isAtHome = ({ from, to }: Import) => roomOf(from) !== undefined && roomOf(from) === roomOf(to)
  nothing(bundled.filter((way) => isOurs(way.to) && !/\/browser\//.test(way.to) && !isAtHome(way)).map(shown))
  nothing(
    bundled
      .filter(({ to }) => /\/(queries|tables|routes|pages)\b|^(node:|hono|kysely|pg|zod|sharp)/.test(to))
      .map(shown),
  )
})

test('nothing on the server needs what runs in a browser', () => {
  nothing(houseImports.filter(({ from, to }) => /\/browser\//.test(to) && !/\/browser\//.test(from)).map(shown))
})

test('no file is longer than 250 lines', () => {
  nothing(
    sources
      .filter(({ text }) => text.split('\n').length > 251)
      .map(({ file, text }) => `${file}: ${text.split('\n').length}`),
  )
})

interface Import {
  from: string
  to: string
}

/** All that a bundle of this file would hold: types leave nothing behind. */
function closureOf(file: string, seen = new Set<string>()): Import[] {
  if (seen.has(file)) return []
  seen.add(file)
  const text =
    sources.find((source) => source.file === file)?.text.replace(/^import type [^'"]*['"][^'"]+['"]/gm, '') ?? ''
  const ways = importsOf(text).map((to) => ({ from: file, to: resolved(file, to) }))
  return [...ways, ...ways.flatMap(({ to }) => closureOf(to, seen))]
}

function importsOf(text: string): string[] {
  const ways = [
    String.raw`^\s*(?:import|export)\b[^'"\`;]*?\bfrom\s*`,
    String.raw`^\s*import\s*`,
    String.raw`\bimport\(\s*`,
    String.raw`^\s*declare module\s*`,
  ]
  return [...text.matchAll(new RegExp(`(?:${ways.join('|')})['"]([^'"]+)['"]`, 'gm'))].map(([, to = '']) => to)
}

/** The path from the root for a file of ours, the name of a package otherwise. */
function resolved(from: string, to: string): string {
  return to.startsWith('.') ? normalize(join(dirname(from), to)) : to
}

function isTest(file: string): boolean {
  return /\.(browser-)?test\.tsx?$|testing|for-tests/.test(file)
}

const isOurs = (to: string) => /^(src|locales|migrations)\//.test(to)
const floorOf = (file: string) => floors.findIndex((floor) => floor.test(file))
const roomOf = (file: string) => /^src\/features\/([^/]+)\//.exec(file)?.[1]
const levelOf = (room: string | undefined) => rooms.findIndex((level) => room !== undefined && level.includes(room))
/** Who owns a table: a room, or a folder of the ground floor. */
const ownerOf = (file: string) => /^src\/(?:features|platform)\/([^/]+)\//.exec(file)?.[1]

function tablesIn(text: string): string[] {
  const [, body = ''] = /interface Tables \{\n([\s\S]*?)\n {2}\}/.exec(text) ?? []
  return [...body.matchAll(/^ {4}(\w+):/gm)].map(([, table = '']) => table)
}

const shown = ({ from, to }: Import) => `${from} → ${to}`
const nothing = (offenders: string[]) => assert.deepEqual(offenders, [])
