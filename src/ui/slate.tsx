import type { Child } from 'hono/jsx'

/** What the collective promises, in chalk: once a page. */
export const Slate = ({ title, promises }: { title: Child; promises: { title: Child; text: Child }[] }) => (
  <div class="slate">
    <h2>{title}</h2>
    <dl>
      {promises.map((promise) => (
        <div>
          <dt>{promise.title}</dt>
          <dd>{promise.text}</dd>
        </div>
      ))}
    </dl>
  </div>
)

/** The collective in one breath, hung under the roof of the home page. */
export const HungSign = ({ children }: { children: Child }) => <p class="slate hung">{children}</p>
