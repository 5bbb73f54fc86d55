import { linkIn } from '../../delegates/testing.ts'
import type { House } from './testing-house.ts'

type World = House['world']

export const ada = 'ada@mail.example'

/** The mails to somebody, the first first. */
export async function mailsTo(world: World, recipient = ada) {
  return (await world.mails()).filter((mail) => mail.recipient === recipient).toReversed()
}

/** What the form sends a while after it was opened. */
export async function ask(
  world: World,
  fields: Record<string, string> = {},
  query = '?hoster=crocus',
  visitor?: string,
) {
  const page = await world.get(`/fr/follow${query}`)
  const stamp = /name="stamp" value="([^"]+)"/.exec(page)?.[1] ?? ''
  world.pass({ seconds: 10 })
  return world.post(`/fr/follow${query}`, { what: 'one', email: ada, website: '', stamp, ...fields }, visitor)
}

/** Somebody follows Crocus, or all; gives where their mails can be stopped once they get one. */
export async function follow(world: World, fields: Record<string, string> = {}, query?: string): Promise<string> {
  await ask(world, fields, query)
  const mail = (await mailsTo(world, fields.email ?? ada)).at(-1)
  const link = linkIn(mail?.body ?? '')
  await world.post(link, {})
  return link
}

/** Lets minutes pass, with the jobs of each. */
export async function passMinutes(world: World, minutes: number) {
  for (let minute = 0; minute < minutes; minute++) {
    world.pass({ minutes: 1 })
    await world.runJobs()
  }
}

export const news = async (world: World, recipient = ada) =>
  (await mailsTo(world, recipient)).filter(({ unsubscribe }) => unsubscribe !== null)
