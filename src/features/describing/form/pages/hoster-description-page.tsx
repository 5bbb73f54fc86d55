import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { Sign } from '../../../../ui/art/sign.tsx'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import type { View } from '../../../../ui/view.ts'
import { type Hoster, sourcesHere } from '../../../hosters/index.ts'

interface Props {
  view: View
  hoster: Hoster
  /** When its draft was saved, if there is one. */
  savedAt: string | null
  isPublished: boolean
}

/** Where a hoster’s description stands that we serve, and where its people go on with it. */
export function HosterDescriptionPage({ view, hoster, savedAt, isPublished }: Props) {
  const { t, to, publicUrl, format, collective } = view
  const { slug, facts, fictional, provenances } = hoster
  const served = publicUrl + paths.common.hosterFile.href({ slug })
  const trail = [{ href: to(paths.hoster.href({ slug })), label: facts.name }]
  return (
    <Shell view={view} title={t('drafting.hoster-title', { name: facts.name })} alternates={false} trail={trail}>
      <PageHead
        title={t.rich<Child>('drafting.hoster-title', { name: <bdi>{facts.name}</bdi> })}
        lead={t('drafting.hoster-lead')}
        mark={fictional && <FictionalMark view={view} />}
      />
      <div class="wrap stack end">
        {isPublished && (
          <Notice kind="good" role="status" title={t('drafting.published')}>
            <p>{t('drafting.published-text')}</p>
          </Notice>
        )}
        {provenances.entry.source !== sourcesHere.typed && (
          <Notice title={t('editing.own-file-title')}>
            <p>{t('editing.own-file-text')}</p>
          </Notice>
        )}
        <p class="prose">{t('drafting.served')}</p>
        <p>
          <a href={served}>
            <code>{served}</code>
          </a>
        </p>
        {savedAt && (
          <p>
            {t.rich<Child>('drafting.draft-waits', {
              at: <time datetime={savedAt}>{format.instant(savedAt, collective.timeZone)}</time>,
            })}
          </p>
        )}
        <form method="post" action={to(paths.hosterDescription.href({ slug }))}>
          <button class="button" type="submit">
            {t(savedAt ? 'drafting.draft-go-on' : 'drafting.draft-begin')} <Sign name="next" />
          </button>
        </form>
        <p class="small">
          <a href={to(paths.hosterEdit.href({ slug }))}>{t('drafting.edit-instead')}</a>
        </p>
        <p class="small">
          <a href={to(paths.hosterSource.href({ slug }))}>{t('drafting.at-home-instead')}</a>
        </p>
      </div>
    </Shell>
  )
}
