import { paths } from '../../../../paths.ts'
import { inLanguage } from '../../../../platform/i18n/index.ts'
import { Counts } from '../../../../ui/counts.tsx'
import { KindList } from '../../../../ui/kind-list.tsx'
import { TranslatedText } from '../../../../ui/translated-text.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Alternative, Kind, Software } from '../../../hosters/index.ts'
import type { Counted } from '../../catalogue-pages.ts'
import { nameOfKind } from './kind-names.ts'

/** Types of services with what one does with them, and how many services there are. */
export const CountedKinds = ({ view, kinds }: { view: View; kinds: readonly Counted<Kind>[] }) => (
  <KindList
    kinds={kinds.map(({ entry, count }) => ({
      icon: entry.icon,
      name: nameOfKind(view, entry),
      href: view.to(paths.kind.href({ slug: entry.slug })),
      sentence: (
        <>
          <TranslatedText view={view} text={entry.sentence} />
          {inLanguage(entry.sentence, view.language) && <br />}
          {view.t('directory.services-count', { count })}
        </>
      ),
    }))}
  />
)

export const CountedSoftware = ({ view, software }: { view: View; software: readonly Counted<Software>[] }) => (
  <Counts
    counts={software.map(({ entry: { slug, name }, count }) => ({
      href: view.to(paths.software.href({ slug })),
      label: name,
      count,
    }))}
  />
)

export const CountedAlternatives = ({
  view,
  alternatives,
}: {
  view: View
  alternatives: readonly Counted<Alternative>[]
}) => (
  <Counts
    counts={alternatives.map(({ entry: { slug, name }, count }) => ({
      href: view.to(paths.alternative.href({ slug })),
      label: name,
      count,
    }))}
  />
)
