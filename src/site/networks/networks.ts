/** The networks of `content/networks.yaml`, in its order. */
import networksText from '#content/networks.yaml?raw';
import type { Network } from '#kernel/node/networks.ts';
import { networksOf } from '#kernel/node/networks.ts';
import { readNetworkFamilies } from '../schemas/networks.ts';

export const NETWORKS: readonly Network[] = networksOf(readNetworkFamilies(networksText));
