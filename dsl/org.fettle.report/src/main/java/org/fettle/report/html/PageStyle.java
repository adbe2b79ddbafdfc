/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.report.html;

/** How a page looks, on the screen and on paper. All colours have a contrast of at least 4.5 to 1, in the light and in the dark. */
final class PageStyle {
    static final String CSS = """
            :root { color-scheme: light dark; --text: #1b1f24; --back: #ffffff; --soft: #f1f4f6; --line: #8a949e; --accent: #0b5d6b; --faint: #4d5761; }
            @media (prefers-color-scheme: dark) {
              :root { --text: #e8ebee; --back: #15191d; --soft: #20262c; --line: #76818c; --accent: #6cc5d4; --faint: #aeb8c2; }
            }
            * { box-sizing: border-box; }
            body { margin: 0 auto; padding: 1rem 1.5rem 3rem; max-width: 76rem; font: 1rem/1.5 system-ui, "Segoe UI", Arial, sans-serif;
              color: var(--text); background: var(--back); }
            h1 { font-size: 1.7rem; margin: 0.5rem 0 0; }
            h2 { font-size: 1.25rem; margin: 2rem 0 0.5rem; }
            h3 { font-size: 1rem; margin: 0; display: inline; }
            header p { color: var(--faint); margin: 0.25rem 0 1rem; }
            a { color: var(--accent); }
            a:focus-visible, summary:focus-visible, .wide:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
            .skip { position: absolute; left: -999px; }
            .skip:focus { left: 1rem; top: 0.5rem; background: var(--back); padding: 0.5rem; }
            .tiles { display: flex; flex-wrap: wrap; gap: 0.75rem; margin: 1rem 0; }
            .tiles div { background: var(--soft); border-left: 4px solid var(--accent); padding: 0.5rem 1rem; min-width: 9rem; }
            .tiles dt { color: var(--faint); font-size: 0.85rem; }
            .tiles dd { margin: 0; font-size: 1.5rem; font-weight: 600; }
            .chart { width: 100%; max-width: 1040px; height: auto; display: block; }
            .chart text { fill: var(--text); font-size: 13px; }
            .chart .label { text-anchor: end; }
            .chart rect { fill: var(--accent); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
            .wide { overflow-x: auto; }
            table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
            th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.6rem; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
            thead th { background: var(--soft); }
            tbody th { font-weight: 600; }
            .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
            details { border: 1px solid var(--line); border-radius: 4px; margin: 0.4rem 0; padding: 0.4rem 0.8rem; }
            summary { cursor: pointer; }
            summary span { color: var(--faint); }
            @media print {
              :root { --text: #000; --back: #fff; --soft: #eee; --line: #888; --accent: #0b5d6b; --faint: #333; }
              html { font-size: 9pt; }
              body { max-width: none; padding: 0; }
              .skip { display: none; }
              thead { display: table-header-group; }
              tr, .tiles div, svg { break-inside: avoid; }
              h2, h3, summary { break-after: avoid; }
              details { border: 0; padding: 0; }
            }
            """;

    /** What is folded on the screen is unfolded on paper, and what a link points at is unfolded too. */
    static final String SCRIPT = """
            addEventListener('beforeprint', () => document.querySelectorAll('details').forEach(d => d.open = true));
            const unfold = () => { const d = document.getElementById(location.hash.slice(1)); if (d && d.tagName === 'DETAILS') d.open = true; };
            addEventListener('hashchange', unfold); unfold();
            """;

    private PageStyle() {
    }
}
