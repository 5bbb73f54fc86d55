export { directory } from './routes.tsx'
export { type DirectoryKeeper, openDirectory, type PublicDirectory } from './keeper.ts'
export { makeSnapshotHere, makeSnapshotIn } from './make-snapshot.ts'
