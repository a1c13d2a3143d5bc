/** The campaigns of a center and their books; the API and the command line both come through here. */
export { addEntry, checkedEntry } from './add-entry.ts';
export { findCampaign, findCampaigns, meantBy, readCampaignFile, saveCampaign } from './campaigns.ts';
export { bookActIn, type BookAct, type DonationsDesk } from './desk.ts';
export { figureWord, readFigure } from './figure-words.ts';
export { readAmount, readQuantity } from './read-amount.ts';
export { importDonations, type DonationsImportOptions } from './import-donations.ts';
export { readLinkHost, saveLinkHosts } from './link-hosts.ts';
export { campaignNotFound, loadCampaign, loadCampaigns, loadEntries, loadEntry } from './load-campaigns.ts';
export { addUpdate } from './updates.ts';
export { withdrawDonor } from './withdraw-donor.ts';
