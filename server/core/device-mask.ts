/** The devices that a task may run on (PLC-009), by the ids that capabilities list. */
import type { DeviceBinding } from './engine-port.js';

/** Sorted, so that two of the same devices are the same text; null = any device. */
export type DeviceMask = readonly string[] | null;

/** The devices that a replica with such a binding uses. */
export function deviceIdsOf(binding: DeviceBinding): readonly string[] {
  return binding.kind === 'cuda' ? binding.uuids : ['cpu'];
}

export function allows(mask: DeviceMask, deviceIds: readonly string[]): boolean {
  return mask === null || deviceIds.every((id) => mask.includes(id));
}
