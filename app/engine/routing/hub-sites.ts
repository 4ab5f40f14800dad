import type { Directory } from "../model/directory.ts";
import type { SiteId } from "../model/ids.ts";

/**
 * The first hub site between the ends of a path, at which every message stops; null when there is none. The ends have
 * no extra effect as hub sites, and a hub site without a Hub Transport server is not one.
 *
 * @source R-HUB-1, R-HUB-2, R-HUB-5 (inferred), R-HUB-6 (inferred)
 */
export function firstHubSite(directory: Directory, path: readonly SiteId[]): SiteId | null {
  return path.slice(1, -1).find((site) => isUsableHubSite(directory, site)) ?? null;
}

export function isUsableHubSite(directory: Directory, site: SiteId): boolean {
  return directory.isHubSite(site) && directory.hasHubTransport(site);
}
