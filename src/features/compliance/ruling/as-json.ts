import { paths } from '../../../paths.ts'
import type { View } from '../../../ui/view.ts'
import type { Named, Ruling } from './ruling.ts'

/** A page of rulings for programs, with the address of the next one. */
export function rulingsAsJson(view: View, rulings: readonly Ruling[], hasMore: boolean) {
  const last = hasMore ? rulings.at(-1) : undefined
  return {
    page: at(view, paths.rulings.href()),
    rulings: rulings.map((ruling) => rulingAsJson(view, ruling)),
    older: last ? at(view, paths.rulings.href({}, { after: last.id })).replace('?', '.json?') : null,
  }
}

/** One for programs: what was ruled and why, by whom, and what became of an appeal. Of a hidden text, that it is. */
export function rulingAsJson(view: View, ruling: Ruling) {
  const { id, hoster, clauseId, sort, outcome, stands, standsSince, reasons, language, ruler, appeal, decision } =
    ruling
  return {
    page: at(view, paths.ruling.href({ id })),
    hoster: hosterAsJson(view, hoster),
    clause: clauseId,
    on: sort === 'contests' ? 'contest' : 'suspicion',
    ...{ outcome, stands, standsSince, at: ruling.at },
    ...{ reasons: ruling.hidden ? null : reasons, language, hidden: ruling.hidden !== null },
    ruler: { name: ruler.name, hoster: hosterAsJson(view, ruler.hoster) },
    appeal: appeal && {
      ...{ at: appeal.at, by: appeal.by, reason: ruling.appealHidden ? null : appeal.reason },
      ...{ language: appeal.language, hidden: ruling.appealHidden !== null },
    },
    decision,
  }
}

const hosterAsJson = (view: View, { slug, name, fictional }: Named) => ({
  ...{ slug, name, fictional, page: at(view, paths.hoster.href({ slug })) },
})

const at = ({ publicUrl, to }: View, href: string): string => publicUrl + to(href)
