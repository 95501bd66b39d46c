import { all, interpolate, type Output } from '@pulumi/pulumi'
import { type Account, findAccount } from './account.ts'
import { createAlarmTopic } from './alarm-topic.ts'
import { alarmOnEncode, alarmOnQueues, alarmOnRunners } from './alarms.ts'
import { createBucket } from './bucket.ts'
import { cloudflareNetworks } from './cloudflare-networks.ts'
import { attachCapacity, createCluster } from './cluster.ts'
import { createDashboard } from './dashboard.ts'
import { createEdgeUser } from './edge-user.ts'
import { createEncodeBalancer, type EncodeBalancer } from './encode-balancer.ts'
import { createEncodeService } from './encode-service.ts'
import { createGpuCapacity } from './gpu-capacity.ts'
import { edge } from './grants.ts'
import { createImageRepository, imageAddress } from './image-repository.ts'
import { keepQueueActive } from './keep-queue-active.ts'
import { createModelCache, createModelFolder } from './model-cache.ts'
import { createModelPullTask } from './model-pull-task.ts'
import { createNetwork, type Network, vpcCidr } from './network.ts'
import { createQueues } from './queue.ts'
import { createRunnerService } from './runner-service.ts'
import { findSecret } from './secrets.ts'
import { createSecurityGroup, https, modelCache, postgres } from './security-group.ts'
import type { Settings } from './settings.ts'
import { createVlmService, vlmPort } from './vlm-service.ts'

/** What the next steps of docs/deploy.md need to know. */
export type FleetFacts = Record<string, Output<string> | string>

type Foundation = ReturnType<typeof createFoundation>

/** Everything on AWS. Without a tag of images only the foundation, to which they can be pushed. */
export function createFleet(settings: Settings): FleetFacts {
  const name = `kensa-${settings.stage}`
  const account = findAccount(settings.region)
  const foundation = createFoundation(name, account, settings)
  const compute =
    settings.KENSA_IMAGE_TAG === undefined ? undefined : createCompute(name, account, settings, foundation, settings.KENSA_IMAGE_TAG)
  createDashboard(name, { region: settings.region, queues: foundation.queues, ...(compute ? { fleet: compute.shown } : {}) })
  return { ...foundation.facts, ...compute?.facts }
}

/** Data, the queue, and who may use them: what stays when all computers are gone. */
function createFoundation(name: string, account: Account, settings: Settings) {
  const bucket = createBucket(name, { portalOrigin: settings.KENSA_PORTAL_ORIGIN, protect: isProtected(settings) })
  const queues = createQueues(name)
  keepQueueActive(name, account, queues.jobs)
  const edgeUser = createEdgeUser(name, edge({ bucket: bucket.arn, jobs: queues.jobs.arn, dead: queues.dead.arn }))
  const repository = createImageRepository(name)
  const topic = createAlarmTopic(name, { account, email: settings.KENSA_ALARM_EMAIL })
  alarmOnQueues(name, topic, queues)
  const facts: FleetFacts = {
    S3_ENDPOINT: `https://s3.${settings.region}.amazonaws.com`,
    S3_REGION: settings.region,
    S3_BUCKET: bucket.bucket,
    SQS_QUEUE_URL: queues.jobs.url,
    SQS_DEAD_LETTER_QUEUE_URL: queues.dead.url,
    edgeUser: edgeUser.name,
    imageRepository: repository.repositoryUrl,
    alarmTopic: topic.arn,
  }
  return { bucket, queues, repository, topic, facts }
}

function createCompute(name: string, account: Account, settings: Settings, { bucket, queues, repository, topic }: Foundation, tag: string) {
  const network = createNetwork(name, { region: settings.region, zones: settings.KENSA_AVAILABILITY_ZONES })
  const cluster = createCluster(name)
  const runnerGpus = createGpuCapacity(`${name}-gpu`, {
    account,
    network,
    cluster,
    instanceTypes: settings.KENSA_GPU_INSTANCE_TYPES,
    // One more than runners, so that a new version can start before the old one ends.
    instancesMax: settings.KENSA_RUNNERS_MAX + 1,
    diskGiB: 100,
  })
  const vlmGpus =
    settings.KENSA_VLM_MODEL === undefined
      ? undefined
      : createGpuCapacity(`${name}-vlm-gpu`, {
          account,
          network,
          cluster,
          instanceTypes: settings.KENSA_VLM_INSTANCE_TYPES,
          instancesMax: 1,
          diskGiB: 120,
        })
  const attached = attachCapacity(
    name,
    cluster,
    [runnerGpus, ...(vlmGpus ? [vlmGpus] : [])].map(({ provider }) => provider),
  )

  const runnerGroup = createSecurityGroup(`${name}-runner`, network, {
    description: 'Runners',
    in: [],
    out: [https, postgres, modelCache, ...(vlmGpus ? [{ why: 'the VLM server', port: vlmPort, cidrs: [vpcCidr] }] : [])],
  })
  const pullGroup = createSecurityGroup(`${name}-model-pull`, network, { description: 'Model pull', in: [], out: [https, modelCache] })
  const door = createDoor(name, settings, network)
  const cache = createModelCache(name, network, [
    ...[runnerGpus, ...(vlmGpus ? [vlmGpus] : [])].map(({ group }) => group),
    ...[runnerGroup, pullGroup, ...(door ? [door.taskGroup] : [])],
  ])
  const models = { cache, folder: createModelFolder(`${name}-packs`, cache, '/packs') }

  const repositoryArn = repository.arn
  const [cuda, cpu] = [imageAddress(repository, tag, 'cuda'), imageAddress(repository, tag, 'cpu')]
  const modelPack = settings.KENSA_MODEL_PACK
  const encoderToken = findSecret(name, 'encoder-token')
  const vlmApiKey = findVlmKey(name, settings)
  const vlm =
    vlmGpus &&
    vlmApiKey &&
    createVlmService(name, {
      ...{ account, network, cluster, attached, queues },
      capacity: vlmGpus,
      group: createSecurityGroup(`${name}-vlm`, network, {
        description: 'VLM server',
        in: [{ why: 'Runners', port: vlmPort, from: [runnerGroup.id] }],
        out: [https, modelCache],
      }),
      models: { cache, folder: createModelFolder(`${name}-vlm`, cache, '/vlm') },
      model: settings.KENSA_VLM_MODEL ?? '',
      apiKey: vlmApiKey,
    })
  const runners = createRunnerService(name, {
    ...{ account, network, cluster, attached, bucket, queues, models, repositoryArn, modelPack },
    capacity: runnerGpus,
    group: runnerGroup,
    image: cuda,
    secrets: { databaseUrl: findSecret(name, 'runner-database-url'), encoderToken },
    runnersMax: settings.KENSA_RUNNERS_MAX,
    jobsPerRunner: settings.KENSA_JOBS_PER_RUNNER,
    ...(vlm && vlmApiKey ? { vlm: { endpoints: vlm.endpoints, apiKey: vlmApiKey } } : {}),
  })
  alarmOnRunners(name, topic, { cluster, service: runners, queues })

  const encoders =
    door &&
    createEncodeService(name, {
      ...{ account, network, cluster, attached, door, repositoryArn, encoderToken, modelPack },
      ...(modelPack === packOfTheImage ? {} : { models }),
      image: cpu,
      tasksMin: settings.KENSA_ENCODE_TASKS_MIN,
      tasksMax: settings.KENSA_ENCODE_TASKS_MAX,
    })
  if (door) alarmOnEncode(name, topic, door)

  const pull = createModelPullTask(name, { account, models, image: cpu, repositoryArn, modelPack })
  const facts: FleetFacts = {
    cluster: cluster.name,
    modelPullTask: pull.family,
    modelPullNetwork: interpolate`awsvpcConfiguration={subnets=[${concat(network.privateSubnetIds)}],securityGroups=[${pullGroup.id}]}`,
    ...(door ? { encodeBalancer: door.balancer.dnsName } : {}),
    ...(vlm ? { vlmBaseUrl: vlm.baseUrl } : {}),
  }
  const services = [runners, ...(encoders ? [encoders] : []), ...(vlm ? [vlm.service] : [])]
  return { shown: { cluster, services, door, hasVlm: vlm !== undefined }, facts }
}

/** Its secret has to be there once there is a server. */
const findVlmKey = (name: string, { KENSA_VLM_MODEL }: Settings) =>
  KENSA_VLM_MODEL === undefined ? undefined : findSecret(name, 'vlm-api-key')

/** The door of the encode service, once its name has a certificate. */
function createDoor(name: string, settings: Settings, network: Network): EncodeBalancer | undefined {
  const certificateArn = settings.KENSA_ENCODE_CERTIFICATE_ARN
  if (certificateArn === undefined) return undefined
  return createEncodeBalancer(name, {
    network,
    certificateArn,
    callers: settings.KENSA_ENCODE_CALLERS ?? cloudflareNetworks,
    taskOut: [https, modelCache],
    protect: isProtected(settings),
  })
}

/** Comes with the images, so that nobody needs the cache for it. */
const packOfTheImage = 'builtin'
const isProtected = ({ stage, KENSA_UNPROTECT }: Settings) => stage === 'production' && !KENSA_UNPROTECT
const concat = (ids: Output<string>[]) => all(ids).apply((values) => values.join(','))
