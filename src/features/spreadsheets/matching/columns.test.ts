import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findKey } from '../../descriptions/index.ts'
import { subjects } from '../sheet.ts'
import { columnsOf, guessColumn, isAllowedKey, neededColumns, ofHoster } from './columns.ts'
import { guessMatching } from './matching.ts'
import { usualWords } from './usual-words.ts'

test('headings are understood in French and English, whatever their accents and case', () => {
  const known = {
    NOM: 'organization.name',
    Hébergeur: 'organization.name',
    'Site Web': 'organization.website',
    'Date de création': 'organization.startdate',
    'code postal': 'organization.chatterie.postcode',
    Town: 'organization.chatterie.town',
    'E-mail': 'organization.contact.email',
    'mentions légales ': 'organization.legal.url',
  }
  for (const [heading, key] of Object.entries(known)) assert.equal(guessColumn('hosters', heading), key, heading)
  assert.equal(guessColumn('services', 'Hébergeur'), ofHoster)
  assert.equal(guessColumn('services', 'Logiciel'), 'software.name')
  assert.equal(guessColumn('hosters', 'Couleur préférée'), null)
  assert.equal(guessColumn('hosters', ''), null)
})

test('a heading may be a key of description files itself', () => {
  assert.equal(guessColumn('hosters', 'organization.guide.technical'), 'organization.guide.technical')
  assert.equal(guessColumn('hosters', 'organization.socialnetworks.pixelfed'), 'organization.socialnetworks.pixelfed')
  assert.equal(guessColumn('hosters', 'organization.backups.en'), null)
})

test('no list says who is a member, what to draw, or where values come from', () => {
  const never = [
    'organization.memberof.chatons.startdate',
    'organization.memberof.chatons.status.level',
    'organization.logo',
    'organization.owner.logo',
    'organization.chatterie.fictional',
    'organization.chatterie.contactform',
    'organization.chatterie.source.name',
    'organization.chatterie.source.url',
    'organization.chatterie.sourceof.name.url',
    'service.name',
    'hoster',
    'subs.x',
    'file.class',
    'constructor',
    '',
  ]
  for (const key of never) assert.equal(isAllowedKey('hosters', key), false, key)
  assert.equal(isAllowedKey('services', 'organization.name'), false)
  assert.equal(isAllowedKey('services', 'software.source.url'), true)
})

test('every column that is offered is a key that the reader knows, and the needed ones are offered', () => {
  for (const subject of subjects) {
    for (const key of Object.keys(columnsOf[subject])) {
      assert.ok(isAllowedKey(subject, key), key)
      if (key !== ofHoster) assert.equal(findKey(key)?.canonical, key)
    }
    for (const key of neededColumns[subject]) assert.ok(key in columnsOf[subject])
  }
})

test('of two columns that seem to say the same, the first does', () => {
  const sheet = { headings: ['Nom', 'Name', 'Ville', 'Nom'], rows: [] }
  assert.deepEqual(guessMatching('hosters', sheet).columns, [
    'organization.name',
    null,
    'organization.chatterie.town',
    null,
  ])
})

test('a usual word means one that the reader takes', () => {
  for (const [key, words] of Object.entries(usualWords)) {
    const known = findKey(key)?.known
    assert.ok(known && 'choices' in known, key)
    for (const meaning of words.values()) assert.ok(Object.hasOwn(known.choices, meaning), `${key}: ${meaning}`)
  }
})
