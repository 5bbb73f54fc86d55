import type { Key } from '../../../../platform/i18n/index.ts'
import type { View } from '../../../../ui/view.ts'
import { regionByCode } from '../../../places/index.ts'
import type { PlaceName } from '../../map/base.ts'
import type { Naming } from '../../map/picture.ts'
import type { Pin } from '../../map/pins.ts'
import { type SeaName, seaNames } from '../../map/seas.ts'
import type { MapHoster, MapTown } from '../../map/towns.ts'

const seaKeys: Record<SeaName, Key> = {
  atlantic: 'directory.sea-atlantic',
  channel: 'directory.sea-channel',
  'north-sea': 'directory.sea-north',
  mediterranean: 'directory.sea-mediterranean',
  caribbean: 'directory.sea-caribbean',
  'indian-ocean': 'directory.sea-indian',
  pacific: 'directory.sea-pacific',
}

/** What stands on the map in a visitor's language. */
export const namingIn = (view: View): Naming => ({
  pinNames: (pin) => pinNames(view, pin),
  placeName: (place) => placeName(view, place),
})

export function townName(view: View, { name, region }: MapTown): string {
  return name ?? regionName(view, region ?? '')
}

export function regionName({ language }: View, code: string): string {
  const name = regionByCode(code)?.name
  return name?.[language] ?? name?.fr ?? code
}

function pinNames(view: View, { towns }: Pin<MapHoster>): string[] {
  const [main] = towns
  if (!main) return []
  const name = townName(view, main.town)
  return towns.length === 1 ? [name] : [view.t('directory.map-around', { town: name }), `${name}…`]
}

function placeName(view: View, { sort, name }: PlaceName): string {
  if (sort === 'sea') {
    const sea = seaNames.find((sea) => sea === name)
    return sea ? view.t(seaKeys[sea]) : name
  }
  if (sort === 'region') return regionName(view, name)
  if (sort === 'place') return name
  const country = view.format.country(name)
  return sort === 'country' ? country.toLocaleUpperCase(view.language) : country
}
