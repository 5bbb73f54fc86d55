import type { Child } from 'hono/jsx'

const paws = [1, 2, 3, 4]

/** Something is under way: paws that walk, and stand still for who wants no motion. */
export const Waiting = ({ children }: { children: Child }) => (
  <div class="waiting" role="status">
    {paws.map(() => (
      <svg aria-hidden="true">
        <use href="#m_paw" />
      </svg>
    ))}
    <span>{children}</span>
  </div>
)
