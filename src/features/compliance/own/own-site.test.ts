import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownSite } from './own-site.ts'

const collective = { name: 'La Ruche', website: 'https://ruche.example/' }
const looked = (publicUrl: string, website: string | null = collective.website) => {
  const { hoster, services } = ownSite({ ...collective, website }, publicUrl)
  return [hoster.facts.website, ...services.map(({ slug }) => slug)]
}

test('the collective’s website is looked at, and this site beside it', () => {
  assert.deepEqual(looked('https://chatterie.ruche.example'), ['https://ruche.example/', 'chatterie.ruche.example'])
})

test('where both are one, it is looked at once', () => {
  assert.deepEqual(looked('https://ruche.example'), ['https://ruche.example/'])
})

test('a collective without a website has this site', () => {
  assert.deepEqual(looked('https://chatterie.ruche.example', null), ['https://chatterie.ruche.example'])
})

test('a site that only its own machine reaches is not looked at', () => {
  for (const here of ['http://localhost:3000', 'http://ruche.example', 'https://192.0.2.1', 'https://a.localhost'])
    assert.deepEqual(looked(here), ['https://ruche.example/'], here)
  assert.deepEqual(looked('http://localhost:3000', null), [null])
})
