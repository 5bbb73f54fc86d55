export { deskOf } from './routes.tsx'
