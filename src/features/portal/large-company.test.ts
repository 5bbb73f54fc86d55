import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOnLargeCompany } from './large-company.ts'

const host = (name: string | null, provider: 'home' | 'outsourced' | null = 'outsourced') => ({
  ...{ name, provider, country: null, description: null, server: null, hypervisor: null, distribution: null },
})

test('a hoster may say itself that it stands on a large company’s machines', () => {
  assert.equal(isOnLargeCompany({ host: host('AWS Paris'), aliases: [] }), true)
  assert.equal(isOnLargeCompany({ host: host('Google Cloud'), aliases: [] }), true)
})

test('what a name stands for tells it too, whatever is declared', () => {
  assert.equal(isOnLargeCompany({ host: host('Chez nous', 'home'), aliases: ['d1.cloudfront.net'] }), true)
  assert.equal(isOnLargeCompany({ host: null, aliases: ['x.azurewebsites.net'] }), true)
})

test('who says where it stands, and nothing contradicts it, stands elsewhere', () => {
  assert.equal(isOnLargeCompany({ host: host('La Baie', 'home'), aliases: ['ferme.example'] }), false)
  assert.equal(isOnLargeCompany({ host: host('Metalab'), aliases: ['notamazonaws.com.example'] }), false)
})

test('where nothing tells, nothing is claimed', () => {
  assert.equal(isOnLargeCompany({ host: null, aliases: [] }), null)
  assert.equal(isOnLargeCompany({ host: host(null, null), aliases: [] }), null)
})
