import { paths } from '../../../paths.ts'
import { everyone, pages } from '../../../platform/web/index.ts'
import { respond } from '../../../ui/respond.tsx'
import { GuidePage } from './guide-page.tsx'
import { KeysPage } from './keys-page.tsx'
import { readGuide } from './read-guide.ts'

/** What hosters read about describing themselves: the same for everybody. */
export const guideRoutes = pages()

guideRoutes.kept(paths.describeGuide, everyone, async (c) => {
  const { view, language, site } = c.var
  return respond(c, <GuidePage view={view} guide={await readGuide(site.documents, language, site.publicUrl)} />)
})

guideRoutes.kept(paths.describeKeys, everyone, (c) => respond(c, <KeysPage view={c.var.view} />))
