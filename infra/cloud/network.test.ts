import { beforeAll, expect, it } from 'vitest'
import { cloudflareNetworks } from './cloudflare-networks.ts'
import { type Deployed, deploy, type Inputs } from './testing/deployed.ts'

let fleet: Deployed
beforeAll(async () => {
  fleet = await deploy()
})
const rules = (direction: 'ingress' | 'egress') =>
  fleet
    .all('aws:ec2/securityGroup:SecurityGroup')
    .flatMap(({ name, inputs }) => inputs[direction].map((rule: Inputs) => ({ name: name.replace('kensa-production-', ''), ...rule })))

it('lets nobody in from outside but the edge, to the load balancer', () => {
  const fromOutside = rules('ingress').filter(({ cidrBlocks }) => cidrBlocks)
  expect(fromOutside.map(({ name, fromPort, toPort }) => [name, fromPort, toPort])).toEqual([['encode-balancer', 443, 443]])
  expect(fromOutside[0].cidrBlocks).toEqual(cloudflareNetworks)
  expect(cloudflareNetworks).not.toContain('0.0.0.0/0')
})

it('opens single ports of TCP only', () => {
  const all = [...rules('ingress'), ...rules('egress')]
  expect(all.length).toBeGreaterThan(12)
  for (const { name, protocol, fromPort, toPort } of all) {
    expect(protocol, name).toBe('tcp')
    expect(fromPort, name).toBe(toPort)
    expect([443, 2049, 5432, 8000, 8790], name).toContain(fromPort)
  }
})

it('lets a runner out to AWS, the database, the models and the VLM server, and lets nobody in to it', () => {
  const of = (name: string, direction: 'ingress' | 'egress') =>
    rules(direction)
      .filter((rule) => rule.name === name)
      .map(({ fromPort }) => fromPort)
  expect(of('runner', 'egress')).toEqual([443, 5432, 2049, 8000])
  expect(of('runner', 'ingress')).toEqual([])
  expect(of('encode', 'ingress')).toEqual([8790])
  expect(of('vlm', 'ingress')).toEqual([8000])
  expect(of('gpu-instance', 'ingress')).toEqual([])
})

it('lets the tasks and the machines that mount models reach them', () => {
  const [cache] = rules('ingress').filter(({ name }) => name === 'models')
  const id = (name: string) => `kensa-production-${name}-id`
  expect(cache.securityGroups).toEqual(['gpu-instance', 'vlm-gpu-instance', 'runner', 'model-pull', 'encode'].map(id))
})

it('gives no task and no machine an address of its own on the internet', () => {
  for (const { name, inputs } of fleet.all('aws:ecs/service:Service'))
    expect(inputs['networkConfiguration'].assignPublicIp, name).toBe(false)
  for (const { name, inputs } of fleet.all('aws:ec2/subnet:Subnet')) expect(inputs['mapPublicIpOnLaunch'], name).toBe(false)
  for (const { inputs } of fleet.all('aws:ec2/launchTemplate:LaunchTemplate'))
    expect(inputs['networkInterfaces'][0].associatePublicIpAddress).toBe('false')
  const subnets = fleet.all('aws:ecs/service:Service').flatMap(({ inputs }) => inputs['networkConfiguration'].subnets)
  expect(subnets.every((subnet: string) => subnet.includes('-private-'))).toBe(true)
  expect(fleet.one('aws:ec2/defaultSecurityGroup:DefaultSecurityGroup').inputs).toMatchObject({ ingress: [], egress: [] })
})

it('answers over TLS 1.2 or newer, for /encode alone', () => {
  const listener = fleet.one('aws:lb/listener:Listener').inputs
  expect(listener).toMatchObject({ protocol: 'HTTPS', port: 443, sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06' })
  expect(listener['defaultActions'][0].fixedResponse.statusCode).toBe('404')
  expect(fleet.one('aws:lb/listenerRule:ListenerRule').inputs['conditions']).toEqual([{ pathPattern: { values: ['/encode/*'] } }])
  expect(fleet.one('aws:lb/loadBalancer:LoadBalancer').inputs['dropInvalidHeaderFields']).toBe(true)
})

it('sends what goes to S3 past the gateway that charges for it', () => {
  const endpoint = fleet.one('aws:ec2/vpcEndpoint:VpcEndpoint').inputs
  expect(endpoint).toMatchObject({ vpcEndpointType: 'Gateway', serviceName: 'com.amazonaws.eu-central-1.s3' })
  expect(endpoint['routeTableIds']).toEqual(['kensa-production-private-id'])
})
