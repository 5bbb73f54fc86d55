import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { Snippet } from '../../../ui/snippet.tsx'
import type { View } from '../../../ui/view.ts'
import { portalCodes } from '../embedding.ts'

/** For associations and town halls: the services that open without an account, on their own page. */
export function EmbeddingPortal({ view }: { view: View }) {
  const { t, to, language, publicUrl } = view
  const words = {
    link: t('about.embedding-portal-pad'),
    field: t('about.embedding-portal-field'),
    open: t('about.embedding-portal-open'),
    title: t('about.embedding-portal-frame-title'),
  }
  const codes = portalCodes(publicUrl, language, words)
  const link = (words: Child) => <a href={to(paths.portal.href())}>{words}</a>
  return (
    <section class="wrap band stack" aria-labelledby="portal">
      <h2 id="portal">{t('about.embedding-portal')}</h2>
      <p>{t.rich<Child>('about.embedding-portal-lead', { link })}</p>
      <Snippet id="portal-link" label={t('about.embedding-portal-link')} code={codes.link} />
      <Snippet
        id="portal-form"
        label={t('about.embedding-portal-form')}
        hint={t('about.embedding-portal-form-hint')}
        code={codes.form}
      />
      <Snippet id="portal-frame" label={t('about.embedding-portal-frame')} code={codes.frame} />
      <p>
        <a href={paths.common.embedPortal.href({}, { lang: language })}>{t('about.embedding-portal-preview')}</a>
      </p>
      <p>{t.rich<Child>('about.embedding-portal-wishes', { code: (words: Child) => <code>{words}</code> })}</p>
    </section>
  )
}
