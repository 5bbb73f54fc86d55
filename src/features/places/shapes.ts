import type { FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import close from './shapes/close.json' with { type: 'json' }
import wide from './shapes/wide.json' with { type: 'json' }

type Land = Topology<{ countries: GeometryCollection; regions: GeometryCollection }>
type Features = FeatureCollection<Polygon | MultiPolygon>

/** The land of the map in degrees. Ids are the codes of the gazetteer: `FR` and `FR-29`. */
export interface Shapes {
  /** Ours whole, overseas with France, and those around them; no others. */
  countries(): Features
  /** French departments and overseas communities, Belgian and Canadian provinces, Swiss cantons, Luxembourg. */
  regionShapes(): Features
  /** Lines between two regions of one country, each once. */
  regionBorders(): MultiLineString
  /** Lines between two countries, each once. */
  countryBorders(): MultiLineString
}

const files = { wide, close }
const kept = new Map<keyof typeof files, Shapes>()

/** `wide` for whole countries on a page (about a pixel of 1.5 km), `close` when zoomed in. Read on first use. */
export function shapes(detail: keyof typeof files = 'wide'): Shapes {
  const known = kept.get(detail) ?? shapesOf(readTopology(files[detail].topology))
  kept.set(detail, known)
  return known
}

function shapesOf(land: Land): Shapes {
  const { countries, regions } = land.objects
  const countryFeatures = polygons(land, countries)
  const regionFeatures = polygons(land, regions)
  const borders = mesh(land, regions, (a, b) => a !== b && countryOf(a) === countryOf(b))
  const frontiers = mesh(land, countries, (a, b) => a !== b)
  return {
    countries: () => countryFeatures,
    regionShapes: () => regionFeatures,
    regionBorders: () => borders,
    countryBorders: () => frontiers,
  }
}

function polygons(land: Land, objects: GeometryCollection): Features {
  const features = feature(land, objects).features.flatMap(({ geometry, ...rest }) =>
    geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? [{ ...rest, geometry }] : [],
  )
  return { type: 'FeatureCollection', features }
}

const countryOf = (geometry: GeometryObject) => String(geometry.id).slice(0, 2)

/** Our own committed file, checked by the tests: what JSON.parse gives is the topology that make-shapes.mjs wrote. */
const readTopology = (text: string): Land => JSON.parse(text)
