import { ec2, efs } from '@pulumi/aws'
import { interpolate } from '@pulumi/pulumi'
import { imageUser } from './container.ts'
import type { Network } from './network.ts'
import { denyWithoutTls, policyDocument } from './policy-document.ts'
import { createSecurityGroup, nfsPort } from './security-group.ts'

export type ModelCache = { fileSystem: efs.FileSystem; group: ec2.SecurityGroup; mounts: efs.MountTarget[] }

/** Pulled models, once for the whole fleet. They can be pulled again, so nothing backs them up. */
export function createModelCache(name: string, network: Network, clients: ec2.SecurityGroup[]): ModelCache {
  const fileSystem = new efs.FileSystem(`${name}-models`, {
    encrypted: true,
    throughputMode: 'elastic',
    lifecyclePolicies: [{ transitionToIa: 'AFTER_90_DAYS' }, { transitionToPrimaryStorageClass: 'AFTER_1_ACCESS' }],
    tags: { Name: `${name}-models` },
  })
  new efs.FileSystemPolicy(`${name}-models`, {
    fileSystemId: fileSystem.id,
    policy: policyDocument([
      denyWithoutTls(
        ['elasticfilesystem:ClientMount', 'elasticfilesystem:ClientWrite', 'elasticfilesystem:ClientRootAccess'],
        [fileSystem.arn],
      ),
    ]),
  })
  const group = createSecurityGroup(`${name}-models`, network, {
    description: 'Model cache',
    in: [{ why: 'Tasks that read or pull models', port: nfsPort, from: clients.map(({ id }) => id) }],
    out: [],
  })
  const mounts = network.privateSubnetIds.map(
    (subnetId, zone) =>
      new efs.MountTarget(`${name}-models-${zone}`, { fileSystemId: fileSystem.id, subnetId, securityGroups: [group.id] }),
  )
  return { fileSystem, group, mounts }
}

/** A folder of the cache, seen as the whole of it, whose files belong to the images' user whatever a client says. */
export function createModelFolder(name: string, cache: ModelCache, path: string): efs.AccessPoint {
  return new efs.AccessPoint(name, {
    fileSystemId: cache.fileSystem.id,
    posixUser: { uid: imageUser, gid: imageUser },
    rootDirectory: { path, creationInfo: { ownerUid: imageUser, ownerGid: imageUser, permissions: '0750' } },
  })
}

/** The folder as a volume of a task: over TLS and with the task's own role. */
export function modelVolume(cache: ModelCache, folder: efs.AccessPoint) {
  return {
    name: 'models',
    efsVolumeConfiguration: {
      fileSystemId: cache.fileSystem.id,
      transitEncryption: 'ENABLED',
      authorizationConfig: { accessPointId: folder.id, iam: 'ENABLED' },
    },
  }
}
