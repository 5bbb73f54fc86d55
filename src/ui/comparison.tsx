import type { Child } from 'hono/jsx'
import { Missing } from './missing.tsx'
import { type Source, SourceNote } from './source-note.tsx'
import type { View } from './view.ts'

interface Props {
  view: View
  caption: string
  /** What is compared, at most four. */
  columns: { name: string; href: string; face?: Child; note?: Child }[]
  /** One cell for each column; a null value is said to be missing. */
  rows: { label: Child; cells: { value: Child; source?: Source | null }[] }[]
}

/** Services or hosters side by side, each fact with its date and source; prints on A4. */
export const Comparison = ({ view, caption, columns, rows }: Props) => (
  <section class="scrolls" aria-label={caption} tabindex={0}>
    <table class="comparison">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <td>
            <span class="hidden">{view.t('ui.compared-fact')}</span>
          </td>
          {columns.map(({ name, href, face, note }) => (
            <th scope="col">
              {face}
              <a href={href}>
                <bdi>{name}</bdi>
              </a>
              {note && <div class="small soft">{note}</div>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, cells }) => (
          <tr>
            <th scope="row">{label}</th>
            {cells.map(({ value, source }) => (
              <td>
                {value ?? <Missing view={view} />}
                {source && <SourceNote view={view} source={source} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
