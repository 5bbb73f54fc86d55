// Every page of these rooms, in both languages, for those who read it.
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Visitor } from '../../../testing-visitor.ts'
import {
  clauseId,
  formAt,
  givenContest,
  givenRuling,
  givenToRule,
  leadsTo,
  type Opened,
  openRulings,
  ruling,
  suspect,
} from './testing.ts'

describe('every page, in both languages', () => {
  let opened: Opened
  /** Addresses without their language, and who reads them. */
  let pages: { address: string; browser: Pick<Visitor, 'get'> }[]

  before(async () => {
    opened = await openRulings()
    const { world, pervenche, souci, angelique } = opened
    const contest = await givenContest(opened)
    await pervenche.browser.post(`/fr/hosters/crocus/diagnosis/${contest.findingId}/reply`, {
      text: 'C’est **à nous**.',
    })
    const reply = await world.db.selectFrom('findingReply').select('id').executeTakeFirstOrThrow()
    const said = await givenToRule(opened)
    const ruled = await givenRuling(opened, said.case)
    await world.post(`${said.receipt}/appeal`, { reason: 'Ces raisons sont trop courtes pour moi.' })
    const ofContest = await givenRuling(opened, contest.case, { outcome: 'unfounded' })
    const receipt = leadsTo(await suspect(world, { text: 'La page des comptes a disparu depuis septembre.' }))
    const waiting = await world.db
      .selectFrom('suspicion')
      .select('id')
      .where('id', '!=', said.id)
      .executeTakeFirstOrThrow()
    const everybody = [
      formAt.slice(3),
      `/suspicions/${said.id}`,
      `/replies/${reply.id}`,
      contest.page.slice(3),
      '/rulings',
      ruled.page.slice(3),
      ofContest.page.slice(3),
      receipt.slice(3),
      said.receipt.slice(3),
      `/documents/charter/clauses/${clauseId}`,
    ]
    const own = [
      `/hosters/crocus/diagnosis/${contest.findingId}/reply`,
      `/hosters/crocus/replies/${reply.id}`,
      `/hosters/crocus/diagnosis/${contest.findingId}/contest/${clauseId}`,
      '/hosters/crocus/suspicions',
      `/hosters/crocus/suspicions/${waiting.id}`,
      `/hosters/crocus/rulings/${ofContest.id}/appeal`,
    ]
    const ofCoordination = [
      '/coordination/suspicions',
      `/coordination/suspicions/${waiting.id}`,
      `/coordination/appeals/${ruled.id}`,
      `/coordination/appeals/${ofContest.id}/start`,
    ]
    const ofJudges = ['/coordination/rulings', contest.case.slice(3)]
    pages = [
      ...everybody.map((address) => ({ address, browser: world })),
      ...own.map((address) => ({ address, browser: pervenche.browser })),
      ...ofCoordination.map((address) => ({ address, browser: angelique.browser })),
      ...ofJudges.map((address) => ({ address, browser: souci.browser })),
    ]
  })

  for (const language of ['fr', 'en'] as const) {
    test(`in words alone (${language})`, async () => {
      for (const { address, browser } of pages) {
        const page = await browser.get(`/${language}${address}`)
        assert.equal(page.match(/<h1/g)?.length, 1, address)
        assert.ok(page.includes(`<html lang="${language}"`), address)
        assert.doesNotMatch(textIn(page), /compliance\.|charter\.|\{\w+|undefined|\[object|NaN/, address)
      }
    })

    test(`each has a title of its own (${language})`, async () => {
      const titles = new Map<string, string>()
      for (const { address, browser } of pages) {
        const [, title = ''] = /<title>([^<]+)/.exec(await browser.get(`/${language}${address}`)) ?? []
        assert.ok(title.length > 10, address)
        titles.set(address, title)
      }
      assert.ok(new Set(titles.values()).size >= pages.length - 4)
    })
  }

  test('what was written in one language is marked as such in the other', async () => {
    for (const { address, browser } of pages.filter(({ address }) =>
      /^\/(rulings\/|replies|contests|suspicions\/[\w-]{36})/.test(address),
    ))
      assert.match(await browser.get(`/en${address}`), /<(div|blockquote)[^>]* lang="fr"/, address)
  })

  test('no page of one person is kept, nor shown to search engines', async () => {
    const { angelique } = opened
    for (const { address } of pages.filter(({ address }) => address.startsWith('/coordination'))) {
      const answer = await angelique.browser.request(`/fr${address}`)
      assert.equal(answer.headers.get('cache-control'), 'no-store', address)
      assert.match(await answer.text(), /<meta name="robots" content="noindex/, address)
    }
  })

  test('French speaks French and English English', async () => {
    const { world } = opened
    assert.match(await world.get(formAt), /Dites ce que vous avez constaté.*La coordination seule sait qui vous êtes/s)
    const english = await world.get(formAt.replace('/fr', '/en'))
    assert.match(english, /Say what you saw.*Only the coordination knows who you are/s)
    assert.doesNotMatch(textIn(english.replaceAll(/<footer.*<\/footer>/gs, '')), /engagement|hébergeur/)
    const refused = await world.post(formAt.replace('/fr', '/en'), { text: '' })
    assert.match(await refused.text(), /Say what you saw\./)
  })

  test('the form of a ruling says in English what it says in French', async () => {
    const { souci } = opened
    const fresh = await openRulings()
    const contest = await givenContest(fresh)
    assert.ok(souci)
    const page = await fresh.souci.browser.get(contest.case.replace('/fr', '/en'))
    for (const words of [/What do you rule\?/, /The clause is kept, the finding does not count/, /Nothing binds me/])
      assert.match(page, words)
    const answer = await fresh.souci.browser.post(contest.case.replace('/fr', '/en'), ruling(fresh, { free: '' }))
    assert.match(await answer.text(), /Confirm that nothing binds you/)
  })
})

/** What a page says, without its marks, its addresses and its drawings. */
const textIn = (page: string) => page.replaceAll(/<(script|svg|style)\b.*?<\/\1>/gs, ' ').replaceAll(/<[^>]+>/g, ' ')
