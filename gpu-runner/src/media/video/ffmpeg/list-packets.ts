import type { FfmpegPaths } from '../../find-ffmpeg.ts'
import type { PacketTable, VideoHeader } from '../backend.ts'
import { createPacketList } from '../packet-list.ts'
import { type Helper, runFfprobe } from './run-ffprobe.ts'

export async function listPackets(paths: FfmpegPaths, helper: Helper, path: string, header: VideoHeader): Promise<PacketTable> {
  const list = createPacketList()
  const show = ['-select_streams', String(header.streamIndex), '-show_entries', 'packet=pts,dts,flags', '-of', 'csv=p=0']
  const complaints = await runFfprobe(paths, helper, path, show, (line) => {
    const [pts = '', dts = '', flags = ''] = line.split(',')
    // D: the container says that the frame is decoded but not shown.
    if (!flags.includes('D')) list.add(stamp(pts), stamp(dts), flags.includes('K'))
  })
  return list.finish(complaints)
}

function stamp(text: string): number | null {
  return /^-?\d+$/.test(text) ? Number(text) : null
}
