export type { Figure, TellsFigures } from './figures.ts'
export { metricsOf } from './metrics-routes.ts'
export { operations } from './routes.tsx'
