export { operations } from './routes.tsx'
