/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli.lsp;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;

/** The texts that are open in the editor, as they are being typed. Safe for use by many threads. */
final class Documents {
    /**
     * An open text.
     *
     * @param text    the text
     * @param version the editor's number of it
     */
    record Document(String text, int version) {
    }

    private final Map<String, Document> open = new ConcurrentHashMap<>();

    void open(TextDocumentItem item) {
        open.put(item.getUri(), new Document(item.getText(), item.getVersion()));
    }

    /** Applies changes one after the other: each is about the text that those before it have made. */
    void change(String uri, Integer version, List<TextDocumentContentChangeEvent> changes) {
        Document document = open.getOrDefault(uri, new Document("", 0));
        String text = document.text();
        for (TextDocumentContentChangeEvent change : changes) {
            if (change.getRange() == null) {
                text = change.getText();
            } else {
                Lines lines = new Lines(text);
                int start = lines.offset(change.getRange().getStart());
                int end = Math.max(start, lines.offset(change.getRange().getEnd()));
                text = text.substring(0, start) + change.getText() + text.substring(end);
            }
        }
        open.put(uri, new Document(text, version == null ? document.version() + 1 : version));
    }

    void close(String uri) {
        open.remove(uri);
    }

    /** The open text of an address, or null. */
    Document get(String uri) {
        return open.get(uri);
    }

    Map<String, Document> all() {
        return Map.copyOf(open);
    }
}
