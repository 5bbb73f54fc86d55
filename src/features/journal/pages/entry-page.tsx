import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { type Fact, Pairs } from '../../../ui/facts.tsx'
import { TextArea } from '../../../ui/field.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import type { EntryDetail } from '../entry-detail.ts'
import type { EntryShown } from '../entry-shown.ts'
import { Author, Name, Sentence, sentenceOf } from '../words.tsx'
import { Fields } from './fields.tsx'

interface Props {
  view: View
  detail: EntryDetail
}

/** One change: what was, what is, who, when; and the ways to take it back and to hide it for whoever may. */
export function EntryPage({ view, detail, form }: Props & { form: FilledForm }) {
  const { t, to } = view
  const { entry, content, meant } = detail
  const { number } = entry.row
  const title = number === null ? t('journal.entry-unnumbered') : t('journal.entry-numbered', { number })
  const trail = [{ href: to(paths.journal.href()), label: t('journal.title') }]
  return (
    <Shell view={view} title={title} trail={trail} wrong={form.errors.length > 0}>
      <PageHead title={<Sentence view={view} entry={entry} />} />
      <div class="wrap aside end">
        <div class="stack">
          <ErrorSummary view={view} form={form} order={['reason']} />
          {content === null ? (
            <Hidden view={view} detail={detail} />
          ) : (
            <Fields view={view} entry={entry} content={content} meant={meant} />
          )}
          {detail.mayUndo && <TakeBack view={view} entry={entry} />}
          {detail.mayHide && <Hide view={view} entry={entry} form={form} />}
        </div>
        <Pairs view={view} facts={factsOf({ view, detail })} />
      </div>
    </Shell>
  )
}

function factsOf({ view, detail: { entry, undoes, undoneBy } }: Props): Fact[] {
  const { t, to, format, collective } = view
  const { row, subject, hoster } = entry
  const same = (href: string) => <a href={to(href)}>{t('journal.entry-all-of-it')}</a>
  const code = (seal: Child) => <code>{seal}</code>
  const facts: (Fact | null | false)[] = [
    {
      label: t('journal.entry-when'),
      value: <time datetime={row.at}>{format.instant(row.at, collective.timeZone)}</time>,
    },
    { label: t('journal.entry-who'), value: <Author view={view} entry={entry} /> },
    {
      label: t('journal.entry-subject'),
      value: (
        <>
          {subject.name !== null && <Name view={view} shown={{ ...subject, name: subject.name }} />}
          {subject.name !== null && <br />}
          {same(paths.journal.href({}, { subject: `${row.subjectKind}:${row.subjectId}` }))}
        </>
      ),
    },
    hoster &&
      row.hosterId !== row.subjectId && {
        label: t('journal.entry-hoster'),
        value: (
          <>
            <Name view={view} shown={hoster} />
            <br />
            {same(paths.journal.href({}, { hoster: row.hosterId ?? undefined }))}
          </>
        ),
      },
    row.visibility === 'private'
      ? { label: t('journal.entry-visibility'), value: t('journal.entry-is-private') }
      : null,
    undoes && { label: t('journal.entry-undoes'), value: <Other view={view} entry={undoes} /> },
    undoneBy && { label: t('journal.entry-undone-by'), value: <Other view={view} entry={undoneBy} /> },
    {
      label: t('journal.entry-seal'),
      value:
        row.number === null || row.seal === null
          ? t('journal.entry-not-sealed')
          : t.rich<Child>('journal.entry-sealed', { number: row.number, seal: row.seal, code }),
    },
  ]
  return facts.filter((fact) => fact !== null && fact !== false)
}

const Other = ({ view, entry }: { view: View; entry: EntryShown }) => (
  <a href={view.to(paths.journalEntry.href({ id: entry.row.id }))}>{sentenceOf(view, entry)}</a>
)

function Hidden({ view: { t }, detail: { hiding } }: Props) {
  return (
    <Notice kind="former" title={t('journal.hidden-title')}>
      {hiding?.reason ? (
        <p>{t.rich<Child>('journal.hidden-reason', { reason: <bdi>{hiding.reason}</bdi> })}</p>
      ) : (
        <p>{t('journal.hidden-reason-gone')}</p>
      )}
      <p>{t('journal.hidden-still-sealed')}</p>
    </Notice>
  )
}

const TakeBack = ({ view: { t, to }, entry }: { view: View; entry: EntryShown }) => (
  <form method="post" action={to(paths.journalUndoing.href({ id: entry.row.id }))}>
    <p>{t('journal.undo-lead')}</p>
    <div class="form-actions">
      <button class="button outline" type="submit">
        {t('journal.undo')}
      </button>
    </div>
  </form>
)

const Hide = ({ view, entry, form }: { view: View; entry: EntryShown; form: FilledForm }) => (
  <form method="post" action={view.to(paths.journalHiding.href({ id: entry.row.id }))} novalidate>
    <h2>{view.t('journal.hide-title')}</h2>
    <p>{view.t('journal.hide-lead')}</p>
    <TextArea
      view={view}
      form={form}
      name="reason"
      label={view.t('journal.hide-reason')}
      hint={view.t('journal.hide-reason-hint')}
      rows={3}
    />
    <div class="form-actions">
      <button class="button outline" type="submit">
        {view.t('journal.hide')}
      </button>
    </div>
  </form>
)
