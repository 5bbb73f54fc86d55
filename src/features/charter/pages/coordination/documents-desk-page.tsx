import { paths } from '../../../../paths.ts'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import type { View } from '../../../../ui/view.ts'
import { underCoordination } from '../../../../ui/ways-up.ts'
import type { DeskDocument } from '../../coordinating/desk-documents.ts'
import { Line } from '../words.tsx'

interface Props {
  view: View
  documents: readonly DeskDocument[]
}

/** Every document, drafts included, and a way to a new one. */
export function DocumentsDeskPage({ view, documents }: Props) {
  const { t, to } = view
  const title = t('charter.desk-title')
  return (
    <Shell view={view} title={title} alternates={false} trail={underCoordination(view)}>
      <PageHead title={title} lead={t('charter.desk-lead')} />
      <div class="wrap stack">
        {documents.length === 0 && <p class="soft">{t('charter.desk-none')}</p>}
        {documents.length > 0 && (
          <ul class="rows">
            {documents.map(({ document, title, latest, state }) => (
              <li>
                <a href={to(paths.coordinationDocument.href({ slug: document.slug }))}>
                  <Line view={view} text={title} />
                </a>
                <p class="small soft">{t(`charter.state-${state}-title`, { number: latest })}</p>
              </li>
            ))}
          </ul>
        )}
        <p>
          <a class="button outline" href={to(paths.coordinationDocumentAdd.href())}>
            {t('charter.desk-add')}
          </a>
        </p>
      </div>
    </Shell>
  )
}
