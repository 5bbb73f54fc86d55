import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { ExternalLink } from '../../../ui/external-link.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import type { Choice } from '../recipients.ts'

interface Props {
  view: View
  coordination: Choice | undefined
  /** A link led to a hoster that there is not. */
  isUnknown: boolean
}

/** To whom would you write? */
export function ContactStartPage({ view, coordination, isUnknown }: Props) {
  const { t, to } = view
  const title = t('contact.start-title')
  const linkTo = (href: string) => ({ link: (words: Child) => <a href={to(href)}>{words}</a> })
  return (
    <Shell view={view} title={title} index canonical={paths.contact.href()}>
      <PageHead title={title} lead={t('contact.start-lead')} />
      <div class="wrap prose">
        {isUnknown && <Notice kind="bad" title={t('contact.start-unknown')} />}
        <p>{t.rich<Child>('contact.start-guide', linkTo(paths.guide.href()))}</p>
        <p>{t.rich<Child>('contact.start-search', linkTo(paths.hosters.href()))}</p>
        {coordination?.hindrance === null ? (
          <p>
            {t.rich<Child>('contact.start-coordination', linkTo(paths.contact.href({}, { to: [coordination.value] })))}
          </p>
        ) : (
          <p>
            {t('contact.start-coordination-closed')}{' '}
            {coordination?.website && (
              <>
                {t('contact.start-coordination-website')} <ExternalLink view={view} href={coordination.website} />
              </>
            )}
          </p>
        )}
      </div>
    </Shell>
  )
}
