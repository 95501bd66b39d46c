import { getCallerIdentityOutput } from '@pulumi/aws'
import type { Output } from '@pulumi/pulumi'

export type Account = { id: Output<string>; region: string }

export function findAccount(region: string): Account {
  return { id: getCallerIdentityOutput().accountId, region }
}
