import { MapPin } from '../../../../ui/map-pin.tsx'
import type { View } from '../../../../ui/view.ts'
import type { PlaceName } from '../../map/base.ts'
import { frames } from '../../map/frames.ts'
import { insetBox, insetSize, insetsHeight } from '../../map/insets.ts'
import { type DrawnSheet, type Inset, type MapPicture, viewInto } from '../../map/picture.ts'
import type { Pin, Sheet } from '../../map/pins.ts'
import type { Point } from '../../map/projection.ts'
import type { MapHoster } from '../../map/towns.ts'
import { type MapView, size } from '../../map/view.ts'
import { townName } from './map-words.ts'

interface Props {
  view: View
  picture: MapPicture
  /** The address of the same map that shows another part of the world. */
  hrefOf(view: MapView): string
  /** Where the visitor is, and how far was asked. */
  here: (Point & { radius: number }) | null
}

/** The land, the names and the heads. Everything on it that leads somewhere is a link. */
export function MapDrawing({ view, picture, hrefOf, here }: Props) {
  const { base, insets, sheets } = picture
  const height = size.height + insetsHeight(insets.length)
  return (
    <svg viewBox={`0 0 ${size.width} ${height}`} role="group" aria-label={view.t('directory.map-drawing')}>
      <defs>
        <path id="map-earth" d={base.land + base.abroad} />
        <clipPath id="map-frame">
          <rect width={size.width} height={size.height} />
        </clipPath>
      </defs>
      <g clip-path={insets.length > 0 ? 'url(#map-frame)' : undefined}>
        <use class="shore" href="#map-earth" />
        <path class="abroad" d={base.abroad} />
        <path class="land" d={base.land} />
        <path class="region" d={base.regions} />
        <path class="wave" d={base.waves} />
        {here && <circle class="you" cx={here.x} cy={here.y} r={here.radius} />}
      </g>
      <DrawnSheetOf view={view} sheet="desk" drawn={sheets.desk} from={picture.view} hrefOf={hrefOf} />
      <DrawnSheetOf view={view} sheet="phone" drawn={sheets.phone} from={picture.view} hrefOf={hrefOf} />
      {insets.length > 0 && (
        <rect class="strip" y={size.height} width={size.width} height={insetsHeight(insets.length)} />
      )}
      {insets.map((inset, index) => (
        <SmallMap view={view} inset={inset} index={index} href={hrefOf(frames[inset.frame].view)} />
      ))}
    </svg>
  )
}

interface SheetProps extends Pick<Props, 'view' | 'hrefOf'> {
  sheet: Sheet
  drawn: DrawnSheet
  from: MapView
}

function DrawnSheetOf({ view, sheet, drawn: { scale, pins, labels }, from, hrefOf }: SheetProps) {
  return (
    <g class={`for-${sheet}`}>
      <g aria-hidden="true">
        {labels.names.map((name) => (
          <Name {...name} scale={scale} />
        ))}
      </g>
      {pins.map((pin) => {
        const into = viewInto(pin, from)
        return (
          <MapPin
            x={Math.round(pin.x)}
            y={Math.round(pin.y)}
            scale={scale}
            href={into ? hrefOf(into) : `#${pin.towns[0]?.town.slug}`}
            title={titleOf(view, pin, labels.ofPin.get(pin)?.name)}
            count={pin.hosters.length}
            group={pin.towns.length > 1}
            town={labels.ofPin.get(pin)}
          />
        )
      })}
    </g>
  )
}

const classes: Record<PlaceName['sort'], string> = {
  sea: 'sea',
  country: 'country',
  abroad: 'country little',
  region: 'area',
  place: 'spot',
}

const Name = ({ sort, text, x, y, scale }: Point & { sort: PlaceName['sort']; text: string; scale: number }) => (
  <g transform={`translate(${Math.round(x)} ${Math.round(y)})${scale === 1 ? '' : ` scale(${scale})`}`}>
    {sort === 'place' && <circle class="dot" r="2.2" />}
    <text class={classes[sort]} x={sort === 'place' ? 6 : undefined} y="4">
      {text}
    </text>
  </g>
)

const mostNamed = 4

/** What is written beside the head first, so that one may say what one sees; then what it stands for. */
function titleOf(view: View, { towns, hosters }: Pin<MapHoster>, label: string | undefined): string {
  const names = towns.slice(0, mostNamed).map(({ town }) => townName(view, town))
  const [main = ''] = names
  const count = hosters.length
  if (towns.length === 1) return view.t('directory.map-pin', { town: main, count })
  const others = towns.length - names.length
  const all = others > 0 ? [...names, view.t('directory.map-other-towns', { count: others })] : names
  const around = label ?? view.t('directory.map-around', { town: main })
  return view.t('directory.map-group', { around, count, towns: view.format.list(all) })
}

function SmallMap({ view, inset, index, href }: { view: View; inset: Inset; index: number; href: string }) {
  const { x, y, land } = insetBox(inset.frame, index)
  const count = inset.hosters.length
  const name = view.t(`directory.frame-${inset.frame}`)
  return (
    <a href={href} aria-label={view.t('directory.map-inset', { place: name, count })}>
      <g class="inset-map" transform={`translate(${x} ${y})`}>
        <rect class="inset" width={insetSize.width} height={insetSize.height} rx="8" />
        <path class="land" d={land} />
        <text class="inset-name" x={insetSize.width / 2} y={insetSize.height - 10}>
          {`${name} `}
        </text>
        <g transform="translate(124 42) scale(1.25)">
          <use class="pin" href="#m_pin" />
          <use class="pin-line" href="#m_pin" />
          <text class="count" y="6">
            {count}
          </text>
        </g>
      </g>
    </a>
  )
}

export const listAnchor = 'places'
