import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { type Draft, draftMonths } from '../../../../platform/drafts/index.ts'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import type { View } from '../../../../ui/view.ts'
import type { DescriptionDraft } from '../description-draft.ts'
import { nameIn } from '../statements.ts'
import { PartName } from './part-name.tsx'

interface Props {
  view: View
  drafts: Draft<DescriptionDraft>[]
}

/** The descriptions that somebody began, and those of their hosters. */
export function DraftsPage({ view, drafts }: Props) {
  const { t, to, format, collective } = view
  return (
    <Shell view={view} title={t('drafting.drafts-title')}>
      <PageHead title={t('drafting.drafts-title')} lead={t('drafting.drafts-lead', { months: draftMonths.kept })} />
      <div class="wrap stack end">
        {drafts.length === 0 && <p class="prose">{t('drafting.drafts-none')}</p>}
        {drafts.length > 0 && (
          <ul class="rows">
            {drafts.map(({ id, content, savedAt }) => (
              <li>
                <PartName
                  view={view}
                  href={paths.describeDraft.href({ draft: id })}
                  name={nameIn(content.organization, 'organization') || t('drafting.draft-unnamed')}
                />
                <p class="small soft">
                  {t.rich<Child>('drafting.saved-at', {
                    at: <time datetime={savedAt}>{format.instant(savedAt, collective.timeZone)}</time>,
                  })}
                </p>
                {content.hoster && <p class="small">{t('drafting.draft-of-hoster')}</p>}
              </li>
            ))}
          </ul>
        )}
        <p>
          <a class="button" href={to(paths.describeForm.href())}>
            {t('drafting.draft-new')}
          </a>
        </p>
      </div>
    </Shell>
  )
}
