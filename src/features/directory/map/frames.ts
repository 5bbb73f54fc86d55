import type { MapView } from './view.ts'

/** A far place with a map of its own: a small one beside the whole map, a large one at its address. */
export interface Frame {
  view: MapView
  /** Codes of the gazetteer. */
  regions: readonly string[]
  /** Those whose shapes stand on the small map. */
  drawn: readonly string[]
}

export const frameNames = [
  'reunion',
  'mayotte',
  'guadeloupe',
  'martinique',
  'guyane',
  'saint-pierre-et-miquelon',
  'nouvelle-caledonie',
  'polynesie',
  'wallis-et-futuna',
  'quebec',
  'canada',
] as const
export type FrameName = (typeof frameNames)[number]

const canada = ['AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'SK', 'YT'].map((code) => `CA-${code}`)

export const frames: Record<FrameName, Frame> = {
  reunion: frame(-21.13, 55.53, 8, ['FR-974']),
  mayotte: frame(-12.83, 45.15, 9, ['FR-976']),
  guadeloupe: { ...frame(16.9, -62.1, 7, ['FR-971', 'FR-BL', 'FR-MF']), drawn: ['FR-971'] },
  martinique: frame(14.65, -61, 8, ['FR-972']),
  guyane: frame(4, -53.1, 6, ['FR-973']),
  'saint-pierre-et-miquelon': frame(46.95, -56.3, 9, ['FR-PM']),
  'nouvelle-caledonie': frame(-21.3, 165.6, 6, ['FR-NC']),
  polynesie: frame(-17.6, -149.5, 7, ['FR-PF']),
  'wallis-et-futuna': frame(-13.8, -177.2, 7, ['FR-WF']),
  quebec: frame(47.8, -72.6, 5, ['CA-QC']),
  canada: frame(57, -96, 3, canada),
}

export const isFrameName = (text: string): text is FrameName => Object.hasOwn(frames, text)

/** The far place that a region is part of. */
export const frameOf = (region: string | null): FrameName | undefined =>
  frameNames.find((name) => region !== null && frames[name].regions.includes(region))

function frame(latitude: number, longitude: number, zoom: number, regions: readonly string[]): Frame {
  return { view: { latitude, longitude, zoom }, regions, drawn: regions }
}
