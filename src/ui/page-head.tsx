import type { Child } from 'hono/jsx'

interface Props {
  /** The h1: the only one of the page. */
  title: Child
  /** In one breath, what the page gives. */
  lead?: Child
  /** A face beside the title. */
  face?: Child
  /** A mark beside the title: what does not exist, what is no member. */
  mark?: Child
  /** The title in the size of the home page. */
  display?: boolean
  children?: Child
}

/** What a page begins with. `children` is what one does first: chips, buttons, a search. */
export function PageHead({ title, lead, face, mark, display = false, children }: Props) {
  const heading = <h1 class={display ? 'display' : undefined}>{title}</h1>
  return (
    <div class="wrap head">
      {face ? (
        <div class="name">
          {face}
          <div>
            {heading} {mark}
            {lead && <p class="lead">{lead}</p>}
          </div>
        </div>
      ) : (
        <>
          {heading}
          {mark && <p>{mark}</p>}
        </>
      )}
      {lead && !face && <p class="lead">{lead}</p>}
      {children}
    </div>
  )
}
