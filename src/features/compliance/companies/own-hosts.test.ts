import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visitedOf } from '../visit/testing-visited.ts'
import { hostOf, isOwnDomain, ownAddresses } from './own-hosts.ts'

const own = (addresses: { website?: string; services?: string[] }) => {
  const services = Object.fromEntries((addresses.services ?? []).map((url, n) => [`s${n}`, { url }]))
  return ownAddresses(visitedOf({ site: addresses.website ? { url: addresses.website } : null, services }))
}

test('what stands below a domain of the hoster is its own', () => {
  const isOwn = own({ website: 'https://www.crocus.example/', services: ['https://pad.ortie.example/p'] })
  for (const address of ['https://static.crocus.example/a', 'http://ortie.example./', 'wss://crocus.example/live'])
    assert.equal(isOwn(address), true, address)
})

test('names that only look alike are others’, and so is what is no address of the web', () => {
  const isOwn = own({ website: 'https://crocus.example/' })
  for (const address of ['https://crocus.example.ortie.example/', 'https://xcrocus.example/', 'data:,x', '', 'crocus'])
    assert.equal(isOwn(address), false, address)
})

test('two who have a name on one platform are two', () => {
  const isOwn = own({ website: 'https://crocus.github.io/', services: ['https://crocus.frama.io/x'] })
  assert.equal(isOwn('https://crocus.github.io/a'), true)
  assert.equal(isOwn('https://ortie.github.io/a'), false)
  assert.equal(isOwn('https://ortie.frama.io/a'), false)
})

test('of a place that many share only its very host is the hoster’s', () => {
  const isOwn = own({ services: ['https://framapad.org/p/crocus', 'http://192.0.2.1:8080/'] })
  assert.equal(isOwn('https://framapad.org/static/a.js'), true)
  assert.equal(isOwn('https://mypads.framapad.org/'), false)
  assert.equal(isOwn('http://192.0.2.1/'), true)
  assert.equal(isOwn('http://192.0.2.2/'), false)
})

test('where a declared address leads in the end is the hoster’s too, unless a large company stands there', () => {
  const led = (url: string) => ownAddresses(visitedOf({ site: { url, asked: 'https://crocus.example/' } }))
  assert.equal(led('https://www.crocus-asso.example/')('https://static.crocus-asso.example/a'), true)
  assert.equal(led('https://accounts.google.com/signin')('https://www.google.com/a'), false)
  const gone = visitedOf({ hoster: { website: 'https://crocus.example/' }, site: { why: 'timeout' } })
  assert.equal(ownAddresses(gone)('https://crocus.example/'), true)
})

test('who gave a cookie is known by the domain', () => {
  const isOwn = own({ website: 'https://crocus.example/' })
  assert.equal(isOwnDomain(isOwn, 'crocus.example', 'https://pad.crocus.example/'), true)
  assert.equal(isOwnDomain(isOwn, 'ortie.example', 'https://pad.ortie.example/'), true)
  assert.equal(isOwnDomain(isOwn, 'ortie.example', 'https://crocus.example/'), false)
})

test('a host is said one way', () => {
  assert.equal(hostOf('HTTPS://Crocus.Example.:8443/a'), 'crocus.example')
  assert.equal(hostOf('https://crocus.例え/'), 'crocus.xn--r8jz45g')
  for (const address of ['', 'mailto:a@crocus.example', 'ftp://crocus.example/', '//crocus.example'])
    assert.equal(hostOf(address), null, address)
})
