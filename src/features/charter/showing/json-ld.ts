import { paths } from '../../../paths.ts'
import type { JsonLd } from '../../../ui/json-ld.tsx'
import { breadcrumb, graph, type Thing } from '../../../ui/json-ld-parts.ts'
import type { Step } from '../../../ui/trail.tsx'
import type { View } from '../../../ui/view.ts'
import { type DocumentShown, stateIn } from './shown.ts'

/** A document for search engines: what it is called, in which version, since when, what it is based on. */
export const documentJsonLd = (view: View, shown: DocumentShown, trail: Step[], title: string): JsonLd =>
  graph(documentThing(view, shown), breadcrumb(view, trail, title))

function documentThing(view: View, shown: DocumentShown): Thing {
  const { document, version } = shown
  const { content, number, adoptedOn, inForceOn, isParaphrase, officialUrl } = version
  const { language } = view
  const isTranslated = content.title[language] !== undefined
  const url = view.publicUrl + view.to(paths.documentVersion.href({ slug: document.slug, number: String(number) }))
  return {
    '@type': 'DigitalDocument',
    '@id': url,
    url,
    name: content.title[isTranslated ? language : content.original],
    version: String(number),
    inLanguage: isTranslated ? language : content.original,
    ...(adoptedOn === null ? {} : { dateCreated: adoptedOn }),
    ...(inForceOn === null ? {} : { datePublished: inForceOn }),
    creativeWorkStatus: stateIn(shown, version) === 'in-force' ? 'Published' : 'Draft',
    publisher: { '@type': 'Organization', name: view.collective.name },
    ...(officialUrl === null ? {} : isParaphrase ? { isBasedOn: officialUrl } : { sameAs: officialUrl }),
  }
}
