import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId, toInstant } from '../../../platform/database/index.ts'
import { openCrocus } from '../../delegates/testing.ts'

const list = '/fr/hosters/crocus/pages'
const texts = ['Vos données restent un an.', 'Vos données restent <b>deux</b> ans.']

async function openKept() {
  const { world, hoster } = await openCrocus({}, {})
  const id = newId()
  const at = toInstant(world.now)
  const kept = { id, hosterId: hoster.id, topic: 'terms', url: 'https://crocus.example/cgu', goneAt: null } as const
  await world.db
    .insertInto('evidencePage')
    .values({ ...kept, firstAt: at, lookedAt: at })
    .execute()
  for (const [index, text] of texts.entries())
    await world.db
      .insertInto('evidencePageVersion')
      .values({ id: newId(), pageId: id, number: index + 1, at, title: 'CGU', text, textHash: text })
      .execute()
  return { world, page: `${list}/${id}` }
}

test('the pages that are kept of a hoster are listed, each with its versions', async () => {
  const { world, page } = await openKept()
  assert.match(await world.get(list), /Conditions d’utilisation[\s\S]+2 versions/)
  assert.match(await world.get(page), /versions\/2[\s\S]+versions\/1/)
  assert.match(await world.get(page.replace('/fr/', '/en/')), /Terms of use: Crocus/)
})

test('a version is shown as plain text', async () => {
  const { world, page } = await openKept()
  assert.match(await world.get(`${page}/versions/2`), /Vos données restent &lt;b&gt;deux&lt;\/b&gt; ans\./)
})

test('two versions are compared word by word, said in words too', async () => {
  const { world, page } = await openKept()
  const html = await world.get(`${page}/diff/1/2`)
  assert.match(html, /<del><span class="hidden">[^<]+<\/span>/)
  assert.match(html, /<ins><span class="hidden">[^<]+<\/span>/)
  assert.match(await world.get(`${page}/diff/2/2`), /disent la même chose/)
})

test('what is not kept is not found', async () => {
  const { world, page } = await openKept()
  for (const address of [`${list}/nothing`, `${page}/versions/9`, `${page}/versions/x`, `${page}/diff/1/9`])
    assert.equal((await world.request(address)).status, 404, address)
  assert.match(await world.get('/fr/hosters/crocus/pages'), /Conditions/)
})
