import type { Child } from 'hono/jsx'

interface Props {
  /** `date` is what a machine reads (`2016-10`), `when` what people read. */
  steps: { title: Child; date?: string | null; when: Child; note?: Child; todo?: boolean }[]
}

/** A history, paw by paw; what is still to come is an outline. */
export const Timeline = ({ steps }: Props) => (
  <ol class="timeline">
    {steps.map(({ title, date, when, note, todo }) => (
      <li class={todo ? 'todo' : undefined}>
        <svg class="paw" viewBox="0 0 24 24" aria-hidden="true">
          <use href="#m_paw" />
        </svg>
        <h3>{title}</h3>
        {date ? <time datetime={date}>{when}</time> : <p class="small soft">{when}</p>}
        {note && <div class="small">{note}</div>}
      </li>
    ))}
  </ol>
)
