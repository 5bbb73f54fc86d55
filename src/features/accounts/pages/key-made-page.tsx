import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { Snippet } from '../../../ui/snippet.tsx'
import type { View } from '../../../ui/view.ts'
import { underAccount } from '../../../ui/ways-up.ts'

/** A key that was just made: the only time that anybody sees it. */
export function KeyMadePage({ view, name, apiKey }: { view: View; name: string; apiKey: string }) {
  const { t, to } = view
  const title = t('accounts.key-made-title')
  return (
    <Shell view={view} title={title} trail={underAccount(view)} alternates={false}>
      <PageHead
        title={title}
        lead={t.rich<Child>('accounts.key-made-lead', { name, who: (words) => <bdi>{words}</bdi> })}
      />
      <div class="wrap stack">
        <Snippet id="key" label={t('accounts.key-made-label')} hint={t('accounts.key-made-hint')} code={apiKey} />
        <p>
          <a class="button" href={to(paths.accountKeys.href())}>
            {t('accounts.key-made-noted')}
          </a>
        </p>
      </div>
    </Shell>
  )
}
