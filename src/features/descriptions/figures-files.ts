import type { FiguresFile } from '../hosters/index.ts'
import type { Sub } from './description.ts'

type Leading = Pick<Sub, 'key' | 'address'>

/** Addresses of the web as the register keeps them. */
export const figuresFiles = (subs: readonly Leading[]): FiguresFile[] =>
  subs
    .filter(({ address }) => /^https?:/i.test(address))
    .map(({ key, address }) => ({ key, url: address }))
    .slice(0, mostFigures)

const mostFigures = 50

/** What a hoster's file leads to is a service, unless its name is that of the protocol's figures, `metrics`. */
export const looksLikeFigures = ({ key, address }: Leading): boolean =>
  /metric/i.test(key) || /metric[^/?#]*(?:[?#]|$)/i.test(address)
