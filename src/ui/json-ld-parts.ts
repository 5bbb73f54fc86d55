import { paths } from '../paths.ts'
import type { JsonLd } from './json-ld.tsx'
import type { Step } from './trail.tsx'
import type { View } from './view.ts'

export type Thing = Record<string, unknown>

/** The trail of a page, the page itself last. */
export function breadcrumb(view: View, steps: Step[], title: string): Thing {
  const all = [{ href: view.to(paths.home.href()), label: view.t('ui.home') }, ...steps]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [...all, { href: view.to(view.address), label: title }].map(({ href, label }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: view.publicUrl + href,
    })),
  }
}

/** Several things of one page. */
export const graph = (...things: Thing[]): JsonLd => ({ '@context': 'https://schema.org', '@graph': things })
