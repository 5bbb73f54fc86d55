/**
 * What turns the text around it, or takes place without being seen: it makes one name look like another, and a line of
 * a feed or of a title read backwards, where nothing isolates it.
 */
const unseen = /[\p{Bidi_Control}\u200b\u2060-\u2064\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

/** Joiners shape letters of some scripts, and emoji; elsewhere they only hide. */
const idleJoiners = /(?<=^|[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\p{Z}])[\u200c\u200d]+/gu

/** The text with what is seen of it alone. */
export const withoutUnseen = (text: string): string => text.replace(unseen, '').replace(idleJoiners, '')

/** The same for every text of a value, however deep it stands; names of fields stay as they are. */
export function seenOnly<T>(value: T): T {
  // Safe: every value becomes one of its own kind, texts become texts.
  return seen(value) as T
}

function seen(value: unknown): unknown {
  if (typeof value === 'string') return withoutUnseen(value)
  if (Array.isArray(value)) return value.map(seen)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, seen(each)]))
}
