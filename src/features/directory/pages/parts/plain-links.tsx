interface Props {
  links: { name: string; href: string }[]
}

/** Names that lead somewhere, in a row. */
export const PlainLinks = ({ links }: Props) => (
  <ul class="row plain">
    {links.map(({ name, href }) => (
      <li>
        <a href={href}>
          <bdi>{name}</bdi>
        </a>
      </li>
    ))}
  </ul>
)
