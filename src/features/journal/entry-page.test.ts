import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { linksIn, paths } from '../../paths.ts'
import { hideContent } from './hide-content.ts'
import { sealJournal } from './seal-journal.ts'
import { givenChange, writtenAt } from './testing.ts'
import { openJournalSite } from './testing-world.ts'

const entryAt = (id: string) => linksIn('fr')(paths.journalEntry.href({ id }))

describe('an entry’s page', () => {
  let site: Awaited<ReturnType<typeof openJournalSite>>
  beforeEach(async () => {
    site = await openJournalSite()
  })

  test('shows what was and what is, field by field, in words', async () => {
    const before = { name: 'Ciboule', open: true, tags: [], price: null, text: { fr: 'Bonjour', en: 'Hello' } }
    const after = { name: 'Ciboulette', open: false, tags: ['a', 'b'], price: 1500, text: { fr: 'Salut', en: '' } }
    const id = await givenChange(site.world.db, { before, after })
    const page = await site.world.get(entryAt(id))
    for (const shown of ['<bdi>Ciboulette</bdi>', '<dd>oui</dd>', '<dd>non</dd>', '<dd>1\u202f500</dd>', 'rien</span>'])
      assert.ok(page.includes(shown), shown)
    assert.match(page, /<dt>français<\/dt><dd lang="fr"><bdi>Salut/)
    assert.match(page, /<li><bdi>a<\/bdi><\/li><li><bdi>b/)
    assert.doesNotMatch(page, /\{\}|\[object|undefined|null</)
  })

  test('gives its number and whole seal once it has them', async () => {
    const id = await givenChange(site.world.db)
    assert.match(await site.world.get(entryAt(id)), /pas encore/)
    await sealJournal(site.world.db)
    assert.match(await site.world.get(entryAt(id)), /n°\u00a01, <code>[\w-]{43}<\/code>/)
  })

  test('says in the place of what was hidden why it was, and that the entry that says so did', async () => {
    const { world } = site
    const id = await givenChange(world.db, { after: { name: 'Un secret' } })
    const by = { actor: { kind: 'job', name: 'x' } as const, now: writtenAt, secret: world.secret }
    const hiding = await hideContent(world.db, { entryId: id, reason: 'Un numéro de téléphone.' }, by)
    const page = await world.get(entryAt(id))
    assert.match(page, /La raison\u00a0: <bdi>Un numéro de téléphone\./)
    assert.doesNotMatch(page, /secret/)
    assert.match(await world.get(entryAt(hiding)), /Le contenu de .*une entrée récente/)
    assert.deepEqual(JSON.parse(await world.get(`${entryAt(id)}.json`)).hidden, {
      reason: 'Un numéro de téléphone.',
      entry: hiding,
    })
    await hideContent(world.db, { entryId: hiding, reason: 'La raison aussi.' }, by)
    assert.match(await world.get(entryAt(id)), /n’est plus lisible/)
  })

  test('that there is not is a page that helps', async () => {
    for (const id of ['nothing', 'é', '%2F', 'x'.repeat(3000)])
      assert.equal((await site.world.request(`/fr/journal/${id}`)).status, 404)
  })
})
