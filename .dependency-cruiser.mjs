// Who may import whom (docs/architecture.md). The rules look at the folders of the workspaces; tests may also use the local stack's helpers.
const rooms = ['contract', 'algorithms', 'db', 'edge', 'gpu-runner', 'models', 'samples', 'web', 'infra', 'bench', 'e2e']
const notTest = '\\.test\\.tsx?$|/testing/'

/** Room `from` may import only the rooms in `to` and itself. */
function only(from, to) {
  const forbidden = rooms.filter((room) => room !== from && !to.includes(room))
  return {
    name: `${from}-imports-only-${to.join('-') || 'itself'}`,
    severity: 'error',
    from: { path: `^${from}/`, pathNot: notTest },
    to: { path: `^(${forbidden.join('|')})/` },
  }
}

export default {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^(cloudflare:|virtual:)' } },
    only('contract', []),
    only('algorithms', []),
    only('db', ['contract']),
    only('models', ['contract', 'samples']),
    only('edge', ['contract', 'db', 'algorithms']),
    only('gpu-runner', ['contract', 'db', 'algorithms', 'models']),
    only('web', ['contract', 'algorithms']),
    {
      name: 'models-use-samples-only-to-make-packs',
      severity: 'error',
      from: { path: '^models/', pathNot: `${notTest}|^models/builtin/` },
      to: { path: '^samples/' },
    },
    {
      name: 'nobody-imports-the-outer-rooms',
      severity: 'error',
      from: { path: '^(contract|algorithms|db|edge|gpu-runner|web)/', pathNot: notTest },
      to: { path: '^(samples|bench|e2e|infra)/' },
    },
    {
      name: 'only-tests-import-what-tests-share',
      severity: 'error',
      from: { path: '^(contract|algorithms|db|edge|gpu-runner|models|web)/', pathNot: notTest },
      to: { path: '/testing/', pathNot: 'node_modules' },
    },
    {
      name: 'edge-nouns-do-not-import-routes-of-other-nouns',
      severity: 'error',
      from: { path: '^edge/src/([^/]+)/', pathNot: notTest },
      to: { path: '^edge/src/[^/]+/routes\\.ts$', pathNot: '^edge/src/$1/' },
    },
    {
      name: 'edge-ports-and-http-know-no-nouns',
      severity: 'error',
      from: { path: '^edge/src/(ports|http)/', pathNot: notTest },
      to: { path: '^edge/src/', pathNot: '^edge/src/(ports|http|env\\.ts|auth/|context)' },
    },
    {
      name: 'runner-goes-one-way',
      severity: 'error',
      from: { path: '^gpu-runner/src/(models|engine|media)/', pathNot: notTest },
      to: { path: '^gpu-runner/src/(main|consume|run-job|pipelines)' },
    },
    {
      name: 'web-kit-knows-no-features',
      severity: 'error',
      from: { path: '^web/src/(ui|api|i18n)/', pathNot: notTest },
      to: { path: '^web/src/(features|routes)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // infra/cloud has packages of its own, which are not installed here, and a compiler run of its own that resolves its imports.
    exclude: { path: '(^|/)(node_modules|dist|\\.cache|\\.wrangler)/|^infra/cloud/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
