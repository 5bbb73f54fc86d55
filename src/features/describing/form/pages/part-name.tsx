import type { View } from '../../../../ui/view.ts'

interface Props {
  view: View
  /** Without language. */
  href: string
  /** What somebody typed, or our word for what has no name yet. */
  name: string
}

/** A draft, or a part of one, in a list: the way to its page. */
export const PartName = ({ view, href, name }: Props) => (
  <p>
    <a href={view.to(href)}>
      <b>
        <bdi>{name}</bdi>
      </b>
    </a>
  </p>
)
