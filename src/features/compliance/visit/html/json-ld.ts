const longest = 200_000
const deepest = 40

/** What a script of linked data says; undefined when it is no JSON, or so deep that nobody wrote it in good faith. */
export function jsonLdOf(text: string): unknown {
  if (text.length > longest || depthOf(text) > deepest) return undefined
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null ? read : undefined
  } catch {
    return undefined
  }
}

function depthOf(text: string): number {
  let depth = 0
  let most = 0
  for (const char of text) {
    if (char === '{' || char === '[') depth += 1
    if (char === '}' || char === ']') depth -= 1
    most = Math.max(most, depth)
  }
  return most
}
