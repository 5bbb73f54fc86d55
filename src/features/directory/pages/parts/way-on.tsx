import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { ExternalLink } from '../../../../ui/external-link.tsx'
import { TranslatedText } from '../../../../ui/translated-text.tsx'
import type { View } from '../../../../ui/view.ts'
import type { ShownService } from '../../shown.ts'

/** What ended leaves people somewhere: where it goes on, what becomes of their data, the same kind elsewhere. */
export function WayOn({ view, offered }: { view: View; offered: ShownService }) {
  const { t, to } = view
  const { successorUrl, ifItStops } = offered.facts
  const [kind] = offered.kinds
  return (
    <>
      {successorUrl && (
        <p>
          {t.rich<Child>('directory.service-successor', {
            link: () => <ExternalLink view={view} href={successorUrl} />,
          })}
        </p>
      )}
      {ifItStops && (
        <p>
          <TranslatedText view={view} text={ifItStops} />
        </p>
      )}
      {kind && (
        <p>
          <a href={to(paths.services.href({}, { kind: [kind.slug] }))}>{t('directory.service-ended-elsewhere')}</a>
        </p>
      )}
    </>
  )
}
