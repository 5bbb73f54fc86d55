import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { linksIn, paths } from '../../paths.ts'
import { sealJournal } from './seal-journal.ts'
import { givenChange, writtenAt } from './testing.ts'
import { openJournalSite } from './testing-world.ts'

const fr = linksIn('fr')
type Query = Parameters<typeof paths.journal.href>[1]
const at = (query: Query = {}) => fr(paths.journal.href({}, query))
const entryAt = (id: string) => fr(paths.journalEntry.href({ id }))
const coordinationDid = (personId: string) => ({ actor: { kind: 'person', personId, forHosterId: null } as const })

const listIn = (page: string) => /<ol class="timeline">.*?<\/ol>/s.exec(page)?.[0] ?? ''

describe('the journal’s page', () => {
  let site: Awaited<ReturnType<typeof openJournalSite>>
  beforeEach(async () => {
    site = await openJournalSite()
  })
  const sentences = async (query: Query = {}) => {
    const found = [...listIn(await site.world.get(at(query))).matchAll(/<h3>(.*?)<\/h3>/g)]
    return found.map(([, title = '']) => title.replaceAll(/<[^>]+>/g, ''))
  }

  test('says that it is empty, and that nothing is sealed yet', async () => {
    const page = await site.world.get(at())
    assert.match(page, /Aucun changement à montrer/)
    assert.match(page, /Rien n’est encore scellé/)
  })

  test('shows what changed in a sentence, newest first, with today’s name and its page', async () => {
    const { world, ciboule } = site
    const subject = { kind: 'hoster', id: ciboule.id }
    await givenChange(world.db, { subject, hosterId: ciboule.id })
    await givenChange(
      world.db,
      { verb: 'service.removed', subject: { kind: 'service', id: 'gone' } },
      writtenAt.add({ hours: 1 }),
    )
    assert.deepEqual(await sentences(), ['Le service Ciboulette a été retiré.', 'La fiche Ciboule a été modifiée.'])
    const page = await world.get(at())
    assert.match(page, new RegExp(`<a href="/fr/hosters/${ciboule.slug}"><bdi>Ciboule</bdi></a>`))
    assert.match(page, /22 novembre 2026 à 09:30/, 'in the collective’s time zone')
    assert.match(await world.get(at().replace('/fr', '/en')), /The page of .*Ciboule.* was edited/)
  })

  test('names nobody to the public, nor to a person: only in whose name it was done', async () => {
    const { world, ciboule, person } = site
    const { id } = await person('Marjolaine')
    const who = (forHosterId: string | null) => ({ actor: { kind: 'person', personId: id, forHosterId } as const })
    await givenChange(world.db, who(ciboule.id))
    await givenChange(world.db, who(null))
    await givenChange(world.db, who('a hoster that is gone'))
    await givenChange(world.db, { actor: { kind: 'job', name: 'x' } })
    await givenChange(world.db, { actor: { kind: 'machine', name: 'first start' } })
    const visitor = await world.get(at())
    for (const words of [
      /une personne déléguée, pour <bdi>Ciboule/,
      /la coordination ·/,
      /une personne déléguée d’un hébergeur/,
      /le site lui-même ·/,
      /qui tient la machine ·/,
    ])
      assert.match(visitor, words)
    const asPerson = await (await world.as(id)).get(at())
    for (const page of [visitor, asPerson, await world.get(`${fr('/journal')}.json`)])
      assert.ok(!page.includes('Nom de') && !page.includes(id))
  })

  test('names people to the coordination, and no cache keeps that', async () => {
    const { world, person } = site
    const { id } = await person('Marjolaine', ['coordination'])
    await givenChange(world.db, coordinationDid(id))
    const visitor = await world.as(id)
    const answer = await visitor.request(at())
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    assert.match(await answer.text(), new RegExp(`<bdi>Nom de ${id.slice(0, 4)}</bdi>`))
  })

  test('shows private rows to the coordination alone, when it asks for them', async () => {
    const { world, person } = site
    const entry = await givenChange(world.db, { visibility: 'private' })
    const [someone, coordination, administrator] = [
      await world.as((await person('Aneth')).id),
      await world.as((await person('Cerfeuil', ['coordination'])).id),
      await world.as((await person('Estragon', ['administrator'])).id),
    ]
    for (const visitor of [world.visitor(), someone]) {
      assert.doesNotMatch(await visitor.get(at()), /class="timeline"/)
      const refused = await visitor.request(at({ private: '1' }))
      assert.equal(refused.status, 403)
      assert.match(await refused.text(), /qu’à la coordination/)
      assert.equal((await visitor.request(entryAt(entry))).status, 404)
      for (const format of ['json', 'atom'])
        assert.ok(!(await visitor.get(`${fr('/journal')}.${format}`)).includes(entry))
    }
    for (const visitor of [coordination, administrator]) {
      assert.doesNotMatch(await visitor.get(at()), /<strong>privé/)
      assert.match(await visitor.get(at({ private: '1' })), /<strong>privé/)
      assert.match(await visitor.get(entryAt(entry)), /la coordination seule voit cette ligne/)
    }
  })

  test('goes on page by page, each row once, even when all were written at one instant', async () => {
    const { world } = site
    for (let i = 0; i < 45; i++) await givenChange(world.db)
    const seen: string[] = []
    let next: string | undefined = at()
    for (let pages = 0; next !== undefined; pages++) {
      assert.ok(pages < 3)
      const page: string = await world.get(next)
      seen.push(...[...page.matchAll(/href="\/fr\/journal\/([0-9a-f-]{36})"/g)].map(([, id = '']) => id))
      next = /rel="next nofollow" href="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
    }
    assert.deepEqual([seen.length, new Set(seen).size], [45, 45])
    assert.match(await world.get(at({ after: seen[44] })), /Aucune ligne ne correspond/)
  })

  test('filters by hoster, by its slug or id, subject, verb, actor and day, together too', async () => {
    const { world, ciboule } = site
    const subject = { kind: 'hoster', id: ciboule.id }
    await givenChange(world.db, { subject, hosterId: ciboule.id })
    await givenChange(
      world.db,
      { verb: 'service.added', subject: { kind: 'service', id: 's' }, hosterId: ciboule.id },
      writtenAt.add({ hours: 24 }),
    )
    await givenChange(
      world.db,
      { verb: 'journal.hidden', actor: { kind: 'job', name: 'x' } },
      writtenAt.add({ hours: 48 }),
    )
    const counts = async (queries: NonNullable<Query>[]) => {
      const found: number[] = []
      for (const query of queries) found.push((await sentences(query)).length)
      return found
    }
    assert.deepEqual(
      await counts([
        { hoster: ciboule.slug },
        { hoster: ciboule.id },
        { subject: 'hoster' },
        { subject: `hoster:${ciboule.id}` },
      ]),
      [2, 2, 2, 1],
    )
    assert.deepEqual(await counts([{ verb: 'service.added' }, { actor: 'job' }, { actor: 'machine' }]), [1, 1, 2])
    assert.deepEqual(
      await counts([{ from: '2026-11-23' }, { to: '2026-11-22' }, { from: '2026-11-23', to: '2026-11-23' }]),
      [2, 1, 1],
    )
    const all = {
      hoster: ciboule.slug,
      subject: 'service',
      verb: 'service.added',
      actor: 'machine',
      from: '2026-11-01',
    }
    assert.deepEqual(await counts([all, { ...all, actor: 'job' }, { ...all, to: '2026-11-22' }]), [1, 0, 0])
  })

  test('filters that ask for what there is not find nothing, and say what is wrong', async () => {
    const { world } = site
    await givenChange(world.db)
    assert.match(await world.get(at({ hoster: 'nobody' })), /Aucun hébergeur ne porte ce nom/)
    assert.match(await world.get(at({ from: '2026-02-31' })), /Cette date n’existe pas/)
    for (const query of [
      { verb: 'a.b' },
      { actor: 'x' },
      { subject: ':' },
      { subject: 'constructor:x' },
      { after: 'x' },
    ])
      assert.match(await world.get(at(query)), /Aucune ligne ne correspond/)
    assert.match(await world.get(`${at()}?verb=%00&hoster=%F0%9F&subject=__proto__`), /Aucun/)
  })

  test('shows its filters as links that take them away, and a form that keeps them', async () => {
    const page = await site.world.get(at({ hoster: site.ciboule.slug, verb: 'service.added', from: '2026-11-01' }))
    for (const chip of ['hébergeur\u00a0: Ciboule', 'Le service … a été ajouté.', 'depuis le 1er novembre 2026'])
      assert.ok(page.includes(`<bdi>${chip}</bdi>`), chip)
    assert.match(page, /<option value="service\.added" selected/)
    assert.match(page, /name="robots" content="noindex"/)
    assert.doesNotMatch(page, /name="private"/)
  })

  test('says up to which number it is sealed, for others to note', async () => {
    await givenChange(site.world.db)
    await sealJournal(site.world.db)
    assert.match(await site.world.get(at()), /Scellé jusqu’au n°\u00a01\. Dernier sceau\u00a0: <code>[\w-]{12}<\/code>/)
  })

  test('can be followed as a feed, and read by programs', async () => {
    const { world, ciboule } = site
    const id = await givenChange(world.db, { subject: { kind: 'hoster', id: ciboule.id }, hosterId: ciboule.id })
    const feed = await world.request('/fr/journal.atom')
    assert.match(feed.headers.get('content-type') ?? '', /^application\/atom\+xml/)
    const text = await feed.text()
    assert.match(text, /<title>La fiche Ciboule a été modifiée\.<\/title>/)
    assert.match(text, new RegExp(`<id>urn:uuid:${id}</id>`))
    const list = JSON.parse(await world.get('/fr/journal.json'))
    assert.equal(list.entries[0].subject.page, `http://localhost:3000/fr/hosters/${ciboule.slug}`)
    assert.deepEqual([list.sealed.number, list.older, list.entries[0].actor.kind], [0, null, 'machine'])
    const entry = JSON.parse(await world.get(`${entryAt(id)}.json`))
    assert.deepEqual([entry.before, entry.after, entry.hidden], [{ name: 'Ciboule' }, { name: 'Ciboulette' }, null])
  })
})
