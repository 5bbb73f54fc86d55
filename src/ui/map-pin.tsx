interface Props {
  x: number
  y: number
  /** How much larger than on a desk it is drawn: phones show the map small. */
  scale?: number
  href: string
  /** Said by the link: the town, then how many hosters are there (`Brest: 2 hosters`), in the order of the drawing. */
  title: string
  /** How many it stands for; one alone shows a face. */
  count: number
  /** Several towns in one: a second head looks over the first one's shoulder. */
  group?: boolean
  /** The name written beside it, and on which side. */
  town?: { name: string; side: keyof typeof sides } | undefined
}

const sides = {
  start: { class: 'town start', x: 20, y: 6 },
  end: { class: 'town end', x: -20, y: 6 },
  below: { class: 'town', x: 0, y: 34 },
}

/** A head on the map: a town with its hosters, or a group of towns. The circle is for fingers: 24 px on any screen. */
export const MapPin = ({ x, y, scale = 1, href, title, count, group = false, town }: Props) => (
  <a href={href} aria-label={title}>
    <g transform={scale === 1 ? `translate(${x} ${y})` : `translate(${x} ${y}) scale(${scale})`}>
      {town && <text {...sides[town.side]}>{`${town.name} `}</text>}
      <circle class="touch" r="18" />
      <g class="pin-at">
        {group && <use class="group" href="#m_pin" x="4" y="-4" />}
        <use class="pin" href="#m_pin" />
        <use class="pin-line" href="#m_pin" />
        {count === 1 ? (
          <path class="pin-line" d="M-4.5-1.5v1M4.5-1.5v1M-1.5 3.5h3" />
        ) : (
          <text class="count" y="6">
            {count}
          </text>
        )}
      </g>
    </g>
  </a>
)
