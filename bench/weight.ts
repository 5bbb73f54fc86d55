import { brotliCompressSync, gzipSync } from 'node:zlib'
import { openExampleSite } from './example-site.ts'

/** Each kind of public page, as a visitor without JavaScript gets it: the page, the stylesheet and the theme. */
const kinds: Record<string, string> = {
  home: '/fr',
  services: '/fr/services',
  search: '/fr/services?kind=pad&access=none&near=Brest',
  nothing: '/fr/services?q=introuvable&kind=pad',
  hosters: '/fr/hosters',
  offers: '/fr/hosters?offers=pad,email',
  hoster: '/fr/hosters/infini',
  fictional: '/fr/hosters/potager-numerique',
  service: '/fr/services/chapril/pad',
  software: '/fr/software/etherpad',
  softwareList: '/fr/software',
  kind: '/fr/kinds/pad',
  kindList: '/fr/kinds',
  alternative: '/fr/instead-of/google-docs',
  alternativeList: '/fr/instead-of',
  place: '/fr/places/brest-fr-29',
  compare: '/fr/compare?hosters=infini,chapril,kaz,framasoft',
  map: '/fr/map',
  guide: '/fr/guide',
  about: '/fr/about',
  contact: '/fr/contact?to=potager-numerique',
  legal: '/fr/legal',
  privacy: '/fr/privacy',
  accessibility: '/fr/accessibility',
  embedding: '/fr/embedding',
  openData: '/fr/open-data',
  embed: '/embed/services?software=freshrss&lang=fr',
  lost: '/fr/nowhere',
}

/** Compressed bytes of each kind of page with all that it loads. */
export async function weightBench(): Promise<object> {
  const { plan } = await openExampleSite()
  const get = async (address: string) => {
    const answer = await plan.fetch(new Request(`http://localhost${address}`), '127.0.0.1')
    return { status: answer.status, text: await answer.text() }
  }
  const weights: Record<string, { page: number; total: number }> = {}
  for (const [kind, address] of Object.entries(kinds)) {
    const { status, text } = await get(address)
    if (status !== 200 && kind !== 'lost') throw new Error(`${address} answered ${status}`)
    const page = gzipSync(text, { level: 6 }).length
    let total = page
    for (const [, sheet = ''] of text.matchAll(/<link rel="stylesheet" href="([^"]+)"/g))
      total += brotliCompressSync((await get(sheet)).text).length
    weights[kind] = { page, total }
  }
  const heaviest = Object.entries(weights).sort(([, a], [, b]) => b.total - a.total)[0]?.[0]
  return { weights, heaviest }
}
