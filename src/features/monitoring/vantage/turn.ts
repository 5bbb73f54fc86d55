/** A place that asks for us, as far as turns go. */
export interface Place {
  id: string
  /** The hoster that runs it: it is never asked about that hoster's services. */
  hosterId: string | null
}

interface Due {
  serviceId: string
  hosterId: string
  dueAt: string
}

/** Whose turn it is to ask a service this time, drawn from its name and the time; null is the site itself. */
export function turnOf({ serviceId, hosterId, dueAt }: Due, places: readonly Place[]): string | null {
  const others = places.filter((place) => place.hosterId !== hosterId).map(({ id }) => id)
  const takers = [null, ...others.sort()]
  return takers[drawn(`${serviceId} ${dueAt}`) % takers.length] ?? null
}

/** FNV-1a: the same everywhere, and spread well enough. */
function drawn(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
  return hash >>> 8
}
