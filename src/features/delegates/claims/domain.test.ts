import assert from 'node:assert/strict'
import { test } from 'node:test'
import { masked } from '../masked.ts'
import { domainOf, fileAddress, isOn, recordName } from './domain.ts'

const of = (website: string | null, description: string | null = null) => domainOf({ website }, description)

test('the website’s domain speaks for a hoster, else that of its description', () => {
  assert.equal(of('https://crocus.example/accueil')?.name, 'crocus.example')
  assert.equal(of(null, 'https://infos.crocus.example/organization.properties')?.name, 'infos.crocus.example')
  assert.equal(of('https://crocus.example', 'https://framateam.example/crocus.properties')?.name, 'crocus.example')
})

test('what is no public name proves nothing', () => {
  for (const website of [
    null,
    'https://127.0.0.1/',
    'https://[::1]/',
    'http://localhost/',
    'crocus',
    'examples/crocus',
    '',
  ])
    assert.equal(of(website), null)
})

test('with or without www is one domain, and no other is', () => {
  const domain = of('https://www.Crocus.example/')
  assert.ok(domain)
  assert.equal(fileAddress(domain), 'https://www.crocus.example/.well-known/chatterie.txt')
  assert.equal(recordName(domain), '_chatterie.crocus.example')
  const own = ['https://crocus.example/x', 'https://www.crocus.example/', 'https://CROCUS.example./']
  const others = [
    'https://a.crocus.example/',
    'https://crocus.example.evil.example/',
    'https://evilcrocus.example/',
    'https://crocus.example@evil.example/',
    'not an address',
  ]
  assert.deepEqual(
    own.filter((address) => !isOn(domain, address)),
    [],
  )
  assert.deepEqual(
    others.filter((address) => isOn(domain, address)),
    [],
  )
  assert.equal(of('https://www.example/')?.name, 'www.example')
})

test('an address is told apart without being given away', () => {
  assert.equal(masked('contact@crocus.example'), 'c…@crocus.example')
  assert.equal(masked('@crocus.example'), '…@crocus.example')
})
