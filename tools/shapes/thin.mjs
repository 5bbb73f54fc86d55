// Leaves out points and islands that are too small to be seen, group by group.
const steradians = (squareKilometres) => squareKilometres / 6371 ** 2

/** Points weigh the area of their triangle (from presimplify); an arc keeps the detail of its finest owner. */
export function thin(topology, squareKilometresOf) {
  const least = topology.arcs.map(() => Number.POSITIVE_INFINITY)
  for (const geometry of topology.objects.features.geometries) {
    const threshold = steradians(squareKilometresOf(geometry))
    for (const arc of arcsOf(geometry)) least[arc] = Math.min(least[arc], threshold)
  }
  const arcs = topology.arcs.map((arc, index) =>
    arc.filter((point) => point[2] >= least[index]).map(([x, y]) => [x, y]),
  )
  return { ...topology, arcs }
}

const arcsOf = (geometry) => (geometry.arcs ?? []).flat(3).map((arc) => (arc < 0 ? ~arc : arc))

/** Leaves out polygons smaller than the group's limit, but for the largest of each; and what has no area left. */
export function dropSmallIslands(topology, squareKilometresOf) {
  const geometries = topology.objects.features.geometries.flatMap((geometry) => {
    const polygons = geometry.type === 'MultiPolygon' ? geometry.arcs : [geometry.arcs]
    const areas = polygons.map(([outer]) => ringArea(topology, outer))
    const largest = areas.indexOf(Math.max(...areas))
    const isSeen = (index) => areas[index] > 0 && (index === largest || areas[index] >= squareKilometresOf(geometry))
    const arcs = polygons.filter((_, index) => isSeen(index))
    return arcs.length ? [{ ...geometry, type: 'MultiPolygon', arcs }] : []
  })
  return { ...topology, objects: { features: { type: 'GeometryCollection', geometries } } }
}

/** Outer rings clockwise and holes the other way, as d3-geo reads them: the reverse of GeoJSON's RFC. */
export function clockwise({ geometry, properties }) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const turned = polygons.map((rings) =>
    rings.map((ring, index) => (signedArea(ring) > 0 === (index === 0) ? ring.toReversed() : ring)),
  )
  return { type: 'Feature', properties, geometry: { type: 'MultiPolygon', coordinates: turned } }
}

/** Square kilometres, on a cylinder of equal areas. */
function ringArea({ arcs }, ring) {
  const points = ring.flatMap((arc) => (arc < 0 ? arcs[~arc].toReversed() : arcs[arc]))
  return Math.abs(signedArea(points)) * 6371 ** 2
}

/** Steradians, positive when it turns against the clock. */
function signedArea(points) {
  const flat = points.map(([x, y]) => [(x * Math.PI) / 180, Math.sin((y * Math.PI) / 180)])
  let area = 0
  for (let i = 0; i < flat.length; i++) {
    const [x1, y1] = flat[i]
    const [x2, y2] = flat[(i + 1) % flat.length]
    area += x1 * y2 - x2 * y1
  }
  return area / 2
}
