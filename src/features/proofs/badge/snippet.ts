import { paths } from '../../../paths.ts'
import type { View } from '../../../ui/view.ts'
import type { Hoster } from '../../hosters/index.ts'
import { plain } from '../statement/statement.ts'

/**
 * What a hoster puts on its website: the badge, which leads to its page here and says that both are one (`rel="me"`).
 * The text in its place claims nothing, since it stays when the badge turns grey.
 */
export function badgeSnippet(view: View, { slug, facts }: Pick<Hoster, 'slug' | 'facts'>): string {
  const { t, language, collective, publicUrl } = view
  const alt = t('proofs.badge-alt', { hoster: plain(facts.name), collective: plain(collective.name) })
  const badge = publicUrl + paths.common.badge.href({ name: `${slug}.svg` }, { lang: language })
  const image = `<img src="${escaped(badge)}" alt="${escaped(alt)}" height="60">`
  return `<a rel="me" href="${escaped(ownPage(view, slug))}">${image}</a>`
}

/** The same without a picture: a link among the words of a page, or in its head. */
export const linkSnippet = (view: View, slug: string) => `<link rel="me" href="${escaped(ownPage(view, slug))}">`

const ownPage = ({ publicUrl, to }: View, slug: string) => publicUrl + to(paths.hoster.href({ slug }))

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
