export { differenceOfVersions } from './difference-of-versions.ts'
export type { EvidencePage, PageVersion, VersionKept } from './evidence-page.ts'
export { evidencePagesById, evidencePagesOf, findEvidencePage, versionOfPage } from './queries.ts'
