/* SPDX-License-Identifier: EPL-2.0 */
/**
 * How the workbench starts: the application, its window and its perspectives.
 */
package org.fettle.workbench.app;
