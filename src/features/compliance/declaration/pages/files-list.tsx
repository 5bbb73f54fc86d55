import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import type { Key } from '../../../../platform/i18n/index.ts'
import type { View } from '../../../../ui/view.ts'
import type { DeclaredFile } from '../declared.ts'

interface Props {
  view: View
  declarationId: string
  files: readonly DeclaredFile[]
  /** What one may do with a file, beside it. */
  beside?: (file: DeclaredFile) => Child
}

/** Files to take away: what each is and how large, before one loads it. */
export const FilesList = ({ view, declarationId, files, beside }: Props) => (
  <ul class="rows">
    {files.map((file) => (
      <li>
        <a href={paths.common.declaredFile.href({ id: declarationId, file: file.id })} download>
          <bdi>{file.name}</bdi>
        </a>{' '}
        <span class="small soft">{sortAndSize(view, file)}</span>
        {beside?.(file)}
      </li>
    ))}
  </ul>
)

const sortAndSize = ({ t }: View, { type, size }: DeclaredFile) =>
  t('compliance.file-sort-and-size', { sort: t(sortOf(type)), size: Math.max(1, Math.round(size / 1000)) })

function sortOf(type: string): Key {
  if (type === 'application/pdf') return 'compliance.file-pdf'
  if (type.startsWith('image/')) return 'compliance.file-picture'
  return type.startsWith('text/') ? 'compliance.file-text' : 'compliance.file-odt'
}
