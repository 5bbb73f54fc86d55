import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { slugOf } from '../../../platform/slug.ts'
import { Snippet } from '../../../ui/snippet.tsx'
import type { View } from '../../../ui/view.ts'
import type { Hoster } from '../../hosters/index.ts'
import { badgeSnippet, linkSnippet } from '../badge/snippet.ts'

/** The badge as it is now, and what a hoster copies to say at home what we say here. */
export function BadgePart({ view, hoster }: { view: View; hoster: Hoster }) {
  const { t, to, language, collective } = view
  const { slug, facts } = hoster
  const key = `organization.memberof.${slugOf(collective.name)}.startdate`
  const code = (words: Child) => <code class="breaks">{words}</code>
  return (
    <section class="stack" aria-labelledby="badge">
      <h2 id="badge">{t('proofs.badge')}</h2>
      <p>
        <img
          src={paths.common.badge.href({ name: `${slug}.svg` }, { lang: language })}
          alt={t('proofs.badge-alt', { hoster: facts.name, collective: collective.name })}
          height="60"
        />
      </p>
      <p class="prose">{t('proofs.badge-text')}</p>
      <Snippet
        id="badge-fragment"
        label={t('proofs.badge-copy')}
        hint={t.rich<Child>('proofs.badge-copy-hint', { code })}
        code={badgeSnippet(view, hoster)}
      />
      <p class="prose">{t.rich<Child>('proofs.link-text', { code })}</p>
      <Snippet id="link-fragment" label={t('proofs.link-copy')} code={linkSnippet(view, slug)} />
      <p class="prose">
        {t.rich<Child>('proofs.file-text', {
          code,
          key,
          link: (words) => <a href={to(paths.hosterSource.href({ slug }))}>{words}</a>,
        })}
      </p>
    </section>
  )
}
