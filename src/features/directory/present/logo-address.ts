import { paths } from '../../../paths.ts'

/** Where we serve a logo of the register; null when there is none. */
export const logoAddress = (hash: string | null): string | null =>
  hash === null ? null : paths.common.file.href({ name: `${hash}.webp` })
