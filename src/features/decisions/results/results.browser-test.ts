// Results as people see them: on a phone and at a desk, by day and by night, in both languages.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { barriers, faultsIn, inBothLanguages, looks, overflowing } from '../../../testing-audit.ts'
import { desk, openOwnSite, phone } from '../../../testing-browser.ts'
import { blankCollective } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import type { Ballot } from '../decision.ts'
import type { Opening } from '../opening/open-decision.ts'
import { cast, givenMember, type Member, no, yes } from '../testing.ts'
import { closeVote, givenVote, names } from './testing.ts'

const options = [
  'Demander dix euros par an à chaque hébergeur membre',
  'Lancer une campagne de dons',
  'Ne rien changer',
].map((name, at) => ({ id: `choice-${at}`, label: { fr: name } }))
const choice = { options, defaultOption: 'choice-2' }
const ranks = (...ranks: number[]): Ballot => ({
  ranks: Object.fromEntries(ranks.map((rank, at) => [`choice-${at}`, rank])),
})

const votes: { said: Partial<Opening>; ballots: Ballot[] }[] = [
  { said: { title: { fr: 'Pour ou contre' } }, ballots: [yes, no, { choice: 'blank' }] },
  {
    said: { title: { fr: 'Par consentement' }, method: 'consent', defaultOption: 'object' },
    ballots: [
      { choice: 'consent', reason: '' },
      { choice: 'object', reason: 'Qui paie ?' },
    ],
  },
  { said: { title: { fr: 'Par approbation' }, method: 'approval', ...choice }, ballots: [{ approved: ['choice-1'] }] },
  {
    said: { title: { fr: 'Jugement' }, method: 'judgment', ...choice, secret: true },
    ballots: [{ grades: { 'choice-0': 'poor', 'choice-1': 'excellent' } }, { grades: { 'choice-2': 'good' } }],
  },
  {
    said: { title: { fr: 'Classement' }, method: 'ranked', ...choice },
    ballots: [ranks(1, 2, 3), ranks(2, 3, 1), ranks(3, 1, 2)],
  },
]

describe('results of votes', () => {
  let site: Awaited<ReturnType<typeof openOwnSite>>
  const pages = ['/decisions', '/votes-guide']
  before(async () => {
    site = await openOwnSite()
    const { world } = site
    await given.collective(world.db, { rules: { ...blankCollective.rules, quorum: 30, ballotsPerPerson: 5 } })
    const members: Member[] = []
    for (const name of names) members.push(await givenMember(world.db, name))
    for (const vote of votes) {
      const decision = await givenVote(world, members, vote)
      const [, , , fourth] = members
      const against = { decisionId: decision.id, ballot: no, reason: 'Trop tôt' }
      if (fourth && decision.method === 'for-against') await cast(world, fourth, against)
      if (decision.method === 'for-against') await closeVote(world, decision)
      pages.push(`/decisions/${decision.slug}`)
    }
    await closeVote(world, { closesAt: world.now.add({ hours: 24 * 30 }).toString() })
    await world.runJobs()
  })
  after(() => site.close())

  test('nothing stands in the way, in either language', async () => {
    const { page, asked } = await site.visit({ viewport: desk })
    for (const { language, address, only } of inBothLanguages(pages)) {
      const url = `${site.url}/${language}${address}`
      await page.goto(url)
      assert.deepEqual(await barriers(page, only), [], url)
      assert.deepEqual(await faultsIn(await site.world.get(`/${language}${address}`)), [], url)
    }
    assert.deepEqual(
      asked.filter((address) => !address.startsWith(site.url)),
      [],
    )
  })

  test('on a phone and by night nothing hangs over or pales', async () => {
    const { page } = await site.visit({ viewport: phone })
    for (const address of pages) {
      await page.goto(`${site.url}/fr${address}`)
      assert.deepEqual(await overflowing(page), [], address)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        assert.deepEqual(await barriers(page, looks), [], address)
      }
    }
  })

  test('who does not see the charts is told the same, without scripts', async () => {
    const { page } = await site.visit({ viewport: phone, javaScriptEnabled: false })
    await page.goto(`${site.url}/fr/decisions/pour-ou-contre`)
    await page.getByRole('img', { name: /^Votes\s: Pour 1, Contre 2 et Blanc 1\.$/ }).waitFor()
    await page.getByRole('heading', { name: 'Une raison donnée' }).waitFor()
    await page.goto(`${site.url}/fr/decisions/jugement`)
    await page.getByText('La feuille de dépouillement').click()
    assert.equal(await page.locator('#ballots code').count(), 2)
  })
})
