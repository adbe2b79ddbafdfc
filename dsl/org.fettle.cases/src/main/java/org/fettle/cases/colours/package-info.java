/* SPDX-License-Identifier: EPL-2.0 */
/** The colours of the workbench, light and dark, and how well they can be told apart. */
package org.fettle.cases.colours;
