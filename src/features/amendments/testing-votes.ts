import type { TestSite } from '../../testing.ts'

export const yes = { choice: 'for' } as const
export const no = { choice: 'against', reason: 'Non.' } as const

/** The days of the vote pass, and it closes. */
export async function closeNow(world: TestSite): Promise<void> {
  world.pass({ hours: 24 * 16 })
  await world.runJobs()
}
