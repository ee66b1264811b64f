import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { transformSync } from 'esbuild'
import { filesIn, found, logCalls, projectFiles, textOf } from './support/house/sources'

// Rules of the house that no linter knows.
const scripts: Record<string, string> = JSON.parse(textOf('package.json')).scripts

interface AppConfig {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  tabBar?: {
    custom?: boolean
    list: { pagePath: string; iconPath?: string; selectedIconPath?: string }[]
  }
  themeLocation?: string
}

function appConfig(target: 'weapp' | 'h5'): AppConfig {
  const { code } = transformSync(textOf('src/miniapp/app.config.ts'), {
    loader: 'ts',
    format: 'cjs',
  })
  const module = { exports: {} as { default?: AppConfig } }
  const run = new Function('module', 'exports', 'process', 'defineAppConfig', code)
  run(module, module.exports, { env: { TARO_ENV: target } }, (config: AppConfig) => config)
  if (!module.exports.default) throw new Error('app.config.ts exports no configuration')
  return module.exports.default
}

const pagesOf = ({ pages, subPackages = [] }: AppConfig) => [
  ...pages,
  ...subPackages.flatMap((part) => part.pages.map((page) => path.posix.join(part.root, page))),
]

describe('pages', () => {
  const named = pagesOf(appConfig('weapp'))

  test('both targets have the same pages', () => {
    expect(pagesOf(appConfig('h5'))).toEqual(named)
  })

  test('every page of app.config has its component', () => {
    expect(named.filter((page) => !existsSync(`src/miniapp/${page}.tsx`))).toEqual([])
  })

  test('every page that stands in a pages folder is in app.config', () => {
    const standing = filesIn('src/miniapp', /\/pages\/.*[.]tsx$/)
    const pages = standing.filter((file) => /^export default /m.test(textOf(file)))
    const names = pages.map((file) => file.slice('src/miniapp/'.length, -'.tsx'.length))
    expect(names.filter((name) => !named.includes(name))).toEqual([])
  })

  test('a file of one platform has the extension of the common one: else Taro takes the common one', () => {
    const own = filesIn('src/miniapp', /[.](weapp|h5)[.]tsx?$/)
    const lonely = own.filter((file) => !existsSync(file.replace(/[.](weapp|h5)(?=[.]tsx?$)/, '')))
    expect(lonely).toEqual([])
  })

  test('the tabs are pages of the main package, with their icons and their bar', () => {
    const { tabBar } = appConfig('weapp')
    const list = [...(tabBar?.list ?? []), ...(appConfig('h5').tabBar?.list ?? [])]
    expect(appConfig('weapp').pages).toEqual(
      expect.arrayContaining(list.map((tab) => tab.pagePath)),
    )
    const icons = list.flatMap((tab) => [tab.iconPath, tab.selectedIconPath])
    const files = [
      ...icons.filter((icon) => icon !== undefined),
      ...(tabBar?.custom ? ['custom-tab-bar/index.tsx'] : []),
      ...(appConfig('weapp').themeLocation ? [appConfig('weapp').themeLocation] : []),
    ]
    expect(files.filter((file) => !existsSync(`src/miniapp/${file}`))).toEqual([])
  })
})

describe('words', () => {
  const WORD_FILES = [
    /^src\/miniapp\/(.*\/)?text(-[\w-]+)?[.](ts|js)$/,
    /^src\/miniapp\/(labels|problem-text)[.]ts$/,
    /^src\/cloud\/notify\/templates[.]ts$/,
    // A report is printed and opened without a phone: its words are the cloud's.
    /^src\/cloud\/features\/reports\/text(-[\w-]+)?[.]ts$/,
    /^src\/cloud\/database\/demo\/words[\w-]*[.]ts$/,
    /^src\/domain\/(tickets\/safety|imports\/header)-words[.]ts$/,
    /^src\/cloud\/wechat\/stand-in\/words[.]ts$/,
  ]
  const CHINESE = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]+/

  test('Chinese stands in word files only', () => {
    const code = filesIn('src', /[.](tsx?|m?js|css|html|sql)$/)
    const others = code.filter((file) => !WORD_FILES.some((known) => known.test(file)))
    expect(others.flatMap((file) => found(file, CHINESE))).toEqual([])
  })
})

describe('tests', () => {
  const LOGIC = /^export (async )?function |^export const \w+ = (async )?(<[^>]+>)?\(/m

  test('every rule of the domain has a test of its name, or one that asks it directly', () => {
    const asked = filesIn('test/domain').map(textOf).join('\n')
    const rules = filesIn('src/domain', /[.]ts$/).filter((file) => LOGIC.test(textOf(file)))
    const untested = rules.filter((file) => {
      const name = file.replace(/^src\/domain\/(.*)[.]ts$/, '$1')
      return !existsSync(`test/domain/${name}.test.ts`) && !asked.includes(`'#domain/${name}'`)
    })
    expect(untested).toEqual([])
  })

  test('nothing is skipped, left for later or silenced', () => {
    const SOFT = new RegExp(
      [
        '\\b(it|test|describe)[.](skip|only|todo)\\b',
        '\\bx(it|describe)\\(',
        'TO' + 'DO',
        'FIX' + 'ME',
        '@ts-ig' + 'nore',
      ].join('|'),
    )
    const files = ['src', 'test', 'config'].flatMap((place) =>
      filesIn(place, /[.]([cm]?[jt]sx?|css|sql)$/),
    )
    expect(files.flatMap((file) => found(file, SOFT))).toEqual([])
  })

  test('no file is longer than 300 lines', () => {
    const files = ['src', 'test', 'config'].flatMap((place) =>
      filesIn(place, /[.]([cm]?[jt]sx?|css)$/),
    )
    const long = files.map((file) => [file, textOf(file).split('\n').length - 1] as const)
    expect(long.filter(([, lines]) => lines > 300)).toEqual([])
  })
})

describe('the cloud', () => {
  test('migrations are numbered without a gap, each number once', () => {
    const files = readdirSync('src/cloud/database/migrations').sort()
    expect(files.map((file) => /^(\d{4})_[a-z0-9_]+[.]sql$/.exec(file)?.[1])).toEqual(
      files.map((_file, index) => String(index + 1).padStart(4, '0')),
    )
  })

  test('no log call carries words, names, numbers or keys of a person', () => {
    const PERSONAL =
      /\b(words|phone|name|displayName|openid|openId|text|token|secret|address|body|headers)\b/
    const calls = filesIn('src/cloud').flatMap((file) =>
      logCalls(textOf(file)).map((call) => [file, call.replace(/'[^']*'|"[^"]*"/g, "''")] as const),
    )
    expect(calls.filter(([, call]) => PERSONAL.test(call))).toEqual([])
  })

  test('every setting that env.ts reads is explained in .env.example', () => {
    const explained = textOf('.env.example')
    const read = textOf('src/cloud/env.ts').matchAll(/(?:words[.]|[{,] )([A-Z][A-Z_]+)\b/g)
    const missing = [...read]
      .map(([, name]) => name ?? '')
      .filter((name) => name !== 'NODE_ENV' && !explained.includes(`#${name}=`))
    expect(missing).toEqual([])
  })
})

describe('the front door', () => {
  const guides = projectFiles.filter((file) => file.endsWith('.md'))

  test('every command that a guide names exists', () => {
    const named = guides.flatMap((file) =>
      [...textOf(file).matchAll(/npm run ([\w:-]+)/g)].map(
        ([, script]) => [file, script ?? ''] as const,
      ),
    )
    expect(named.filter(([, script]) => !(script in scripts))).toEqual([])
  })

  test('every script runs a file that exists', () => {
    const files = Object.values(scripts).flatMap(
      (script) => script.match(/config\/[\w-]+[.]mjs/g) ?? [],
    )
    expect(files.filter((file) => !existsSync(file))).toEqual([])
    const commands = Object.values(scripts).flatMap((script) =>
      [...script.matchAll(/run[.]mjs ([\w-]+)/g)].map(
        ([, name]) => `src/cloud/commands/${name}.ts`,
      ),
    )
    expect(commands.filter((file) => !existsSync(file))).toEqual([])
  })

  test('every place that a guide links to exists', () => {
    const broken = guides.flatMap((file) =>
      [...textOf(file).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
        .map(([, to]) => path.join(path.dirname(file), to ?? ''))
        .filter((place) => !existsSync(place))
        .map((place) => `${file} -> ${place}`),
    )
    expect(broken).toEqual([])
  })

  test('the top level holds what was agreed and dot-files, nothing else', () => {
    const AGREED = [
      'src',
      'config',
      'types',
      'test',
      'project.config.json',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'README.md',
      'LICENSE',
    ]
    const top = new Set(projectFiles.map((file) => file.split('/')[0] ?? ''))
    expect([...top].filter((name) => !name.startsWith('.') && !AGREED.includes(name))).toEqual([])
  })

  test('the lock file names no registry', () => {
    expect(
      found('package-lock.json', /"resolved": "(?!https:\/\/registry[.]npmjs[.]org\/)[^"]*"/),
    ).toEqual([])
  })
})
