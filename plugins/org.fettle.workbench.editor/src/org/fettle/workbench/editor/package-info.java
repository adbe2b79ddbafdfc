/* SPDX-License-Identifier: EPL-2.0 */
/** The editor of rule files: colours, errors as they are typed, completion; the knowledge comes from the language's own services. */
package org.fettle.workbench.editor;
