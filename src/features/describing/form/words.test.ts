// Every page of the form and every refusal, in the language of who reads them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../../testing.ts'
import { delegateIn } from '../../delegates/testing.ts'
import { textOf } from '../../directory/testing-text.ts'
import { given } from '../../hosters/testing.ts'
import { givenDraft, givenServiceIn, whereTo } from './testing.ts'

const inEnglish = (address: string) => address.replace(/^\/fr\//, '/en/')

/** Crocus, with a draft that has a service and a machine. */
async function open() {
  const world = await openTestSite()
  await given.catalogue(world.db)
  const hoster = await given.member(world.db, { name: 'Crocus', website: 'https://crocus.example/' })
  const { browser } = await delegateIn(world, hoster.id, 'Sauge')
  const place = '/fr/hosters/crocus/description'
  const draft = whereTo(await browser.post(place, {}))
  const service = await givenServiceIn(browser, draft, { name: 'Pad' })
  const machine = whereTo(await browser.post(`${draft}/machines`, { name: 'Radis' }))
  return { world, browser, place, draft, service, machine }
}

const wordsOf = async (answer: Response): Promise<string> => textOf(await answer.text())

test('each page of a draft has its title in both languages, and no key is shown in the place of words', async () => {
  const { browser, place, draft, service, machine } = await open()
  const pages: [string, RegExp, RegExp][] = [
    ['/fr/describe/form', /^Écrire sa description/, /^Write your description/],
    ['/fr/describe/drafts', /^Mes brouillons/, /^My drafts/],
    [place, /^Crocus : sa description/, /^The description of Crocus/],
    [`${place}/publication`, /^Publier cette description/, /^Publish this description/],
    [draft, /^Tout relire/, /^Look it over/],
    [`${draft}/about`, /^Qui vous êtes/, /^Who you are/],
    [`${draft}/place`, /^Où et pour qui/, /^Where and for whom/],
    [`${draft}/help`, /^Vous joindre/, /^Reaching you/],
    [`${draft}/links`, /^Ailleurs/, /^Elsewhere/],
    [`${draft}/machines`, /^Vos machines/, /^Your machines/],
    [machine, /^La machine «\sRadis\s»/, /^The machine “Radis”/],
    [`${draft}/services`, /^Vos services/, /^Your services/],
    [`${service}/what`, /^Pad\s: le service/, /^Pad: the service/],
    [`${service}/offer`, /^Pad\s: ce qu’il propose|^Pad\s: /, /^Pad: what it offers/],
    [`${service}/access`, /^Pad\s: /, /^Pad: the way in/],
    [`${service}/behind`, /^Pad\s: /, /^Pad: the program and how it is set up/],
    [`${service}/help`, /^Pad\s: /, /^Pad: help and terms/],
    [`${service}/figures`, /^Pad\s: /, /^Pad: its figures/],
    [`${draft}/figures`, /^Vos chiffres/, /^Your figures/],
    [`${draft}/files`, /^Vos fichiers/, /^Your files/],
    [`${draft}/found`, /^Ce qu/, /^What there is already/],
  ]
  for (const [page, french, english] of pages)
    for (const [address, title, lang] of [
      [page, french, 'fr'],
      [inEnglish(page), english, 'en'],
    ] as const) {
      const html = await browser.get(address)
      assert.match(html, new RegExp(`<html lang="${lang}"`), address)
      const words = textOf(html)
      assert.match(words, title, address)
      assert.doesNotMatch(words, /\b(drafting|editing|descriptions|checking)\.[a-z]+-/, address)
    }
})

test('what is not there is refused in words, in both languages', async () => {
  const { browser, draft, service, machine } = await open()
  const noPart = [/n’a pas, ou plus, cette partie/, /does not have this part, or has it no more/] as const
  const noDraft = [/Il n’y a pas de brouillon à cette adresse/, /There is no draft at this address/] as const
  for (const [address, [french, english]] of [
    [`${draft}/services/nothing/what`, noPart],
    [`${draft}/machines/nothing`, noPart],
    [`${draft}/files/nothing.properties`, noPart],
    ['/fr/describe/form/nothing', noDraft],
    ['/fr/describe/form/nothing/about', noDraft],
    [`${draft}x/archive`, noDraft],
    [`${machine.replace(draft, `${draft}x`)}`, noDraft],
    [`${service.replace(draft, `${draft}x`)}/what`, noDraft],
  ] as const) {
    for (const [at, words] of [
      [address, french],
      [inEnglish(address), english],
    ] as const) {
      const answer = await browser.request(at)
      assert.equal(answer.status, 404, at)
      assert.match(await wordsOf(answer), words, at)
    }
  }
})

test('a hoster without a draft has nothing to publish, and says so', async () => {
  const { world, browser, place, draft } = await open()
  await browser.post(`${draft}/removal`, {})
  for (const [at, words] of [
    [`${place}/publication`, /Il n’y a pas de brouillon/],
    [inEnglish(`${place}/publication`), /There is no draft/],
  ] as const) {
    assert.match(await wordsOf(await browser.request(at)), words)
    assert.equal((await browser.post(at, {})).status, 404)
  }
  assert.equal((await browser.request('/fr/hosters/nobody/description')).status, 404)
  const visitor = await world.request(place)
  assert.match(whereTo(visitor), /^\/fr\/sign-in/, 'visitors are asked to sign in')
})

test('what the reader says of a field stands beside it in the language of the page', async () => {
  const { browser, draft } = await open()
  const typed = { 'organization.name': 'Crocus', 'organization.startdate': 'hier', go: 'stay' }
  await browser.post(`${draft}/about`, typed)
  const [french, english] = [await browser.get(`${draft}/about`), await browser.get(inEnglish(`${draft}/about`))]
  const errorIn = (html: string) => /id="field-organization-startdate-error">(.*?)<\/div>/s.exec(html)?.[1] ?? ''
  assert.match(errorIn(french), /Date illisible/)
  assert.match(errorIn(english), /year-month-day/)
  assert.match(textOf(french), /Ce que vous avez écrit est gardé tel quel/)
  assert.match(textOf(english), /What you wrote is saved as it is/)
})

test('a page that was sent in English goes on in English', async () => {
  const { browser, draft, service, machine } = await open()
  const sent = async (address: string, fields: Record<string, string>) =>
    whereTo(await browser.post(inEnglish(address), fields))
  const [own, pad] = [inEnglish(draft), inEnglish(service)]
  assert.equal(await sent(`${draft}/place`, { go: 'next' }), `${own}/help`)
  assert.equal(await sent(`${draft}/place`, { go: 'back' }), `${own}/about`)
  assert.equal(await sent(`${service}/what`, { 'service.name': 'Pad', go: 'next' }), `${pad}/offer`)
  assert.equal(await sent(`${service}/figures`, { go: 'next' }), `${own}/services`)
  assert.equal(await sent(machine, { 'host.name': 'Radis', go: 'next' }), `${own}/machines`)
  assert.equal(await sent(`${draft}/files`, { home: '' }), `${own}/files?saved=yes`)
  assert.equal(await sent(`${service}/removal`, {}), `${own}/services`)
  assert.equal(await sent(`${draft}/removal`, {}), '/en/hosters/crocus/description')
})

test('robots, floods and texts that are none are refused in both languages, and keep what was typed', async () => {
  const { world } = await open()
  const visitor = world.visitor()
  for (const [at, words] of [
    ['/fr/describe/form', /une fois de plus|de nouveau|encore|formulaire/i],
    ['/en/describe/form', /again|form/i],
  ] as const) {
    const answer = await visitor.post(at, { stamp: 'forged', website: '', address: 'crocus.example' })
    assert.equal(answer.status, 422)
    const html = await answer.text()
    assert.match(html, /role="alert"/)
    assert.match(html, /value="crocus\.example"/)
    assert.match(textOf(html), words)
  }
  const draft = await givenDraft(world, visitor)
  for (const [at, words] of [
    [`${draft}/found`, /Nous n’avons pas reconnu ce texte/],
    [inEnglish(`${draft}/found`), /We did not recognise this text/],
  ] as const) {
    const answer = await visitor.post(at, { do: 'look', text: 'Bonjour, voici qui nous sommes.' })
    assert.equal(answer.status, 422, at)
    const html = await answer.text()
    assert.match(textOf(html), words)
    assert.match(html, /Bonjour, voici qui nous sommes/)
  }
  for (let count = 0; count < 20; count++) await visitor.post(`${draft}/found`, { do: 'look' })
  const flood = await visitor.post(inEnglish(`${draft}/found`), { do: 'look', text: 'organization.name = Crocus' })
  assert.equal(flood.status, 429)
  assert.match(textOf(await flood.text()), /That makes many attempts within an hour/)
})

test('a draft that is full says so in both languages', async () => {
  const { browser, draft } = await open()
  for (let count = 1; count < 50; count++) await browser.post(`${draft}/machines`, { name: `${count}` })
  for (const [at, words] of [
    [`${draft}/machines`, /C’est plus que ce qu’un brouillon peut contenir/],
    [inEnglish(`${draft}/machines`), /This is more than a draft can hold/],
  ] as const) {
    const answer = await browser.post(at, { name: 'one more' })
    assert.equal(answer.status, 422)
    assert.match(await wordsOf(answer), words)
  }
  assert.doesNotMatch(await browser.get(`${draft}/machines`), /one more/)
})

test('only a hoster’s own people are offered to publish; others take their files away', async () => {
  const { world, browser, draft } = await open()
  for (const page of [draft, `${draft}/files`]) assert.match(await browser.get(page), /description\/publication"/)
  const visitor = world.visitor()
  const own = await givenDraft(world, visitor)
  for (const page of [own, `${own}/files`]) assert.doesNotMatch(await visitor.get(page), /publication/)
  assert.match(textOf(await visitor.get(own)), /Rien de ce brouillon n’est public\./)
  assert.match(textOf(await browser.get(draft)), /Rien de ce brouillon n’est public avant que vous le publiiez/)
})
