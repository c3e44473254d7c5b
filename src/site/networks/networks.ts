/** The networks of `content/networks.yaml`, in its order. */
import networksText from '#content/networks.yaml?raw';
import type { Network } from '#kernel/node/networks.ts';
import { networksOf, waysOf } from '#kernel/node/networks.ts';
import { readNetworkFamilies } from '../schemas/networks.ts';

const FAMILIES = readNetworkFamilies(networksText);

export const NETWORKS: readonly Network[] = networksOf(FAMILIES);

/** Those that are counted as they are made in another way too, each with its call. */
export const WAYS = waysOf(FAMILIES);
