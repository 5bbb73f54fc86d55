import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownDomain } from './own-domain.ts'

const cases: [string, string | null][] = [
  ['https://pad.ortie.example/x', 'ortie.example'],
  ['https://www.ortie.example./', 'ortie.example'],
  ['https://ortie.nohost.me/', 'ortie.nohost.me'],
  ['https://ortie.frama.io/site/', 'ortie.frama.io'],
  ['https://ortie.wordpress.com/', 'ortie.wordpress.com'],
  ['https://www.wordpress.com/ortie', null],
  ['https://framagit.org/ortie/pages', null],
  ['https://www.facebook.com/ortie', null],
  ['https://sites.google.com/view/ortie', null],
  ['http://perso.free.fr/ortie', null],
  ['https://192.0.2.1/', null],
  ['ortie', null],
]
for (const [address, domain] of cases)
  test(`${address} is ${domain ? `in the hands of who has ${domain}` : 'in nobody’s hands alone'}`, () =>
    assert.equal(ownDomain(address), domain))
