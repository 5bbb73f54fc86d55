/** The JSON-LD that stands in a web page, one text a script: found by looking for it, never by running anything. */
export function jsonLdScriptsIn(page: string): string[] {
  const lower = page.toLowerCase()
  const scripts: string[] = []
  let at = 0
  while (scripts.length < mostScripts) {
    const start = lower.indexOf('<script', at)
    const open = start < 0 ? -1 : lower.indexOf('>', start)
    const end = open < 0 ? -1 : lower.indexOf('</script', open)
    if (end < 0) break
    const attributes = lower.slice(start, Math.min(open, start + longestTag))
    if (/\stype\s{0,9}=\s{0,9}["']?application\/ld\+json\b/.test(attributes)) scripts.push(page.slice(open + 1, end))
    at = end
  }
  return scripts
}

const mostScripts = 20
const longestTag = 1000
