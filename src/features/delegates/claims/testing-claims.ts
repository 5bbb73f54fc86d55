import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { openTestWeb } from '../../../platform/outbound/testing-web.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { openCrocus } from '../testing.ts'

/** Where the domain of the tests says words, and names its mailboxes. */
export const file = 'https://crocus.example/.well-known/chatterie.txt'
export const security = 'https://crocus.example/.well-known/security.txt'

/** Somebody signed in, beside a hoster whose domain can be asked. */
export async function openClaim(t: TestContext) {
  const web = await openTestWeb(t, ['crocus.example', 'evil.example'])
  const { world, hoster, page } = await openCrocus({}, { outbound: web.outbound })
  const { id } = await givenPerson(world.db, { name: 'Pervenche' })
  const browser = await world.as(id)
  const claim = `${page}/claim`
  const begin = async (who = browser) => {
    assert.equal((await who.post(claim, {})).status, 303)
    return /chatterie-[\w-]{22}/.exec(await who.get(claim))?.[0] ?? assert.fail('no word')
  }
  return { web, world, hoster, page, id, browser, claim, begin }
}
