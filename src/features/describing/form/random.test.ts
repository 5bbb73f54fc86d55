// What holds for any draft, tried on many that nobody would write: the seed is fixed, so that a fault comes again.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { knownKeys, mendedFile, type StatedLine, textOf } from '../../descriptions/index.ts'
import { blankDraft, type DescriptionDraft } from './description-draft.ts'
import { filesOf, homeOf } from './files.ts'
import { mendedStatements } from './form-page.ts'
import { newService, withMachine, withoutMachine, withoutService } from './machines.ts'
import { offerOfFile, withKept, withOffers } from './offers.ts'
import { problemsOf } from './problems.ts'
import { changesBetween, rebased } from './rebase.ts'
import { nameIn, valueAt, withValue } from './statements.ts'

/** A small generator of numbers in [0, 1[ (mulberry32). */
function random(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const keys = knownKeys.map(({ key }) =>
  key
    .replace(/<n>/g, '1')
    .replace(/<field>/g, 'name')
    .replace(/<\w+>/g, 'x'),
)
const values = [
  ...['Crocus', 'https://crocus.example/', 'crocus.example', '06/07/2020', 'FR', 'Free;Member', 'ASSOCIATION', 'x'],
  ...[
    '-4,49',
    'contact@crocus.example',
    '10 € [10.00 EUR/year]',
    '',
    '"a"',
    '<b>',
    '# x',
    'é'.repeat(400),
    '\\n',
    '=;=',
  ],
]

const day = '2026-11-23'
const at = `${day}T10:00:00.000Z`

function drawn(next: () => number) {
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(next() * items.length)]
    if (item === undefined) throw new Error('an empty list')
    return item
  }
  const lines = (sections: RegExp, count: number): StatedLine[] => {
    const own = keys.filter((key) => sections.test(key))
    return Array.from({ length: count }, () => pick(own)).reduce<StatedLine[]>(
      (said, key) => withValue(said, key, pick(values)),
      [],
    )
  }
  const draft = Array.from({ length: Math.floor(next() * 5) }, () =>
    newService(lines(/^(service|software|host)\./, Math.floor(next() * 20))),
  ).reduce(withMachine, { ...blankDraft, organization: lines(/^organization\./, Math.floor(next() * 30)) })
  return { pick, lines, draft }
}

const seeds = Array.from({ length: 60 }, (_, seed) => seed + 1)
const read = (text: string, address = 'https://x.example/') => mendedFile(address, new TextEncoder().encode(text))

test('any draft makes files under names of their own, which can be looked at and read again', () => {
  for (const seed of seeds) {
    const { draft } = drawn(random(seed))
    const files = filesOf(draft, at)
    assert.equal(files.length, draft.services.length + 1)
    assert.equal(new Set(files.map(({ name }) => name)).size, files.length)
    for (const file of files) {
      assert.match(file.name, /^[a-z0-9-]+\.properties$/)
      problemsOf(file, day)
      const { statements } = read(textOf(file.statements))
      const found = new Set(statements.map(({ key }) => key))
      for (const { key, value } of file.statements)
        if (value.trim() !== '') assert.ok(found.has(key), `${seed}: ${key}`)
    }
  }
})

test('what a draft makes and takes over again is the same draft', () => {
  for (const seed of seeds) {
    const { draft } = drawn(random(seed))
    const clean = cleaned(draft)
    const again = withAllOf(clean)
    const texts = (of: DescriptionDraft) => filesOf({ ...of, home: 'https://x.example/' }, at).map(linesOf)
    if (new Set(clean.services.map(nameOf)).size < clean.services.length) continue
    assert.deepEqual(texts(again), texts(clean), String(seed))
  }
})

test('over what others said meanwhile each side keeps what it alone changed', () => {
  for (const seed of seeds) {
    const { lines, pick } = drawn(random(seed))
    const was = lines(/^organization\./, 20)
    const change = (said: StatedLine[]) =>
      lines(/^organization\./, 5).reduce((all, { key }) => withValue(all, key, pick(values)), said)
    const [mine, theirs] = [change(was), change(was)]
    assert.deepEqual(changesBetween(mine, rebased(mine, was, was).statements), [])
    assert.deepEqual(changesBetween(theirs, rebased(was, was, theirs).statements), [])
    const { statements, conflicts } = rebased(mine, was, theirs)
    for (const { key } of [...mine, ...theirs, ...was]) {
      const [old, own, other] = [was, mine, theirs].map((said) => valueAt(said, key))
      const expected = own === old ? other : own
      assert.equal(valueAt(statements, key), expected, `${seed}: ${key}`)
      const isBoth = own !== old && other !== old && own !== other
      assert.equal(
        conflicts.some((conflict) => conflict.key === key),
        isBoth,
        `${seed}: ${key}`,
      )
    }
  }
})

test('corrections once made have nothing more to correct', () => {
  for (const seed of seeds) {
    const { draft } = drawn(random(seed))
    const once = mendedStatements(draft, draft.organization)
    assert.deepEqual(mendedStatements(draft, once), once, String(seed))
    assert.deepEqual(
      once.map(({ key }) => key),
      draft.organization.map(({ key }) => key),
    )
  }
})

test('taking parts out leaves nothing of them, and all the rest', () => {
  for (const seed of seeds) {
    const { draft } = drawn(random(seed))
    const bare = draft.machines.reduce((left, { id }) => withoutMachine(left, id), draft)
    assert.ok(bare.services.every(({ machine }) => machine === null))
    assert.ok(filesOf(bare, at).every(({ statements }) => statements.every(({ key }) => !key.startsWith('host.'))))
    const empty = draft.services.reduce((left, { id }) => withoutService(left, id), draft)
    assert.equal(filesOf(empty, at).length, 1)
    assert.deepEqual(empty.organization, draft.organization)
    assert.equal(homeOf(empty), homeOf(draft))
  }
})

const nameOf = ({ statements }: DescriptionDraft['services'][number]) =>
  [valueAt(statements, 'service.website'), nameIn(statements, 'service')].join(' ').trim()

const linesOf = ({ statements }: { statements: StatedLine[] }) =>
  textOf(statements)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .sort()

/** As the draft stands once its files were read, each service with a name and a place of its own. */
function cleaned(draft: DescriptionDraft): DescriptionDraft {
  const services = draft.services.map((service, index) => {
    const named = withValue(service.statements, 'service.name', `Service ${index}`)
    return { ...service, statements: withValue(named, 'service.website', `https://s${index}.example/`) }
  })
  const named = { ...draft, services, organization: withValue(draft.organization, 'organization.name', 'Crocus') }
  return withAllOf(named)
}

/** A new draft out of all that the files of this one say. */
function withAllOf(draft: DescriptionDraft): DescriptionDraft {
  const files = filesOf({ ...draft, home: 'https://x.example/' }, at)
  const leadsOn = files.map(({ address }) => address)
  const offers = files.flatMap((file) => offerOfFile(read(textOf(file.statements), file.address), '', leadsOn) ?? [])
  const waiting = withOffers(blankDraft, offers)
  const all = new Map(waiting.offers.map(({ id, statements }) => [id, statements.map(({ key }) => key)]))
  return withKept(waiting, all, { findProgram: () => undefined })
}
