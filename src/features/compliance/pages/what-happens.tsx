import type { Child } from 'hono/jsx'

/** What becomes of what is sent, step by step. */
export const WhatHappens = ({ title, steps }: { title: string; steps: Child[] }) => (
  <section aria-labelledby="what-happens">
    <h2 id="what-happens">{title}</h2>
    <ol>
      {steps.map((step) => (
        <li>{step}</li>
      ))}
    </ol>
  </section>
)
