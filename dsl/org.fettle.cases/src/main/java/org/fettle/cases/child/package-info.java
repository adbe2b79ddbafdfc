/* SPDX-License-Identifier: EPL-2.0 */
/**
 * One child (subject) of the return as a picture in time, and in sentences. What is drawn is worked out here, as shapes; a window and an SVG file draw the
 * same shapes.
 */
package org.fettle.cases.child;
