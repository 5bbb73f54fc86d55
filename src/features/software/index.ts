export { folderOf, questionAddress } from './addresses.ts'
export type { Answer, Asked, Check, Door, Judged, Program } from './program.ts'
export { programOf, programs } from './programs.ts'
