/* SPDX-License-Identifier: EPL-2.0 */
'use strict';

const fs = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');
const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));

/** What the package holds, from here. */
const files = ['package.json', 'README.md', 'LICENSE', 'language-configuration.json', 'syntaxes/fettle.tmLanguage.json', 'dist/extension.js'];

/** Where a file of the package is read from: the licence is that of the project. */
function source(file) {
    return file === 'LICENSE' ? path.join(root, '..', '..', 'LICENSE') : path.join(root, file);
}

/** The licences of the libraries that are bundled: all that the lock file has and that are not for building only. */
function licences() {
    const lock = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
    return Object.entries(lock.packages).filter(([folder, each]) => folder && !each.dev).map(([folder, each]) => {
        const name = folder.replace(/^.*node_modules\//, '');
        const file = fs.readdirSync(path.join(root, folder)).find(entry => /^licen[sc]e/i.test(entry));
        if (!file) {
            throw new Error(`${name} comes without its licence`);
        }
        return `${name} ${each.version} (${each.license})\n\n${fs.readFileSync(path.join(root, folder, file), 'utf8').trim()}\n`;
    }).join(`\n${'-'.repeat(80)}\n\n`);
}

module.exports = { root, manifest, files, source, licences };
