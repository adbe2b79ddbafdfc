/* SPDX-License-Identifier: EPL-2.0 */
'use strict';

// Somebody who opens a file of rules with a mistake in it, mends it, asks for a list of columns and goes. The extension is the bundled one, its server the
// command that is named; the editor is a stand-in. Usage: node test/session.js COMMAND [EXTENSION]
const assert = require('node:assert');
const fs = require('node:fs');
const Module = require('node:module');
const os = require('node:os');
const path = require('node:path');
const { editor, Position, CancellationTokenSource } = require('./editor');

const PATIENCE_MILLISECONDS = 60000;
const PACK = `pack small "Small" { version 1 collections 2022/23 to 2026/27 }
return Return subject Child key CHILD {
    table Episodes many per Child file "episodes" { CHILD text DECOM date "When the episode began" DEC date }
}
`;
const RULES = `rule 1 "Ends before it starts" {
    category inconsistent
    each Episodes e
    flag e.DEC when e.DECC < e.DECOM
    message "Ends {e.DEC}."
}
`;

async function eventually(what, wish) {
    const end = Date.now() + PATIENCE_MILLISECONDS;
    while (Date.now() < end) {
        const found = wish();
        if (found) {
            return found;
        }
        await new Promise(resolve => setTimeout(resolve, 20));
    }
    throw new Error(`waited ${PATIENCE_MILLISECONDS / 1000} s in vain: ${what()}`);
}

async function session(command, extensionFile) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fettle-rules-'));
    try {
        fs.writeFileSync(path.join(folder, 'pack.fettle'), PACK);
        fs.writeFileSync(path.join(folder, 'rules.fettle'), RULES);
        const screen = editor(folder, { command, javaHome: '' });
        const load = Module._load;
        Module._load = (name, ...rest) => name === 'vscode' ? screen.api : load(name, ...rest);
        const extension = require(path.resolve(extensionFile));
        const document = await screen.open(path.join(folder, 'rules.fettle'), RULES);
        await extension.activate({ subscriptions: [], extensionPath: path.dirname(extensionFile) });
        assert.deepStrictEqual(screen.said, [], 'nothing is complained of');
        await look(screen, document);
        await extension.deactivate();
        assert.deepStrictEqual(screen.said, [], 'nothing is complained of at the end');
    } finally {
        fs.rmSync(folder, { recursive: true, force: true });
    }
}

async function look(screen, document) {
    const wrong = () => (screen.problems(document) ?? []).filter(each => each.severity === screen.api.DiagnosticSeverity.Error);
    const told = () => `problems: ${JSON.stringify(screen.problems(document))}; said: ${screen.said.join('; ')}`;
    const [problem] = await eventually(told, () => wrong().length > 0 && wrong());
    assert.strictEqual(problem.code, 'fettle.name.unknown');
    assert.deepStrictEqual([problem.range.start.line, problem.range.start.character, problem.range.end.character], [3, 22, 26]);
    console.log(`a mistake is marked in line ${problem.range.start.line + 1}: ${problem.message}`);

    await screen.type(document, 3, 22, 26, 'DEC');
    await eventually(told, () => screen.problems(document) && wrong().length === 0);
    console.log('nothing is marked once it is mended');

    await screen.type(document, 3, 22, 25, '');
    const list = await screen.providers.get('registerCompletionItemProvider').provideCompletionItems(document, new Position(3, 22),
        new CancellationTokenSource().token, { triggerKind: 0 });
    const labels = (list.items ?? list).map(item => item.label.label ?? item.label);
    // a text cannot stand before a date
    assert.deepStrictEqual(labels, ['DECOM', 'DEC']);
    console.log(`behind the dot are offered ${labels.join(', ')}`);
}

const [command, extension = path.join(__dirname, '../dist/extension.js')] = process.argv.slice(2);
if (!command) {
    console.error('usage: node test/session.js COMMAND [EXTENSION]');
    process.exit(2);
}
session(command, extension).then(() => process.exit(0), failure => {
    console.error(failure.stack);
    process.exit(1);
});
