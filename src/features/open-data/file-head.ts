import { attribution } from '../places/index.ts'
import type { Publishing } from './publishing.ts'

/** The first lines of a file, for people: who wrote it and from what, whether it is made up, how it may be used. */
export function fileHead(
  { collective, language, t }: Publishing,
  { page, isFictional = false, hasPlaces = false }: Said,
) {
  const { license, notice } = collective
  return [
    t('open-data.file-origin', { collective: collective.name, page }),
    isFictional && t('open-data.file-fictional'),
    notice?.[language],
    t('open-data.file-licence', { name: license.name, url: license.url }),
    hasPlaces && attribution[language],
  ]
    .flatMap((line) => (line ? `# ${line.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')}\n` : []))
    .join('')
}

interface Said {
  /** The page of ours that shows the same to people. */
  page: string
  isFictional?: boolean
  hasPlaces?: boolean
}
