/* SPDX-License-Identifier: EPL-2.0 */
package org.fettle.cli.document;

/** Looks and behaviour of the page. Text has a contrast of 4.5:1 or more on its ground, light and dark. */
final class PageAssets {

    static final String STYLE = """
            :root { color-scheme: light dark; --ink: #1b1b1b; --quiet: #555; --ground: #fff; --panel: #f5f5f2; --line: #cfcfc8;
              --link: #0b4fa8;
              --word: #6a1b8f; --name: #0b4f86; --text: #2a611c; --number: #834700; --flag: #ffe8e4; --flag-ink: #981509;
              --new: #fff1a8; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e9e7e3; --quiet: #b4b4ad; --ground: #16191d; --panel: #20242a;
              --line: #444a52;
              --link: #8fbcff; --word: #d9adff; --name: #93caff; --text: #a9da90; --number: #f1be82; --flag: #4b1f1b;
              --flag-ink: #ffb9b0; --new: #4a3f00; } }
            * { box-sizing: border-box; }
            html { scroll-padding-top: 7rem; }
            body { margin: 0 auto; padding: 0 1rem 4rem; max-width: 68rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink);
              background: var(--ground); }
            a { color: var(--link); }
            a:focus-visible, input:focus-visible, select:focus-visible, button:focus-visible, summary:focus-visible { outline: 3px
              solid var(--link); outline-offset: 2px; }
            .skip { position: absolute; left: -99rem; }
            .skip:focus { left: 1rem; top: 1rem; z-index: 2; background: var(--ground); padding: .5rem; }
            form { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center;
              padding: .6rem 0; background: var(--ground); border-bottom: 1px solid var(--line); }
            input, select, button { font: inherit; color: inherit; background: var(--panel); border: 1px solid var(--quiet);
              border-radius: .25rem; padding: .2rem .4rem; }
            nav ul { columns: 16rem; padding-left: 1.2rem; }
            h2 { margin-top: 2.5rem; border-bottom: 2px solid var(--line); }
            .rule { margin: 1.5rem 0; padding: .25rem 1rem; border: 1px solid var(--line); border-radius: .4rem; }
            .rule:target, :target > h2 { border-color: var(--link); box-shadow: 0 0 0 1px var(--link); }
            .rule h3 { margin: .5rem 0; }
            h5 { margin: 1rem 0 .25rem; font-size: 1rem; }
            .code { font-family: ui-monospace, monospace; text-decoration: none; }
            .facts span { margin-right: .4rem; padding: .05rem .5rem; border: 1px solid var(--line); border-radius: 1rem;
              font-size: .9rem; }
            .facts .error { border-color: var(--flag-ink); color: var(--flag-ink); }
            .version + .version { border-top: 1px dashed var(--line); }
            pre, .wide { overflow-x: auto; }
            pre { padding: .6rem .8rem; background: var(--panel); border-radius: .3rem; font: .92rem/1.45 ui-monospace, monospace; }
            pre a { color: inherit; }
            .k { color: var(--word); font-weight: 600; } .c { color: var(--name); } .s { color: var(--text);
              } .n { color: var(--number); } .r, .quiet { color: var(--quiet); }
            mark { background: var(--new); color: inherit; }
            .message { font-style: italic; }
            .message var { color: var(--name); }
            table { border-collapse: collapse; font-size: .92rem; }
            caption { text-align: left; font-weight: 600; }
            th, td { padding: .1rem .6rem .1rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
            details table { font-family: ui-monospace, monospace; margin-bottom: .5rem; }
            .flagged td { background: var(--flag); color: var(--flag-ink); }
            [hidden] { display: none !important; }
            @media print { form, nav, .skip { display: none; } .rule { break-inside: avoid; } body { max-width: none; color: #000;
              background: #fff; } }
            """;

    /** Search and filters. The page shows everything when scripts do not run. */
    static final String SCRIPT = """
            (() => {
              const get = id => document.getElementById(id);
              const rules = [...document.querySelectorAll('.rule')].map(box => ({
                box, data: box.dataset, versions: [...box.querySelectorAll('.version')],
                code: box.dataset.code.toLowerCase(),
                words: [...box.querySelectorAll('h3, h4, pre, p, .fixes')].map(e => e.textContent).join(' ').toLowerCase()
              }));
              const sections = [...document.querySelectorAll('.subject')];
              const has = (list, value) => !value || list.split(' ').includes(value);
              const ids = ['words', 'category', 'severity', 'table', 'year'];
              function show() {
                const [words, category, severity, table, year] = ids.map(id => get(id).value);
                const wanted = words.toLowerCase().split(/\\s+/).filter(w => w);
                let count = 0;
                for (const rule of rules) {
                  const fits = has(rule.data.category, category) && has(rule.data.severity, severity) && has(rule.data.tables, table)
                    && has(rule.data.years, year) && wanted.every(w => rule.code === w || rule.words.includes(w));
                  rule.box.hidden = !fits;
                  count += fits;
                  rule.versions.forEach(v => v.hidden = !has(v.dataset.years, year));
                }
                sections.forEach(s => s.hidden = !s.querySelector('.rule:not([hidden])'));
                get('parts').hidden = wanted.length > 0 || !!(category || severity || table);
                get('none').hidden = count > 0;
                get('count').textContent = count === rules.length ? count + ' rules' : count + ' of ' + rules.length + ' rules';
              }
              function clear() { ids.forEach(id => get(id).value = ''); show(); }
              ids.forEach(id => get(id).addEventListener('input', show));
              document.querySelector('form').addEventListener('reset', () => setTimeout(show));
              document.addEventListener('keydown', e => {
                if (e.key === '/' && !/INPUT|SELECT/.test(e.target.tagName)) { e.preventDefault(); get('words').focus(); }
                if (e.key === 'Escape' && e.target === get('words')) clear();
              });
              // A link to something that the filters hide clears them first.
              function follow() {
                const target = location.hash && get(decodeURIComponent(location.hash.slice(1)));
                if (target && target.closest('[hidden]')) { clear(); target.scrollIntoView(); }
              }
              window.addEventListener('hashchange', follow);
              window.addEventListener('beforeprint', () => document.querySelectorAll('.rule details').forEach(d => d.open = true));
              show();
              follow();
            })();
            """;

    private PageAssets() {
    }
}
