/* SPDX-License-Identifier: EPL-2.0 */
'use strict';

// Looks for what would only be noticed in the editor: files that the manifest names and that are not there or cannot be read, patterns that are none.
const fs = require('node:fs');
const path = require('node:path');
const { root, manifest } = require('./files');

const named = [...manifest.contributes.languages.map(language => language.configuration),
    ...manifest.contributes.grammars.map(grammar => grammar.path)];
for (const file of named) {
    const read = JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));
    for (const pattern of patterns(read)) {
        try {
            new RegExp(pattern);
        } catch (failure) {
            throw new Error(`${file}: ${pattern}: ${failure.message}`);
        }
    }
}
const commands = manifest.contributes.commands.map(each => each.command);
const extension = fs.readFileSync(path.join(root, 'src/extension.js'), 'utf8');
for (const command of commands) {
    if (!extension.includes(`'${command}'`)) {
        throw new Error(`package.json names the command ${command}, which the extension does not register`);
    }
}

function patterns(value) {
    if (Array.isArray(value)) {
        return value.flatMap(patterns);
    }
    if (value === null || typeof value !== 'object') {
        return [];
    }
    return Object.entries(value).flatMap(([key, each]) =>
        ['match', 'begin', 'end', 'pattern', 'wordPattern'].includes(key) && typeof each === 'string' ? [each] : patterns(each));
}
