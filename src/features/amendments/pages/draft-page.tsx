import { paths } from '../../../paths.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { TextArea } from '../../../ui/field.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { HiddenFields } from '../../../ui/hidden-fields.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { SendButton } from '../../../ui/send-button.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { TranslatedMarkdown } from '../../../ui/translated-markdown.tsx'
import type { View } from '../../../ui/view.ts'
import { lineOf } from '../../charter/index.ts'
import { bounds } from '../amendment.ts'
import { countChanges } from '../change.ts'
import type { DraftShown } from '../writing/draft-shown.ts'
import { DocumentDifferences } from './document-differences.tsx'
import { LinkPart } from './link-part.tsx'
import { MadeUpNotice } from './made-up-notice.tsx'
import { StaleNotice } from './stale-notice.tsx'
import { titleIn, underAmendments } from './trails.ts'

interface Props {
  view: View
  shown: DraftShown
  form: FilledForm
  saved: string | undefined
}

/** Where an amendment is written: what it says, what it changes so far, and its next step. */
export function DraftPage({ view, shown, form, saved }: Props) {
  const { t, to } = view
  const { amendment, texts, stale } = shown
  const { slug, draft } = amendment
  const title = titleIn(view, draft)
  const isDraft = amendment.proposedAt === null
  const count = countChanges(draft.documents)
  return (
    <Shell
      view={view}
      title={t('amendments.draft-title', { title })}
      wrong={form.errors.length > 0}
      alternates={false}
      trail={underAmendments(view)}
      sheets={['charter']}
    >
      <PageHead title={<bdi>{title}</bdi>} lead={t(isDraft ? 'amendments.draft-lead' : 'amendments.next-version-lead')}>
        {amendment.fictional && <MadeUpNotice view={view} />}
        {saved !== undefined && <Notice kind="good" role="status" title={t('charter.saved')} />}
        {!isDraft && (
          <p>
            <a href={to(paths.amendment.href({ slug }))}>{t('amendments.public-page')}</a>
          </p>
        )}
      </PageHead>
      <div class="wrap stack">
        <ErrorSummary view={view} form={form} order={['note']} />
        <section class="stack" aria-labelledby="head">
          <h2 id="head">{t('amendments.reasons')}</h2>
          {Object.keys(draft.reasons).length === 0 ? (
            <p class="soft">{t('amendments.reasons-none')}</p>
          ) : (
            <TranslatedMarkdown view={view} text={draft.reasons} ofStranger />
          )}
          <p>{t('amendments.days-said', { force: draft.forceDays, grace: draft.graceDays })}</p>
          <p>
            <a class="button outline" href={to(paths.amendmentHead.href({ slug }))}>
              {t('amendments.head-title')}
            </a>
          </p>
        </section>
        <section class="stack" aria-labelledby="documents">
          <h2 id="documents">{t('amendments.documents')}</h2>
          <p>{t('amendments.documents-lead')}</p>
          {texts.length === 0 && <p>{t('amendments.no-documents')}</p>}
          <p class="row">
            {texts.map(({ document, version }) => (
              <a class="button outline" href={to(paths.amendmentDocument.href({ slug, document: document.slug }))}>
                {t('amendments.change-document', { document: lineOf(view, version.content.title) })}
              </a>
            ))}
          </p>
        </section>
        <StaleNotice view={view} amendment={amendment} stale={stale} />
        <h2 id="changes">{t('amendments.changes-so-far', { count })}</h2>
        {shown.comparisons.map((comparison) => (
          <DocumentDifferences
            view={view}
            comparison={comparison}
            hrefOf={(clause) =>
              paths.amendmentClauseEdit.href({ slug, document: comparison.shown.document.slug, clause })
            }
          />
        ))}
        <ProposePart view={view} shown={shown} form={form} />
        <LinkPart view={view} shown={shown} />
        {isDraft && shown.isAuthor && <DiscardPart view={view} slug={slug} />}
      </div>
    </Shell>
  )
}

/** The next step: everybody reads it from then on. */
function ProposePart({ view, shown: { amendment, published }, form }: Pick<Props, 'view' | 'shown' | 'form'>) {
  const { t, to } = view
  const { slug, revision } = amendment
  const isFirst = published.length === 0
  return (
    <section class="stack" aria-labelledby="propose">
      <h2 id="propose">{t(isFirst ? 'amendments.propose' : 'amendments.publish')}</h2>
      <p>{t(isFirst ? 'amendments.propose-lead' : 'amendments.publish-lead')}</p>
      <form method="post" action={to(paths.amendmentProposal.href({ slug }))} novalidate class="stack">
        <HiddenFields fields={[{ name: 'revision', value: String(revision) }]} />
        {!isFirst && (
          <TextArea
            {...{ view, form }}
            name="note"
            label={t('amendments.field-note')}
            rows={2}
            maxlength={bounds.note}
            optional
          />
        )}
        <SendButton>{t(isFirst ? 'amendments.propose' : 'amendments.publish')}</SendButton>
      </form>
    </section>
  )
}

const DiscardPart = ({ view: { t, to }, slug }: { view: View; slug: string }) => (
  <details class="folded">
    <summary>{t('amendments.discard')}</summary>
    <form method="post" action={to(paths.amendmentRemoval.href({ slug }))} class="stack">
      <p>{t('amendments.discard-hint')}</p>
      <p>
        <button class="button outline" type="submit">
          {t('amendments.discard-button')}
        </button>
      </p>
    </form>
  </details>
)
