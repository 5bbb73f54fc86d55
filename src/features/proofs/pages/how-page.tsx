import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { ShellLines } from './shell-lines.tsx'

const toLookAt = ['proofs.how-then-member', 'proofs.how-then-until', 'proofs.how-then-domain'] as const

/** For everybody: how one checks that a hoster is a member, without taking our word for it. */
export function HowPage({ view }: { view: View }) {
  const { t, to, publicUrl, collective } = view
  const title = t('proofs.how-title')
  const code = (words: Child) => <code class="breaks">{words}</code>
  const keys = (words: Child) => <a href={paths.common.membershipKeys.href()}>{words}</a>
  const slug = 'crocus'
  const address = (href: string) => publicUrl + href
  return (
    <Shell
      view={view}
      title={title}
      index
      canonical={paths.membershipProof.href()}
      trail={[{ href: to(paths.openData.href()), label: t('about.data-title') }]}
    >
      <PageHead title={title} lead={t('proofs.how-lead', { collective: collective.name })} />
      <div class="wrap stack end">
        <h2>{t('proofs.how-statement')}</h2>
        <p class="prose">
          {t.rich<Child>('proofs.how-statement-text', {
            code,
            address: address(paths.common.membership.href({ name: `${slug}.json` })),
          })}
        </p>
        <h2>{t('proofs.shell')}</h2>
        <p class="prose">{t.rich<Child>('proofs.how-shell-text', { code, slug })}</p>
        <ShellLines view={view} slug={slug} />
        <h2>{t('proofs.how-then')}</h2>
        <div class="prose">
          <ul>
            {toLookAt.map((key) => (
              <li>{t.rich<Child>(key, { code })}</li>
            ))}
            <li>{t.rich<Child>('proofs.how-then-key', { code, keys })}</li>
          </ul>
        </div>
        <h2>{t('proofs.how-signed')}</h2>
        <p class="prose">{t.rich<Child>('proofs.how-signed-text', { code })}</p>
        <h2>{t('proofs.how-both')}</h2>
        <p class="prose">{t.rich<Child>('proofs.how-both-text', { code })}</p>
        <h2>{t('proofs.how-badge')}</h2>
        <p class="prose">
          {t.rich<Child>('proofs.how-badge-text', {
            code,
            address: address(paths.common.badge.href({ name: `${slug}.svg` })),
          })}
        </p>
      </div>
    </Shell>
  )
}
