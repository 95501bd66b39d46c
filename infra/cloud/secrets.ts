import { secretsmanager } from '@pulumi/aws'
import type { Output } from '@pulumi/pulumi'

export type FleetSecret = 'runner-database-url' | 'encoder-token' | 'vlm-api-key'

export const secretName = (prefix: string, secret: FleetSecret) => `${prefix}/${secret}`

/**
 * A secret that was made by hand (docs/deploy.md): only its address is looked up, so its value is neither in the state nor in a task
 * definition. A deployment fails at once when it is not there.
 */
export function findSecret(prefix: string, secret: FleetSecret): Output<string> {
  return secretsmanager.getSecretOutput({ name: secretName(prefix, secret) }).arn
}
