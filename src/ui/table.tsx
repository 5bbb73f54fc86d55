import type { Child } from 'hono/jsx'

interface Props {
  caption: string
  /** The caption repeats what stands just above: only who listens to the page needs it. */
  quietCaption?: boolean
  /** Sentences in the cells: on a phone it scrolls rather than being squeezed. */
  roomy?: boolean
  /** Short facts in the cells: on a phone each row is a block, and each cell says its column. */
  stacked?: boolean
  columns: Child[]
  rows: { head: Child; cells: Child[] }[]
}

/** A plain table that scrolls in its own box, by keyboard too, when it is wider than the page. */
export const Table = ({ caption, quietCaption = false, roomy, stacked, columns, rows }: Props) => (
  <section class="scrolls" aria-label={caption} tabindex={0}>
    <table class={stacked ? 'stacked' : roomy ? 'roomy' : undefined}>
      <caption class={quietCaption ? 'hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ head, cells }) => (
          <tr>
            <th scope="row">{head}</th>
            {cells.map((cell, at) => (
              <td data-column={stacked ? nameOf(columns[at + 1]) : undefined}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

/** What a column is called, when it is called by words alone. */
const nameOf = (column: Child): string | undefined => (typeof column === 'string' && column !== '' ? column : undefined)
