import { endpoints } from './endpoints'
import { rareEndpoints } from './endpoints-rare'
import { staffEndpoints } from './endpoints-staff'

/** Every verb of the house, for the cloud; phones carry their own side only. */
export const everyEndpoint = { ...endpoints, ...rareEndpoints, ...staffEndpoints }

export type EndpointName = keyof typeof everyEndpoint
