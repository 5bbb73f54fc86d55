import { linksIn, paths } from '../../paths.ts'
import { openTestSite, type TestSite } from '../../testing.ts'
import { givenCollective, givenHoster, mailOf, tokenIn } from './testing.ts'

export const [fr, en] = [linksIn('fr'), linksIn('en')]
export const formAt = (...to: string[]) => fr(paths.contact.href({}, { to }))
export const typed = { message: 'Un pad pour douze personnes ?', email: 'ada@mail.example', name: 'Ada' }

/** A site with a coordination and four members, and somebody who writes to them. */
export async function openForVisitor() {
  const world = await openTestSite()
  await givenCollective(world.db, { coordinationEmail: 'desk@mail.example' })
  for (const name of ['Radis', 'Ortie', 'Verger', 'Navet']) await givenHoster(world.db, name)
  const stampOf = (address: string) => stampAt(world, address)
  return {
    world,
    stampOf,
    /** Fills in the form of these hosters and sends it. */
    async send(to: string[], changes: Record<string, string | string[]> = {}, visitor?: string): Promise<Response> {
      const address = formAt(...to)
      return world.post(address, { to, ...typed, stamp: await stampOf(address), ...changes }, visitor)
    },
    /** Where the mailed link leads. */
    async link(): Promise<string> {
      const mail = (await world.mails()).find(({ recipient }) => recipient === typed.email)
      return fr(paths.contactConfirmation.href({ token: tokenIn(mail) }))
    },
    mailTo: async (name: string) => (await world.mails()).filter(({ recipient }) => recipient === mailOf(name)),
  }
}

/** The stamp of a form that was opened five seconds ago. */
async function stampAt(world: TestSite, address: string): Promise<string> {
  const page = await world.get(address)
  world.pass({ seconds: 5 })
  return stampIn(page)
}

export const stampIn = (page: string): string => /name="stamp" value="([^"]+)"/.exec(page)?.[1] ?? ''
