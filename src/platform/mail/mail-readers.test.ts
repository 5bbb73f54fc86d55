import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mailReaders } from './index.ts'

const readersAt = (publicUrl: string, showsMails = true) => mailReaders({ publicUrl, showsMails })

test('on one’s own machine, without a mail server, whoever sits there reads the mails', () => {
  for (const url of ['http://localhost:3000', 'http://127.0.0.1', 'http://[::1]:8080', 'https://LOCALHOST'])
    assert.equal(readersAt(url), 'everybody', url)
})

test('on a site that others reach, only administrators do', () => {
  for (const url of [
    'https://chats.example',
    'http://192.0.2.7:3000',
    'http://localhost.chats.example',
    'http://localhost@chats.example',
    'http://127.0.0.1.chats.example',
    'http://0.0.0.0:3000',
  ])
    assert.equal(readersAt(url), 'administrators', url)
})

test('with a mail server nobody does', () => {
  for (const url of ['http://localhost:3000', 'https://chats.example']) assert.equal(readersAt(url, false), 'nobody')
})

test('a visitor from elsewhere is nobody at the machine, even where the site was given no address of its own', () => {
  const site = { publicUrl: 'http://localhost:3000', showsMails: true }
  for (const visitor of ['127.0.0.1', '::1']) assert.equal(mailReaders(site, visitor), 'everybody')
  for (const visitor of ['192.0.2.7', '172.17.0.1', '2001:db8::1', 'unknown', '127.0.0.1.evil.example'])
    assert.equal(mailReaders(site, visitor), 'administrators', visitor)
})
