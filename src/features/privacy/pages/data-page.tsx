import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { underAccount } from '../../../ui/ways-up.ts'

/** One's data: to take away, or to have erased. */
export function DataPage({ view }: { view: View }) {
  const { t, to } = view
  const title = t('privacy.data-title')
  return (
    <Shell view={view} title={title} trail={underAccount(view)}>
      <PageHead title={title} lead={t('privacy.data-lead')} />
      <div class="wrap prose">
        <h2>{t('privacy.take-title')}</h2>
        <p>{t('privacy.take-text')}</p>
        <p class="form-actions">
          <a class="button" href={to(paths.accountExport.href())}>
            {t('privacy.take-read')}
          </a>
          <a class="button outline" href={`${to(paths.accountExport.href())}.json`} download="about-me.json">
            {t('privacy.take-json')}
          </a>
        </p>
        <h2>{t('privacy.erase-title')}</h2>
        <p>{t('privacy.erase-text')}</p>
        <p>
          <a href={to(paths.accountErasure.href())}>{t('privacy.erase-go')}</a>
        </p>
        <p class="small soft">
          {t.rich<Child>('privacy.see-policy', { link: (words) => <a href={to(paths.privacy.href())}>{words}</a> })}
        </p>
      </div>
    </Shell>
  )
}
