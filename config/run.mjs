// `npm run seed`, `backup`, `restore`, `bench`, `simulate`: bundles the cloud when it is stale and runs one of its commands here.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { fresh, root, say } from './build.mjs'

const [command = ''] = process.argv.splice(2, 1) // the command itself sees only its own arguments
process.chdir(root)
if (existsSync('.env')) process.loadEnvFile('.env')
await fresh('cloud')
const bundle = path.join(root, 'dist/cloud', `${command}.mjs`)
if (!existsSync(bundle)) {
  say(`There is no command "${command}" in src/cloud/commands.`)
  process.exit(1)
}
process.setSourceMapsEnabled(true)
await import(pathToFileURL(bundle).href)
