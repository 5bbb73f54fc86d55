import assert from 'node:assert/strict'
import { test } from 'node:test'
import { delegateIn } from '../../delegates/testing.ts'
import { openNights } from '../looking/testing-nights.ts'
import { evidencePagesOf, versionOfPage } from './index.ts'

const home = '<title>Crocus</title><p>Bonjour <a href="/cgu">Conditions générales d’utilisation</a>'
const cgu = (words: string) =>
  `<title>CGU</title><h1>Conditions générales d’utilisation</h1><p>${words}</p><p>Le service est proposé par l’association.</p>`
const address = 'https://crocus.example/cgu'

test('a change of terms is seen in the night, kept beside what was before, and told', async (t) => {
  const { world, db, hoster, put, night } = await openNights(t, {
    'https://crocus.example/': home,
    [address]: cgu('Vos données sont à vous.'),
  })
  const { browser } = await delegateIn(world, hoster.id, 'Safran')
  for (let at = 0; at < 9; at++) await night()
  const [page] = await evidencePagesOf(db, hoster.id)
  assert.deepEqual([page?.topic, page?.url, page?.versions.length], ['terms', address, 1])
  put(address, cgu('Vos données sont à nous.'))
  await night()
  const [changed] = await evidencePagesOf(db, hoster.id)
  assert.deepEqual(
    changed?.versions.map(({ number }) => number),
    [2, 1],
  )
  assert.match((await versionOfPage(db, changed?.id ?? '', 1))?.text ?? '', /à vous/)
  assert.match((await versionOfPage(db, changed?.id ?? '', 2))?.text ?? '', /à nous/)
  assert.match(await browser.get('/fr/account'), /conditions d’utilisation de Crocus ne disent plus/)
})

test('a night in which the site is down makes no page gone', async (t) => {
  const { db, hoster, web, night } = await openNights(t, {
    'https://crocus.example/': home,
    [address]: cgu('Soyez gentils.'),
  })
  await night()
  const down = (_: unknown, response: { destroy(): void }) => response.destroy()
  web.pages.set('https://crocus.example/', down)
  web.pages.set(address, down)
  await night()
  const [page] = await evidencePagesOf(db, hoster.id)
  assert.deepEqual([page?.goneAt, page?.versions.length], [null, 1])
})

test('a page that a hoster takes away is gone, and what it said stays', async (t) => {
  const { db, hoster, put, night } = await openNights(t, {
    'https://crocus.example/': home,
    [address]: cgu('Soyez gentils.'),
  })
  await night()
  put('https://crocus.example/', '<title>Crocus</title><p>Bonjour')
  await night()
  const [page] = await evidencePagesOf(db, hoster.id)
  assert.notEqual(page?.goneAt, null)
  assert.match((await versionOfPage(db, page?.id ?? '', 1))?.text ?? '', /Soyez gentils/)
})

test('what a page hides or runs is not kept: text alone is', async (t) => {
  const { db, hoster, night } = await openNights(t, {
    'https://crocus.example/': home,
    [address]: `${cgu('Soyez gentils.')}<script>alert(1)</script><style>p{color:red}</style><p>a\u202eb</p>`,
  })
  await night()
  const [page] = await evidencePagesOf(db, hoster.id)
  const text = (await versionOfPage(db, page?.id ?? '', 1))?.text ?? ''
  assert.doesNotMatch(text, /alert|color|<|\u202e/)
  assert.match(text, /ab/)
})
