import { paths } from '../../../paths.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import type { Kind } from '../../hosters/index.ts'
import type { Counted } from '../catalogue-pages.ts'
import { CountedKinds } from './parts/counted-list.tsx'
import { nameOfKind } from './parts/kind-names.ts'

interface Props {
  view: View
  /** The families with the kinds right below them. */
  families: { family: Counted<Kind>; kinds: Counted<Kind>[] }[]
}

/** The tree of kinds: all that one may need, family by family. */
export function KindsPage({ view, families }: Props) {
  const { t, to } = view
  const count = families.reduce((sum, { kinds }) => sum + kinds.length, 0)
  return (
    <Shell view={view} title={t('directory.kinds-title')} description={t('directory.kinds-lead', { count })} index>
      <PageHead title={t('directory.kinds-title')} lead={t('directory.kinds-lead', { count })}>
        <ul class="row plain">
          {families.map(({ family }) => (
            <li>
              <a href={`#${family.entry.slug}`}>{nameOfKind(view, family.entry)}</a>
            </li>
          ))}
        </ul>
      </PageHead>
      {families.map(({ family, kinds }) => (
        <section class="wrap band" aria-labelledby={family.entry.slug}>
          <h2 id={family.entry.slug}>
            <a href={to(paths.kind.href({ slug: family.entry.slug }))}>{nameOfKind(view, family.entry)}</a>
          </h2>
          <CountedKinds view={view} kinds={kinds} />
        </section>
      ))}
    </Shell>
  )
}
