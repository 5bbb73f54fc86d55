import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { linksIn, paths } from '../../paths.ts'
import type { Change } from './entry.ts'
import { hideContent } from './hide-content.ts'
import { undoingOf } from './queries.ts'
import { givenChange, writtenAt } from './testing.ts'
import { openJournalSite } from './testing-world.ts'

const fr = linksIn('fr')
const entryAt = (id: string) => fr(paths.journalEntry.href({ id }))
const undoing = (id: string) => fr(paths.journalUndoing.href({ id }))
const button = /Annuler ce changement/

describe('taking a change back', () => {
  let site: Awaited<ReturnType<typeof openJournalSite>>
  let delegates: Map<string, string>
  beforeEach(async () => {
    delegates = new Map()
    site = await openJournalSite(delegates)
  })
  const edited = (said: Partial<Change> = {}) =>
    givenChange(site.world.db, { subject: { kind: 'hoster', id: site.ciboule.id }, hosterId: site.ciboule.id, ...said })
  const ownEdit = () => edited({ actor: { kind: 'person', personId: 'x', forHosterId: site.ciboule.id } })
  const someone = async (roles: 'coordination'[] = []) => {
    const { id } = await site.person('Sarriette', roles)
    return { id, browser: await site.world.as(id) }
  }

  test('the coordination takes any change back, as a new change that names it', async () => {
    const { world } = site
    const { id: personId, browser } = await someone(['coordination'])
    const id = await edited()
    assert.match(await browser.get(entryAt(id)), button)
    const answer = await browser.post(undoing(id), {})
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, entryAt(id)])
    const undone = await undoingOf(world.db, id)
    assert.deepEqual([undone?.actor, undone?.forHosterId], [personId, null])
    const page = await browser.get(entryAt(id))
    assert.match(page, /Annulé par/)
    assert.doesNotMatch(page, button)
    assert.match(await world.get(entryAt(undone?.id ?? '')), /Annule<\/dt>/)
  })

  test('what took a change back can be taken back in turn', async () => {
    const { browser } = await someone(['coordination'])
    const id = await edited()
    await browser.post(undoing(id), {})
    const undone = await undoingOf(site.world.db, id)
    assert.equal((await browser.post(undoing(undone?.id ?? ''), {})).status, 303)
  })

  test('a delegate takes back what was done for their hoster by its own people, and nothing else', async () => {
    const { id: personId, browser } = await someone()
    delegates.set(personId, site.ciboule.id)
    const [own, byCoordination, byImport] = [
      await ownEdit(),
      await edited({ actor: { kind: 'person', personId: 'x', forHosterId: null } }),
      await edited(),
    ]
    for (const id of [byCoordination, byImport]) {
      assert.doesNotMatch(await browser.get(entryAt(id)), button)
      assert.equal((await browser.post(undoing(id), {})).status, 403)
    }
    assert.match(await browser.get(entryAt(own)), button)
    assert.equal((await browser.post(undoing(own), {})).status, 303)
    assert.equal((await undoingOf(site.world.db, own))?.forHosterId, site.ciboule.id)
  })

  test('nobody else does: visitors are asked who they are, other people are refused', async () => {
    const id = await ownEdit()
    const { browser } = await someone()
    assert.doesNotMatch(await browser.get(entryAt(id)), button)
    const refused = await browser.post(undoing(id), {})
    assert.deepEqual([refused.status, (await refused.text()).includes('Seules la coordination')], [403, true])
    assert.doesNotMatch(await site.world.get(entryAt(id)), button)
    assert.equal((await site.world.post(undoing(id), {})).status, 401)
    assert.equal(await undoingOf(site.world.db, id), undefined)
  })

  test('what was taken back, hidden, changed since or cannot be taken back is refused in words', async () => {
    const { db } = site.world
    const { browser } = await someone(['coordination'])
    const status = async (id: string, words: RegExp) => {
      const answer = await browser.post(undoing(id), {})
      assert.match(await answer.text(), words)
      return answer.status
    }
    const twice = await edited()
    await browser.post(undoing(twice), {})
    assert.equal(await status(twice, /a déjà été annulé/), 409)
    const hidden = await edited()
    await hideContent(
      db,
      { entryId: hidden, reason: 'x' },
      { actor: { kind: 'job', name: 'x' }, now: writtenAt, secret: 'x' },
    )
    assert.equal(await status(hidden, /il n’y a plus de valeurs à remettre/), 409)
    for (const verb of ['membership.recorded', 'constructor'])
      assert.equal(await status(await edited({ verb }), /ne s’annule pas depuis le journal/), 409)
    assert.equal(await status('nothing', /n’a pas cette entrée/), 404)
    const old = await edited()
    await givenChange(db, { subject: { kind: 'hoster', id: site.ciboule.id } }, writtenAt.add({ minutes: 1 }))
    assert.equal(await status(old, /Quelqu’un est passé avant vous/), 409)
    assert.equal(await undoingOf(db, old), undefined)
  })

  test('of two who press the button at once, one is told that it is done', async () => {
    const { browser } = await someone(['coordination'])
    const id = await edited()
    const answers = await Promise.all([1, 2, 3].map(() => browser.post(undoing(id), {})))
    assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409, 409])
  })

  test('a form of another site takes nothing back', async () => {
    const { browser } = await someone(['coordination'])
    const id = await edited()
    const forged = await browser.request(undoing(id), { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } })
    assert.equal(forged.status, 403)
    assert.equal(await undoingOf(site.world.db, id), undefined)
  })
})
