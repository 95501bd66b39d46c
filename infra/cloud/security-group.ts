import { ec2 } from '@pulumi/aws'
import type { Input } from '@pulumi/pulumi'
import { type Network, vpcCidr } from './network.ts'

export type Rule = { why: string; port: number; from?: Input<string>[]; cidrs?: string[] }

const anywhere = ['0.0.0.0/0']
export const https = { why: 'AWS, model servers and package mirrors', port: 443, cidrs: anywhere }
export const postgres = { why: 'the database, which lies outside AWS', port: 5432, cidrs: anywhere }
export const nfsPort = 2049
export const modelCache = { why: 'the model cache, which names its clients', port: nfsPort, cidrs: [vpcCidr] }

/** A group that lets in and out what is listed, by TCP, and nothing else. */
export function createSecurityGroup(
  name: string,
  network: Network,
  rules: { description: string; in: Rule[]; out: Rule[] },
): ec2.SecurityGroup {
  return new ec2.SecurityGroup(name, {
    description: rules.description,
    vpcId: network.vpc.id,
    ingress: rules.in.map(awsRule),
    egress: rules.out.map(awsRule),
  })
}

function awsRule({ why, port, from, cidrs }: Rule) {
  return {
    description: why,
    protocol: 'tcp',
    fromPort: port,
    toPort: port,
    ...(from ? { securityGroups: from } : {}),
    ...(cidrs ? { cidrBlocks: cidrs } : {}),
  }
}
