import type { Discussed } from '../discussions/index.ts'
import { decisionBySlug } from './queries.ts'
import { addressOf } from './title.ts'

/** A decision can be discussed, from its announcement on. */
export const decisionDiscussed: Discussed = async (db, address) => {
  const slug = /^\/decisions\/([a-z0-9-]+)$/.exec(address)?.[1]
  const decision = slug === undefined ? undefined : await decisionBySlug(db, slug)
  return decision && { title: decision.title, fictional: decision.fictional, address: addressOf(decision) }
}
