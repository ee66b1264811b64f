const { readFileSync } = require('node:fs')
const Runtime = require('jest-runtime').default
const { process: compile } = require('./esbuild-transform.cjs')

/**
 * What every cloud test needs and none changes, packages and the cloud itself: loaded once for a worker, outside Jest's
 * sandbox, instead of anew for every file. The house keeps no state in modules; a test that would rely on a fresh
 * module would find a fault. PGlite must be among them: it imports modules at run time, which the sandbox cannot do.
 */
const OUTSIDE =
  /^(?:#(?:cloud|domain|contract)[/].+|@electric-sql\/pglite(?:\/node-postgres)?|fastify|playwright-core|@fastify\/[a-z-]+|kysely|pg|pino|sharp|@sinclair\/typebox)$/

require.extensions['.ts'] ??= (module, file) =>
  module._compile(compile(readFileSync(file, 'utf8'), file).code, file)

/** The same schema is compiled once for a worker: every file builds the whole app, of a hundred and more routes. */
function remember(compile, keyOf) {
  const known = new Map()
  return function (...args) {
    const key = keyOf.apply(this, args)
    if (!known.has(key)) known.set(key, compile.apply(this, args))
    return known.get(key)
  }
}

const ValidatorCompiler = require('@fastify/ajv-compiler/lib/validator-compiler')
ValidatorCompiler.prototype.buildValidatorFunction = remember(
  ValidatorCompiler.prototype.buildValidatorFunction,
  function ({ schema }) {
    const { coerceTypes, removeAdditional, useDefaults } = this.ajv.opts
    return JSON.stringify([coerceTypes, removeAdditional, useDefaults, schema])
  },
)

const stringify = require('fast-json-stringify')
require.cache[require.resolve('fast-json-stringify')].exports = remember(stringify, (...args) =>
  JSON.stringify(args),
)

module.exports = class extends Runtime {
  requireModuleOrMock(from, name) {
    return OUTSIDE.test(name) ? require(name) : super.requireModuleOrMock(from, name)
  }
}
