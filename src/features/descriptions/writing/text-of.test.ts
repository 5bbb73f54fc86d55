import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readHoster, readText } from '../testing.ts'
import { textOf } from './text-of.ts'

const read = (text: string) => {
  const { unknown, class: kind, report } = readText(text)
  return { kind, unknown: unknown.map(({ key, value }) => `${key} = ${value}`), faults: report.length }
}

test('sections stand under a comment line each, in the order of the protocol, whatever order they came in', () => {
  const text = textOf([
    { key: 'subs.pad', value: 'https://a.example/pad.properties' },
    { key: 'organization.chatterie.town', value: 'Brest' },
    { key: 'organization.website', value: 'https://a.example/' },
    { key: 'organization.name', value: 'Ortie' },
    { key: 'file.class', value: 'Organization' },
  ])
  assert.equal(
    text,
    `# [file]
file.class = Organization

# [organization]
organization.name = Ortie
organization.website = https://a.example/

# [organization.chatterie]
organization.chatterie.town = Brest

# [subs]
subs.pad = https://a.example/pad.properties
`,
  )
})

test('keys that we do not know stand behind those that we do, in their own order', () => {
  const text = textOf([
    { key: 'organization.mood', value: 'bonne' },
    { key: 'other.thing', value: '1' },
    { key: 'organization.name', value: 'Ortie' },
    { key: 'organization.age', value: '8' },
  ])
  assert.deepEqual(text.match(/^[a-z.]+(?= =)/gm), [
    'organization.name',
    'organization.mood',
    'organization.age',
    'other.thing',
  ])
})

test('what is said of one place stands together', () => {
  const places = ['2.town', '1.town', '2.address', '1.postcode'].map((end) => `organization.chatterie.places.${end}`)
  const text = textOf(['organization.chatterie.key', ...places].map((key) => ({ key, value: '1' })))
  assert.deepEqual(text.match(/(?<=chatterie\.)[\w.]+(?= =)/g), [
    ...['key', 'places.2.town', 'places.2.address', 'places.1.town', 'places.1.postcode'],
  ])
})

test('no value becomes a second line', () => {
  for (const end of ['\n', '\r', '\r\n', '\u2028', '\u0085', '\v']) {
    const value = `Ortie${end}organization.chatterie.key = autre`
    const { facts, key } = readHoster(textOf([{ key: 'organization.name', value }]))
    assert.match(facts.name, /^Ortie ?organization/)
    assert.equal(key, null)
  }
})

test('a line break in a longer text stays one', () => {
  const { facts } = readHoster(textOf([{ key: 'organization.description', value: 'Un.\r\nDeux.' }]))
  assert.equal(facts.description.fr, 'Un.\nDeux.')
})

test('a key that could not be read again is left out, and an empty value too', () => {
  const wrong = ['', '# a.b', 'a.b = c', 'a.b\nc.d', '// a', ' ', 'a.b: c.d']
  assert.equal(textOf(wrong.map((key) => ({ key, value: 'x' }))), '')
  assert.equal(textOf([{ key: 'service.name', value: ' \u200b\n' }]), '')
})

test('what stands in quotes keeps them under a key that we do not know', () => {
  const values = ['"dit"', "'dit'", '« dit »', 'dit "oui"', '""', `"l'un"`]
  const text = textOf(values.map((value, at) => ({ key: `mood.n${at}`, value })))
  assert.deepEqual(
    read(text).unknown,
    values.map((value, at) => `mood.n${at} = ${value}`),
  )
})

test('a line is never longer than a reader takes', () => {
  const { report } = readText(textOf([{ key: 'mood.now', value: 'a'.repeat(50_000) }]))
  assert.ok(report.every(({ message }) => message.key !== 'descriptions.line-too-long'))
})

test('a file of thousands of lines is written whole', () => {
  const metrics = Array.from({ length: 10_000 }, (_, n) => ({ key: `metrics.n${n}.2026.months`, value: '1,2' }))
  const others = Array.from({ length: 10_000 }, (_, n) => ({ key: `n${n}.b`, value: 'x' }))
  assert.equal(textOf([...metrics, ...others]).match(/ = /g)?.length, 20_000)
})
