import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsOf } from './faults.ts'

const page = (body: string) => `<!doctype html><html lang="fr"><title>Crocus</title><body>${body}</body></html>`

test('a fault says its rule, what stands in the way, and the piece of the page', async () => {
  const faults = await faultsOf(page('<p>x</p>\n<p>y</p><img src="a.png">'))
  assert.deepEqual(faults, [{ kind: 'images', rule: 'wcag/h37', at: '<p>y</p><img src="a.png"></body></html>' }])
})

test('matters of taste are no faults', async () => {
  const body = '<h1>a</h1><h3>b</h3><IMG SRC=a ALT=""><p style="color:red">x</p><div><i></i></div><a href=#>x</a>'
  assert.deepEqual(await faultsOf(page(body)), [])
})

test('pages beyond the bounds are left alone', async () => {
  assert.equal(await faultsOf(page('<b>'.repeat(151))), null)
  assert.equal(await faultsOf(page('<i></i>'.repeat(4001))), null)
  assert.equal(await faultsOf(page(' '.repeat(250_000))), null)
  assert.deepEqual(await faultsOf(page('<b>'.repeat(100) + '</b>'.repeat(100))), [])
})

test('a line of a million characters gives a short piece', async () => {
  const faults = await faultsOf(page(`${'x'.repeat(200_000)}<img src="a.png">`))
  assert.ok(faults?.every(({ at }) => at.length <= 200))
})
