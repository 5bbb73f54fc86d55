import { measurePages } from '../bench/pages.ts'
for (const n of [Number(process.argv[2])]) console.log(JSON.stringify(await measurePages(n)))
