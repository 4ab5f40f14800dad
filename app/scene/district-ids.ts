/** What districts are called in a layout. */
export const perimeterId = "perimeter";
export const internetId = "internet";
export const siteDistrict = (site: string): string => `site:${site}`;
export const routingGroupDistrict = (group: string): string => `routingGroup:${group}`;
