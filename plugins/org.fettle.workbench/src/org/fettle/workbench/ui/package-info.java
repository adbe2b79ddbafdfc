/* SPDX-License-Identifier: EPL-2.0 */
/** The windows of the workbench: views and commands over the open case. They only show and ask; what there is to know is in the model. */
package org.fettle.workbench.ui;
