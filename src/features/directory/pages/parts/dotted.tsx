import type { Child } from 'hono/jsx'

/** Short facts in one line, parted by dots; those that are empty are left out. */
export function Dotted({ parts }: { parts: Child[] }) {
  const said = parts.filter((part) => part !== null && part !== undefined && part !== false && part !== '')
  return (
    <>
      {said.map((part, index) => (
        <>
          {index > 0 && ' · '}
          {part}
        </>
      ))}
    </>
  )
}
