import type { Child } from 'hono/jsx'
import type { Key } from '../platform/i18n/index.ts'
import { hostOf } from './external-link.tsx'
import type { View } from './view.ts'

/** Where a stated value comes from, and how old that source is: `hand` and `typed` are what was written here. */
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
  const day = date === null ? null : <time datetime={date}>{format.date(date)}</time>
  const written = writtenHere.get(source.source)
  if (written && day) return <span class="source">{t.rich<Child>(written, { date: day })}</span>
  return (
    <span class="source">
      {day === null
        ? t.rich<Child>('ui.source', { link, name: source.source })
        : t.rich<Child>('ui.source-dated', { link, name: source.source, date: day })}
    </span>
  )
}

/** Corrected by hand over the hoster's own file, or typed here where there is none. */
const writtenHere = new Map<string, Key>([
  ['hand', 'ui.source-by-hand'],
  ['typed', 'ui.source-typed'],
  ['decided', 'ui.source-decided'],
])
