import { Sign } from './art/sign.tsx'
import { kept } from './kept-parts.ts'
import type { View } from './view.ts'

interface Props {
  view: View
  page: number
  pages: number
  /** Address of a page of the list. */
  hrefOf(page: number): string
}

/** Where one is in a long list: the first page, the last, those around this one. */
export const Pagination = kept(1000, keyOf, Pages)

/** The addresses of a list differ in their page alone. */
function keyOf({ view, page, pages, hrefOf }: Props): string {
  return [view.language, page, pages, hrefOf(page)].join(' ')
}

function Pages({ view, page, pages, hrefOf }: Props) {
  const { t, format } = view
  if (pages <= 1) return null
  return (
    <nav class="pager" aria-label={t('ui.pages')}>
      <ol>
        {page > 1 && (
          <li>
            <a class="step" rel="prev" href={hrefOf(page - 1)}>
              <Sign name="back" /> {t('ui.page-previous')}
            </a>
          </li>
        )}
        {pagesAround(page, pages).map((each) => (
          <li>
            {each === 'gap' ? (
              <span>…</span>
            ) : (
              <a
                href={hrefOf(each)}
                aria-current={each === page ? 'page' : undefined}
                aria-label={t('ui.page-number', { number: each })}
              >
                {format.number(each)}
              </a>
            )}
          </li>
        ))}
        {page < pages && (
          <li>
            <a class="step" rel="next" href={hrefOf(page + 1)}>
              {t('ui.page-next')} <Sign name="next" />
            </a>
          </li>
        )}
      </ol>
    </nav>
  )
}

/** `1 … 4 5 6 … 50`: a gap never hides a single page. */
export function pagesAround(page: number, pages: number): (number | 'gap')[] {
  const all = Array.from({ length: pages }, (_, index) => index + 1)
  const kept = all.filter((each) => each === 1 || each === pages || Math.abs(each - page) <= 1)
  return kept.flatMap((each, index) => {
    const missed = each - (kept[index - 1] ?? 0) - 1
    if (missed === 0) return [each]
    return [missed === 1 ? each - 1 : 'gap', each]
  })
}
