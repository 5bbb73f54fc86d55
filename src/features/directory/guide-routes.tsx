import { pages } from '../../platform/web/index.ts'

export const guideRoutes = pages()
