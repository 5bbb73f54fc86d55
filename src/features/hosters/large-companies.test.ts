import assert from 'node:assert/strict'
import { test } from 'node:test'
import { largeCompanyBehind, largeCompanyNamed } from './large-companies.ts'

test('a company is known by the names that hosters give it', () => {
  assert.equal(largeCompanyNamed('AWS Paris'), 'Amazon')
  assert.equal(largeCompanyNamed('loué chez Google Cloud'), 'Google')
  assert.equal(largeCompanyNamed('iCloud'), 'Apple')
  assert.equal(largeCompanyNamed('Oracle Cloud Free Tier'), 'Oracle')
})

test('a name that only looks like one is nobody’s', () => {
  for (const name of ['Metalab', 'Applegarth', 'Fédération des Amazones', '', 'Grenode'])
    assert.equal(largeCompanyNamed(name), null, name)
})

test('a company is known by its domains, and by all that stands below them', () => {
  assert.equal(largeCompanyBehind('fonts.googleapis.com'), 'Google')
  assert.equal(largeCompanyBehind('aspmx.l.google.com.'), 'Google')
  assert.equal(largeCompanyBehind('ortie-fr.mail.protection.outlook.com'), 'Microsoft')
  assert.equal(largeCompanyBehind('ns-512.awsdns-00.net'), 'Amazon')
  assert.equal(largeCompanyBehind('ns-1.awsdns-12.co.uk.'), 'Amazon')
  assert.equal(largeCompanyBehind('dana.ns.cloudflare.com'), 'Cloudflare')
  assert.equal(largeCompanyBehind('D1.CloudFront.net'), 'Amazon')
})

test('a domain that only begins or ends like one is nobody’s', () => {
  for (const host of ['notamazonaws.com.example', 'google.com.ortie.example', 'mygoogle.com', 'com', '', '127.0.0.1'])
    assert.equal(largeCompanyBehind(host), null, host)
})

test('of a name of ten thousand labels the last ones tell', () => {
  assert.equal(largeCompanyBehind(`${'a.'.repeat(10_000)}example`), null)
  assert.equal(largeCompanyBehind(`${'a.'.repeat(10_000)}amazonaws.com`), 'Amazon')
  assert.equal(largeCompanyBehind(`amazonaws.com${'.a'.repeat(10_000)}`), null)
})
