import type { Child } from 'hono/jsx'
import { paths } from '../paths.ts'
import type { Translated } from '../platform/i18n/index.ts'
import { ExternalLink } from './external-link.tsx'
import { TranslatedText } from './translated-text.tsx'
import type { View } from './view.ts'

interface Props {
  view: View
  facts: { successorUrl: string | null; ifItStops: Translated | null }
  /** The slug of its main kind. */
  kind: string | undefined
}

/** What ended leaves people somewhere: where it goes on, what becomes of their data, the same kind elsewhere. */
export function WayOn({ view, facts: { successorUrl, ifItStops }, kind }: Props) {
  const { t, to } = view
  return (
    <>
      {successorUrl && (
        <p>{t.rich<Child>('ui.ended-successor', { link: () => <ExternalLink view={view} href={successorUrl} /> })}</p>
      )}
      {ifItStops && (
        <p>
          <TranslatedText view={view} text={ifItStops} />
        </p>
      )}
      {kind !== undefined && (
        <p>
          <a href={to(paths.services.href({}, { kind: [kind] }))}>{t('ui.ended-elsewhere')}</a>
        </p>
      )}
    </>
  )
}
