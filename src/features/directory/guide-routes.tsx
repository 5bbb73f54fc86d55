import { GuideQuery, paths } from '../../paths.ts'
import { everyone, pages, readQuery } from '../../platform/web/index.ts'
import { respond } from '../../ui/respond.tsx'
import { readAnswers, stepOf } from './guide/answers.ts'
import { guideFound } from './guide/found.ts'
import { kindsOffered } from './guide/kinds-offered.ts'
import { EndPage } from './pages/guide/end-page.tsx'
import { WhatPage } from './pages/guide/what-page.tsx'
import { WherePage } from './pages/guide/where-page.tsx'
import { WhoPage } from './pages/guide/who-page.tsx'

export const guideRoutes = pages()

// Not kept: there are as many ends as ways to answer, and what somebody needs is theirs.
guideRoutes.get(paths.guide, everyone, async (c) => {
  const { view, site, db } = c.var
  const directory = site.directory.current()
  const query = readQuery(GuideQuery, c.req.url)
  const answers = readAnswers(query, directory.catalogue)
  const step = stepOf(query, answers)
  const props = { view, answers, catalogue: directory.catalogue }
  if (step === 'who') return respond(c, <WhoPage {...props} />)
  if (step === 'what') return respond(c, <WhatPage {...props} offered={kindsOffered(directory)} />)
  if (step === 'where') return respond(c, <WherePage {...props} />)
  return respond(c, <EndPage {...props} found={await guideFound(db, directory, answers)} />)
})
