import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ContactForm } from './form.ts'

const good = {
  to: 'radis',
  message: 'Un pad pour douze ?',
  email: 'ada@mail.example',
  name: 'Ada',
  stamp: 's',
  website: '',
}

function errorOf(changes: Record<string, unknown>): string | undefined {
  const read = ContactForm.safeParse({ ...good, ...changes })
  return read.error?.issues[0]?.message
}

test('one hoster or several, ticked or listed', () => {
  assert.deepEqual(ContactForm.parse({ ...good, to: ['radis', 'ortie'] }).to, ['radis', 'ortie'])
  assert.deepEqual(ContactForm.parse({ ...good, to: 'radis, ortie,radis,' }).to, ['radis', 'ortie'])
})

test('at least one and at most three are written to', () => {
  assert.equal(errorOf({ to: [] }), 'contact.to-missing')
  assert.equal(errorOf({ to: undefined }), 'contact.to-missing')
  assert.equal(errorOf({ to: ' , ' }), 'contact.to-missing')
  assert.equal(errorOf({ to: ['a', 'b', 'c'] }), undefined)
  assert.equal(errorOf({ to: ['a', 'b', 'c', 'd'] }), 'contact.to-too-many')
})

test('one writes to the coordination or to hosters', () => {
  assert.equal(errorOf({ to: 'coordination' }), undefined)
  assert.equal(errorOf({ to: ['coordination', 'radis'] }), 'contact.to-one-or-other')
})

test('a message has 10 to 5,000 characters, blanks around it not counted', () => {
  assert.equal(errorOf({ message: undefined }), 'contact.message-missing')
  assert.equal(errorOf({ message: ' \n ' }), 'contact.message-missing')
  assert.equal(errorOf({ message: `   ${'a'.repeat(9)}   ` }), 'contact.message-too-short')
  assert.equal(errorOf({ message: 'a'.repeat(10) }), undefined)
  assert.equal(errorOf({ message: '🐱'.repeat(5000) }), undefined)
  assert.equal(errorOf({ message: 'a'.repeat(5001) }), 'contact.message-too-long')
  assert.equal(errorOf({ message: 'a'.repeat(10_000) }), 'contact.message-too-long')
})

test('lines of a browser count once', () => {
  assert.equal(errorOf({ message: 'a\r\n'.repeat(2500) }), undefined)
})

test('an address is one address, and no header', () => {
  assert.equal(errorOf({ email: '' }), 'contact.email-missing')
  assert.equal(errorOf({ email: ['a@b.example', 'c@d.example'] }), 'contact.email-missing')
  const wrong = [
    'ada',
    'ada@',
    '@mail.example',
    'ada@mail',
    'a@b.example,c@d.example',
    'Ada <a@b.example>',
    'a b@c.example',
  ]
  const injected = [
    'a@b.example\r\nBcc: c@d.example',
    'a@b.example\nc@d.example',
    '"a\r\n"@b.example',
    'a@b.example\u2028',
  ]
  for (const email of [...wrong, ...injected.slice(0, 3), `${'a'.repeat(250)}@b.example`])
    assert.equal(errorOf({ email }), 'contact.email-wrong', JSON.stringify(email))
  assert.equal(ContactForm.parse({ ...good, email: ` ${injected[3]}` }).email, 'a@b.example')
})

test('a name is optional, short, and one line', () => {
  assert.equal(ContactForm.parse({ ...good, name: undefined }).name, null)
  assert.equal(ContactForm.parse({ ...good, name: ' \r\n ' }).name, null)
  assert.equal(ContactForm.parse({ ...good, name: 'Ada\r\nReply-To: x' }).name, 'Ada Reply-To: x')
  assert.equal(errorOf({ name: 'a'.repeat(101) }), 'contact.name-too-long')
})
