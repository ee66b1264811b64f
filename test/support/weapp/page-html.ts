import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { MiniApp } from './mini-app'
import type { TreeNode } from './tree'

const TAGS =
  'view|text|image|button|input|textarea|form|label|picker|scroll-view|swiper-item|swiper|switch|slider|icon'
/** WeChat's own look of its components, as far as our pages lean on it. */
const BASE = `*{box-sizing:border-box}body{margin:0;font:16px/1.4 -apple-system,"Noto Sans CJK SC",sans-serif;color:#000}
wx-view,wx-form,wx-picker,wx-scroll-view,wx-swiper,wx-swiper-item{display:block}
wx-scroll-view{overflow:auto}
wx-text{display:inline;white-space:pre-line}
wx-label,wx-icon{display:inline-block}
wx-image{display:inline-block;width:320px;height:240px;overflow:hidden}
wx-image>img{width:100%;height:100%;object-fit:fill;display:block}
wx-input{display:block;height:1.4rem;min-height:1.4rem;overflow:hidden;white-space:nowrap}
wx-textarea{display:block;width:300px;height:150px}
wx-button{display:block;margin:0 auto;padding:0 14px;font-size:18px;text-align:center;line-height:2.55555556;border-radius:5px;background:#f8f8f8;position:relative;overflow:hidden}
wx-button:after{content:"";width:200%;height:200%;position:absolute;top:0;left:0;border:1px solid rgba(0,0,0,.2);transform:scale(.5);transform-origin:0 0;border-radius:10px}
wx-switch{display:inline-block;width:52px;height:32px;border-radius:16px;background:#dfdfdf}
.runner-placeholder{opacity:.5}
.runner-bar{height:44px;line-height:44px;text-align:center;font-weight:600}`

const rpx = (css: string) => css.replace(/(-?[\d.]+)rpx/g, 'calc($1 * 100vw / 750)')

/** A style file with its imports, WeChat's selectors made into a browser's. */
function wxss(root: string, file: string, seen = new Set<string>()): string {
  const full = path.join(root, file)
  if (seen.has(full) || !existsSync(full)) return ''
  seen.add(full)
  const here = path.posix.dirname(file)
  const text = readFileSync(full, 'utf8').replace(
    /@import\s*["']([^"']+)["'];?/g,
    (_all, to: string) => wxss(root, to.startsWith('/') ? to : path.posix.join(here, to), seen),
  )
  return rpx(text)
    .replace(/(^|[\s,>+~}])page(?=[\s,>+~{:.[])/g, '$1body')
    .replace(new RegExp(`(^|[\\s,>+~}])(${TAGS})(?=[\\s,>+~{:.\\[])(?=[^}]*\\{)`, 'g'), '$1wx-$2')
}

const escaped = (value: unknown) =>
  String(value ?? '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')

const MIME: Record<string, string> = { '.svg': 'image/svg+xml', '.png': 'image/png' }
const inline = (file: string) =>
  `data:${MIME[path.extname(file)] ?? 'image/jpeg'};base64,${readFileSync(file).toString('base64')}`

/** Where a picture really is: on the phone, in the package, or at the cloud under test. */
function source(app: MiniApp, src: string): string {
  if (src.startsWith('wxfile://')) return inline(app.phone.disk.existing(src))
  if (/^(https?|data):/.test(src)) return src.replace(app.apiOrigin, app.phone.origin)
  const packed = path.join(app.root, src)
  return src && existsSync(packed) ? inline(packed) : ''
}

function inner(app: MiniApp, node: TreeNode): string {
  if (node.tag === 'image')
    return `<img alt="" src="${escaped(source(app, String(node.attr.src ?? '')))}">`
  if (node.tag !== 'input' && node.tag !== 'textarea')
    return node.children.map((child) => html(app, child)).join('')
  if (node.attr.value) return escaped(node.attr.value)
  return `<span class="runner-placeholder">${escaped(node.attr.placeholder)}</span>`
}

function html(app: MiniApp, node: TreeNode): string {
  if (node.text !== undefined) return escaped(node.text)
  if (['page', 'virtual', ''].includes(node.tag)) return inner(app, node)
  const { id } = node.attr
  const style = `${node.attr.style ?? ''}${node.attr.autoHeight ? ';height:auto' : ''}`
  return `<wx-${node.tag} id="${escaped(id)}" class="${escaped(node.attr.class)}" style="${escaped(rpx(style))}">${inner(app, node)}</wx-${node.tag}>`
}

/** The page on top as a browser document: what WeChat would draw, near enough to be looked at. */
export function pageHtml(app: MiniApp): string {
  const { route } = app.screen
  const files = ['app.wxss', 'custom-tab-bar/index.wxss', `${route}.wxss`]
  const sheets = files.map((file) => wxss(app.root, file)).join('\n')
  return `<!doctype html><html lang="zh"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(app.title)}</title><style>${BASE}</style><style>${sheets}</style>
<body><div class="runner-bar">${escaped(app.title)}</div>${html(app, app.screen.page.tree())}</body></html>`
}
