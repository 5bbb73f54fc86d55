import type { Check } from '../check.ts'
import { hostOf } from '../companies/own-hosts.ts'
import type { Found } from '../finding.ts'
import type { Linked, Visited } from '../visit/visited.ts'
import { found, saw } from './evidence.ts'
import { placesOf } from './places.ts'

/** Whether one finds the source of what runs: on the page of the service, in what the hoster says, in the catalogue. */
export const sourceLinks: Check = {
  name: 'source-links',
  title: 'compliance.check-source-links',
  method: 'compliance.method-source-links',
  look(visited) {
    const founds = visited.services.map((service) => judged(visited, service))
    return founds.length > 0 ? founds : [found('', 'nothing', { key: 'compliance.no-service', values: {} })]
  },
}

function judged(visited: Visited, { slug, facts, program }: Visited['services'][number]): Found {
  const place = placesOf(visited).find(({ subject }) => subject === slug)
  const link = place?.page.ok ? place.page.reading?.links.find(isToSource) : undefined
  const name = facts.software?.name ?? program?.name ?? facts.name
  const values = { name }
  if (link && place)
    return found(slug, 'seen', { key: 'compliance.source-links-on-page', values }, [
      saw(place.address, link.url, link.text),
    ])
  const declared = facts.software?.source ?? null
  if (declared !== null)
    return found(slug, 'seen', { key: 'compliance.source-links-declared', values }, [saw('software.source', declared)])
  if (program?.source)
    return found(slug, 'seen', { key: 'compliance.source-links-known', values }, [saw('catalogue', program.source)])
  const licence = facts.software?.license ?? program?.license ?? ''
  const key = /\bAGPL-/.test(licence) ? 'compliance.source-links-agpl' : 'compliance.source-links-none'
  return found(slug, 'not-found', { key, values }, place ? [saw(place.address, '–')] : [])
}

/** Words of a link that leads to sources, and places where nothing else is kept. */
function isToSource({ url, text }: Linked): boolean {
  return words.test(text) || (forges.test(hostOf(url) ?? '') && /^\/[^/]+\/[^/]/.test(URL.parse(url)?.pathname ?? ''))
}

const words = /\b(code[ -]source|codes? sources?|source[ -]code|sources?|view source|git repository|dépôt git)\b/i
const forges =
  /^((www\.)?(github\.com|gitlab\.com|codeberg\.org|framagit\.org|bitbucket\.org|sr\.ht|savannah\.gnu\.org|notabug\.org|0xacab\.org)|git\..+|gitlab\..+|forge\..+|.+\.sr\.ht)$/
