import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import type { Database } from '../../platform/database/index.ts'
import { openTestDatabase } from '../../testing-database.ts'
import { recipientsBySlug } from './recipients.ts'
import { givenCollective, givenHoster, now } from './testing.ts'

describe('recipients', () => {
  let db: Database
  beforeEach(async () => {
    db = (await openTestDatabase()).writer
    await givenCollective(db)
    for (const name of ['Radis', 'Ortie']) await givenHoster(db, name)
  })

  const valuesOf = async (...slugs: string[]) =>
    (await recipientsBySlug(db, slugs, now)).map(({ choice }) => choice.value)

  test('hosters come in the order asked for, without those that there are not', async () => {
    assert.deepEqual(await valuesOf('ortie', 'nobody', 'radis'), ['ortie', 'radis'])
    assert.deepEqual(await valuesOf(), [])
  })

  test('a former address gives the present one, once', async () => {
    await givenHoster(db, 'Radis', { name: 'Navet' })
    assert.deepEqual(await valuesOf('radis'), ['navet'])
    assert.deepEqual(await valuesOf('radis', 'navet'), ['navet'])
  })

  test('a member can be written to, a stranger to the collective cannot', async () => {
    await givenHoster(db, 'Stranger', { state: null })
    const hindrances = (await recipientsBySlug(db, ['radis', 'stranger'], now)).map(({ choice }) => choice.hindrance)
    assert.deepEqual(hindrances, [null, 'not-listed'])
  })

  test('what pages are given of a recipient holds no address', async () => {
    const [radis] = await recipientsBySlug(db, ['radis'], now)
    assert.match(radis?.email ?? '', /@/)
    assert.doesNotMatch(JSON.stringify(radis?.choice), /@/)
  })

  test('the website is the way on, else the page where the hoster itself can be written to', async () => {
    await givenHoster(db, 'Ortie', { website: null, contactUrl: 'https://ortie.example/write' })
    assert.equal((await recipientsBySlug(db, ['ortie'], now))[0]?.choice.website, 'https://ortie.example/write')
  })
})
