import type { Asked, Cookie, Page, Unread } from '../visited.ts'

/** What a running page asked for, and the cookies that it left. */
export interface SeenInBrowser {
  asks: Asked[]
  cookies: Cookie[]
  /** What it did not get, so that what follows is not known. */
  missed: Unread[]
  /** Addresses of what it got. */
  given: ReadonlySet<string>
}

export type CamePage = Extract<Page, { ok: true }>

/** Opens a page that came in a browser of ours; where it is missing or breaks, that is said, and the visit goes on. */
export type LookInBrowser = (page: CamePage) => Promise<SeenInBrowser>

export const notRun = ({ url }: CamePage, why: Unread['why']): SeenInBrowser => ({
  ...{ asks: [], cookies: [], given: new Set() },
  missed: [{ what: 'browser', url, why }],
})
