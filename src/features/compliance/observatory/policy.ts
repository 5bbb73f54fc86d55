/**
 * A content security policy: sources by directive. Of a directive that is said twice, the first counts (CSP 3, 2.2).
 */
export type ContentPolicy = ReadonlyMap<string, ReadonlySet<string>>

const mostDirectives = 100

/** The policies of a header, which commas part; a policy without a directive is none. */
export function policiesIn(header: string | undefined): ContentPolicy[] {
  return (header ?? '')
    .slice(0, 20_000)
    .split(',')
    .map(policyOf)
    .filter(({ size }) => size > 0)
}

function policyOf(text: string): ContentPolicy {
  const policy = new Map<string, ReadonlySet<string>>()
  for (const directive of text.split(';').slice(0, mostDirectives)) {
    const [name = '', ...sources] = directive.trim().toLowerCase().split(/\s+/)
    if (name !== '' && !policy.has(name)) policy.set(name, new Set(sources))
  }
  return policy
}

/** The policies in force: of those that a page brings itself, what only a header may say does not count. */
export function policiesOf(header: string | undefined, inPage: readonly string[]): ContentPolicy[] {
  const own = inPage.flatMap(policiesIn).map((policy) => new Map([...policy].filter(([name]) => !headerOnly.has(name))))
  return [...policiesIn(header), ...own.filter(({ size }) => size > 0)]
}

const headerOnly = new Set(['frame-ancestors', 'report-uri', 'sandbox'])
