import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blankHoster, blankService } from '../../hosters/index.ts'
import type { Form } from '../form.ts'
import { hosterForm } from '../hoster-form.ts'
import { serviceForm } from '../service-form.ts'
import { namesOf } from './group.tsx'
import { english, french } from './testing.ts'

// What stands beside one's own text when two persons edit at once.

/** The facts of a form that say something of these values. */
const spoken = <Facts extends object>({ fields }: Form<Facts>, facts: Facts) =>
  namesOf(fields).filter((name) => fields[name].words(facts[name], french) !== '')

test('a fact that says nothing has no words', () => {
  assert.deepEqual(spoken(hosterForm, blankHoster), ['acceptsContact'], 'a box says yes or no')
  assert.deepEqual(spoken(serviceForm, blankService), [])
})

test('choices are said as the page says them, in the language of the reader', () => {
  const { audiences, legalForm } = hosterForm.fields
  assert.equal(legalForm.words('association', french), 'association')
  assert.notEqual(audiences.words(['everyone'], french), audiences.words(['everyone'], english))
  assert.equal(serviceForm.fields.open.words(null, french), '')
  assert.notEqual(serviceForm.fields.open.words(true, french), serviceForm.fields.open.words(false, french))
})

test('codes are said by the names of what they mean', () => {
  const { area } = hosterForm.fields
  assert.equal(area.words({ reach: 'regions', regions: ['FR-29', 'FR-56'] }, french), 'Finistère, Morbihan')
  assert.equal(area.words({ reach: 'countries', countries: ['DE'] }, english), 'Germany')
  assert.equal(serviceForm.fields.languages.words(['fr', 'br'], french), 'français, breton')
  const around = { reach: 'around', town: 'Brest', latitude: 48, longitude: -4, kilometres: 30 } as const
  assert.match(area.words(around, french), /Brest.*30|30.*Brest/)
})

test('a text in two languages is said with both, one alone speaks for itself', () => {
  const { description } = hosterForm.fields
  assert.equal(description.words({ fr: 'Un jardin.' }, french), 'Un jardin.')
  const both = description.words({ fr: 'Un jardin.', en: 'A garden.' }, french)
  assert.ok(both.includes('français') && both.includes('Un jardin.') && both.includes('A garden.'))
})

test('a way in is said with who may and for how much', () => {
  const price = { text: { fr: 'prix libre' }, cents: 1250, currency: 'EUR', per: 'month', from: true } as const
  const words = serviceForm.fields.access.words(
    [
      { condition: 'free', who: null, price: null },
      { condition: 'member', who: { fr: 'les voisines' }, price },
    ],
    french,
  )
  for (const said of ['les voisines', 'prix libre', '12.50', 'EUR']) assert.ok(words.includes(said), said)
})

test('places and links are said on one line each', () => {
  const place = { town: 'Brest', postcode: '29200', country: 'FR', region: null, latitude: null, longitude: null }
  assert.equal(
    hosterForm.fields.places.words([{ ...place, address: '1 rue du Port' }], english),
    '1 rue du Port, 29200, Brest, France',
  )
  const links = hosterForm.fields.social.words([{ network: 'mastodon', url: 'https://a.example/' }], french)
  assert.ok(links.includes('mastodon') && links.includes('https://a.example/'))
})
