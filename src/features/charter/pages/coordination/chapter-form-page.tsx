import { paths } from '../../../../paths.ts'
import { TextField } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import type { View } from '../../../../ui/view.ts'
import type { Chapter } from '../../content.ts'
import { at, type VersionAsked } from '../../coordinating/asked.ts'
import { inLanguages } from '../../coordinating/forms.ts'
import { lineOf } from '../words.tsx'
import { ChapterTexts } from './text-parts.tsx'
import { Theirs } from './theirs.tsx'
import { WritingPage } from './writing.tsx'

interface Props {
  view: View
  asked: VersionAsked
  /** Null where a new one is written. */
  chapter: Chapter | null
  form: FilledForm
  hasMoved: boolean
}

/** The name of a chapter, and the sentence under it. */
export function ChapterFormPage({ view, asked, chapter, form, hasMoved }: Props) {
  const { t } = view
  const { original } = asked.version.content
  return (
    <WritingPage
      view={view}
      asked={asked}
      title={chapter ? t('charter.chapter-title', { title: lineOf(view, chapter.title) }) : t('charter.chapter-add')}
      form={form}
      order={[...inLanguages('title', original), ...inLanguages('lead', original), 'id']}
      action={
        chapter
          ? paths.coordinationChapter.href({ ...at(asked), chapter: chapter.id })
          : paths.coordinationChapterAdd.href(at(asked))
      }
      theirs={hasMoved && chapter && <Theirs view={view} texts={[chapter.title, chapter.lead]} />}
    >
      <ChapterTexts view={view} form={form} original={original} />
      {!chapter && (
        <TextField
          view={view}
          form={form}
          name="id"
          label={t('charter.field-chapter-id')}
          hint={t('charter.field-chapter-id-hint')}
          maxlength={40}
          optional
        />
      )}
    </WritingPage>
  )
}
