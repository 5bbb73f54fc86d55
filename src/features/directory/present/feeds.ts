import { inLanguage } from '../../../platform/i18n/index.ts'
import { atomOf, entryOf } from '../../../platform/web/index.ts'
import type { Listing } from '../listing.ts'
import { feedsOf } from '../search-feeds.ts'
import { searchTitle } from '../search-title.ts'
import type { HosterResult } from './hoster-result.ts'
import type { Presenting } from './presenting.ts'
import type { ServiceResult } from './service-result.ts'

/** The feed of a search: what comes new into it. */
export function feedOf({ terms, view }: Presenting, listing: Listing, entries: string[], notes: string[]): string {
  const title = searchTitle(listing)
  const self = feedsOf(listing, title).find(({ type }) => type === 'application/atom+xml')?.href ?? ''
  const head = {
    language: view.language,
    title: view.t('ui.title-on-site', { title, site: view.collective.name }),
    subtitle: [view.t('directory.feed-subtitle'), terms.notice, ...notes].filter(Boolean).join(' '),
    self: view.publicUrl + self,
    page: view.publicUrl + view.to(listing.href()),
    author: view.collective.name,
  }
  return atomOf(terms, head, entries)
}

export function serviceEntry({ view }: Presenting, { words }: Listing, result: ServiceResult): string {
  const { name, hoster, kind, software, access, place, description } = result
  const named = view.t('directory.service-title', { name, hoster: hoster.name })
  return entryOf({
    ...result,
    title: marked(view, named, result),
    summary: summary([
      inLanguage(description, view.language)?.text,
      kind && words.value('kind', kind),
      software?.name,
      ...access.map((condition) => words.value('access', condition)),
      place?.town,
    ]),
    author: hoster.name,
    kinds: result.kinds.map((slug) => ({ slug, name: words.value('kind', slug) })),
  })
}

export function hosterEntry({ view }: Presenting, _: Listing, result: HosterResult): string {
  const { name, services, place, description } = result
  return entryOf({
    ...result,
    title: marked(view, name, result),
    summary: summary([
      inLanguage(description, view.language)?.text,
      view.t('directory.find-services-count', { count: services }),
      place?.town,
    ]),
    author: name,
    kinds: [],
  })
}

const marked = ({ t }: Presenting['view'], name: string, { fictional }: { fictional: boolean }) =>
  fictional ? t('directory.feed-fictional', { name }) : name

const summary = (parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' · ')
