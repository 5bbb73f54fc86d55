import { paths } from '../../../paths.ts'
import { SelectField } from '../../../ui/field.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { Notice } from '../../../ui/notice.tsx'
import type { View } from '../../../ui/view.ts'
import {
  type ClauseInPlace,
  ClauseTexts,
  clausesOf,
  inLanguages,
  LevelField,
  lineOf,
  TextsFields,
  Theirs,
  WritingFrame,
} from '../../charter/index.ts'
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
  const { t } = view
  const { amendment, text, content } = asked
  const { original } = content
  const isCharter = text.document.kind === 'charter'
  const title = clause ? t('charter.clause-named', { label: clause.label }) : t('charter.clause-add')
  const where = { slug: amendment.slug, document: text.document.slug }
  const action = clause
    ? paths.amendmentClauseEdit.href({ ...where, clause: clause.id })
    : paths.amendmentClauseAdd.href({ ...where, chapter })
  return (
    <WritingFrame
      view={view}
      title={title}
      windowTitle={t('amendments.form-title', { form: title, title: titleIn(view, amendment.draft) })}
      lead={t('amendments.clause-lead')}
      trail={underDocument(view, amendment, text)}
      form={form}
      order={orderOf(original)}
      action={action}
      theirs={hasMoved && clause && <Theirs view={view} texts={[clause.text, clause.why, clause.how]} />}
      notice={<Overtaken view={view} asked={asked} clause={clause} />}
    >
      <ClauseTexts view={view} form={form} original={original} />
      {isCharter && <LevelField view={view} form={form} />}
      <SelectField
        {...{ view, form }}
        name="place"
        label={t('amendments.field-place')}
        options={placesIn(view, asked, clause)}
      />
      <TextsFields
        {...{ view, form, original }}
        name="chapter"
        label={t('amendments.field-chapter')}
        hint={t('amendments.field-chapter-hint')}
        optional
      />
    </WritingFrame>
  )
}

/** What somebody else made of it since the draft was written. */
function Overtaken({ view, asked: { stale }, clause }: Pick<Props, 'view' | 'asked' | 'clause'>) {
  const overtaken = stale.find(({ change }) => change.clauseId === clause?.id)
  if (!overtaken) return null
  const { theirs } = overtaken
  return (
    <Notice kind="wait" title={view.t('amendments.stale-title')}>
      <p>{view.t(theirs ? 'amendments.stale-clause' : 'amendments.stale-gone')}</p>
      {theirs && <Theirs view={view} texts={[theirs.text, theirs.why, theirs.how]} />}
    </Notice>
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
