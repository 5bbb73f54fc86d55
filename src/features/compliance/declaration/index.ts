export type { Answers, Declaration, DeclaredClause, DeclaredFile } from './declared.ts'
export { answersOf, declarationOf, declarationsOf, declaredOf } from './queries.ts'
