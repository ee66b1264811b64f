// Every sentence is written in two tables of one shape, Chinese and English, and the compiler sees to it that none is
// missing. In the packed app each name would stand twice: here `{ save: '保存' }, { save: 'Save' }` becomes
// `{ save: ['保存', 'Save'] }`, which defineWords takes apart again.
const nameOf = ({ key }) => key.name ?? String(key.value)
const isPlain = (entry) => entry.type === 'ObjectProperty' && !entry.computed && !entry.shorthand

module.exports = ({ types: t }) => {
  /** One object of pairs, or null when the two are not written alike. */
  function paired(zh, en) {
    if (zh.type !== 'ObjectExpression' || en.type !== 'ObjectExpression') return null
    if (zh.properties.length !== en.properties.length) return null
    if (![...zh.properties, ...en.properties].every(isPlain)) return null
    const others = new Map(en.properties.map((entry) => [nameOf(entry), entry.value]))
    if (!zh.properties.every((entry) => others.has(nameOf(entry)))) return null
    return t.objectExpression(
      zh.properties.map((entry) => {
        const other = others.get(nameOf(entry))
        const both = paired(entry.value, other) ?? t.arrayExpression([entry.value, other])
        return t.objectProperty(entry.key, both)
      }),
    )
  }
  return {
    visitor: {
      CallExpression({ node }) {
        if (node.callee.name !== 'defineWords' || node.arguments.length !== 2) return
        const both = paired(...node.arguments)
        if (both) node.arguments = [both]
      },
    },
  }
}
