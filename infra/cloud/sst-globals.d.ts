// SST writes its types to .sst/platform when it first runs, which needs the network. This is what sst.config.ts uses of them.
declare const $app: { readonly name: string; readonly stage: string }
declare function $config(config: {
  app(input: { stage: string }): {
    name: string
    home: 'aws' | 'cloudflare' | 'local'
    version?: string
    removal?: 'remove' | 'retain' | 'retain-all'
    protect?: boolean
    providers?: Record<string, unknown>
  }
  run(): Promise<Record<string, unknown> | undefined>
}): unknown
