import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { paths } from '../../paths.ts'
import { textOf } from '../directory/testing-text.ts'
import { fr, type Moderated, openModeration, reason, receiptOf, report } from './testing.ts'

describe('answering reports', () => {
  let site: Moderated
  let world: Moderated['world']
  beforeEach(async () => {
    site = await openModeration()
    world = site.world
  })
  const theReport = async () => {
    const rows = await world.db.selectFrom('report').selectAll().orderBy('createdAt', 'desc').execute()
    return rows[0]
  }
  const addressOf = async () => fr(paths.coordinationReport.href({ id: (await theReport())?.id ?? '' }))
  const answerWith = async (decision: string, said = reason) =>
    site.coordination.post(await addressOf(), { decision, reason: said })

  test('the coordination reads reports, the oldest first, and goes on to what is reported', async () => {
    const empty = textOf(await site.coordination.get(fr(paths.coordinationReports.href())))
    assert.match(empty, /Aucun signalement n’attend/)
    await report(world, { about: '/fr/services/radis/pad-du-radis', name: 'Ada', email: 'ada@mail.example' })
    await report(world, { about: '/fr/map' })
    const list = textOf(await site.coordination.get(fr(paths.coordinationReports.href())))
    assert.match(list, /2 signalements attendent/)
    assert.match(list, /Pad du Radis .*\/map/)
    world.setClock('2026-11-23T10:00:00Z')
    const [first] = await world.db.selectFrom('report').selectAll().orderBy('createdAt').execute()
    const page = await site.coordination.get(fr(paths.coordinationReport.href({ id: first?.id ?? '' })))
    assert.match(textOf(page), /Ada Son adresse ada@mail\.example/)
    assert.match(page, /restrictions\/add\?about=(%2F|\/)services(%2F|\/)radis/)
  })

  test('an answer with its reasons stands on the receipt, and comes by mail', async () => {
    const receipt = receiptOf(await report(world, { email: 'ada@mail.example' }))
    assert.equal((await answerWith('restricted')).status, 303)
    const page = textOf(await world.get(receipt))
    assert.match(page, /Répondu le 23 novembre 2026 Le contenu n’est plus montré au public/)
    assert.match(page, /sans rapport avec le collectif/)
    assert.match(page, /effacé le 23 novembre 2027/)
    assert.match(page, /Écrivez à la coordination/)
    const bodies = (await world.mails())
      .filter(({ recipient }) => recipient === 'ada@mail.example')
      .map(({ body }) => body)
    assert.ok(bodies.some((body) => body.includes(`> ${reason}`) && body.includes('plus montré au public')))
    const list = textOf(await site.coordination.get(fr(paths.coordinationReports.href())))
    assert.match(list, /Avec réponse .*Radis .*plus montré au public/)
  })

  test('a report is answered once; who comes second sees it and keeps what was typed', async () => {
    await report(world)
    await answerWith('kept')
    const second = await answerWith('removed', `${reason} Autrement.`)
    const page = await second.text()
    assert.equal(second.status, 409)
    assert.match(page, /déjà répondu/)
    assert.match(page, /Le contenu reste/)
    assert.match(page, /Autrement\.<\/textarea>/)
    assert.equal((await theReport())?.decision, 'kept')
  })

  test('an answer without reasons or decision is not given', async () => {
    await report(world)
    assert.equal((await answerWith('kept', 'non')).status, 422)
    assert.equal((await answerWith('burnt')).status, 422)
    assert.equal((await theReport())?.answeredAt, null)
  })

  test('the public journal has no word of a report', async () => {
    await report(world)
    await answerWith('not-for-us')
    const rows = await world.db.selectFrom('journalEntry').selectAll().where('verb', 'like', 'report.%').execute()
    assert.deepEqual(
      rows.map(({ verb, visibility, hosterId, content }) => ({ verb, visibility, hosterId, content })),
      [
        {
          verb: 'report.answered',
          visibility: 'private',
          hosterId: null,
          content: '{"before":null,"after":{"decision":"not-for-us"}}',
        },
      ],
    )
  })

  test('reports are for the coordination alone', async () => {
    await report(world)
    const address = await addressOf()
    for (const page of [address, fr(paths.coordinationReports.href())]) {
      assert.equal((await world.request(page)).status, 303)
      assert.equal((await site.delegate.request(page)).status, 403)
      assert.equal((await site.coordination.request(page)).headers.get('cache-control'), 'no-store')
    }
    assert.equal((await site.delegate.post(address, { decision: 'kept', reason })).status, 403)
    assert.equal((await site.coordination.request('/fr/coordination/reports/x')).status, 404)
  })

  test('a report is erased a year after its answer, and not before', async () => {
    const receipt = receiptOf(await report(world))
    world.setClock('2028-11-01T10:00:00Z')
    await answerWith('kept')
    world.setClock('2028-12-01T10:00:00Z')
    await world.runJobs()
    assert.equal((await world.request(receipt)).status, 200)
    world.setClock('2029-11-02T10:00:00Z')
    await world.runJobs()
    assert.equal((await world.request(receipt)).status, 404)
    assert.equal(await theReport(), undefined)
  })

  test('a report that nobody answers is erased after two years', async () => {
    const receipt = receiptOf(await report(world))
    world.setClock('2028-11-22T10:00:00Z')
    await world.runJobs()
    assert.equal((await world.request(receipt)).status, 200)
    world.setClock('2028-11-24T10:00:00Z')
    await world.runJobs()
    assert.equal((await world.request(receipt)).status, 404)
  })
})
