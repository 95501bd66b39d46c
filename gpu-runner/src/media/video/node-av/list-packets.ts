import { AV_NOPTS_VALUE, AV_PKT_FLAG_DISCARD, AV_PKT_FLAG_KEY } from 'node-av/constants'
import { FFmpegError } from 'node-av/lib'
import type { PacketTable, VideoHeader } from '../backend.ts'
import { createPacketList } from '../packet-list.ts'
import { collectComplaints, settle } from './complaints.ts'
import { keepStream, openInput, readPackets } from './open-input.ts'

export async function listPackets(path: string, header: VideoHeader): Promise<PacketTable> {
  const complaints = collectComplaints()
  const list = createPacketList()
  try {
    await using input = openInput(path)
    // Without it the container's reader does not put times on packets that lack them.
    FFmpegError.throwIfError(input.findStreamInfoSync(), 'find streams')
    keepStream(input, header.streamIndex)
    for (const packet of readPackets(input, header.streamIndex, (text) => complaints.texts.push(text))) {
      if ((packet.flags & AV_PKT_FLAG_DISCARD) === 0) list.add(stamp(packet.pts), stamp(packet.dts), (packet.flags & AV_PKT_FLAG_KEY) !== 0)
    }
    await settle()
    return list.finish(complaints.texts)
  } finally {
    complaints.stop()
  }
}

function stamp(value: bigint): number | null {
  return value === AV_NOPTS_VALUE ? null : Number(value)
}
