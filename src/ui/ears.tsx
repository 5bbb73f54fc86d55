import type { Child } from 'hono/jsx'

/** The one thing to do first on a page, between two ears. None is fine, two on a page are a mistake. */
export const Ears = ({ id, title, children }: { id: string; title: Child; children: Child }) => (
  <section class="ears" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
)
