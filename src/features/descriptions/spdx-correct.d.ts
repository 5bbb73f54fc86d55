declare module 'spdx-correct' {
  /** The SPDX name that a written licence most likely means; null when there is none. */
  export default function correct(name: string, options?: { upgrade?: boolean }): string | null
}
