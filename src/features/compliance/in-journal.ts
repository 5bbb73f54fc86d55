import { paths } from '../../paths.ts'
import type { Database } from '../../platform/database/index.ts'
import { translator } from '../../platform/i18n/index.ts'
import { collectiveOf, hostersById } from '../hosters/index.ts'
import type { Describers, Meanings, SubjectShown, Undoers } from '../journal/index.ts'
import { checkNamed } from './checks/index.ts'
import { declarationDescribers } from './declaration/in-journal.ts'
import { evidencePagesById } from './evidence-pages/index.ts'
import { results } from './finding.ts'
import { whatFindings } from './looking/index.ts'
import { ownSubject } from './looking/kept.ts'
import { rulingDescribers, rulingMeanings } from './ruling/in-journal.ts'
import { waiversById } from './waivers/queries.ts'
import { endWaiver, restoreWaiver } from './waivers/record-waiver.ts'

/** How things of this room are named: by their hoster, and a finding by what was looked at. */
export const describers: Describers = {
  ...declarationDescribers,
  ...rulingDescribers,
  diagnosis: (db, ids) => diagnosesOf(db, new Map(ids.map((id) => [id, id]))),
  async finding(db, ids, language) {
    const t = translator(language)
    const findings = await whatFindings(db, ids)
    const whose = await whoseOf(db, new Map(findings.map(({ id, subjectId }) => [id, subjectId])))
    return shownBy(whose, ({ name, slug }, id) => {
      const check = findings.find((finding) => finding.id === id)?.check ?? ''
      const title = checkNamed(check)?.title
      const href = slug === null ? paths.ownDiagnosis.href({}) : paths.finding.href({ slug, id })
      return { name: t('compliance.finding-named', { check: title ? t(title) : check, hoster: name }), href }
    })
  },
  async waiver(db, ids) {
    const waivers = await waiversById(db, ids)
    return diagnosesOf(db, new Map(waivers.map(({ id, hosterId }) => [id, hosterId])))
  },
  async 'evidence-page'(db, ids) {
    const pages = await evidencePagesById(db, ids)
    const whose = await whoseOf(db, new Map(pages.map(({ id, hosterId }) => [id, hosterId])))
    return shownBy(whose, ({ name, slug }, id) => {
      return { name, href: slug === null ? null : paths.evidencePage.href({ slug, id }) }
    })
  },
}

/** Whose a thing is; without a slug, the collective's own. */
interface Whose {
  name: string
  slug: string | null
  fictional: boolean
}

/** By id of the thing, whose it is. */
async function whoseOf(db: Database, subjects: ReadonlyMap<string, string>): Promise<Map<string, Whose>> {
  const hosters = await hostersById(db, [...new Set(subjects.values())])
  const { name } = (await collectiveOf(db)).settings
  return new Map(
    [...subjects].flatMap(([id, subjectId]): [string, Whose][] => {
      if (subjectId === ownSubject) return [[id, { name, slug: null, fictional: false }]]
      const hoster = hosters.find((hoster) => hoster.id === subjectId)
      return hoster ? [[id, { name: hoster.facts.name, slug: hoster.slug, fictional: hoster.fictional }]] : []
    }),
  )
}

const shownBy = (whose: Map<string, Whose>, shown: (whose: Whose, id: string) => SubjectShown) =>
  new Map([...whose].map(([id, one]) => [id, { ...shown(one, id), fictional: one.fictional }]))

async function diagnosesOf(db: Database, subjects: ReadonlyMap<string, string>): Promise<Map<string, SubjectShown>> {
  return shownBy(await whoseOf(db, subjects), ({ name, slug }) => {
    return { name, href: slug === null ? paths.ownDiagnosis.href({}) : paths.diagnosis.href({ slug }) }
  })
}

export const meanings: Meanings = {
  ...rulingMeanings,
  result: {
    said(value, { t }) {
      const result = results.find((result) => result === value)
      return result && t(`compliance.result-${result}`)
    },
  },
}

/** A waiver is taken back by ending it, and one that was ended by having it hold again. */
export const undoers: Undoers = {
  'waiver.recorded': (db, { subject, entryId }, by) => endWaiver(db, subject.id, { ...by, undoes: entryId }),
  'waiver.ended': (db, { subject, entryId }, by) => restoreWaiver(db, subject.id, { ...by, undoes: entryId }),
}
