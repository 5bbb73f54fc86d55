import type { View } from '../../../ui/view.ts'
import type { ServiceShown } from '../status/service-status.ts'
import { textIn } from './look-told.ts'
import { momentTold } from './told.tsx'

/** Which program answers: as declared beside as measured, and whether they disagree. */
export function versionRow(view: View, { service, health, looks, programNamed }: ServiceShown) {
  const { t } = view
  const { software } = service.facts
  const look = looks.find(({ look, state }) => look === 'version' && state === 'good')
  const seen = look && { name: textIn(look.seen, 'software'), version: textIn(look.seen, 'version') || null }
  const version = seen?.version ?? health?.version ?? null
  const another = health?.disagreement ?? differing(seen?.name, software?.slug, programNamed)
  if (seen === undefined && version === null && another === null) return null
  const measured = seen ? named(programNamed(seen.name) ?? seen.name, version) : version
  const sentences = [
    software
      ? t('monitoring.version-declared', { program: named(software.name, software.version) })
      : t('monitoring.version-undeclared'),
    ...(measured === null ? [] : [t('monitoring.version-measured', { program: measured })]),
    ...(another ? [t('monitoring.version-disagrees', { program: programNamed(another) ?? another })] : []),
    ...(another === '' ? [t('monitoring.version-another')] : []),
    ...(another === null && isOther(software?.version, version) ? [t('monitoring.version-differs')] : []),
  ]
  const at = look?.at ?? health?.checkedAt
  return { head: t('monitoring.look-version'), cells: [sentences.join(' '), at ? momentTold(view, at) : '—'] }
}

/**
 * Another program of the catalogue than the declared one names itself; what the catalogue does not know tells nothing.
 */
function differing(seen: string | undefined, declared: string | null | undefined, known: ServiceShown['programNamed']) {
  const isDeclared = seen === undefined || declared == null || seen.toLowerCase() === declared
  return isDeclared || known(seen) === null ? null : seen
}

const isOther = (declared: string | null | undefined, measured: string | null) =>
  declared != null && measured !== null && plain(declared) !== plain(measured)

/** `v1.9.7` and `1.9.7` are one. */
const plain = (version: string) => version.trim().replace(/^v/i, '')

const named = (name: string, version: string | null) => (version === null ? name : `${name} ${version}`)
