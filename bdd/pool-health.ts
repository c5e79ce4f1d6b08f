/** Pools as an operator watches them. */
import type { PoolHealth } from '../sdk/index.js';
import type { World } from './world.js';

/** Asks for the health of the pool until it is as wanted. */
export async function poolUntil(
  { client }: World,
  isWanted: (health: PoolHealth) => boolean,
  poolId = 'demo',
): Promise<PoolHealth> {
  for (;;) {
    const health = await client.pools.health(poolId);
    if (isWanted(health)) return health;
  }
}
