/**
 * A page elsewhere may have pinned a version, and a loader that a browser has kept for minutes asks for its own chunks:
 * what this server has once delivered, it goes on delivering after an upgrade.
 */
import { cp, mkdir, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

export interface Release {
  readonly version: string;
  readonly folder: string;
}

/** What pages load; the library for npm and the build's own notes are nobody's address. */
const delivered = /^(boai(\.all)?\.js|embed\.html|integrity\.json|licenses\.txt)(\.br|\.gz)?$|^chunks$/;

/**
 * Keeps the built files of this version beside the data, and answers with the earlier ones, the last first. Chunks of a
 * build that had the same version stay too: their names tell them apart.
 */
export async function keepWidgets(built: string, dataFolder: string, version: string): Promise<Release[]> {
  const all = join(dataFolder, 'widgets');
  await mkdir(join(all, version), { recursive: true });
  for (const name of (await readdir(built)).filter((file) => delivered.test(file))) {
    await cp(join(built, name), join(all, version, name), { recursive: true });
  }
  const folders = (await readdir(all, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(all, name));
  const keptAt = new Map<string, number>();
  for (const folder of folders) keptAt.set(folder, (await stat(folder)).mtimeMs);
  return folders
    .sort((a, b) => keptAt.get(b)! - keptAt.get(a)!)
    .map((folder) => ({ version: basename(folder), folder }))
    .filter((release) => release.version !== version);
}
