import type { Device } from './protocol.ts'

export type DeviceChoice = { ok: true; device: Device } | { ok: false; exitCode: 78; sentence: string }

/** EX_CONFIG of sysexits: the machine is not what the configuration says, and starting again will not help. */
const exConfig = 78

/**
 * Takes the device that was asked for or none: a runner that was promised a GPU and silently works on the CPU costs more than one that
 * does not start. `loadFailure` is why the first model did not load on that device.
 */
export function selectDevice(asked: Device, loadFailure: string | undefined): DeviceChoice {
  if (loadFailure === undefined) return { ok: true, device: asked }
  const reason = causeOf(loadFailure).replace(/\s+/g, ' ').trim().slice(0, 300)
  return { ok: false, exitCode: exConfig, sentence: sentences[asked](reason) }
}

/** Of a call to CUDA that failed ONNX Runtime gives its own source, templates and all, before it comes to the cause. */
function causeOf(loadFailure: string): string {
  return /CUDA failure \d+: [^;]+/.exec(loadFailure)?.[0] ?? loadFailure
}

const sentences: Record<Device, (reason: string) => string> = {
  cuda: (reason) =>
    `DEVICE=cuda but no usable CUDA device was found (${reason}); give the process a GPU, its driver and its libraries (a container: --gpus all), or say DEVICE=cpu to run on the CPU.`,
  webgpu: (reason) =>
    `DEVICE=webgpu but no usable GPU was found (${reason}); install its Vulkan driver and loader, or say DEVICE=cpu to run on the CPU.`,
  cpu: (reason) => `DEVICE=cpu but the model could not be loaded (${reason}).`,
}
