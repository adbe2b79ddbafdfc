/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** One page: a Markdown file as HTML that needs nothing else, with its links checked. */
final class Page {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(EXTENSIONS).build();
    private static final Pattern ANCHOR = Pattern.compile("<h[1-6] id=\"([^\"]*)\"");
    private static final String STYLE = """
            :root { color-scheme: light dark; --ink: #1b1b1b; --ground: #fff; --panel: #f5f5f2; --line: #cfcfc8; --link: #0b4fa8; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e9e7e3; --ground: #16191d; --panel: #20242a; --line: #444a52; --link: #8fbcff; } }
            body { margin: 0 auto; padding: 1rem 1rem 4rem; max-width: 60rem; font: 1rem/1.55 system-ui, sans-serif; color: var(--ink); background: var(--ground); }
            a { color: var(--link); }
            a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
            img { max-width: 100%; border: 1px solid var(--line); }
            pre { overflow-x: auto; padding: .6rem .8rem; background: var(--panel); border-radius: .3rem; font: .92rem/1.45 ui-monospace, monospace; }
            code { font-family: ui-monospace, monospace; }
            table { border-collapse: collapse; display: block; overflow-x: auto; }
            th, td { padding: .2rem .7rem .2rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
            nav { padding-bottom: .6rem; border-bottom: 1px solid var(--line); }
            """;

    private final Path docs;
    private final Path source;
    private final Set<Path> carried;
    private final List<String> broken = new ArrayList<>();

    /**
     * @param docs    the folder of all documents
     * @param source  the page's file
     * @param carried all files that become pages
     */
    Page(Path docs, Path source, List<Path> carried) {
        this.docs = docs;
        this.source = source;
        this.carried = new HashSet<>(carried);
    }

    /** What the page of a Markdown file is called. */
    static String name(String markdown) {
        return markdown.endsWith(".md") ? markdown.substring(0, markdown.length() - 3) + ".html" : markdown;
    }

    /** Links that lead nowhere, with the page; known once the page is made. */
    List<String> broken() {
        return broken;
    }

    /** The page. */
    String html() throws IOException {
        Node document = PARSER.parse(Files.readString(source));
        String[] title = {source.getFileName().toString()};
        Links links = new Links(title);
        document.accept(links);
        links.apply();
        if (links.failure != null) {
            throw links.failure;
        }
        String home = source.getParent().relativize(docs.resolve("user-guide").resolve("index.html")).toString().replace('\\', '/');
        return "<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>"
                + title[0].replace("&", "&amp;").replace("<", "&lt;") + " - Fettle</title><style>\n" + STYLE
                + "</style></head><body>\n<nav><a href=\"" + home
                + "\">Fettle user guide</a></nav>\n<main>\n" + RENDERER.render(document) + "</main></body></html>\n";
    }

    /** The anchors of the headings of a Markdown file. */
    private static Set<String> anchors(Path file) throws IOException {
        Set<String> anchors = new HashSet<>();
        Matcher matcher = ANCHOR.matcher(RENDERER.render(PARSER.parse(Files.readString(file))));
        while (matcher.find()) {
            anchors.add(matcher.group(1));
        }
        return anchors;
    }

    /** Looks at every link and picture of the page. */
    private final class Links extends AbstractVisitor {
        private final String[] title;
        private final List<Link> unlinked = new ArrayList<>();
        private IOException failure;
        private boolean titled;

        Links(String[] title) {
            this.title = title;
        }

        @Override
        public void visit(Heading heading) {
            if (!titled && heading.getFirstChild() instanceof Text text) {
                title[0] = text.getLiteral();
                titled = true;
            }
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            if (!Files.isRegularFile(source.resolveSibling(image.getDestination()))) {
                broken.add(docs.relativize(source) + ": picture " + image.getDestination());
            }
            visitChildren(image);
        }

        @Override
        public void visit(Link link) {
            String target = link.getDestination();
            if (!target.contains("://")) {
                try {
                    visitLocal(link, target);
                } catch (IOException e) {
                    failure = e;
                }
            }
            visitChildren(link);
        }

        private void visitLocal(Link link, String target) throws IOException {
            int hash = target.indexOf('#');
            String anchor = hash < 0 ? "" : target.substring(hash + 1);
            String path = hash < 0 ? target : target.substring(0, hash);
            Path file = path.isEmpty() ? source : source.resolveSibling(path).normalize();
            if (!Files.exists(file) || !anchor.isEmpty() && file.toString().endsWith(".md") && !anchors(file).contains(anchor)) {
                broken.add(docs.relativize(source) + ": " + target);
            } else if (carried.contains(file)) {
                link.setDestination(name(path) + (anchor.isEmpty() ? "" : "#" + anchor));
            } else {
                unlinked.add(link);
            }
        }

        void apply() {
            for (Link link : unlinked) {
                for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
                    link.insertBefore(child);
                }
                link.unlink();
            }
        }
    }
}
