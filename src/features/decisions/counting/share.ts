/**
 * Whether a part of the ballots is enough. At 50 it takes more than half: a tie is not an adoption. A higher threshold
 * is reached when its share is, a lower one when it is passed. Without any ballot nothing is reached.
 */
export function reaches(threshold: number, part: number, whole: number): boolean {
  if (whole === 0) return false
  return threshold > 50 ? part * 100 >= threshold * whole : part * 100 > threshold * whole
}

/** How many of those that weigh must have voted. */
export const neededOf = (quorum: number, weighing: number): number => Math.ceil((weighing * quorum) / 100)
