/* SPDX-License-Identifier: EPL-2.0 */
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const vscode = require('vscode');
const { LanguageClient, State } = require('vscode-languageclient/node');

/** The client of the one server of this window; undefined while there is none. */
let client;

/** Starts the language server when the first file of rules is opened. */
async function activate(context) {
    context.subscriptions.push(vscode.commands.registerCommand('fettle.restart', restart));
    context.subscriptions.push(vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('fettle.command') || event.affectsConfiguration('fettle.javaHome')) {
            return restart();
        }
        return undefined;
    }));
    await start();
}

async function deactivate() {
    const running = client;
    client = undefined;
    if (running && running.state !== State.Stopped) {
        await running.stop();
    }
}

async function restart() {
    await deactivate();
    await start();
}

async function start() {
    const settings = vscode.workspace.getConfiguration('fettle');
    const command = found(settings.get('command').trim() || 'fettle');
    if (!command) {
        await missing(settings.get('command'));
        return;
    }
    const javaHome = settings.get('javaHome').trim();
    const environment = javaHome ? { ...process.env, JAVA_HOME: javaHome } : process.env;
    // Scripts of Windows (.cmd, .bat) are started by its shell only.
    const shell = process.platform === 'win32' && /\.(cmd|bat)$/i.test(command);
    const server = { command: shell ? `"${command}"` : command, args: ['lsp'], options: { env: environment, shell } };
    client = new LanguageClient('fettle', 'Fettle', server, {
        documentSelector: [{ language: 'fettle' }],
        outputChannelName: 'Fettle',
    });
    try {
        await client.start();
    } catch (failure) {
        client = undefined;
        vscode.window.showErrorMessage(`Fettle: "${command} lsp" does not start: ${failure.message ?? failure}`);
    }
}

/** The full path of a command, looked for on the PATH when it is a bare name; undefined when there is none. */
function found(command) {
    const endings = process.platform === 'win32' ? ['', '.cmd', '.bat', '.exe'] : [''];
    const folders = path.isAbsolute(command) ? [''] : command.includes('/') || command.includes('\\')
        ? (vscode.workspace.workspaceFolders ?? []).map(folder => folder.uri.fsPath)
        : (process.env.PATH ?? '').split(path.delimiter);
    for (const folder of folders) {
        for (const ending of endings) {
            const candidate = path.isAbsolute(command) ? command + ending : path.join(folder, command + ending);
            if (fs.existsSync(candidate) && fs.statSync(candidate).isFile()) {
                return candidate;
            }
        }
    }
    return undefined;
}

/** Says that the command is not there, and where to say where it is. */
async function missing(command) {
    const settings = 'Open settings';
    const answer = await vscode.window.showWarningMessage(
        `Fettle: the command "${command}" was not found. Files of rules are coloured, but not checked; set fettle.command to its full path.`, settings);
    if (answer === settings) {
        await vscode.commands.executeCommand('workbench.action.openSettings', 'fettle.command');
    }
}

module.exports = { activate, deactivate };
