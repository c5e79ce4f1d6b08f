/** Which addresses lie on the public internet, and which are of this machine or its surroundings (POL-012). */
import { BlockList, isIP } from 'node:net';
import { networkInterfaces } from 'node:os';

/** After the registries of special-purpose addresses, RFC 6890 and its successors. */
const SPECIAL_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
/** Of what is global unicast: tunnels that may end inside, documentation, and protocol assignments. */
const SPECIAL_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];
const GLOBAL_V6 = '2000::/3';
const MAPPED_V4 = /^::ffff:(?:(\d+\.\d+\.\d+\.\d+)|([0-9a-f]{1,4}):([0-9a-f]{1,4}))$/;

export function networkList(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    list.addSubnet(address, Number(bits), isIP(address) === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}

const specialV4 = networkList(SPECIAL_V4);
const specialV6 = networkList(SPECIAL_V6);
const globalV6 = networkList([GLOBAL_V6]);

/** An IPv6 address that only wraps one of IPv4 as that one; every other as it is. */
export function unmapped(address: string): string {
  const [, dotted, high = '', low = ''] = MAPPED_V4.exec(address.toLowerCase()) ?? [];
  if (dotted !== undefined) return dotted;
  if (high === '') return address;
  const [upper, lower] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [upper >> 8, upper & 255, lower >> 8, lower & 255].join('.');
}

/** @param address without zone; what is none is not public */
export function isPublic(address: string): boolean {
  const plain = unmapped(address);
  switch (isIP(plain)) {
    case 4:
      return !specialV4.check(plain, 'ipv4');
    case 6:
      return globalV6.check(plain, 'ipv6') && !specialV6.check(plain, 'ipv6');
    default:
      return false;
  }
}

export function isIn(networks: BlockList, address: string): boolean {
  const plain = unmapped(address);
  const family = isIP(plain);
  return family !== 0 && networks.check(plain, family === 6 ? 'ipv6' : 'ipv4');
}

const loopback = networkList(['127.0.0.0/8', '0.0.0.0/8', '::1/128', '::/128']);

/** Whether a connection to it ends on this machine. */
export function isOwn(address: string): boolean {
  const plain = unmapped(address);
  if (isIn(loopback, plain)) return true;
  return Object.values(networkInterfaces()).some((all) => all?.some((own) => own.address === plain));
}
