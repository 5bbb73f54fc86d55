import type { Id, Instant } from '../../../platform/database/index.ts'

/** How a domain can say that somebody may act for its hoster. */
export const ways = ['file', 'dns', 'mail'] as const
export type Way = (typeof ways)[number]
export const isWay = (word: string): word is Way => ways.some((way) => way === word)

const lasting = Temporal.Duration.from({ hours: 30 * 24 })
const linkLasting = Temporal.Duration.from({ hours: 24 })
export const claimDays = lasting.total('days')
export const linkHours = linkLasting.total('hours')

/** How often a domain is asked, within an hour; and how many links its mailboxes get, within a day. */
export const checksPerHour = { perPerson: 10, perHoster: 30 }
export const mailsPerDay = { perPerson: 3, perHoster: 5 }

/** Somebody who sets out to prove that a hoster's domain knows them. */
export interface Claim {
  personId: Id
  hosterId: Id
  token: string
  expiresAt: Instant
  /** Where a link went, masked, and until when it opens; null when none went or it is over. */
  mailed: { to: string[]; until: Instant } | null
}

export const expiryOf = (now: Temporal.Instant) => now.add(lasting)
export const linkExpiryOf = (now: Temporal.Instant) => now.add(linkLasting)

/** What a domain is asked to say: a word that stands nowhere by chance. */
export const claimWord = (token: string) => `chatterie-${token}`
export const isClaimWord = (line: string) => /^chatterie-[\w-]{22}$/.test(line)
