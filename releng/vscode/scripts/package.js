/* SPDX-License-Identifier: EPL-2.0 */
'use strict';

// Makes the .vsix: a zip of the extension with a manifest that Visual Studio Code reads. Asks no network, and the same files make the same bytes.
const fs = require('node:fs');
const path = require('node:path');
const yazl = require('yazl');
const { root, manifest, files, source, licences } = require('./files');

const TIME = new Date(Date.UTC(2026, 0, 1));

function escaped(text) {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

const vsixManifest = `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
    <Metadata>
        <Identity Language="en-US" Id="${escaped(manifest.name)}" Version="${escaped(manifest.version)}" Publisher="${escaped(manifest.publisher)}" />
        <DisplayName>${escaped(manifest.displayName)}</DisplayName>
        <Description xml:space="preserve">${escaped(manifest.description)}</Description>
        <Categories>${escaped(manifest.categories.join(','))}</Categories>
        <Properties>
            <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${escaped(manifest.engines.vscode)}" />
            <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace" />
        </Properties>
        <License>extension/LICENSE.txt</License>
    </Metadata>
    <Installation>
        <InstallationTarget Id="Microsoft.VisualStudio.Code" />
    </Installation>
    <Dependencies />
    <Assets>
        <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true" />
        <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/README.md" Addressable="true" />
        <Asset Type="Microsoft.VisualStudio.Services.Content.License" Path="extension/LICENSE.txt" Addressable="true" />
    </Assets>
</PackageManifest>
`;

const contentTypes = `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
    <Default Extension="json" ContentType="application/json" />
    <Default Extension="js" ContentType="application/javascript" />
    <Default Extension="md" ContentType="text/markdown" />
    <Default Extension="txt" ContentType="text/plain" />
    <Default Extension="vsixmanifest" ContentType="text/xml" />
</Types>
`;

const zip = new yazl.ZipFile();
zip.addBuffer(Buffer.from(vsixManifest), 'extension.vsixmanifest', { mtime: TIME });
zip.addBuffer(Buffer.from(contentTypes), '[Content_Types].xml', { mtime: TIME });
for (const file of files) {
    zip.addBuffer(fs.readFileSync(source(file)), `extension/${file === 'LICENSE' ? 'LICENSE.txt' : file}`, { mtime: TIME });
}
zip.addBuffer(Buffer.from(licences()), 'extension/dist/LICENCES.txt', { mtime: TIME });
zip.end();
const target = path.join(root, `${manifest.name}-${manifest.version}.vsix`);
zip.outputStream.pipe(fs.createWriteStream(target)).on('close', () => console.log(`${path.basename(target)}: ${fs.statSync(target).size} bytes`));
