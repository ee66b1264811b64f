const { transformSync } = require('esbuild')

const FILE_URL = "const __fileUrl = require('node:url').pathToFileURL(__filename).href;"

/** TypeScript for the tests that run on Node: what the server's bundle accepts (private methods, import.meta), ten times faster than Babel. */
module.exports = {
  process: (source, file) => {
    const { code, map } = transformSync(source, {
      sourcefile: file,
      loader: file.endsWith('x') ? 'tsx' : 'ts',
      format: 'cjs',
      target: 'node20',
      jsx: 'automatic',
      sourcemap: 'both',
      supported: { 'dynamic-import': false }, // Jest's sandbox has require only
      define: {
        'import.meta.url': '__fileUrl',
        'import.meta.dirname': '__dirname',
        'import.meta.filename': '__filename',
      },
    })
    return { code: source.includes('import.meta.url') ? FILE_URL + code : code, map }
  },
}
