import { paths } from '../../../../paths.ts'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { describedBy, FieldNotes, isWrong } from '../../../../ui/field.tsx'
import { type FilledForm, fieldId } from '../../../../ui/filled-form.ts'
import { Notice } from '../../../../ui/notice.tsx'
import { SendButton } from '../../../../ui/send-button.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Hoster } from '../../../hosters/index.ts'
import { bounds } from '../answer.ts'
import type { AskedClause, ChapterAsked } from '../asked.ts'
import { accepted, fileField } from '../files/taken-file.ts'
import { anchorOf } from './anchor.ts'
import { ClauseAsked } from './clause-asked.tsx'
import { FilesList } from './files-list.tsx'
import { DeclarationFrame } from './frame.tsx'

interface Props {
  view: View
  hoster: Hoster
  declarationId: string
  chapters: readonly ChapterAsked[]
  clause: AskedClause
  form: FilledForm
  saved: string | undefined
  /** How many more the whole self-assessment takes. */
  left: number
}

/**
 * The files beside one answer: what was typed on the chapter is saved already, so a file that is refused loses nothing.
 */
export function FilesPage({ view, hoster, declarationId, chapters, clause, form, saved, left }: Props) {
  const { t, to } = view
  const { slug } = hoster
  const files = clause.answer?.files ?? []
  const back = `${to(paths.declarationChapter.href({ slug, chapter: clause.chapter.id }))}#${anchorOf(clause.id)}`
  const hint = t('compliance.file-hint', { most: bounds.fileBytes / 1024 / 1024, left })
  return (
    <DeclarationFrame
      view={view}
      hoster={hoster}
      title={t('compliance.files-title', { label: clause.label })}
      wrong={form.errors.length > 0}
      chapters={chapters}
      current={clause.chapter.id}
    >
      {saved === 'attached' && <Notice kind="good" role="status" title={t('compliance.file-attached')} />}
      {saved === 'removed' && <Notice kind="good" role="status" title={t('compliance.file-removed')} />}
      <ErrorSummary view={view} form={form} order={[fileField]} />
      <ClauseAsked view={view} clause={clause} />
      {files.length > 0 && (
        <FilesList
          view={view}
          declarationId={declarationId}
          files={files}
          beside={({ id, name }) => (
            <form method="post" action={to(paths.declarationFileRemoval.href({ slug, clause: clause.id, file: id }))}>
              <button class="button outline small" type="submit">
                {t('compliance.file-remove')} <span class="hidden">{name}</span>
              </button>
            </form>
          )}
        />
      )}
      <form
        method="post"
        action={to(paths.declarationFiles.href({ slug, clause: clause.id }))}
        enctype="multipart/form-data"
        novalidate
      >
        <div class={isWrong(form, fileField) ? 'field wrong' : 'field'}>
          <label for={fieldId(fileField)}>{t('compliance.field-file')}</label>
          <FieldNotes view={view} form={form} name={fileField} hint={hint} />
          <input
            type="file"
            id={fieldId(fileField)}
            name={fileField}
            accept={accepted}
            aria-invalid={isWrong(form, fileField) ? 'true' : undefined}
            aria-describedby={describedBy(form, fileField, hint)}
          />
        </div>
        <SendButton>{t('compliance.file-attach')}</SendButton>
      </form>
      <p>
        <a href={back}>{t('compliance.files-back')}</a>
      </p>
    </DeclarationFrame>
  )
}
