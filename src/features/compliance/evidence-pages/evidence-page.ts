import type { Id, Instant } from '../../../platform/database/index.ts'
import type { Topic } from '../visit/visited.ts'

/** Pages of which every version is kept: what a hoster promises, and who it is. */
export const keptTopics = ['terms', 'privacy', 'legal'] as const satisfies readonly Topic[]
export type KeptTopic = (typeof keptTopics)[number]

export const isKeptTopic = (topic: Topic): topic is KeptTopic => keptTopics.some((kept) => kept === topic)

/** A page of a hoster, with the versions that are kept, the newest first. */
export interface EvidencePage {
  id: Id
  hosterId: Id
  topic: Topic
  url: string
  firstAt: Instant
  lookedAt: Instant
  /** Since when it was not found again. */
  goneAt: Instant | null
  versions: VersionKept[]
}

export interface VersionKept {
  number: number
  at: Instant
  title: string
}

export interface PageVersion extends VersionKept {
  text: string
}

/** Versions that are kept of one page, and their characters together. */
export const mostVersions = { count: 100, characters: 2_000_000 }

interface Sized {
  number: number
  size: number
}

/** Which versions go when there are too many: every second one of the older half, never the first. */
export function thinned(versions: readonly Sized[]): number[] {
  const gone = new Set<number>()
  for (;;) {
    const left = versions.filter(({ number }) => !gone.has(number)).sort((one, other) => one.number - other.number)
    const characters = left.reduce((sum, { size }) => sum + size, 0)
    if (left.length <= mostVersions.count && characters <= mostVersions.characters) return [...gone]
    const older = left.slice(0, Math.max(2, Math.floor(left.length / 2))).filter((_, at) => at % 2 === 1)
    if (left.length <= 2) return [...gone]
    for (const { number } of older) gone.add(number)
  }
}
