import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { catalogueFile } from './catalogue-file.ts'
import { softwareFinder } from './resolve.ts'

const example = join(import.meta.dirname, '../../../examples/chatons/catalogue')
const { kinds, software, alternatives } = catalogueFile(example)
const families = kinds.filter(({ parent }) => parent === null)

test('the example has at least 60 kinds in families, one level deep', () => {
  const roots = new Set(families.map(({ slug }) => slug))
  const below = kinds.filter(({ parent }) => parent !== null)
  assert.ok(below.length >= 60, `${below.length} kinds`)
  assert.ok(roots.size >= 8 && roots.size <= 12, `${roots.size} families`)
  assert.deepEqual(
    below.filter(({ parent }) => !roots.has(parent ?? '')),
    [],
  )
})

test('a kind says in one sentence what one does with it, and has words to be searched by', () => {
  for (const { slug, sentence, synonyms } of kinds) {
    for (const text of Object.values(sentence)) assert.match(text, /^\p{Lu}[^.]*\.$/u, slug)
    for (const language of ['fr', 'en']) assert.ok((synonyms[language] ?? []).length > 0, `${slug} in ${language}`)
  }
})

test('no sentence for the public uses the words of the trade', () => {
  const trade = /\b(instances?|floss|f[ée]diverse|fédérée?s?|federated|open[ -]source|self-host\w*|auto-héberg\w*)\b/iu
  const sentences = [...kinds, ...software, ...alternatives].flatMap(({ sentence }) => Object.values(sentence))
  assert.deepEqual(
    sentences.filter((text) => trade.test(text)),
    [],
  )
})

test('French marks have their unbreakable spaces', () => {
  const sentences = [...kinds, ...software, ...alternatives].map(({ sentence }) => sentence.fr ?? '')
  assert.deepEqual(
    sentences.filter((text) => /[^\u202F][;!?]|[^\u00A0][:»]|«[^\u00A0]|'/.test(text)),
    [],
  )
})

test('the example has at least 60 products, each with kinds and free programs that take their place', () => {
  const free = new Set(software.filter((program) => program.free).map(({ slug }) => slug))
  assert.ok(alternatives.length >= 60, `${alternatives.length} products`)
  for (const { slug, kinds, software } of alternatives) {
    assert.ok(kinds.length > 0 && software.length > 0, slug)
    assert.deepEqual(
      software.filter((program) => !free.has(program)),
      [],
      slug,
    )
  }
})

test('what a kind replaces and what stands in for a product are the same fact', () => {
  const fromKinds = kinds.flatMap(({ slug, replaces }) => replaces.map((product) => `${product} ${slug}`))
  const fromProducts = alternatives.flatMap(({ slug, kinds }) => kinds.map((kind) => `${slug} ${kind}`))
  assert.deepEqual(fromKinds.sort(), fromProducts.sort())
})

test('a product is replaced by programs of its kinds', () => {
  const kindsOf = new Map(software.map((program) => [program.slug, program.kinds]))
  const strangers = alternatives.flatMap(({ slug, kinds, software }) =>
    software
      .filter((program) => !kindsOf.get(program)?.some((kind) => kinds.includes(kind)))
      .map((program) => `${slug} ${program}`),
  )
  assert.deepEqual(strangers, [])
})

test('the example knows at least 110 programs, by the names that hosters give them', () => {
  assert.ok(software.length >= 110, `${software.length} programs`)
  const find = softwareFinder({ software })
  const names = {
    FirefoxSend: 'send',
    'Forgejo/Gitea': 'forgejo',
    Ethercalc: 'ethercalc',
    LSTU: 'lstu',
    SearX: 'searx',
  }
  for (const [name, slug] of Object.entries(names)) assert.equal(find(name)?.slug, slug)
})

test('the kinds that the portal and the guide are built on keep their slugs', () => {
  const portal =
    'pad visio date spreadsheet file picture postit link secret forge pdf rss rss-bridge searchall social video'
  const others =
    'kanban cloud email mailing-list chat form website vpn calendar contacts password members accounting wiki blog'
  const slugs = new Set(kinds.map(({ slug }) => slug))
  assert.deepEqual(
    `${portal} ${others}`.split(' ').filter((slug) => !slugs.has(slug)),
    [],
  )
})

test('a former address leads to something that exists', () => {
  const old: unknown = JSON.parse(readFileSync(join(example, '../old-addresses.json'), 'utf8'))
  assert.ok(old && typeof old === 'object' && 'softwareIds' in old && 'kindIds' in old && 'sources' in old)
  const known = new Set([...software, ...kinds].map(({ slug }) => slug))
  const targets = [...Object.values(old.softwareIds ?? {}), ...Object.values(old.kindIds ?? {})]
  assert.deepEqual(
    targets.filter((slug) => !known.has(slug)),
    [],
  )
  assert.ok(targets.length > 0)
})

test('an entry with a field too many, or an address that is no web page, is refused by file and place', (t) => {
  const [entry] = software
  const wrong = [
    { ...entry, stars: 5 },
    { ...entry, slug: 'other', website: 'javascript:alert(1)' },
  ]
  assert.throws(() => catalogueFile(folderWith(t, JSON.stringify(wrong))), /software\.json:\n0: .*stars.*\n1\.website/s)
})

test('a file that is not JSON is refused by name', (t) => {
  assert.throws(() => catalogueFile(folderWith(t, '[{')), /software\.json is not JSON/)
})

test('a catalogue that contradicts itself is refused with each contradiction', (t) => {
  assert.throws(
    () => catalogueFile(folderWith(t, '[]')),
    /alternative google-docs, software: The catalogue has no program “etherpad”/,
  )
})

/** The example with other programs. */
function folderWith(t: TestContext, programs: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'catalogue-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const files = {
    'kinds.json': JSON.stringify(kinds),
    'software.json': programs,
    'alternatives.json': JSON.stringify(alternatives),
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}
