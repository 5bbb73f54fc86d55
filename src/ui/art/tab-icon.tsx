import type { Theme } from '../palette.ts'
import { headLine } from './coats.tsx'

/** The picture of the browser's tab, a file of its own: it knows neither the page's classes nor its colours. */
export const tabIcon = (theme: Theme): string =>
  String(
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 38">
      <path d={headLine} fill={theme.bright} stroke="#21160a" stroke-width="3" stroke-linejoin="round" />
      <path d="M14 19v4M26 19v4" stroke="#21160a" stroke-width="3" stroke-linecap="round" />
      <path d="M17 26h6l-3 4z" fill="#21160a" />
    </svg>,
  )
