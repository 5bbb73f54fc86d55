import type { TestSite } from '../../../testing.ts'
import type { Visitor } from '../../../testing-visitor.ts'
import { givenPerson } from '../testing.ts'
import { codeFor } from './codes.ts'
import { lastLinkTo } from './mails.ts'

export const settings = '/fr/account/security/second-factor'
export const secondDoor = '/fr/sign-in/second-factor'

/** The code of this moment. The library counts by the clock of the machine, not by the site's. */
export const nowCode = (uri: string): string => codeFor(uri, Date.now() / 1000)
/** The code of half a minute later, which clocks that run ahead may show already. */
export const nextCode = (uri: string): string => codeFor(uri, Date.now() / 1000 + 30)

export const codesIn = (page: string): string[] =>
  [...page.matchAll(/<code>(\w{5}-\w{5})<\/code>/g)].map(([, code = '']) => code)

/** What the page of a new second factor shows once. */
export const secretsIn = (page: string) => ({
  uri: (/name="secretUri" value="([^"]+)"/.exec(page)?.[1] ?? '').replaceAll('&amp;', '&'),
  codes: codesIn(page),
})

/** Switches a second factor on, as its owner does. */
export async function switchOn(person: Visitor, fields: Record<string, string> = {}) {
  const secrets = secretsIn(await (await person.post(settings, { step: 'begin', ...fields })).text())
  await person.post(settings, { step: 'confirm', code: nowCode(secrets.uri) })
  return secrets
}

/** Somebody who has had a second factor for a while, and a browser in which they are signed in. */
export async function withSecondFactor(world: TestSite, email = 'ada@mail.example') {
  const { id } = await givenPerson(world.db, { email })
  const person = await world.as(id)
  const secrets = await switchOn(person)
  world.pass({ minutes: 2 })
  return { id, person, ...secrets }
}

/** A browser that followed a mailed link, pressed its button, and stands wherever that leads. */
export async function throughLink(world: TestSite, email: string, next = ''): Promise<[Visitor, Response]> {
  world.pass({ minutes: 1 })
  const visitor = world.visitor()
  await visitor.post('/fr/sign-in', { email, next })
  return [visitor, await visitor.post(await lastLinkTo(world, email), {})]
}
