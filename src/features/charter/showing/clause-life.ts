import type { Language } from '../../../platform/i18n/index.ts'
import { type ClauseDifference, differenceOf } from '../difference/difference-of.ts'
import { inForceAmong, isAdopted, type Version } from '../version.ts'

/** What became of a clause in one version; `same`: it reads as before. */
export interface ClauseStep {
  version: Version
  became: 'added' | 'changed' | 'same' | 'removed'
  difference: ClauseDifference | null
}

/**
 * The life of a clause: through the versions that were adopted, each beside the one before; then what is proposed or
 * adopted for later, beside the one in force. Versions that never knew it are left out.
 */
export function lifeOf(id: string, versions: readonly Version[], day: string, language: Language): ClauseStep[] {
  const standing = versions.filter(({ withdrawnOn }) => withdrawnOn === null || withdrawnOn > day)
  const adopted = standing.filter(isAdopted).sort(byForce)
  const present = inForceAmong(adopted, day) ?? adopted.at(-1)
  const proposed = standing.filter((version) => !isAdopted(version)).sort((a, b) => a.number - b.number)
  const steps = [
    ...adopted.map((version, at) => ({ version, former: adopted[at - 1] })),
    ...proposed.map((version) => ({ version, former: present })),
  ]
  return steps.flatMap(({ version, former }) => stepOf(id, version, former, language))
}

const byForce = (a: Version, b: Version) => compare(a.inForceOn ?? '', b.inForceOn ?? '') || a.number - b.number

function stepOf(id: string, version: Version, former: Version | undefined, language: Language): ClauseStep[] {
  const isThere = has(version, id)
  const wasThere = former !== undefined && has(former, id)
  if (!isThere && !wasThere) return []
  const differences = former ? differenceOf(former.content, version.content, language) : []
  const difference = differences.find((one) => one.id === id) ?? null
  if (!wasThere) return [{ version, became: 'added', difference: null }]
  if (!isThere) return [{ version, became: 'removed', difference: null }]
  return [{ version, became: difference === null ? 'same' : 'changed', difference }]
}

const has = ({ content }: Version, id: string) =>
  content.chapters.some(({ clauses }) => clauses.some((clause) => clause.id === id))

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
