import type { Child } from 'hono/jsx'
import { hostOf } from './external-link.tsx'
import type { View } from './view.ts'

/** Where a stated value comes from, and how old that source is. */
export interface Source {
  source: string
  url: string | null
  date: string | null
}

/** The source of a fact, in the soft voice under or beside it. */
export function SourceNote({ view, source }: { view: View; source: Source }) {
  const { t, format } = view
  const { url, date } = source
  const link = (name: Child) =>
    url !== null && hostOf(url) !== undefined ? (
      <a href={url} rel="noopener noreferrer external">
        {name}
      </a>
    ) : (
      name
    )
  return (
    <span class="source">
      {date === null
        ? t.rich<Child>('ui.source', { link, name: source.source })
        : t.rich<Child>('ui.source-dated', {
            link,
            name: source.source,
            date: <time datetime={date}>{format.date(date)}</time>,
          })}
    </span>
  )
}
