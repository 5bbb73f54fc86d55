import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenDocument } from '../../../charter/testing.ts'
import { beginPeriod, byMachine } from '../../../hosters/index.ts'
import { openLife } from '../testing.ts'

/** The words of the part, without its tags. */
async function told(page: string) {
  const [, part = ''] = /aria-labelledby="why-here">([\s\S]*?)<\/section>/.exec(page) ?? []
  return part
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' .', '.')
}

test('of who was known before this site, the source speaks, and what it does not say is said', async () => {
  const { world } = await openLife({ periods: [{ litter: '1', from: '2016-10' }] })
  const words = await told(await world.get('/fr/hosters/crocus'))
  assert.match(words, /Membre depuis octobre 2016, dans la portée 1\b/)
  assert.match(words, /Carnet de tests. Elle ne dit pas par quel vote, ni sous quelle version de la charte/)
  assert.match(words, /Personne ne l’a encore regardé/)
  assert.match(await told(await world.get('/en/hosters/crocus')), /Member since October 2016, in litter 1/)
})

test('a source may not even say since when', async () => {
  const { world } = await openLife({ periods: [{ from: null }] })
  assert.match(await told(await world.get('/fr/hosters/crocus')), /Membre, sans que l’on sache depuis quand/)
})

test('who was admitted here has its litter, its charter and the day', async () => {
  const { world, db, hoster } = await openLife({ standing: 'none' })
  await givenDocument(db)
  const begun = { state: 'active', litter: '19', from: '2026-11-23', mentor: null, charterVersion: 1 } as const
  await beginPeriod(db, hoster.id, begun, byMachine('test', world.now))
  const page = await world.get('/fr/hosters/crocus')
  assert.match(
    await told(page),
    /Membre depuis le 23 novembre 2026, admis avec la portée 19, sous la version 1 de la charte\./,
  )
  assert.match(page, /\/fr\/documents\/[a-z-]+\/versions\/1"/)
  await beginPeriod(db, hoster.id, { ...begun, state: 'idle', from: '2026-11-24' }, byMachine('test', world.now))
  world.pass({ hours: 48 })
  assert.match(
    await told(await world.get('/fr/hosters/crocus')),
    /depuis le 23 novembre 2026/,
    'a pause is no new admission',
  )
})

test('who left is told of in the past, and who never was is told nothing', async () => {
  const { world } = await openLife({ standing: 'former' })
  assert.match(await told(await world.get('/fr/hosters/crocus')), /Pourquoi il était ici Était devenu membre le/)
  const other = await openLife({ standing: 'none' })
  assert.equal(await told(await other.world.get('/fr/hosters/crocus')), '')
})

test('the address of a source is a link of the web, or none', async () => {
  for (const [url, isLink] of [
    ['javascript:alert(1)', false],
    ['https://ruche.example/', true],
  ] as const) {
    const provenance = { source: '<b>Ruche</b>', url, date: null, namesCollective: null }
    const { world } = await openLife({ periods: [{ provenance }] })
    const [, part = ''] =
      /aria-labelledby="why-here">([\s\S]*?)<\/section>/.exec(await world.get('/fr/hosters/crocus')) ?? []
    assert.match(part, /&lt;b&gt;Ruche/)
    assert.equal(part.includes(`href="${url}"`), isLink)
  }
})
