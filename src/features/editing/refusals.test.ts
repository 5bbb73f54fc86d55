import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite, type TestSite } from '../../testing.ts'
import { type Fields, fieldsIn, fieldsOf, givenRegister, textOf } from './testing.ts'

// Every form, in both languages: what is wrong is said beside its field, and nothing that was typed is lost.

interface Wrong {
  address: string
  /** What is wrong, by control. */
  wrong: Record<string, string>
  typed: Record<string, string>
}

const sentences = { 'sentence-fr': 'Une phrase.', 'sentence-en': 'A sentence.' }
const catalogue = 'coordination/catalogue'

const formsOf = (hoster: string, service: string): Wrong[] => [
  {
    address: `hosters/${hoster}/edit`,
    wrong: {
      name: '',
      founded: 'hier',
      website: 'ftp://a.example',
      contactEmail: 'personne',
      'places-0-country': 'Oz',
    },
    typed: { 'description-fr': 'Gardé.', activityNote: 'Gardé\naussi', 'places-0-town': 'Brest' },
  },
  {
    address: `services/${hoster}/${service}/edit`,
    wrong: { name: ' ', url: 'http://localhost', languages: 'klingon', startsOn: '2019-99' },
    typed: { 'description-en': 'Kept.', 'software-name': 'Etherpad', 'sizeLimit-fr': '5 Go' },
  },
  {
    address: `hosters/${hoster}/services/add`,
    wrong: { name: '\u200b', 'access-client-price-cents': 'beaucoup' },
    typed: { 'description-fr': 'Gardé.', 'host-name': 'Un garage' },
  },
  {
    address: 'coordination/hosters/add',
    wrong: { name: '', legalUrl: 'data:x' },
    typed: { 'description-fr': 'Gardé.', registrationNumber: 'W29' },
  },
  {
    address: `${catalogue}/kinds/add`,
    wrong: { 'name-en': '', 'sentence-fr': '', icon: 'dragon' },
    typed: { 'name-fr': 'Tableau', 'synonyms-fr': 'ardoise' },
  },
  {
    address: `${catalogue}/kinds/pad`,
    wrong: { 'name-fr': 'a'.repeat(101) },
    typed: { ...sentences, 'synonyms-en': 'slate' },
  },
  {
    address: `${catalogue}/software/add`,
    wrong: { name: '', license: 'GPLv3', source: 'javascript:x' },
    typed: { ...sentences, aliases: 'autre' },
  },
  {
    address: `${catalogue}/software/etherpad`,
    wrong: { website: 'file:///etc' },
    typed: { ...sentences, aliases: 'autre' },
  },
  {
    address: `${catalogue}/alternatives/add`,
    wrong: { name: '…', 'sentence-en': '' },
    typed: { 'sentence-fr': 'Gardée.', company: 'Une entreprise' },
  },
  {
    address: `${catalogue}/alternatives/zoom`,
    wrong: { company: 'a'.repeat(101) },
    typed: { ...sentences, aliases: 'autre' },
  },
  { address: 'coordination/old-addresses/add', wrong: { value: '../x', target: '//else.example' }, typed: {} },
  {
    address: 'coordination/settings',
    wrong: { name: '', timeZone: 'Mars/Olympus', 'rules-quorum': '101', 'theme-link': 'rouge', 'license-url': 'x:' },
    typed: { 'tagline-fr': 'Gardée', 'notice-en': 'Kept', 'about-why-fr': 'Pour\nvoir' },
  },
]

async function eachForm(
  world: TestSite,
  work: (
    form: Wrong,
    fields: Fields,
    send: (fields: Fields) => Promise<string>,
    language: string,
  ) => void | Promise<void>,
) {
  const { coordination, hoster, service } = await givenRegister(world)
  for (const language of ['fr', 'en'])
    for (const form of formsOf(hoster.slug, service.slug)) {
      const url = `/${language}/${form.address}`
      const send = async (fields: Fields) => {
        const answer = await coordination.post(url, fields)
        assert.equal(answer.status, 422, url)
        return answer.text()
      }
      await work(form, await fieldsOf(coordination, url), send, language)
    }
}

const pieceAt = (html: string, field: string) =>
  new RegExp(`id="field-${field}-error">(.*?)</div>`, 's').exec(html)?.[1]

test('each thing that is wrong is said beside its own field, in the language of the page', async () => {
  const said = new Map<string, Record<string, string>>()
  await eachForm(await openTestSite(), async ({ address, wrong }, fields, send, language) => {
    const html = await send({ ...fields, ...wrong })
    for (const field of Object.keys(wrong)) {
      const piece = pieceAt(html, field)
      assert.ok(piece, `${language} ${address} ${field}`)
      said.set(`${address} ${field}`, { ...said.get(`${address} ${field}`), [language]: textOf(piece) })
    }
  })
  for (const [field, { fr, en }] of said) assert.ok(fr && en && fr !== en, `${field}: ${fr} / ${en}`)
})

test('the summary on top counts them and leads to each', async () => {
  await eachForm(await openTestSite(), async ({ address, wrong }, fields, send) => {
    const html = await send({ ...fields, ...wrong })
    const [, summary = ''] = /<div class="notice bad" role="alert"[^>]*>(.*?)<\/div>/s.exec(html) ?? []
    for (const field of Object.keys(wrong)) assert.ok(summary.includes(`href="#field-${field}"`), `${address} ${field}`)
    const count = summary.split('<li>').length - 1
    assert.ok(count === 1 || textOf(summary).startsWith(String(count)), `${address}: ${textOf(summary)}`)
    for (const [, target = ''] of summary.matchAll(/href="#([^"]+)"/g))
      assert.ok(html.includes(`id="${target}"`), `${address}: the link leads somewhere: ${target}`)
  })
})

test('all that was typed stands there again, what is wrong too', async () => {
  await eachForm(await openTestSite(), async ({ address, wrong, typed }, fields, send) => {
    const sent: Fields = { ...fields, ...typed, ...wrong }
    const again = fieldsIn(await send(sent))
    for (const [control, text] of Object.entries(sent)) {
      if (control === 'icon' || control === 'timeZone' || control === 'seen') continue
      assert.deepEqual(again[control], text, `${address} ${control}`)
    }
  })
})

test('a wrong field is told to those who listen, and the title says that something is wrong', async () => {
  await eachForm(await openTestSite(), async ({ address, wrong }, fields, send) => {
    const html = await send({ ...fields, ...wrong })
    assert.match(html, /<title>(Erreur|Error)/, address)
    for (const field of Object.keys(wrong).filter((each) => each !== 'icon')) {
      const [control = ''] = new RegExp(`<(?:input|textarea|select)[^>]*name="${field}"[^>]*>`).exec(html) ?? []
      assert.match(control, /aria-invalid="true"/, `${address} ${field}`)
      assert.match(control, new RegExp(`aria-describedby="[^"]*field-${field}-error`), `${address} ${field}`)
    }
  })
})

test('once it is put right, what came back is saved', async () => {
  const world = await openTestSite()
  const { coordination, hoster } = await givenRegister(world)
  const url = `/fr/hosters/${hoster.slug}/edit`
  const typed = { 'description-fr': 'Un jardin.', founded: 'hier', 'social-0-network': 'mastodon' }
  const refused = await coordination.post(url, { ...(await fieldsOf(coordination, url)), ...typed })
  const again = { ...fieldsIn(await refused.text()), founded: '2017', 'social-0-url': 'https://social.example/@a' }
  assert.equal((await coordination.post(url, again)).status, 303)
  const shown = await fieldsOf(coordination, url)
  assert.deepEqual([shown['description-fr'], shown.founded], ['Un jardin.', '2017'])
})
