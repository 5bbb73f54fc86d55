import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatsIn, type Language, translator } from '../../platform/i18n/index.ts'
import { openTestSite, type TestSite } from '../../testing.ts'
import { textOf } from '../directory/testing-text.ts'
import { fieldNames } from '../journal/index.ts'
import { blankHoster, blankService } from './blank-facts.ts'
import { blankCollective } from './collective.ts'
import { activities, audiences, legalForms } from './hoster.ts'
import { registerMeanings } from './meanings.ts'
import { membershipStates } from './membership.ts'
import { accessConditions, providerTypes, readerships, serverTypes } from './service.ts'
import { given } from './testing.ts'
import { placeIn } from './testing-parts.ts'

const closed = {
  legalForm: legalForms,
  activity: activities,
  audiences,
  state: membershipStates,
  provider: providerTypes,
  server: serverTypes,
  readership: readerships,
  condition: accessConditions,
  per: ['month', 'year', 'once'],
  reach: ['everywhere', 'countries', 'regions', 'around'],
}

const say = (field: string, value: string, language: Language = 'fr') => {
  const meaning = registerMeanings[field]
  const words = { language, t: translator(language), format: formatsIn(language), timeZone: 'Europe/Paris' }
  return meaning && 'said' in meaning ? meaning.said(value, words) : undefined
}

test('each value of a closed list of the register has its words, in both languages', () => {
  for (const [field, values] of Object.entries(closed))
    for (const value of values)
      for (const language of ['fr', 'en'] as const) {
        const words = say(field, value, language)
        assert.ok(words, `${field}: ${value} in ${language}`)
      }
})

test('dates, countries, regions and languages are said as the page speaks', () => {
  assert.deepEqual(
    [
      say('founded', '2016-10'),
      say('from', '2016'),
      say('region', 'FR-29'),
      say('country', 'BE'),
      say('languages', 'br'),
    ],
    ['octobre 2016', '2016', 'Finistère', 'Belgique', 'breton'],
  )
  assert.equal(say('founded', '2016-10-12', 'en'), '12 October 2016')
  assert.match(say('confirmedAt', '2026-11-23T10:00:00Z') ?? '', /23 novembre 2026/)
})

test('what is no such value is not guessed at', () => {
  for (const [field, value] of [
    ['founded', 'il y a longtemps'],
    ['region', 'XX-99'],
    ['legalForm', '__proto__'],
    ['server', '<script>'],
    ['state', 'from'],
    ['provider', 'of'],
    ['source', 'ChatonsInfos'],
  ] as const)
    assert.equal(say(field, value), undefined, `${field}: ${value}`)
})

test('no field of the register is without a name in the journal', () => {
  const settings = Object.keys(blankCollective).concat(
    Object.keys(blankCollective.theme),
    Object.keys(blankCollective.rules),
  )
  const named = new Set([...fieldNames])
  const unnamed = [...Object.keys(blankHoster), ...Object.keys(blankService), ...settings].filter(
    (name) => !named.has(name),
  )
  assert.deepEqual(unnamed, [])
})

test('an entry of the journal says all that a hoster states in words', async () => {
  const world = await openTestSite()
  await given.catalogue(world.db)
  const place = placeIn('Brest', { postcode: '29200', region: 'FR-29', latitude: 48.39, longitude: -4.48 })
  const radis = await given.member(world.db, {
    name: 'Radis',
    legalForm: 'informal',
    activity: 'active',
    founded: '2016-10',
    places: [place],
    area: { reach: 'regions', regions: ['FR-29'] },
    audiences: ['public-bodies'],
  })
  await given.service(world.db, radis.id, { name: 'Pad', kinds: ['pad'], readership: 'hoster', languages: ['br'] })
  const hoster = await entryOf(world, 'hoster.added')
  const said = [
    /collectif informel/,
    /en activité/,
    /octobre 2016/,
    /Finistère/,
    /France/,
    /quelques régions/,
    /collectivités/,
  ]
  for (const words of said) assert.match(hoster, words)
  assert.doesNotMatch(hoster, /FR-29|informal|2016-10|public-bodies|: active/)
  const service = await entryOf(world, 'service.added')
  assert.match(service, /breton/)
  assert.doesNotMatch(service, /Types de services pad /)
})

async function entryOf(world: TestSite, verb: string): Promise<string> {
  const rows = world.db.selectFrom('journalEntry').select('id').where('verb', '=', verb)
  const { id } = await rows.executeTakeFirstOrThrow()
  return textOf(await world.get(`/fr/journal/${id}`))
}
