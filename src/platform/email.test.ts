import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mailboxOf, readEmail } from './email.ts'

test('an address is known in one spelling', () => {
  assert.equal(readEmail('  Ada@Mail.Example '), 'ada@mail.example')
  assert.equal(readEmail('ada@écoles.example'), 'ada@xn--coles-9ra.example')
})

test('letters that only look like others are no address', () => {
  for (const text of ['аda@mail.example', 'ａda@mail.example', 'ada\u200b@mail.example', 'ada@mail.example\u202e'])
    assert.notEqual(readEmail(text), 'ada@mail.example', JSON.stringify(text))
  assert.equal(readEmail('аda@mail.example'), null)
})

test('what is no address is refused', () => {
  const wrong = ['', '@', 'ada', 'ada@', '@mail.example', 'a@b@c.example', 'ada@mail', 'ada mail@x.example']
  const worse = [
    'ada@mail.example\r\nBcc: x@y.example',
    'ada@mail.example, x@y.example',
    `${'a'.repeat(250)}@x.example`,
  ]
  for (const text of [...wrong, ...worse]) assert.equal(readEmail(text), null, JSON.stringify(text))
})

test('a mailbox is one whatever follows its plus', () => {
  assert.equal(mailboxOf('Ada+list@Mail.example'), 'ada@mail.example')
})
