export { openData } from './routes.ts'
