export { OutlookHost } from './outlook-host.ts';
