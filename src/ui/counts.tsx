interface Props {
  counts: { href: string; label: string; count: number }[]
}

/** Names with a number: towns, programs, products. */
export const Counts = ({ counts }: Props) => (
  <ul class="counts">
    {counts.map(({ href, label, count }) => (
      <li>
        <a href={href}>
          <bdi>{label}</bdi> <data value={String(count)}>{count}</data>
        </a>
      </li>
    ))}
  </ul>
)
