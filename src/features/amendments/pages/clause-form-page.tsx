import { paths } from '../../../paths.ts'
import { Radios } from '../../../ui/choices.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { SelectField } from '../../../ui/field.tsx'
import { type FilledForm, textIn } from '../../../ui/filled-form.ts'
import { HiddenFields } from '../../../ui/hidden-fields.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { SendButton } from '../../../ui/send-button.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { type ClauseInPlace, clausesOf, inLanguages, levels, lineOf, TextsFields, Theirs } from '../../charter/index.ts'
import type { DocumentAsked } from '../writing/asked.ts'
import { inNewChapter, placeSaid } from '../writing/place-typed.ts'
import { titleIn, underDocument } from './trails.ts'

interface Props {
  view: View
  asked: DocumentAsked
  /** Null where a new one is written, for the chapter with this id. */
  clause: ClauseInPlace | null
  chapter?: string
  form: FilledForm
  /** Somebody else wrote it meanwhile. */
  hasMoved?: boolean
}

/** One clause as the amendment would have it: its words in each language, its level, where it stands. */
export function ClauseFormPage({ view, asked, clause, chapter = '', form, hasMoved = false }: Props) {
  const { t, to } = view
  const { amendment, text, content, stale } = asked
  const { original } = content
  const isCharter = text.document.kind === 'charter'
  const title = clause ? t('charter.clause-named', { label: clause.label }) : t('charter.clause-add')
  const where = { slug: amendment.slug, document: text.document.slug }
  const action = clause
    ? paths.amendmentClauseEdit.href({ ...where, clause: clause.id })
    : paths.amendmentClauseAdd.href({ ...where, chapter })
  const overtaken = stale.find(({ change }) => change.clauseId === clause?.id)
  const texts = { view, form, original }
  return (
    <Shell
      view={view}
      title={t('amendments.form-title', { form: title, title: titleIn(view, amendment.draft) })}
      wrong={form.errors.length > 0}
      alternates={false}
      trail={underDocument(view, amendment, text)}
      sheets={['charter']}
    >
      <PageHead title={title} lead={t('amendments.clause-lead')} />
      <div class="wrap stack">
        <ErrorSummary view={view} form={form} order={orderOf(original)} />
        {hasMoved && clause && (
          <Notice kind="wait" role="alert" title={t('charter.moved-title')}>
            <p>{t('charter.moved')}</p>
            <Theirs view={view} texts={[clause.text, clause.why, clause.how]} />
          </Notice>
        )}
        {overtaken && (
          <Notice kind="wait" title={t('amendments.stale-title')}>
            <p>{t(overtaken.theirs ? 'amendments.stale-clause' : 'amendments.stale-gone')}</p>
            {overtaken.theirs && (
              <Theirs view={view} texts={[overtaken.theirs.text, overtaken.theirs.why, overtaken.theirs.how]} />
            )}
          </Notice>
        )}
        <form method="post" action={to(action)} novalidate class="editing">
          <HiddenFields fields={[{ name: 'seen', value: textIn(form, 'seen') }]} />
          <TextsFields
            {...texts}
            name="text"
            label={t('charter.field-text')}
            hint={t('charter.field-text-hint')}
            rows={4}
          />
          <TextsFields {...texts} name="why" label={t('charter.why')} rows={4} optional />
          <TextsFields {...texts} name="how" label={t('charter.how')} rows={4} optional />
          {isCharter && (
            <Radios
              {...{ view, form }}
              name="level"
              label={t('charter.field-level')}
              choices={levels.map((value) => ({ value, label: t(`charter.level-${value}`) }))}
            />
          )}
          <SelectField
            {...{ view, form }}
            name="place"
            label={t('amendments.field-place')}
            options={placesIn(view, asked, clause)}
          />
          <TextsFields
            {...texts}
            name="chapter"
            label={t('amendments.field-chapter')}
            hint={t('amendments.field-chapter-hint')}
            optional
          />
          <SendButton>{t('charter.save')}</SendButton>
        </form>
      </div>
    </Shell>
  )
}

const orderOf = (original: Parameters<typeof inLanguages>[1]) => [
  ...['text', 'why', 'how'].flatMap((name) => inLanguages(name, original)),
  ...['level', 'place', ...inLanguages('chapter', original)],
]

/** First in each chapter, after one of its clauses, or in a chapter of its own. */
function placesIn(view: View, { content }: DocumentAsked, clause: ClauseInPlace | null) {
  const { t } = view
  const places = content.chapters.flatMap((chapter) => {
    const name = lineOf(view, chapter.title)
    const first = { value: chapter.id, label: t('amendments.place-first', { chapter: name }) }
    const others = clausesOf(content).filter((one) => one.chapter.id === chapter.id && one.id !== clause?.id)
    return [
      first,
      ...others.map((one) => ({
        value: placeSaid({ chapterId: chapter.id, after: one.id }),
        label: t('amendments.place-after', { label: one.label, chapter: name }),
      })),
    ]
  })
  return [...places, { value: inNewChapter, label: t('amendments.place-new') }]
}
