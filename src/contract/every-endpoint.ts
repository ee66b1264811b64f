import { endpoints } from './endpoints'
import { staffEndpoints } from './endpoints-staff'

/** Every verb of the house, for the cloud; phones carry their own side only. */
export const everyEndpoint = { ...endpoints, ...staffEndpoints }

export type EndpointName = keyof typeof everyEndpoint
