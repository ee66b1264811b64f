const Sequencer = require('@jest/test-sequencer').default

/** On a fresh machine Jest knows no durations and orders by size of file; a minute's test must not begin last. */
const LONG =
  /(?:e2e|weapp)\/pages|http\/(?:fuzz|authorisation)|operations\/(?:process|commands)|(?:loop|simulation)\/year|e2e\//

module.exports = class extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests)
    const long = (test) => (LONG.test(test.path) ? 0 : 1)
    return [...sorted].sort((a, b) => long(a) - long(b))
  }
}
