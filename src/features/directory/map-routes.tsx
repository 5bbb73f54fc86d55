import { pages } from '../../platform/web/index.ts'

export const mapRoutes = pages()
