import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { paths } from '../../paths.ts'
import { textOf } from '../directory/testing-text.ts'
import { recordReport } from './record-report.ts'
import { perSubjectAndDay } from './report.ts'
import { fr, type Moderated, openModeration, reason, receiptOf, report, stampIn, typed, why } from './testing.ts'

const { apart, kept } = perSubjectAndDay
const listAt = fr(paths.coordinationReports.href())
const at = (id = '') => fr(paths.coordinationReport.href({ id }))

describe('a crowd of reports of the same', () => {
  let site: Moderated
  let world: Moderated['world']
  let connection = 0
  beforeEach(async () => {
    site = await openModeration()
    world = site.world
  })

  /** From a connection of its own. */
  const send = async (said: Record<string, string> = {}) =>
    report(world, said, `192.0.${Math.floor(++connection / 250)}.${connection % 250}`)
  const sendMany = async (count: number, said: Record<string, string> = {}) => {
    for (let n = 0; n < count; n++) assert.equal((await send(said)).status, 303)
  }
  const rows = () => world.db.selectFrom('report').selectAll().orderBy('createdAt').orderBy('id').execute()
  const joining = async () => (await rows()).filter(({ joinsId }) => joinsId !== null)
  const told = async () => {
    const rows = await world.db.selectFrom('notification').select('key').execute()
    return Object.fromEntries([...Map.groupBy(rows, ({ key }) => key)].map(([key, { length }]) => [key, length]))
  }
  /** What a machine with many connections has sent so far today, straight into the table. */
  const givenCrowd = async (count: number) => {
    for (let n = 0; n < count; n++) {
      const written = { about: '/hosters/radis', problem: 'impersonation', explanation: why, language: 'fr' } as const
      const nobody = { name: null, email: null, byPersonId: null }
      const subject = { kind: 'hoster', id: site.radis.id }
      const sender = { publicUrl: world.publicUrl, collective: 'Les Essais', now: world.now }
      await recordReport(world.db, { ...written, ...nobody, subject, token: `token ${n}` }, sender)
    }
  }

  test('the first ten stand in the list on their own, those that follow under the first', async () => {
    await sendMany(apart + 3)
    const [first] = await rows()
    assert.deepEqual(
      (await rows()).map(({ joinsId }) => joinsId),
      [...Array(apart).fill(null), first?.id, first?.id, first?.id],
    )
    const list = textOf(await site.coordination.get(listAt))
    assert.match(list, /10 signalements attendent/)
    assert.match(list, /Radis et 3 autres/)
    assert.match(textOf(await site.coordination.get('/fr/coordination')), /10/)
  })

  test('nothing that joins is lost: each keeps its text, its receipt and, one day, its answer', async () => {
    await sendMany(apart)
    const explanation = 'Cette page publie mon adresse et mon numéro de téléphone.'
    const receipt = receiptOf(await send({ explanation, email: 'ada@mail.example' }))
    const [first] = await rows()
    const page = await site.coordination.get(at(first?.id))
    assert.match(textOf(page), /1 autre signalement du même contenu/)
    assert.ok(page.includes(explanation))
    assert.equal((await site.coordination.post(at(first?.id), { decision: 'removed', reason })).status, 303)
    assert.match(textOf(await world.get(receipt)), /Répondu le/)
    const answers = (await world.mails()).filter(({ recipient }) => recipient === 'ada@mail.example')
    assert.ok(answers.some(({ body }) => body.includes(`> ${reason}`)))
    assert.equal((await rows()).filter(({ answeredAt }) => answeredAt !== null).length, 2)
  })

  test('a serious one among them is answered apart, and the answer of the others leaves it as it is', async () => {
    await sendMany(apart + 2)
    const [serious, other] = await joining()
    const page = await site.coordination.get(at(serious?.id))
    assert.match(textOf(page), /sous un autre signalement/)
    await site.coordination.post(at(serious?.id), { decision: 'removed', reason })
    await site.coordination.post(at(serious?.joinsId ?? ''), { decision: 'not-for-us', reason })
    const decisions = new Map((await rows()).map(({ id, decision }) => [id, decision]))
    assert.equal(decisions.get(serious?.id ?? ''), 'removed')
    assert.equal(decisions.get(other?.id ?? ''), 'not-for-us')
  })

  test('another problem with the same page, another page and another day are no part of the crowd', async () => {
    await sendMany(apart)
    await sendMany(1, { problem: 'illegal' })
    await sendMany(1, { about: '/fr/services/radis/pad-du-radis' })
    assert.deepEqual(await joining(), [])
    await sendMany(1)
    assert.equal((await joining()).length, 1)
    world.pass({ hours: 24 })
    await sendMany(1)
    assert.equal((await joining()).length, 1)
  })

  test('addresses that anybody can make up are one thing', async () => {
    for (let n = 0; n <= apart; n++) await sendMany(1, { about: `/fr/nothing/${n}` })
    assert.equal((await joining()).length, 1)
  })

  test('once all that stood there is answered, the next one stands on its own again', async () => {
    await sendMany(apart)
    for (const { id } of await rows()) await site.coordination.post(at(id), { decision: 'kept', reason })
    await sendMany(2)
    assert.equal((await joining()).length, 1)
    assert.match(textOf(await site.coordination.get(listAt)), /1 signalement attend/)
  })

  test('the coordination is told of each of the first ten, then once that there is a crowd', async () => {
    await sendMany(apart + 4)
    assert.deepEqual(await told(), { 'moderation.told-report': apart, 'moderation.told-crowd': 1 })
  })

  test('whatever the number of connections, so many are kept of the same a day, and the next is told a way', async () => {
    await givenCrowd(kept)
    const refused = await send()
    assert.equal(refused.status, 429)
    const page = await refused.text()
    assert.match(textOf(page), /déjà été signalé 500 fois aujourd’hui.*connectez-vous d’abord/)
    assert.match(page, /copie celle/, 'what was typed is kept')
    assert.equal((await rows()).length, kept)
    assert.equal((await send({ problem: 'illegal' })).status, 303)
    world.pass({ hours: 24 })
    assert.equal((await send()).status, 303)
  })

  test('who is signed in is heard all the same, three times a day', async () => {
    await givenCrowd(kept)
    const statuses: number[] = []
    for (let n = 0; n < 4; n++) {
      const stamp = stampIn(await site.neighbour.get(fr(paths.report.href())))
      world.pass({ seconds: 5 })
      statuses.push((await site.neighbour.post(fr(paths.report.href()), { ...typed, stamp })).status)
    }
    assert.deepEqual(statuses, [303, 303, 303, 429])
    assert.equal((await rows()).at(-1)?.byPersonId, site.people.navet)
  })

  test('the list goes on after fifty, and so do those that joined one', async () => {
    await givenCrowd(apart + 60)
    await world.db.updateTable('report').set({ joinsId: null }).execute()
    const first = await site.coordination.get(listAt)
    assert.match(textOf(first), /70 signalements attendent/)
    const [, next = ''] = /href="([^"]*\?open=[^"]+)"/.exec(first) ?? []
    const second = await site.coordination.get(next)
    assert.deepEqual([linesIn(first), linesIn(second)], [50, 20])
    assert.ok(first.includes('Les suivants') && !second.includes('Les suivants'))
    const [lead, ...others] = await rows()
    for (const { id } of others)
      await world.db
        .updateTable('report')
        .set({ joinsId: lead?.id ?? '' })
        .where('id', '=', id)
        .execute()
    const page = await site.coordination.get(at(lead?.id))
    const [, more = ''] = /href="([^"]*\?after=[^"]+)"/.exec(page) ?? []
    assert.deepEqual([textsIn(page), textsIn(await site.coordination.get(more))], [51, 20])
  })

  test('when the one that they joined is erased, those that stay stand on their own', async () => {
    await sendMany(apart + 1)
    const [lead] = await rows()
    const [joined] = await joining()
    world.setClock('2028-11-23T10:00:30.000Z')
    await world.runJobs()
    const left = await rows()
    assert.ok(!left.some(({ id }) => id === lead?.id))
    assert.equal(left.find(({ id }) => id === joined?.id)?.joinsId, null)
  })
})

const linesIn = (page: string) => page.match(/coordination\/reports\/[\w-]{20,}"/g)?.length
const textsIn = (page: string) => page.match(/copie celle/g)?.length
