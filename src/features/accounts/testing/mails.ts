import type { TestSite } from '../../../testing.ts'

/** Where the latest mail to this mailbox leads: an address of the site; empty when there is none. */
export async function lastLinkTo(world: TestSite, email: string): Promise<string> {
  const mail = (await world.mails()).find(({ recipient }) => recipient === email)
  return /http:\/\/localhost:3000(\/\S+)/.exec(mail?.body ?? '')?.[1] ?? ''
}
