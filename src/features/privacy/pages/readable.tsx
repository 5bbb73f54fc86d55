import type { Child } from 'hono/jsx'

/** JSON as people read it: names beside values, lists as lists. What is empty says so with a dash. */
export function Readable({ value }: { value: unknown }): Child {
  if (Array.isArray(value)) {
    if (value.length === 0) return '–'
    return (
      <ul>
        {value.map((each) => (
          <li>
            <Readable value={each} />
          </li>
        ))}
      </ul>
    )
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
    if (entries.length === 0) return '–'
    return (
      <dl class="readable">
        {entries.map(([name, each]) => (
          <div>
            <dt>{name}</dt>
            <dd>
              <Readable value={each} />
            </dd>
          </div>
        ))}
      </dl>
    )
  }
  if (value === null || value === undefined || value === '') return '–'
  return <bdi dir="auto">{String(value)}</bdi>
}
