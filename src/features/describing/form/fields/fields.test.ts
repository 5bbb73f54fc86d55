import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { mendedFile, readDescription, type StatedLine, textOf } from '../../../descriptions/index.ts'
import { organizationSteps } from '../organization-steps.ts'
import { machineFields, servicePages } from '../service-pages.ts'
import { sectionOf } from '../statements.ts'
import { area } from './area.tsx'
import { choice, choices, itemsOf } from './choice.tsx'
import { withTyped } from './field.ts'
import { type FieldGroup, fieldOf, readGroups, typedIn } from './group.tsx'
import { kinds } from './kinds.tsx'
import { line } from './line.tsx'
import { memberships } from './memberships.tsx'
import { rows } from './rows.tsx'
import { box, texts } from './texts.tsx'

const lines = (said: Record<string, string>): StatedLine[] =>
  Object.entries(said).map(([key, value]) => ({ key, value }))
const valuesOf = (statements: readonly StatedLine[]) =>
  Object.fromEntries(statements.map(({ key, value }) => [key, value]))

const root = join(import.meta.dirname, '../../../../..')
const examples = globSync(['examples/**/*.properties', 'src/features/descriptions/corpus/clean-*.properties'], {
  cwd: root,
})
const ofHosters: (readonly FieldGroup[])[] = Object.values(organizationSteps)
const ofServices: (readonly FieldGroup[])[] = [...Object.values(servicePages), machineFields]

test('a page that nobody touched changes no line of any example', () => {
  assert.ok(examples.length > 100)
  for (const file of examples) {
    const { statements, class: kind } = mendedFile(`https://x.example/${file}`, readFileSync(join(root, file)))
    const pages = kind === 'Organization' ? ofHosters : kind === 'Service' ? ofServices : []
    for (const groups of pages) {
      const read = readGroups(groups, typedIn(groups, statements), statements)
      assert.deepEqual(valuesOf(read), valuesOf(statements), file)
    }
  }
})

/** Nothing that anybody types may become a line of its own, or a line that another reader takes for one. */
const hostile = [
  'x\norganization.memberof.chatons.status.level = ACTIVE',
  'x\r\nservice.name = Y',
  '\u2028file.class = Federation',
  '\u0000\u001b[31m\u202e',
  '"quoted"',
  '<script>alert(1)</script>',
  '# no comment',
  '= = =',
  'é'.repeat(30_000),
  '\\n\\r\\n',
  '\ud800',
]

test('whatever is typed, the file holds one line for each key, which can be read again', () => {
  for (const groups of [...ofHosters, ...ofServices])
    for (const text of hostile) {
      const names = Object.keys(typedIn(groups, []))
      const typed = Object.fromEntries(names.map((name) => [name, text]))
      const file = textOf(readGroups(groups, typed, [{ key: 'own.key', value: 'kept' }]))
      const read = readDescription('https://x.example/', new TextEncoder().encode(file))
      const keys = file.split('\n').flatMap((each) => /^([^#=]+) = /.exec(each)?.[1] ?? [])
      assert.equal(new Set(keys).size, keys.length)
      assert.ok(keys.includes('own.key'))
      const known = keys.filter((key) => fieldOf(groups, key) !== undefined || key === 'own.key')
      assert.deepEqual(keys, known, 'no line that the page does not have')
      assert.ok(read.report.every(({ message }) => message.key !== 'descriptions.no-equals'))
    }
})

test('a page sent without its fields empties them, and nothing else', () => {
  const statements = lines({ 'organization.name': 'Crocus', 'organization.type': 'OTHER', 'organization.area': 'x' })
  assert.deepEqual(valuesOf(readGroups(organizationSteps.about, {}, statements)), { 'organization.area': 'x' })
})

test('each key of the protocol that the form asks is asked on one page alone', () => {
  for (const pages of [ofHosters, ofServices]) {
    const asked = pages.flatMap((groups) => Object.keys(typedIn(groups, [])))
    assert.deepEqual(asked, [...new Set(asked)])
  }
})

test('a text of several lines stands in one line of the file, and comes back as it was typed', () => {
  const field = texts('organization.description', { label: 'editing.hoster-description', rows: 6 })
  const typed = { 'organization.description': 'Un\r\n\r\ndeux', 'organization.description.en': '' }
  const read = field.read(typed, lines({ 'organization.description.br': 'Unan' }))
  assert.deepEqual(valuesOf(read), {
    'organization.description.br': 'Unan',
    'organization.description': 'Un\\n\\ndeux',
  })
  assert.equal(field.values(read)['organization.description'], 'Un\n\ndeux')
  assert.equal(field.values(read)['organization.description.br'], 'Unan')
  assert.equal(field.controlOf('organization.descriptions'), undefined)
})

test('what a file wrote in its own way stays so until somebody changes it', () => {
  const written = lines({ 'organization.description': 'Un<br/>deux' })
  assert.deepEqual(withTyped(written, 'organization.description', 'Un\r\ndeux'), written)
  assert.equal(withTyped(written, 'organization.description', 'Trois')[0]?.value, 'Trois')
})

test('a word that the list does not have stays a choice', () => {
  const type = choice('organization.type', { label: 'editing.legal-form', word: (word) => word })
  const odd = lines({ 'organization.type': 'SECTE' })
  assert.deepEqual(type.read(type.values(odd), odd), odd)
  const access = choices('service.registration', { label: 'editing.access', word: (word) => word })
  const some = lines({ 'service.registration': 'Free;Odd' })
  assert.deepEqual(access.read(access.values(some), some), some)
  assert.deepEqual(itemsOf(' a ; b,,c;'), ['a', 'b', 'c'])
})

test('a box that is ticked says nothing: it is what holds anyway', () => {
  const field = box('organization.chatterie.contactform', { label: 'editing.accepts-contact', on: 'on', off: 'off' })
  const name = 'organization.chatterie.contactform'
  assert.deepEqual(field.read({ [name]: 'on' }, lines({ [name]: 'off' })), [])
  assert.deepEqual(valuesOf(field.read({}, [])), { [name]: 'off' })
})

test('kinds keep their order, and one more comes last', () => {
  const key = 'service.chatterie.kinds'
  const was = lines({ [key]: 'visio;pad' })
  assert.equal(kinds.read({ [key]: ['pad', 'visio'], [`${key}-more`]: 'poll' }, was)[0]?.value, 'visio;pad;poll')
  assert.deepEqual(kinds.read({}, was), [])
})

test('rows without an address are gone, those without a name are custom', () => {
  const field = rows('organization.funding.', {
    label: 'editing.funding',
    nameLabel: 'editing.network',
    valueLabel: 'editing.link-url',
  })
  const typed = {
    'organization.funding.0-name': 'Liberapay',
    'organization.funding.0-url': '',
    'organization.funding.1-name': ' !! ',
    'organization.funding.1-url': 'https://don.example',
    'organization.funding.2-name': 'Mon réseau',
    'organization.funding.2-url': 'https://x.example',
  }
  assert.deepEqual(valuesOf(field.read(typed, lines({ 'organization.funding.tipee': 'https://t.example' }))), {
    'organization.funding.custom': 'https://don.example',
    'organization.funding.mon-réseau': 'https://x.example',
  })
})

test('what a file says of a membership beside its dates stays with it', () => {
  const start = 'organization.memberof.chatons'
  const was = lines({ [`${start}.status.level`]: 'ACTIVE', [`${start}.status.description`]: 'Depuis toujours' })
  const typed = { ...memberships.values(was), 'memberof-0-startdate': '2020-01-01' }
  assert.deepEqual(valuesOf(memberships.read(typed, was)), { ...valuesOf(was), [`${start}.startdate`]: '2020-01-01' })
})

test('how far a hoster reaches is chosen, then said in codes', () => {
  const key = 'organization.chatterie.area'
  const said = (reach: string, where: string) =>
    area.read({ [`${key}-reach`]: reach, [`${key}-where`]: where }, [])[0]?.value
  assert.equal(said('everywhere', 'ignored'), 'everywhere')
  assert.equal(said('countries', 'FR, BE'), 'FR;BE')
  assert.equal(said('regions', 'FR-29 FR-56'), 'FR-29;FR-56')
  assert.equal(said('around', '48.39  -4.49 30'), 'around 48.39 -4.49 30')
  assert.equal(said('', ''), undefined)
  for (const written of ['everywhere', 'FR;BE', 'FR-29', 'around 48.39 -4.49 30'])
    assert.equal(area.read(area.values(lines({ [key]: written })), [])[0]?.value, written)
})

test('one line is asked as what it is', () => {
  const field = line('organization.website', { label: 'editing.website' })
  assert.equal(field.controlOf('organization.website'), 'organization.website')
  assert.equal(field.controlOf('organization.websites'), undefined)
  assert.equal(sectionOf('organization.website'), 'organization')
})
