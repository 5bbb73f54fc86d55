import { paths } from '../../../paths.ts'
import type { View } from '../../../ui/view.ts'
import type { Document } from '../../charter/index.ts'
import type { AmendmentHead, Proposal } from '../amendment.ts'
import type { Standing } from '../carrying/rivals.ts'
import { becameOf, type Change, type Wording } from '../change.ts'
import type { Consequence, MemberToday } from '../consequences/consequences-of.ts'
import type { FrameChange, Framing } from '../frame.ts'
import type { ListedAmendment, ListOfAmendments } from './listed.ts'
import type { CarryingShown, ProposalShown } from './proposal-shown.ts'

/** The list of proposals for programs, with the address of each and of the older ones. */
export function listAsJson(view: View, { lines, state, next }: ListOfAmendments) {
  const older = next && view.to(paths.amendments.href({}, { state: state ?? undefined, after: next }))
  return {
    amendments: lines.map((line) => lineIn(view, line)),
    older: older && view.publicUrl + older.replace('?', '.json?'),
  }
}

/** Of one that is hidden, that it is there. */
function lineIn(view: View, { amendment, proposal, state, changes, isHidden, at }: ListedAmendment) {
  const title = isHidden ? null : proposal.title
  return { ...headIn(view, amendment), title, state, hidden: isHidden, changes, lastAt: at }
}

function headIn(view: View, { slug, fictional, proposedAt, withdrawnAt, settledAt }: AmendmentHead) {
  const page = pageIn(view, paths.amendment.href({ slug }))
  return { slug, page, json: `${page}.json`, fictional, proposedAt, withdrawnAt, settledAt }
}

interface Around {
  documents: readonly Document[]
  /** By document. */
  consequences: ReadonlyMap<string, Consequence[]>
}

/** A proposal for programs: the words before and after in all languages, and what becomes of it. */
export function proposalAsJson(view: View, shown: ProposalShown, around: Around) {
  const { amendment, state, version, versions, hidden, rivals, carryings, tasks } = shown
  const head = { ...headIn(view, amendment), state, hidden: hidden !== null }
  if (hidden) return head
  const { title, reasons, forceDays, graceDays } = version.proposal
  return {
    ...{ ...head, title, reasons, forceDays, graceDays },
    proposedBy: amendment.authorName,
    withdrawalReason: amendment.withdrawalReason,
    version: version.number,
    versions: versions.map(({ number, note, at }) => ({
      ...{ number, note, at },
      page: pageIn(view, paths.amendmentVersion.href({ slug: amendment.slug, number: String(number) })),
    })),
    documents: documentsIn(view, shown, around),
    rivals: rivals.map((one) => rivalIn(view, one)),
    carried: carryings.map((one) => carriedIn(view, one)),
    adopted: adoptedIn(view, shown, around),
    tasks,
  }
}

function documentsIn(view: View, shown: ProposalShown, { documents, consequences }: Around) {
  const { proposal }: { proposal: Proposal } = shown.version
  return proposal.documents.flatMap(({ documentId, base, changes, frames = [] }) => {
    const document = documents.find(({ id }) => id === documentId)
    if (!document) return []
    const { slug, kind } = document
    const asked = consequences.get(documentId) ?? []
    const changeOf = (change: Change) => ({
      ...changeIn(view, change, { slug: shown.amendment.slug, document: slug }),
      outOfDate: shown.stale.some((one) => 'change' in one && one.change === change),
      asks: asked.filter(({ clause }) => clause.id === change.clauseId).map(asksIn)[0] ?? null,
    })
    const frameOf = (frame: FrameChange) => ({
      ...frameIn(frame),
      outOfDate: shown.stale.some((one) => 'frame' in one && one.frame === frame),
    })
    const page = pageIn(view, paths.document.href({ slug }))
    return [{ slug, kind, page, base, changes: changes.map(changeOf), frames: frames.map(frameOf) }]
  })
}

function changeIn(view: View, change: Change, where: { slug: string; document: string }) {
  const { clauseId, was, is, place } = change
  return {
    clause: clauseId,
    page: pageIn(view, paths.amendmentClause.href({ ...where, clause: clauseId })),
    became: becameOf(change),
    ...{ was: was && wordsIn(was), is: is && wordsIn(is), place },
  }
}

/** The words above clauses: of a chapter, or of the document itself. */
function frameIn({ chapterId, was, is }: FrameChange) {
  const said = ({ title, words }: Framing) => (chapterId === null ? { title, foreword: words } : { title, lead: words })
  return { chapter: chapterId, was: said(was), is: said(is) }
}

/** Without what only tells which wording a translation was made of. */
const wordsIn = ({ level, text, why, how }: Wording) => ({ level, text, why, how })

/** What it would ask, and of whom as all may know today. */
const asksIn = ({ why, members, short, keeping }: Consequence) => ({
  ...{ why, members, short: slugsIn(short), keeping: slugsIn(keeping) },
})

const slugsIn = (members: readonly MemberToday[]) => members.map(({ hoster }) => hoster.slug)

const rivalIn = (view: View, { amendment: { slug }, version }: Standing) => ({
  ...{ slug, page: pageIn(view, paths.amendment.href({ slug })), title: version.proposal.title },
})

function carriedIn(view: View, { hoster, decision, versionNumber, at }: CarryingShown) {
  const page = pageIn(view, paths.decision.href({ slug: decision.slug }))
  return { by: hoster?.slug ?? null, version: versionNumber, at, decision: { page, json: `${page}.json` } }
}

/** The versions that it became; without a number: somebody has to look at it first. */
const adoptedIn = (view: View, { adoptions }: ProposalShown, { documents }: Around) =>
  adoptions.map(({ documentId, version }) => {
    const slug = documents.find(({ id }) => id === documentId)?.slug ?? ''
    const number = version?.inForceOn ? version.number : null
    const page = number === null ? null : pageIn(view, paths.documentVersion.href({ slug, number: String(number) }))
    return { document: slug, number, page, inForceOn: version?.inForceOn ?? null }
  })

const pageIn = (view: View, href: string) => view.publicUrl + view.to(href)
