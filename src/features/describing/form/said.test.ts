// What a file says in the protocol's words, hosters read in their own.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linksIn } from '../../../paths.ts'
import { formatsIn, type Language, translator } from '../../../platform/i18n/index.ts'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { delegateIn, openCrocus } from '../../delegates/testing.ts'
import { knownKeys } from '../../descriptions/index.ts'
import { textOf } from '../../directory/testing-text.ts'
import { catalogueOf, indexOf } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { labelOfKey, saidAs } from './missing.ts'
import { givenDraft, whereTo } from './testing.ts'

const file = `file.class = Organization
organization.name = Crocus
organization.type = ASSOCIATION
organization.status.level = IDLE
organization.startdate = 2021-04-10
organization.country.name = France
organization.country.code = FR
organization.chatterie.area = FR-29;FR-22
organization.memberof.chatons.status.level = AWAY
organization.memberof.chatons.startdate = 2020
organization.chatterie.audiences = schools;associations`

const service = `file.class = Service
service.name = Pad
service.registration = None;Member
service.registration.load = FULL
service.chatterie.kinds = pad
host.provider.type = HOSTEDBAY
host.server.type = PHYSICAL
service.own.secret-garden = 42`

async function foundIn(world: TestSite, text: string, language: Language = 'fr') {
  const browser = world.visitor()
  const draft = await givenDraft(world, browser, { text })
  return browser.get(`${draft.replace('/fr/', `/${language}/`)}/found`)
}

test('what was found is told in the words of the form, not in those of the protocol', async () => {
  const world = await openTestSite()
  await given.catalogue(world.db)
  const page = textOf(await foundIn(world, file))
  for (const words of ['association', 'Finistère', 'Armor', '10 avril 2021', 'France'])
    assert.ok(page.toLowerCase().includes(words.toLowerCase()), words)
  for (const code of ['ASSOCIATION', 'IDLE', 'FR-29', 'schools', 'organization.']) assert.ok(!page.includes(code), code)
  assert.equal(page.match(/Pays France/g)?.length, 1, 'a country is said once')
  assert.match(page, /chatons, depuis 2020/)
  assert.match(page, /chatons : absent/i)
  const english = textOf(await foundIn(world, file, 'en'))
  assert.match(english, /10 April 2021/)
  assert.doesNotMatch(english, /ASSOCIATION|IDLE|FR-29/)
})

test('so is what a service says, and the format’s own words are explained once', async () => {
  const world = await openTestSite()
  await given.catalogue(world.db)
  const html = await foundIn(world, service)
  const page = textOf(html)
  for (const code of ['None', 'FULL', 'HOSTEDBAY', 'PHYSICAL', 'host.provider']) assert.ok(!page.includes(code), code)
  assert.match(html, /<code>service\.own\.secret-garden<\/code>/)
  assert.equal(page.match(/sont ceux du format de ces fichiers, lu par tous les annuaires/g)?.length, 1)
  assert.match(html, /href="\/fr\/describe\/keys"/)
  assert.doesNotMatch(textOf(await foundIn(world, file)), /ceux du format/, 'nothing to explain, nothing explained')
})

test('what publishing changes is told in the same words', async () => {
  const { world, hoster, page } = await openCrocus()
  await given.catalogue(world.db)
  const { browser } = await delegateIn(world, hoster.id, 'Ada')
  const draft = whereTo(await browser.post(`${page}/description`, {}))
  await browser.post(`${draft}/about`, {
    'organization.name': 'Crocus',
    'organization.type': 'COOPERATIVE',
    'organization.startdate': '2021-04-10',
    go: 'next',
  })
  const shown = textOf(await browser.get(`${page}/description/publication`))
  assert.match(shown, /coopérative/i)
  assert.match(shown, /10 avril 2021/)
  assert.doesNotMatch(shown, /COOPERATIVE|2021-04-10/)
})

test('each word of every list that the form knows has words for people, in both languages', async () => {
  const { db } = await openTestSite()
  const catalogue = indexOf(await catalogueOf(db))
  for (const language of ['fr', 'en'] as const) {
    const view = { t: translator(language), format: formatsIn(language), to: linksIn(language), language }
    for (const known of knownKeys) {
      if (!('choices' in known) || labelOfKey(known.key) === undefined) continue
      // Some words of ours are French ones too.
      for (const word of Object.keys(known.choices).filter((one) => /[A-Z]/.test(one)))
        assert.notEqual(saidAs(known.key, word, { view: viewWith(view), catalogue }), word, `${known.key} ${word}`)
    }
  }
})

type About = Parameters<typeof saidAs>[2]

/** Safe: words need no more of a view than this. */
const viewWith = (part: object) => part as About['view']

test('what is no word of the list stays as it was written', async () => {
  const { db } = await openTestSite()
  const catalogue = indexOf(await catalogueOf(db))
  const about = { view: viewWith({ t: translator('fr'), format: formatsIn('fr'), language: 'fr' }), catalogue }
  for (const [key, value] of [
    ['organization.type', 'GUILD'],
    ['organization.startdate', 'hier'],
    ['organization.country.code', 'Nowhere'],
    ['organization.chatterie.area', 'around 48.39 -4.49 30 Brest'],
    ['organization.own.key', 'x = y'],
    ['service.chatterie.kinds', 'unheard-of'],
  ] as const)
    assert.equal(saidAs(key, value, about), value, key)
})
