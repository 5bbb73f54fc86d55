import type { Child } from 'hono/jsx'

/** What somebody wrote, as they wrote it: an empty line parts paragraphs. */
export const Quoted = ({ text }: { text: string }) => (
  <blockquote class="prose" dir="auto">
    {text.split(/\n{2,}/).map((paragraph) => (
      <p>{withBreaks(paragraph)}</p>
    ))}
  </blockquote>
)

const withBreaks = (paragraph: string): Child[] =>
  paragraph.split('\n').flatMap((line, index) => (index === 0 ? [line] : [<br />, line]))
