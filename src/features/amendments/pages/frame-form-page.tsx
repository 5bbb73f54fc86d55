import { paths } from '../../../paths.ts'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { Notice } from '../../../ui/notice.tsx'
import type { View } from '../../../ui/view.ts'
import {
  ChapterTexts,
  DocumentTexts,
  inLanguages,
  lineOf,
  TextsFields,
  Theirs,
  WritingFrame,
} from '../../charter/index.ts'
import type { Framing } from '../frame.ts'
import type { DocumentAsked } from '../writing/asked.ts'
import { wordsField } from '../writing/frame-typed.ts'
import { titleIn, underDocument } from './trails.ts'

interface Props {
  view: View
  asked: DocumentAsked
  /** Null: the document's own title and foreword. */
  chapterId: string | null
  /** As the draft has it. */
  framing: Framing
  /** The draft itself opens this chapter: it has a title alone. */
  isNew: boolean
  form: FilledForm
  hasMoved: boolean
}

/** What stands above the clauses, as the amendment would have it: of a document, or of one of its chapters. */
export function FrameFormPage({ view, asked, chapterId, framing, isNew, form, hasMoved }: Props) {
  const { t } = view
  const { amendment, text, content } = asked
  const { original } = content
  const title = frameTitle(view, chapterId, framing)
  const where = { slug: amendment.slug, document: text.document.slug }
  const texts = { view, form, original }
  return (
    <WritingFrame
      view={view}
      title={title}
      windowTitle={t('amendments.form-title', { form: title, title: titleIn(view, amendment.draft) })}
      lead={t('amendments.frame-lead')}
      trail={underDocument(view, amendment, text)}
      form={form}
      order={['title', wordsField(chapterId)].flatMap((name) => inLanguages(name, original))}
      action={frameHref(where, chapterId)}
      theirs={hasMoved && <Theirs view={view} texts={[framing.title, framing.words]} />}
      notice={<Overtaken view={view} asked={asked} chapterId={chapterId} />}
    >
      {chapterId === null ? (
        <DocumentTexts {...texts} />
      ) : isNew ? (
        <TextsFields {...texts} name="title" label={t('charter.field-chapter-title')} />
      ) : (
        <ChapterTexts {...texts} />
      )}
    </WritingFrame>
  )
}

/** Where it is written. */
export const frameHref = (where: { slug: string; document: string }, chapterId: string | null): string =>
  chapterId === null
    ? paths.amendmentForeword.href(where)
    : paths.amendmentChapter.href({ ...where, chapter: chapterId })

/** What it is called wherever one goes to it. */
export const frameTitle = (view: View, chapterId: string | null, { title }: Pick<Framing, 'title'>): string =>
  chapterId === null
    ? view.t('amendments.frame-document')
    : view.t('amendments.frame-chapter', { title: lineOf(view, title) })

function Overtaken({ view, asked, chapterId }: Pick<Props, 'view' | 'asked' | 'chapterId'>) {
  const overtaken = asked.staleFrames.find(({ frame }) => frame.chapterId === chapterId)
  if (!overtaken?.theirs) return null
  const { title, words } = overtaken.theirs
  return (
    <Notice kind="wait" title={view.t('amendments.stale-title')}>
      <p>{view.t('amendments.stale-frame')}</p>
      <Theirs view={view} texts={[title, words]} />
    </Notice>
  )
}
