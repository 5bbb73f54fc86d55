import assert from 'node:assert/strict'
import { test } from 'node:test'
import { domainOfMail, registeredDomain } from './registered-domain.ts'

test('one hand has one registered domain; customers of one platform are several hands', () => {
  const domains: Record<string, string | null> = {
    'https://pad.ortie.example/x': 'ortie.example',
    'https://ortie.example.': 'ortie.example',
    'https://a.b.ortie.co.uk': 'ortie.co.uk',
    'https://ortie.github.io/x': 'ortie.github.io',
    'https://thief.github.io/x': 'thief.github.io',
    'https://192.0.2.7/x': null,
    'not an address': null,
  }
  for (const [address, domain] of Object.entries(domains)) assert.equal(registeredDomain(address), domain, address)
  assert.equal(domainOfMail('ada@mail.ortie.example'), 'ortie.example')
})
