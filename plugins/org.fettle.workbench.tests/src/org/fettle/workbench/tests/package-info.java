/* SPDX-License-Identifier: EPL-2.0 */
/**
 * Tests of the workbench in a real window.
 */
package org.fettle.workbench.tests;
