import { paths } from '../../../paths.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { Snippet } from '../../../ui/snippet.tsx'
import type { View } from '../../../ui/view.ts'
import type { Receipt } from '../secret/secret.ts'

interface Props {
  view: View
  /** Where it was cast, and what it is called. */
  page: { href: string; title: string }
  receipts: readonly { hoster: string; decision: string; receipt: Receipt }[]
}

/** What the caster of secret ballots takes along: shown once, and kept nowhere. */
export function ReceiptPage({ view, page, receipts }: Props) {
  const { t, to } = view
  const title = t('decisions.receipt-title')
  return (
    <Shell
      view={view}
      title={title}
      trail={[
        { href: to(paths.decisions.href()), label: t('decisions.title') },
        { href: to(page.href), label: page.title },
      ]}
      alternates={false}
    >
      <PageHead title={title} lead={t('decisions.receipt-lead')} />
      <div class="wrap stack">
        {receipts.map(({ hoster, decision, receipt }, at) => (
          <section class="stack" aria-labelledby={`receipt-${at}`}>
            <h2 id={`receipt-${at}`}>{t('decisions.receipt-of', { hoster, decision })}</h2>
            <Snippet
              id={`line-${at}`}
              label={t('decisions.receipt-line')}
              hint={t('decisions.receipt-line-hint')}
              code={receipt.line}
            />
            <Snippet
              id={`command-${at}`}
              label={t('decisions.receipt-command')}
              hint={t('decisions.receipt-command-hint')}
              code={`printf '%s' '${receipt.line}' | sha256sum`}
            />
            <Snippet id={`token-${at}`} label={t('decisions.receipt-token')} code={receipt.token} />
          </section>
        ))}
        <p>{t('decisions.receipt-again')}</p>
        <p>
          <a class="button" href={to(page.href)}>
            {t('decisions.receipt-noted')}
          </a>
        </p>
      </div>
    </Shell>
  )
}
