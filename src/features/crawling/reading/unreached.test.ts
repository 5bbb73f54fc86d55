import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourceOf } from '../queries.ts'
import { openCrawl, organization, root } from '../testing.ts'

const place = '/fr/hosters/crocus/source'

test('where nobody answers one question is enough, and the page says why', async (t) => {
  const { world, ada, give, read, hosterId } = await openCrawl(t)
  await give('https://nowhere.example/')
  await read()
  const reasons = (await sourceOf(world.db, hosterId))?.report.map(({ message }) => message.key)
  assert.deepEqual(new Set(reasons), new Set(['crawling.unreached-dns']))
  const page = await ada.get(place)
  assert.match(page, /Vos fichiers n’ont pas encore pu être lus/)
  assert.match(page, /<p>Ce nom de domaine est inconnu/)
})

test('where somebody answers, every usual place is tried, and told together', async (t) => {
  const { web, ada, give, read } = await openCrawl(t)
  await give('https://crocus.example/')
  await read()
  assert.ok(web.asked.includes('https://crocus.example/librehost.json'))
  const page = await ada.get(place)
  assert.match(page, /<p>Nous n’avons trouvé aucun fichier de description/)
  assert.equal(page.match(/Il n’y a pas de fichier à cette adresse/g)?.length, 1)
  assert.match(page, /crocus\.example\/\.well_known\/chatonsinfos\/organization\.properties/)
})

test('a file that was read before and is gone says since when, and why', async (t) => {
  const { web, ada, says, give, read, nextDay } = await openCrawl(t)
  says({ [root]: organization() })
  await give()
  await read()
  web.pages.delete(root)
  await nextDay()
  const page = await ada.get(place)
  assert.match(page, /Quelque chose ne se lit plus depuis le/)
  assert.match(page, /<p>Il n’y a pas de fichier à cette adresse/)
})
