const most = 100

/** The addresses of `a.png 1x, b.png 2x`: an address may hold commas, and only ends with none. */
export function addressesInSet(set: string): string[] {
  const found: string[] = []
  let at = 0
  while (found.length < most) {
    while (at < set.length && isBetween(set.charAt(at))) at += 1
    if (at >= set.length) break
    const start = at
    while (at < set.length && !isSpace(set.charAt(at))) at += 1
    let end = at
    while (set.charAt(end - 1) === ',') end -= 1
    found.push(set.slice(start, end))
    // A comma at its end leaves no room for `2x`.
    if (end === at) at = afterComma(set, at)
  }
  return found
}

function afterComma(set: string, from: number): number {
  const comma = set.indexOf(',', from)
  return comma === -1 ? set.length : comma + 1
}

const isSpace = (char: string) => char === ' ' || char === '\n' || char === '\t' || char === '\r' || char === '\f'
const isBetween = (char: string) => isSpace(char) || char === ','
