/* SPDX-License-Identifier: EPL-2.0 */
/**
 * Recipes: what was done to one extract, kept in a file, so that it can be done to the next one. Records are named by their subject and key and not by where
 * they stand, and nothing is done to a record that is not what it was.
 */
package org.fettle.fix.recipe;
