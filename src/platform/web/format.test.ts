import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acceptedFormat, askedAs, withoutFormat } from './index.ts'

test('a format is the last suffix of a page’s address', () => {
  assert.deepEqual(withoutFormat('/fr/services.json'), { pathname: '/fr/services', format: 'json' })
  assert.deepEqual(withoutFormat('/en/hosters/infini.csv'), { pathname: '/en/hosters/infini', format: 'csv' })
  assert.deepEqual(withoutFormat('/fr/services.geojson'), { pathname: '/fr/services', format: 'geojson' })
  assert.deepEqual(withoutFormat('/fr/documents/charter.md'), { pathname: '/fr/documents/charter', format: 'md' })
  assert.deepEqual(withoutFormat('/fr/meetings.ics'), { pathname: '/fr/meetings', format: 'ics' })
  assert.deepEqual(withoutFormat('/fr/decisions/a.abif'), { pathname: '/fr/decisions/a', format: 'abif' })
  assert.deepEqual(withoutFormat('/fr/services.atom'), { pathname: '/fr/services', format: 'atom' })
})

test('only our formats, only behind a language, only at the end', () => {
  for (const pathname of [
    '/fr/services',
    '/fr/services.html',
    '/fr/services.xml',
    '/fr.json',
    '/fr/.json',
    '/robots.json',
  ])
    assert.deepEqual(withoutFormat(pathname), { pathname, format: undefined })
  assert.deepEqual(withoutFormat('/fr/a.json/b'), { pathname: '/fr/a.json/b', format: undefined })
  assert.deepEqual(withoutFormat('/de/services.json'), { pathname: '/de/services.json', format: undefined })
  assert.deepEqual(withoutFormat('/fr/services.json.csv'), { pathname: '/fr/services.json', format: 'csv' })
})

test('a browser gets the page, a program what it asks for', () => {
  assert.equal(acceptedFormat('text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'), 'html')
  assert.equal(acceptedFormat(undefined), 'html')
  assert.equal(acceptedFormat('*/*'), 'html')
  assert.equal(acceptedFormat('application/json'), 'json')
  assert.equal(acceptedFormat('application/geo+json, application/json'), 'geojson')
  assert.equal(acceptedFormat('text/csv'), 'csv')
  assert.equal(acceptedFormat('application/atom+xml'), 'atom')
  assert.equal(acceptedFormat('text/markdown'), 'md')
  assert.equal(acceptedFormat('text/calendar'), 'ics')
  assert.equal(acceptedFormat('image/png'), 'html')
})

test('suffix and Accept are one question', () => {
  const asked = 'json /fr/services?q=pad'
  assert.equal(askedAs('/fr/services.json?q=pad', 'text/html'), asked)
  assert.equal(askedAs('/fr/services?q=pad', 'application/json'), asked)
  assert.equal(askedAs('/fr/services', undefined), 'html /fr/services')
})
