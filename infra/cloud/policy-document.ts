import { type Input, jsonStringify, type Output } from '@pulumi/pulumi'

export type Statement = {
  Sid: string
  Effect: 'Allow' | 'Deny'
  /** In policies of a resource only. */
  Principal?: '*' | { [kind: string]: Input<string> }
  Action: string[]
  Resource: Input<string> | Input<string>[]
  Condition?: { [operator: string]: { [key: string]: Input<string | string[]> } }
}

export function policyDocument(statements: Statement[]): Output<string> {
  return jsonStringify({ Version: '2012-10-17', Statement: statements })
}

/** Refuses whoever comes without TLS, whatever else allows them. */
export function denyWithoutTls(actions: string[], resources: Input<string>[]): Statement {
  return {
    Sid: 'TlsOnly',
    Effect: 'Deny',
    Principal: '*',
    Action: actions,
    Resource: resources,
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  }
}
