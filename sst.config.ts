// Deployed by `npx sst@4.17.1 deploy --stage STAGE` (docs/deploy.md). SST runs it and keeps its state; what it makes are plain Pulumi
// resources, in infra/cloud, since SST's own cluster knows no GPU machines.
const region = process.env.AWS_REGION ?? 'us-east-1'

export default $config({
  app(input) {
    const isKept = input.stage === 'production' && process.env.KENSA_UNPROTECT !== 'yes'
    return {
      name: 'kensa',
      home: 'aws',
      version: '4.17.1',
      removal: isKept ? 'retain' : 'remove',
      protect: isKept,
      providers: { aws: { region, version: '7.20.0', defaultTags: { tags: { app: 'kensa', stage: input.stage } } } },
    }
  },
  // SST refuses imports at the top of this file.
  async run() {
    const { createFleet } = await import('./infra/cloud/fleet.ts')
    const { readSettings } = await import('./infra/cloud/settings.ts')
    return createFleet(readSettings($app.stage, region, process.env))
  },
})
