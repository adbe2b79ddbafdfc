/* SPDX-License-Identifier: EPL-2.0 */
'use strict';

// A stand-in for the editor: as much of Visual Studio Code's interface for extensions as a language client asks for. What the client registers and says is kept.

class Position {
    constructor(line, character) {
        this.line = line;
        this.character = character;
    }

    isBefore(other) {
        return this.line < other.line || this.line === other.line && this.character < other.character;
    }
}

class Range {
    constructor(start, end, endLine, endCharacter) {
        this.start = endLine === undefined ? start : new Position(start, end);
        this.end = endLine === undefined ? end : new Position(endLine, endCharacter);
    }

    get isEmpty() {
        return this.start.line === this.end.line && this.start.character === this.end.character;
    }
}

class Uri {
    constructor(scheme, path) {
        this.scheme = scheme;
        this.authority = '';
        this.path = path;
        this.query = '';
        this.fragment = '';
        this.fsPath = path;
    }

    static file(path) {
        return new Uri('file', path);
    }

    static parse(text) {
        const parsed = new URL(text);
        return new Uri(parsed.protocol.slice(0, -1), decodeURIComponent(parsed.pathname));
    }

    with(change) {
        return new Uri(change.scheme ?? this.scheme, change.path ?? this.path);
    }

    toString() {
        return `${this.scheme}://${this.path.split('/').map(encodeURIComponent).join('/')}`;
    }
}

class Disposable {
    constructor(dispose) {
        this.dispose = dispose ?? (() => undefined);
    }

    static from(...all) {
        return new Disposable(() => all.forEach(each => each.dispose()));
    }
}

class EventEmitter {
    constructor() {
        this.listeners = new Set();
        this.event = (listener, self) => {
            const bound = self ? listener.bind(self) : listener;
            this.listeners.add(bound);
            return new Disposable(() => this.listeners.delete(bound));
        };
    }

    fire(event) {
        return Promise.all([...this.listeners].map(listener => listener(event)));
    }

    dispose() {
        this.listeners.clear();
    }
}

class CancellationTokenSource {
    constructor() {
        this.token = { isCancellationRequested: false, onCancellationRequested: new EventEmitter().event };
    }

    cancel() {
        this.token.isCancellationRequested = true;
    }

    dispose() {
        this.cancel();
    }
}

class CancellationError extends Error {
}

class Diagnostic {
    constructor(range, message, severity) {
        Object.assign(this, { range, message, severity });
    }
}

class CompletionItem {
    constructor(label, kind) {
        Object.assign(this, { label, kind });
    }
}

class CompletionList {
    constructor(items, isIncomplete) {
        Object.assign(this, { items, isIncomplete });
    }
}

class CodeAction {
    constructor(title, kind) {
        Object.assign(this, { title, kind });
    }
}

class CodeActionKind {
    constructor(value) {
        this.value = value;
    }

    append(more) {
        return new CodeActionKind(this.value ? `${this.value}.${more}` : more);
    }
}

for (const [name, value] of Object.entries({ Empty: '', QuickFix: 'quickfix', Refactor: 'refactor', RefactorExtract: 'refactor.extract',
    RefactorInline: 'refactor.inline', RefactorRewrite: 'refactor.rewrite', Source: 'source', SourceOrganizeImports: 'source.organizeImports',
    SourceFixAll: 'source.fixAll' })) {
    CodeActionKind[name] = new CodeActionKind(value);
}

/** A text as the editor has it open. */
class Document {
    constructor(path, text) {
        Object.assign(this, { uri: Uri.file(path), fileName: path, languageId: 'fettle', version: 1, isClosed: false, isDirty: false, text });
    }

    getText() {
        return this.text;
    }
}

/** The names of some enumerations, numbered from a start. */
function numbered(start, ...names) {
    return Object.fromEntries(names.flatMap((name, index) => [[name, index + start], [index + start, name]]));
}

/**
 * An editor with one folder.
 *
 * @param folder   path of the folder
 * @param settings names below `fettle` to values
 */
function editor(folder, settings) {
    const events = new Map();
    const event = name => events.get(name) ?? events.set(name, new EventEmitter()).get(name);
    const providers = new Map();
    const problems = new Map();
    const said = [];
    const opened = [];
    const keep = kind => message => {
        said.push(`${kind}: ${message}`);
        return Promise.resolve(undefined);
    };
    const channel = { append: () => undefined, appendLine: () => undefined, clear: () => undefined, show: () => undefined, dispose: () => undefined,
        trace: () => undefined, debug: () => undefined, info: () => undefined, warn: keep('log'), error: keep('log') };
    const configuration = section => ({
        get: (key, otherwise) => settings[section ? `${section}.${key}`.replace(/^fettle\./, '') : key.replace(/^fettle\./, '')] ?? otherwise,
        has: () => false, inspect: () => undefined,
    });
    const collection = { name: 'fettle', set: (uri, found) => problems.set(String(uri), found ?? []), delete: uri => problems.delete(String(uri)),
        clear: () => problems.clear(), get: uri => problems.get(String(uri)), has: uri => problems.has(String(uri)), forEach: () => undefined,
        dispose: () => problems.clear() };

    // Anything of a kind that is registered or told is taken; anything else that is asked for must be here, or its absence is an error.
    const open = known => new Proxy(known, {
        get(target, name) {
            if (name in target || typeof name !== 'string') {
                return target[name];
            }
            if (/^on(Did|Will)/.test(name)) {
                return event(name).event;
            }
            if (/^register/.test(name)) {
                return (...given) => {
                    providers.set(name, given.find((each, index) => index > 0 && typeof each === 'object') ?? given[0]);
                    return new Disposable(() => providers.delete(name));
                };
            }
            return undefined;
        },
    });

    const api = {
        Position, Range, Uri, Disposable, EventEmitter, CancellationTokenSource, CancellationError, Diagnostic, CompletionItem, CompletionList, CodeAction,
        CodeActionKind, version: '1.91.0',
        DiagnosticSeverity: numbered(0, 'Error', 'Warning', 'Information', 'Hint'),
        DiagnosticTag: numbered(1, 'Unnecessary', 'Deprecated'),
        CompletionItemKind: numbered(0, 'Text', 'Method', 'Function', 'Constructor', 'Field', 'Variable', 'Class', 'Interface', 'Module', 'Property', 'Unit',
            'Value', 'Enum', 'Keyword', 'Snippet', 'Color', 'Reference', 'File', 'Folder', 'EnumMember', 'Constant', 'Struct', 'Event', 'Operator',
            'TypeParameter'),
        CompletionItemTag: numbered(1, 'Deprecated'), SymbolTag: numbered(1, 'Deprecated'),
        CompletionTriggerKind: numbered(0, 'Invoke', 'TriggerCharacter', 'TriggerForIncompleteCompletions'),
        CodeActionTriggerKind: numbered(1, 'Invoke', 'Automatic'),
        SignatureHelpTriggerKind: numbered(1, 'Invoke', 'TriggerCharacter', 'ContentChange'),
        SymbolKind: numbered(0, 'File', 'Module', 'Namespace', 'Package', 'Class', 'Method'),
        FoldingRangeKind: numbered(1, 'Comment', 'Imports', 'Region'), FileType: numbered(0, 'Unknown', 'File', 'Directory'),
        TextDocumentSaveReason: numbered(1, 'Manual', 'AfterDelay', 'FocusOut'), ProgressLocation: numbered(1, 'SourceControl', 'Window', 'Notification'),
        DocumentHighlightKind: numbered(0, 'Text', 'Read', 'Write'), NotebookCellKind: numbered(1, 'Markup', 'Code'),
        env: { language: 'en', appName: 'stand-in', openExternal: () => Promise.resolve(false), uriScheme: 'vscode' },
        commands: open({ executeCommand: () => Promise.resolve(undefined) }),
        languages: open({ createDiagnosticCollection: () => collection, match: (filter, document) => filterFits(filter, document) ? 10 : 0 }),
        window: open({
            showInformationMessage: keep('information'), showWarningMessage: keep('warning'), showErrorMessage: keep('error'),
            createOutputChannel: () => channel, activeTextEditor: undefined, visibleTextEditors: [],
            tabGroups: { all: [], onDidChangeTabs: event('tabs').event, onDidChangeTabGroups: event('tabGroups').event },
            withProgress: (_, work) => work({ report: () => undefined }, new CancellationTokenSource().token),
        }),
        workspace: open({
            textDocuments: opened, notebookDocuments: [], workspaceFolders: [{ uri: Uri.file(folder), name: 'rules', index: 0 }],
            getConfiguration: configuration,
            createFileSystemWatcher: () => open({ dispose: () => undefined }), applyEdit: () => Promise.resolve(true),
        }),
    };
    // Kinds of answers that nobody here looks into are plain objects.
    const plain = ['Location', 'Hover', 'MarkdownString', 'SnippetString', 'SignatureHelp', 'SignatureInformation', 'ParameterInformation', 'TextEdit',
        'WorkspaceEdit', 'DocumentHighlight', 'DocumentSymbol', 'SymbolInformation', 'CodeLens', 'DocumentLink', 'FoldingRange', 'SelectionRange', 'Color',
        'ColorInformation', 'ColorPresentation', 'SemanticTokens', 'SemanticTokensEdit', 'SemanticTokensEdits', 'SemanticTokensLegend',
        'DiagnosticRelatedInformation', 'RelativePattern', 'CallHierarchyItem', 'CallHierarchyIncomingCall', 'CallHierarchyOutgoingCall',
        'TypeHierarchyItem', 'LinkedEditingRanges', 'InlayHint', 'InlayHintLabelPart', 'InlineValueText', 'InlineValueVariableLookup',
        'InlineValueEvaluatableExpression', 'InlineCompletionItem', 'InlineCompletionList', 'TabInputText', 'TabInputTextDiff', 'TabInputCustom'];
    plain.forEach(name => {
        api[name] = class {
            constructor(...given) {
                this.given = given;
            }

            appendMarkdown(text) {
                this.given.push(text);
                return this;
            }

            appendCodeblock(text) {
                return this.appendMarkdown(text);
            }
        };
    });

    return {
        api, providers, said,
        problems: document => problems.get(String(document.uri)),

        /** Opens a file, as a click on it would. */
        async open(path, text) {
            const document = new Document(path, text);
            opened.push(document);
            await event('onDidOpenTextDocument').fire(document);
            return document;
        },

        /** Types: replaces a stretch of one line. */
        async type(document, line, from, to, text) {
            const lines = document.text.split('\n');
            lines[line] = lines[line].slice(0, from) + text + lines[line].slice(to);
            document.text = lines.join('\n');
            document.version++;
            const range = new Range(line, from, line, to);
            await event('onDidChangeTextDocument').fire({ document, contentChanges: [{ range, rangeLength: to - from, text }] });
        },
    };
}

function filterFits(filter, document) {
    return (Array.isArray(filter) ? filter : [filter]).some(each => (typeof each === 'string' ? each : each.language) === document.languageId);
}

module.exports = { editor, Position, CancellationTokenSource };
