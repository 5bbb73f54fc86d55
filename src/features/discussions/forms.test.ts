import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AnswerForm, CloseForm, EditBeginningForm, ErasureForm, TopicForm } from './forms.ts'
import { closeLength, textLength, titleLength } from './topic.ts'

const typed = { title: 'Une farine', text: 'Du seigle.', language: 'fr', as: 'oneself', once: 'x' }
const wrongIn = (
  form: { safeParse(typed: unknown): { success: boolean; error?: { issues: { path: PropertyKey[] }[] } } },
  said: object,
) => form.safeParse(said).error?.issues.map(({ path }) => String(path[0])) ?? []

test('a title is one line, a text has its lines, and neither has what nobody sees', () => {
  const said = { ...typed, title: ' Une\r\n\tfarine\u2028fine \u0007', text: ' Une\r\nfarine\u0000\n\n\u202efine ' }
  const { title, text } = TopicForm.parse(said)
  assert.equal(title, 'Une farine fine')
  assert.equal(text, 'Une\nfarine\n\nfine')
})

test('lengths are counted in characters, as people do', () => {
  const cats = (count: number) => '🐱'.repeat(count)
  for (const [form, field, { least, most }] of [
    [TopicForm, 'title', titleLength],
    [TopicForm, 'text', textLength],
    [AnswerForm, 'text', textLength],
    [EditBeginningForm, 'title', titleLength],
  ] as const) {
    for (const count of [least, most]) assert.deepEqual(wrongIn(form, { ...typed, [field]: cats(count) }), [], field)
    for (const count of [least - 1, most + 1])
      assert.deepEqual(wrongIn(form, { ...typed, [field]: cats(count) }), [field], `${field} ${count}`)
  }
  assert.deepEqual(wrongIn(CloseForm, { reason: cats(closeLength.most + 1) }), ['reason'])
})

test('every field that is missing is told at once', () => {
  assert.deepEqual(new Set(wrongIn(TopicForm, {})), new Set(['title', 'text', 'language', 'as']))
  assert.deepEqual(wrongIn(CloseForm, {}), ['reason'])
  assert.deepEqual(wrongIn(ErasureForm, { sure: 'no' }), ['sure'])
  assert.deepEqual(wrongIn(TopicForm, { ...typed, language: 'fra' }), ['language'])
  assert.deepEqual(wrongIn(TopicForm, { ...typed, title: ['un', 'deux'] }), ['title'])
})

test('what a form carries unseen never refuses it', () => {
  for (const once of [undefined, 'x'.repeat(101), ['a', 'b'], 3])
    assert.equal(TopicForm.parse({ ...typed, once }).once, '', JSON.stringify(once))
})
