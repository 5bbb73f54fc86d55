import { standings } from './features/hosters/index.ts'
import { firstSteps, phases, reviewBonds, reviewMarks, reviewSummaries } from './features/membership/index.ts'

const texts = ['', '-text', '-link']
const running = phases.filter((phase) => phase !== 'announced' && phase !== 'over')

/** Keys that pages of litters and reviews make from a value. */
export const litterFamilies: Record<string, readonly string[]> = {
  'membership.bond-{}': reviewBonds,
  'membership.course-{}': running,
  'membership.decision-{}': ['admit', 'admit-text', 'appeal', 'appeal-text'],
  'membership.mark-{}': reviewMarks,
  'membership.next-{}': phases,
  'membership.now-{}': phases,
  'membership.phase-{}': phases,
  'membership.result-{}': ['admitted', 'declined', 'postponed'],
  'membership.reviewer-{}': ['proposed', 'accepted', 'sent', 'ended'],
  'membership.step-first-{}': firstSteps.flatMap((step) => texts.map((text) => `${step}${text}`)),
  'membership.step-first-{}-link': firstSteps,
  'membership.step-first-{}-text': firstSteps,
  'membership.summary-{}': reviewSummaries,
  'membership.today-{}': standings,
}
