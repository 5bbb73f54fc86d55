import { paths } from '../../../paths.ts'
import type { View } from '../../../ui/view.ts'
import type { FindingKept } from '../looking/index.ts'
import { said } from '../said.ts'
import type { ClauseStanding } from '../standing/index.ts'
import type { DiagnosisShown } from './diagnosis.ts'
import { diagnosisHref, findingHref } from './whose.ts'

/** A diagnosis for programs: each clause with its state, what that rests on, and what its hoster answers. */
export function diagnosisAsJson(view: View, shown: DiagnosisShown, license: object) {
  const { whose, standing, looks } = shown
  const { hoster, name, fictional } = whose
  const at = (href: string) => `${view.publicUrl}${view.to(href)}`
  const page = hoster ? at(paths.hoster.href({ slug: hoster.slug })) : at(paths.about.href())
  return {
    hoster: { slug: hoster?.slug ?? null, name, page, fictional },
    page: at(diagnosisHref(whose)),
    license,
    lookedAt: looks.lookedAt,
    public: standing?.isPublic ?? false,
    publicAt: looks.publicAt,
    charter: standing && {
      version: standing.charter.version,
      page: at(
        paths.documentVersion.href({
          slug: standing.charter.document.slug,
          number: String(standing.charter.version),
        }),
      ),
    },
    clauses: (standing?.clauses ?? []).map((held) => clauseAsJson(view, shown, held)),
    others: (standing?.others ?? []).map((finding) => findingAsJson(view, shown, finding)),
  }
}

function clauseAsJson(view: View, shown: DiagnosisShown, held: ClauseStanding) {
  const { clause, state, since, why, findings, declared, waiver } = held
  const ruled = shown.rulings.filter(({ clauseId }) => clauseId === clause.id)
  return {
    id: clause.id,
    label: clause.label,
    level: clause.level,
    state,
    since,
    why: said(view, why),
    declared: declared && { state: declared.state, explanation: declared.explanation, link: declared.link },
    waiver: waiver && { decision: waiver.decisionName, url: waiver.decisionUrl, reason: waiver.reason },
    rulings: ruled.map(({ id, outcome, stands, at }) => ({
      ...{ outcome, stands, at },
      page: `${view.publicUrl}${view.to(paths.ruling.href({ id }))}`,
    })),
    findings: findings.map((finding) => findingAsJson(view, shown, finding)),
  }
}

const findingAsJson = (view: View, { whose, replies, contests }: DiagnosisShown, finding: FindingKept) => ({
  check: finding.check,
  service: finding.service?.slug ?? null,
  result: finding.result,
  since: finding.since,
  checkedAt: finding.checkedAt,
  sentence: finding.sentence && said(view, finding.sentence),
  evidence: finding.result === null ? [] : finding.evidence,
  replies: (replies.get(finding.id) ?? [])
    .filter(({ hidden }) => hidden === null)
    .map(({ text, language, at }) => ({ text, language, at })),
  contested: contests
    .filter(({ findingId, hidden }) => findingId === finding.id && hidden === null)
    .map(({ clauseId, reason, at, ruling }) => ({ clause: clauseId, reason, at, ruling: ruling?.outcome ?? null })),
  page: `${view.publicUrl}${view.to(findingHref(whose, finding.id))}`,
})
