import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDocument } from './document.ts'

const text = (text: string) => [{ sort: 'text', text }]
const document = readDocument(
  [
    '# Title',
    '',
    '*[Elsewhere](other.md) · for readers of the repository.*',
    '',
    'In one breath.',
    '',
    '## Où les mettre',
    'Two ways:',
    '- here',
    '- there',
    '',
    '1. first',
    '2. second',
    '',
    '```sh',
    '# no heading',
    '',
    '- no list',
    '```',
    '### Deeper',
    'The end.',
  ].join('\n'),
)

test('a document has a title and, in one breath, what it is about', () => {
  assert.equal(document.title, 'Title')
  assert.deepEqual(document.lead, text('In one breath.'))
})

test('its headings can be pointed to, lists keep their sort, code stays as it is written', () => {
  assert.deepEqual(document.blocks, [
    { sort: 'heading', level: 2, id: 'ou-les-mettre', text: 'Où les mettre' },
    { sort: 'paragraph', words: text('Two ways:') },
    { sort: 'list', isOrdered: false, items: [text('here'), text('there')] },
    { sort: 'list', isOrdered: true, items: [text('first'), text('second')] },
    { sort: 'code', text: '# no heading\n\n- no list' },
    { sort: 'heading', level: 3, id: 'deeper', text: 'Deeper' },
    { sort: 'paragraph', words: text('The end.') },
  ])
})

test('an empty document is one without anything', () => {
  assert.deepEqual(readDocument(''), { title: '', lead: [], blocks: [] })
})
