import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Secrets = {
  ownerPassword: string
  appPassword: string
  runnerPassword: string
  authPassword: string
  cronPassword: string
  betterAuthSecret: string
  encoderToken: string
  mailToken: string
  webhookSecretKey: string
  stripeKey: string
  stripeWebhookSecret: string
}

export type StateDirectory = { path: string; postgres: string; objects: string; work: string; secrets: Secrets }

/** `.kensa/`: the data and the generated secrets of a laptop's stack, kept between starts. */
export function openStateDirectory(path: string, options: { reset: boolean }): StateDirectory {
  if (options.reset) rmSync(path, { recursive: true, force: true })
  const at = (name: string) => {
    const directory = join(path, name)
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    return directory
  }
  return {
    path,
    postgres: at('postgres'),
    objects: at('objects'),
    work: at('work'),
    secrets: readOrMakeSecrets(join(path, 'secrets.json')),
  }
}

function readOrMakeSecrets(file: string): Secrets {
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : {}
  const secret = () => randomBytes(24).toString('base64url')
  // What a newer version needs beside what an older one has made is added.
  const secrets: Secrets = {
    ownerPassword: secret(),
    appPassword: secret(),
    runnerPassword: secret(),
    authPassword: secret(),
    cronPassword: secret(),
    betterAuthSecret: secret(),
    encoderToken: secret(),
    mailToken: secret(),
    webhookSecretKey: randomBytes(32).toString('base64'),
    stripeKey: `sk_test_${secret()}`,
    stripeWebhookSecret: `whsec_${secret()}`,
    ...known,
  }
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  return secrets
}
