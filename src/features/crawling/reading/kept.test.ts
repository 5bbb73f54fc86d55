import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editHoster, findHoster, findService } from '../../hosters/index.ts'
import { toldOf } from '../../hosters/testing-by-hand.ts'
import { openCrawl, organization, root, service, serviceAt } from '../testing.ts'

const address = (name: string) => `https://crocus.example/.well-known/chatonsinfos/${name}`
const visits = (figures: string) => ({ 'metrics.http.visits.2026.months': figures })
const own = (figures: string, more: Record<string, string> = {}) =>
  organization(
    { 'organization.logo': 'logo.png', 'organization.couleur': 'vert', ...visits(figures), ...more },
    { pad: 'pad.properties', 'tous-ensemble': 'tous.properties' },
  )
const pad = (figures: string) =>
  `${service('Pad', { 'service.contact.email': 'pad@crocus.example', ...visits(figures) })}\nsubs.2026 = 2026.properties`
const allTogether = 'file.class = Metrics\nmetrics.http.hits.2026.months = 1'

async function open(t: Parameters<typeof openCrawl>[0]) {
  const crawl = await openCrawl(t)
  crawl.says({ [root]: own('1'), [serviceAt('pad')]: pad('1'), [address('tous.properties')]: allTogether })
  await crawl.give()
  await crawl.read()
  const facts = async () => {
    const hoster = await findHoster(crawl.world.db, 'crocus')
    return { hoster, pad: await findService(crawl.world.db, hoster.id, 'pad') }
  }
  return { ...crawl, facts }
}

test('all that a hoster’s files say is kept, figures and lines that nobody knows too', async (t) => {
  const { facts } = await open(t)
  const { hoster, pad } = await facts()
  assert.equal(hoster.facts.logoUrl, address('logo.png'))
  assert.deepEqual(hoster.facts.figuresAt, [{ key: 'tous-ensemble', url: address('tous.properties') }])
  assert.deepEqual(hoster.facts.otherStatements, [{ key: 'organization.couleur', value: 'vert' }])
  assert.equal(pad.facts.contactEmail, 'pad@crocus.example')
  assert.deepEqual(pad.facts.figuresAt, [{ key: '2026', url: address('2026.properties') }])
  assert.deepEqual(pad.facts.figures, [{ key: 'metrics.http.visits.2026.months', value: '1' }])
})

test('figures that are new every day make no news', async (t) => {
  const { world, says, nextDay, facts } = await open(t)
  const before = await facts()
  const told = async () => (await toldOf(world.db, 'hoster.edited', 'service.edited')).length
  const count = await told()
  says({ [root]: own('1,2'), [serviceAt('pad')]: pad('1,2') })
  await nextDay()
  const after = await facts()
  for (const [was, is] of [
    [before.hoster, after.hoster],
    [before.pad, after.pad],
  ] as const) {
    assert.deepEqual(is.facts.figures, [{ key: 'metrics.http.visits.2026.months', value: '1,2' }])
    assert.deepEqual([is.revision, is.updatedAt], [was.revision, was.updatedAt])
  }
  assert.equal(await told(), count)
})

test('other lines that somebody corrected here hold over the file like any fact', async (t) => {
  const { world, says, nextDay, facts } = await open(t)
  const { hoster } = await facts()
  const { id, revision } = hoster
  const otherStatements = [{ key: 'organization.couleur', value: 'bleu' }]
  const by = { actor: { kind: 'machine', name: 'somebody' } as const, now: world.now }
  await editHoster(world.db, id, { facts: { ...hoster.facts, otherStatements }, revision }, by)
  says({ [root]: own('1', { 'organization.startdate': '2016', 'organization.humeur': 'belle' }) })
  await nextDay()
  const { facts: after, provenances } = (await facts()).hoster
  assert.deepEqual([after.founded, after.otherStatements], ['2016', otherStatements])
  assert.ok(provenances.byHand?.otherStatements)
})
