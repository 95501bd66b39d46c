import { output, runtime } from '@pulumi/pulumi'
import { createFleet } from '../fleet.ts'
import { readSettings } from '../settings.ts'

export const accountId = '123456789012'
const region = 'eu-central-1'

/** What a resource was given: the tests look at all of it. */
export type Inputs = Record<string, any>
export type Resource = { type: string; name: string; inputs: Inputs }
export type Deployed = {
  resources: Resource[]
  facts: Record<string, string>
  all(type: string): Resource[]
  one(type: string, name?: string): Resource
}

export const production = {
  KENSA_PORTAL_ORIGIN: 'https://kensa.example.com',
  KENSA_IMAGE_TAG: '2026-11-28',
  KENSA_ENCODE_CERTIFICATE_ARN: `arn:aws:acm:${region}:${accountId}:certificate/1`,
  KENSA_MODEL_PACK: 'standard',
  KENSA_VLM_MODEL: 'some/model',
  KENSA_ALARM_EMAIL: 'ops@example.com',
}

/** Everything that a deployment with these settings would make, as the provider would be told. Nothing leaves this process. */
export async function deploy(env: Record<string, string | undefined> = production, stage = 'production'): Promise<Deployed> {
  const resources: Resource[] = []
  await runtime.setMocks(
    {
      newResource: ({ type, name, inputs }) => {
        resources.push({ type, name, inputs })
        const short = type.split(':').at(-1)
        return {
          id: `${name}-id`,
          state: {
            arn: `arn:aws:test:${region}:${accountId}:${short}/${name}`,
            arnSuffix: `${short}/${name}`,
            name,
            bucket: name,
            url: `https://sqs.${region}.amazonaws.com/${accountId}/${name}`,
            repositoryUrl: `${accountId}.dkr.ecr.${region}.amazonaws.com/${name}`,
            dnsName: `${name}.elb.example`,
            latestVersion: 1,
            ...inputs,
          },
        }
      },
      call: ({ token, inputs }) => {
        if (token === 'aws:index/getCallerIdentity:getCallerIdentity') return { accountId }
        if (token === 'aws:index/getAvailabilityZones:getAvailabilityZones') return { names: ['a', 'b', 'c'].map((zone) => region + zone) }
        if (token === 'aws:ssm/getParameter:getParameter') return { value: `ami-of-${inputs['name']}` }
        if (token === 'aws:secretsmanager/getSecret:getSecret')
          return { arn: `arn:aws:secretsmanager:${region}:${accountId}:secret:${inputs['name']}` }
        throw new Error(`the tests know no answer to ${token}`)
      },
    },
    'kensa',
    stage,
    false,
  )
  const facts = createFleet(readSettings(stage, region, env))
  const settled = await new Promise<Record<string, string>>((resolve) => void output(facts).apply(resolve))
  await runtime.disconnect()
  const all = (type: string) => resources.filter((resource) => resource.type === type)
  return {
    resources,
    facts: settled,
    all,
    one(type, name) {
      const found = all(type).filter((resource) => name === undefined || resource.name === name)
      if (found.length !== 1) throw new Error(`${found.length} resources ${type} ${name ?? ''}: ${all(type).map((r) => r.name)}`)
      return found[0] as Resource
    },
  }
}
